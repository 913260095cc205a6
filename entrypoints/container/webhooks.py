"""What other services are told."""

from dependency_injector import containers, providers

from adapters.webhooks import UrllibWebhookSender, verifying
from application.webhooks.deliver_webhooks import DeliverWebhooks
from application.webhooks.find_deliveries import ListDeliveries, RetryDeliveries
from application.webhooks.try_targets import TryTargets
from entrypoints.container.foundation import Foundation, configured, stored
from entrypoints.secret_key import webhook_keys


class Webhooks(containers.DeclarativeContainer):
    webhook_ring = providers.ThreadSafeSingleton(webhook_keys, configured.webhook_secret)
    webhook_sender = providers.ThreadSafeSingleton(
        UrllibWebhookSender,
        context=providers.Factory(verifying),
        clock=Foundation.clock,
        private_allowed=configured.webhook_private,
    )
    deliver_webhooks = providers.ThreadSafeSingleton(
        DeliverWebhooks,
        transact=stored.transact_beside,
        send=webhook_sender,
        keys=webhook_ring,
        clock=Foundation.clock,
        count=Foundation.metrics.provided.webhook,
    )
    list_deliveries = providers.ThreadSafeSingleton(ListDeliveries, stored.delivery_page)
    retry_deliveries = providers.ThreadSafeSingleton(
        RetryDeliveries, stored.transact, Foundation.clock
    )
    try_targets = providers.ThreadSafeSingleton(
        TryTargets,
        targets=configured.webhook_targets,
        send=webhook_sender,
        keys=webhook_ring,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
    )
