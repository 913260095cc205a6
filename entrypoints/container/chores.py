"""What no request waits for, and the workers that do it."""

import threading
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from dependency_injector import containers, providers

from application.housekeeping.keep_house import KeepHouse
from application.webhooks.deliver_webhooks import DeliverWebhooks
from entrypoints.container.accounts import Accounts
from entrypoints.container.foundation import Foundation, configured, stored
from entrypoints.container.mail import Mail
from entrypoints.container.throttling import Throttling
from entrypoints.container.trail import Trail
from entrypoints.container.webhooks import Webhooks
from entrypoints.worker import Chore, Worker, Workers


def _webhook_workers(targets: Sequence[str], deliver: DeliverWebhooks) -> Sequence[Worker]:
    """One for each target, so that one which stalls keeps neither mail nor the others waiting."""
    return [
        Worker(
            [Chore("webhooks", timedelta(seconds=2), partial(deliver, target=target))],
            threading.Event(),
        )
        for target in targets
    ]


class Chores(containers.DeclarativeContainer):
    keep_house = providers.ThreadSafeSingleton(
        KeepHouse,
        transact=stored.transact_beside,
        seal_trail=Trail.seal_trail,
        empty_trail=Trail.empty_trail,
        delete_due=Accounts.delete_due,
        limiter=Throttling.rate_limiter,
        session_limits=configured.session_limits,
        remember_limits=configured.remember_limits,
        clock=Foundation.clock,
    )
    chores = providers.List(
        providers.Factory(Chore, "mail", timedelta(seconds=2), Mail.deliver_mail, at_bell=True),
        providers.Factory(Chore, "seal", timedelta(minutes=1), Trail.seal_trail),
        providers.Factory(Chore, "house", timedelta(hours=1), keep_house.provided.a_little),
    )
    webhook_workers = providers.ThreadSafeSingleton(
        _webhook_workers, configured.webhook_targets, Webhooks.deliver_webhooks
    )
    worker = providers.ThreadSafeSingleton(
        Workers, providers.Factory(Worker, chores, Foundation.bell), webhook_workers
    )
