"""The one point that every try passes before it costs anything."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Clock, CurrentCircumstances, Work
from domain.accounts import EmailAddress, User, UserId
from domain.errors import Refusals
from domain.events import Event, EventKind
from domain.sessions.known_devices import DeviceToken, DeviceTokens
from domain.throttling import (
    Counted,
    Counter,
    Counters,
    RateLimiter,
    Scope,
    Throttled,
    Try,
)

_OWN = (Scope.ACCOUNT_FROM_NETWORK, Scope.KNOWN_DEVICE)
"""What a right password empties: this client's own, and nothing that others count in too."""


@final
@dataclass(frozen=True, slots=True)
class Throttle:
    """Counts who tries what, by the limits of `domain.throttling` (ASVS 5.0 6.1.1, 6.3.1)."""

    limiter: RateLimiter
    counters: Counters
    devices: DeviceTokens
    clock: Clock
    circumstances: CurrentCircumstances
    event: NewEvent
    tell: Callable[[Sequence[Event]], object]
    """Takes what is in no trail: those beyond a limit could fill it."""

    def password_try(self, user: User | None, name: str, kind: EventKind) -> Try:
        """Before a password is looked at: every spelling of an account's name counts as one.

        `name` is what nobody is called, where `user` is None. Raises Throttled.
        """
        now, here = self.clock.now(), self.circumstances()
        known = user is not None and self.devices.knows(here.device, user, now)
        device = here.device.device_id if here.device and known else None
        account = user.id if user else f"nobody {name}"
        counters = self.counters.of_failure(account, here.network, device)
        return Try(self._counted(counters, kind, user.id if user else None), known)

    def knows(self, token: DeviceToken | None) -> bool:
        """Whether this is some account's known device: those go first where there is a queue."""
        return self.devices.is_genuine(token, self.clock.now())

    def passed(self, attempt: Try) -> None:
        """It was no failure; this client's own counters begin anew."""
        self.limiter.give_back(attempt.counted, _OWN)

    def passed_in(self, work: Work, attempt: Try) -> None:
        """The same, in the story that it was good for."""
        work.tries.give_back(attempt.counted, _OWN)

    def undone(self, attempt: Try) -> None:
        """It came to nothing, and nothing was learned from it."""
        self.limiter.give_back(attempt.counted, ())

    def note(self, work: Work, attempt: Try, user: User | None) -> None:
        """Records the limits that a failure reached: once a window, since nothing gets further."""
        for scope in attempt.filled:
            whose = user.id if user and scope not in (Scope.NETWORK, Scope.SERVICE) else None
            work.record(self.event(EventKind.THROTTLED, whose, refused=scope.value))

    def look_up_name(self, kind: EventKind) -> Try:
        """Before somebody is told whether a name is taken; `undone` where it was not."""
        return Try(self._counted(self._of_network(Scope.NETWORK), kind))

    def registering(self) -> AbstractContextManager[None]:
        """Around what makes an account of a form in order; raises Throttled.

        It counts what was done, and the names that turned out to be taken after all: that is told
        of waiting registrations and of names that were given up too, and could be a search.
        """
        counters = self._of_network(Scope.REGISTRATION)
        return self._doing(counters, EventKind.REGISTRATION, counting=(Refusals,))

    def mailing_to(self, address: EmailAddress, kind: EventKind) -> AbstractContextManager[None]:
        """Around a mail that anybody can have sent to an address; raises Throttled.

        Like the one below, it counts only what was done. A device of an account with this address
        counts apart: so no stranger can use up what an owner may need. Nothing is looked up for it.
        """
        device, now = self.circumstances().device, self.clock.now()
        subject = device.subject if device and self.devices.reads(device, address, now) else ""
        counters = self.counters.of(Scope.MAIL, address.mailbox, subject)
        return self._doing((*counters, *self._of_network(Scope.MAIL_FROM_NETWORK)), kind)

    def mailing_for(
        self, user_id: UserId, kind: EventKind, to: EmailAddress | None = None
    ) -> AbstractContextManager[None]:
        """Around a mail that somebody has sent who is logged in; raises Throttled.

        `to` is where it goes, if not to their own address: mail there counts whoever asks for it.
        """
        counters = self.counters.of(Scope.MAIL, user_id)
        if to is not None:
            counters += self.counters.of(Scope.MAIL, to.mailbox, "")
        return self._doing((*counters, *self._of_network(Scope.MAIL_FROM_NETWORK)), kind, user_id)

    @contextmanager
    def _doing(
        self,
        counters: Sequence[Counter],
        kind: EventKind,
        user_id: UserId | None = None,
        *,
        counting: tuple[type[Exception], ...] = (),
    ) -> Iterator[None]:
        """Whatever goes wrong inside makes it no try, but for what is `counting`."""
        attempt = Try(self._counted(counters, kind, user_id))
        try:
            yield
        except counting:
            raise
        except BaseException:
            self.undone(attempt)
            raise

    def _of_network(self, scope: Scope) -> Sequence[Counter]:
        network = self.circumstances().network
        return () if network is None else self.counters.of(scope, network)

    def _counted(
        self, counters: Sequence[Counter], kind: EventKind, user_id: UserId | None = None
    ) -> Sequence[Counted]:
        try:
            return self.limiter.count(counters, self.clock.now()) if counters else ()
        except Throttled:
            self.tell([self.event(kind, user_id, refused=Throttled.code)])
            raise
