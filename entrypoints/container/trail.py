"""The trail of what happened: written, sealed, verified and emptied."""

from dependency_injector import containers, providers

from application.events.empty_trail import EmptyTrail
from application.events.list_trail import ListTrail
from application.events.record_refusal import RecordRefusal
from application.events.record_rotation import RecordRotation
from application.events.seal_trail import SealTrail
from application.events.verify_trail import VerifyTrail
from domain.trail import Sealer
from entrypoints.container.foundation import Foundation, configured, keys_for, stored


class Trail(containers.DeclarativeContainer):
    record_refusal = providers.ThreadSafeSingleton(RecordRefusal, stored.transact, Foundation.event)
    record_rotation = providers.ThreadSafeSingleton(
        RecordRotation, stored.transact, Foundation.event
    )
    list_trail = providers.ThreadSafeSingleton(ListTrail, stored.trail_page)
    sealer = providers.ThreadSafeSingleton(Sealer, keys_for("seals of the trail"))
    seal_trail = providers.ThreadSafeSingleton(
        SealTrail, stored.transact_beside, sealer, Foundation.clock
    )
    empty_trail = providers.ThreadSafeSingleton(
        EmptyTrail, stored.transact_beside, sealer, Foundation.clock, configured.trail_retention
    )
    verify_trail = providers.ThreadSafeSingleton(
        VerifyTrail, stored.seal_page, stored.sealed_events, stored.trail_extent, sealer
    )
