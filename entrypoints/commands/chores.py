"""The commands about what the worker does: mail, webhooks, the trail, housekeeping."""

from adapters.cli.audit import Audit, audit_commands
from adapters.cli.commands import Failure
from adapters.cli.housekeeping import housekeeping_command
from adapters.cli.outbox import Letters, outbox_commands
from adapters.cli.webhooks import Webhooks, webhooks_commands
from application.housekeeping.keep_house import KeepHouse
from application.webhooks.try_targets import TryTargets
from entrypoints.commands.opened import opened_container, servers_container, told_settings
from entrypoints.container import Container


def _letters() -> Letters:
    container = opened_container()
    return Letters(list_letters=container.list_letters(), retry_letters=container.retry_letters())


def _webhooks() -> Webhooks:
    container = opened_container()
    return Webhooks(
        list_deliveries=container.list_deliveries(),
        retry_deliveries=container.retry_deliveries(),
        targets=container.settings().webhook_targets,
    )


def _try_targets() -> TryTargets:
    """It needs no storage."""
    settings = told_settings()
    if not settings.webhook_targets:
        raise Failure("There are no webhooks: DOORWARD_WEBHOOK_URL is not set.")
    return Container(settings=settings).try_targets()


def _audit() -> Audit:
    container = servers_container()
    return Audit(
        list_trail=container.list_trail(),
        verify_trail=container.verify_trail(),
        find_user=container.find_user(),
        now=container.clock().now,
    )


def _keep_house() -> KeepHouse:
    return servers_container().keep_house()


outbox = outbox_commands(_letters)
webhooks = webhooks_commands(_webhooks, _try_targets)
audit = audit_commands(_audit)
housekeeping = housekeeping_command(_keep_house)
