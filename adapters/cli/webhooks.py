"""The commands about webhooks that are not delivered yet, and about who takes them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import final
from urllib.parse import urlsplit

import click

from adapters.cli.commands import Commands, Failure, example
from adapters.cli.output import show_json_list, show_rows
from adapters.cli.waiting import cells_of, facts_of, retry_waiting, state_of
from application.webhooks.find_deliveries import ListDeliveries, RetryDeliveries
from application.webhooks.try_targets import Tried, TryTargets
from domain.webhooks import Delivery, DeliveryId

_HEADINGS = ("Id", "Type", "To", "Tries", "State", "Due", "Fault")
_RETRY_EXAMPLES = example(
    "doorward webhooks retry --all",
    "doorward webhooks retry msg_0f8e6d1c4b5a49788c7d6e5f4a3b2c1d_0",
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Webhooks:
    """What the commands call."""

    list_deliveries: ListDeliveries
    retry_deliveries: RetryDeliveries
    targets: Collection[str]
    """Those that are set."""


def webhooks_commands(
    open_webhooks: Callable[[], Webhooks], open_targets: Callable[[], TryTargets]
) -> click.Group:
    """Opens what a command needs when it runs, and not for its help."""
    group = Commands("webhooks", help="See the webhooks that wait, and try them and their targets.")
    group.add_command(_list(open_webhooks))
    group.add_command(_retry(open_webhooks))
    group.add_command(_test(open_targets))
    return group


def _list(open_webhooks: Callable[[], Webhooks]) -> click.Command:
    @click.command("list", epilog=example("doorward webhooks list"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(as_json: bool) -> None:
        """List the webhooks that wait, and those that are parked.

        A parked one is not tried again by itself, and one without a target is for an address that
        DOORWARD_WEBHOOK_URL holds no more. Of each target only the host is shown.
        """
        webhooks = open_webhooks()
        deliveries, state = webhooks.list_deliveries(), partial(_state_of, webhooks.targets)
        if as_json:
            show_json_list(_facts(one, state(one)) for one in deliveries)
            return
        rows = (_row(one, state(one)) for one in deliveries)
        show_rows(_HEADINGS, rows, nothing="No webhook waits.")

    return command


def _retry(open_webhooks: Callable[[], Webhooks]) -> click.Command:
    @click.command("retry", epilog=_RETRY_EXAMPLES)
    @click.argument("delivery", metavar="[ID]", required=False)
    @click.option("--all", "all_parked", is_flag=True, help="Every webhook that is parked.")
    def command(delivery: str | None, all_parked: bool) -> None:
        """Have a webhook tried now, as if it were new.

        "doorward webhooks list" tells the ids.
        """

        def retry() -> int:
            return open_webhooks().retry_deliveries(
                None if delivery is None else DeliveryId(delivery)
            )

        retry_waiting("webhook", delivery, retry, all_parked=all_parked)

    return command


def _test(open_targets: Callable[[], TryTargets]) -> click.Command:
    @click.command("test", epilog=example("doorward webhooks test"))
    def command() -> None:
        """Post a ping to every target now, and show what each answers.

        Its exit code is 1 where one of them does not take it.
        """
        refused = [_shown(tried) for tried in open_targets()()].count(False)
        if refused:
            raise Failure(f"{refused} of the targets did not take it.")

    return command


def _shown(tried: Tried) -> bool:
    answer = tried.answer
    told = f"answered {answer.status}" if answer else tried.fault
    click.echo(f"{_origin_of(tried.target)}: {told}")
    return tried.is_taken


def _row(delivery: Delivery, state: str) -> tuple[str, ...]:
    return (
        delivery.id,
        delivery.type,
        _origin_of(delivery.target),
        *cells_of(delivery, state),
    )


def _facts(delivery: Delivery, state: str) -> dict[str, object]:
    return {
        "id": delivery.id,
        "type": delivery.type,
        "to": _origin_of(delivery.target),
        "user_id": delivery.user_id,
        **facts_of(delivery, state),
    }


def _state_of(targets: Collection[str], delivery: Delivery) -> str:
    return state_of(delivery) if delivery.target in targets else "no target"


def _origin_of(target: str) -> str:
    """Without the path, in which some receivers expect something secret."""
    parts = urlsplit(target)
    return f"{parts.scheme}://{parts.netloc}"
