"""What a story sees and changes: a copy of everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from adapters.memory.deliveries import InMemoryDeliveries, post_to_targets
from adapters.memory.events import InMemoryOutbox, InMemoryTrail, record
from adapters.memory.forward_auth import InMemoryHostSessionRepository, InMemoryUsedTickets
from adapters.memory.limiter import InMemoryRateLimiter, InMemoryTries
from adapters.memory.newcomers import InMemoryNewcomers
from adapters.memory.sessions import (
    InMemoryLinkRepository,
    InMemoryRememberRepository,
    InMemorySessionRepository,
)
from adapters.memory.state import State
from adapters.memory.users import (
    InMemoryFreedNames,
    InMemoryPendingRegistrations,
    InMemoryUserRepository,
)
from domain.events import Event


@final
@dataclass(frozen=True, slots=True)
class InMemoryWork:
    """A story's own copy of everything, to be kept or thrown away whole."""

    users: InMemoryUserRepository
    sessions: InMemorySessionRepository
    remembered: InMemoryRememberRepository
    registrations: InMemoryPendingRegistrations
    freed_names: InMemoryFreedNames
    links: InMemoryLinkRepository
    outbox: InMemoryOutbox
    trail: InMemoryTrail
    tries: InMemoryTries
    host_sessions: InMemoryHostSessionRepository
    tickets: InMemoryUsedTickets
    newcomers: InMemoryNewcomers
    deliveries: InMemoryDeliveries
    state: State
    recorded: list[Event]
    targets: Sequence[str]

    def record(self, event: Event) -> None:
        record(self.state, event)
        post_to_targets(self.state, event, self.targets)
        self.recorded.append(event)


def work_on(state: State, limiter: InMemoryRateLimiter, targets: Sequence[str]) -> InMemoryWork:
    return InMemoryWork(
        users=InMemoryUserRepository(state),
        sessions=InMemorySessionRepository(state),
        remembered=InMemoryRememberRepository(state),
        registrations=InMemoryPendingRegistrations(state),
        freed_names=InMemoryFreedNames(state),
        links=InMemoryLinkRepository(state),
        outbox=InMemoryOutbox(state),
        trail=InMemoryTrail(state),
        tries=limiter.tries(),
        host_sessions=InMemoryHostSessionRepository(state),
        tickets=InMemoryUsedTickets(state),
        newcomers=InMemoryNewcomers(state),
        deliveries=InMemoryDeliveries(state),
        state=state,
        recorded=[],
        targets=targets,
    )
