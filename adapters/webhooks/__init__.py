"""Posting webhooks: to which addresses, over which connections, and for how long."""

from adapters.webhooks.sender import UrllibWebhookSender
from adapters.webhooks.target import TARGETS_MAXIMUM, targets_in, verifying

__all__ = ["TARGETS_MAXIMUM", "UrllibWebhookSender", "targets_in", "verifying"]
