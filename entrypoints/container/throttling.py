"""How often anything may be tried."""

from dependency_injector import containers, providers

from application.throttling.throttle import Throttle
from domain.sessions.known_devices import DeviceTokens
from domain.throttling import Counters, RateLimiter, Unlimited
from entrypoints.container.foundation import Foundation, configured, keys_for, stored


class Throttling(containers.DeclarativeContainer):
    device_tokens = providers.ThreadSafeSingleton(DeviceTokens, keys_for("known devices"))
    counters = providers.ThreadSafeSingleton(Counters, keys_for("counters"))
    rate_limiter: providers.Provider[RateLimiter] = providers.Selector(
        configured.limiter_kind,
        stored=stored.rate_limiter,
        none=providers.ThreadSafeSingleton(Unlimited),
    )
    throttle = providers.ThreadSafeSingleton(
        Throttle,
        limiter=rate_limiter,
        counters=counters,
        devices=device_tokens,
        clock=Foundation.clock,
        circumstances=Foundation.circumstances,
        event=Foundation.event,
        tell=Foundation.tell_events,
    )
