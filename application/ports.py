"""What every use case may need from outside: a transaction, the time, and who is acting."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from domain.accounts import UserRepository
from domain.events import Circumstances, Event, Outbox
from domain.forward_auth import HostSessionRepository, UsedTickets
from domain.links import LinkRepository
from domain.newcomers import Newcomers
from domain.registrations import FreedNames, PendingRegistrations
from domain.sessions import RememberRepository, SessionRepository
from domain.throttling import Tries
from domain.trail import Trail
from domain.webhooks import Deliveries

T = TypeVar("T")


class StorageUnavailable(Exception):
    """The storage does not answer now; trying again later may help."""


class Work(Protocol):
    """One story's view of what is stored: its reads agree, its writes happen together or not."""

    @property
    @abstractmethod
    def users(self) -> UserRepository: ...

    @property
    @abstractmethod
    def sessions(self) -> SessionRepository: ...

    @property
    @abstractmethod
    def remembered(self) -> RememberRepository: ...

    @property
    @abstractmethod
    def registrations(self) -> PendingRegistrations: ...

    @property
    @abstractmethod
    def freed_names(self) -> FreedNames: ...

    @property
    @abstractmethod
    def links(self) -> LinkRepository: ...

    @property
    @abstractmethod
    def outbox(self) -> Outbox: ...

    @property
    @abstractmethod
    def trail(self) -> Trail: ...

    @property
    @abstractmethod
    def tries(self) -> Tries: ...

    @property
    @abstractmethod
    def host_sessions(self) -> HostSessionRepository: ...

    @property
    @abstractmethod
    def tickets(self) -> UsedTickets: ...

    @property
    @abstractmethod
    def newcomers(self) -> Newcomers: ...

    @property
    @abstractmethod
    def deliveries(self) -> Deliveries: ...

    @abstractmethod
    def record(self, event: Event) -> None:
        """Writes down what the story did, and posts the letters and webhooks that it brings."""


class Transaction(Protocol):
    """Runs a story: a function of a `Work` that only reads and writes, and is quick."""

    @abstractmethod
    def __call__(self, story: Callable[[Work], T]) -> T:
        """Commits when the story returns, rolls back when it raises.

        On Conflict the story alone is run again, a bounded number of times, so it must not do
        anything else that is felt outside. Raises StorageUnavailable when conflicts do not end or
        the storage does not answer; then nothing of the story was kept.
        """


def untold(_events: Sequence[Event]) -> None:
    """For a storage whose events nobody hears of."""


class CurrentCircumstances(Protocol):
    """Who is acting in this thread, and from where."""

    @abstractmethod
    def __call__(self) -> Circumstances: ...


class Clock(Protocol):
    @abstractmethod
    def now(self) -> datetime:
        """The present moment, aware and in UTC; never before one that was told already."""


class Translator(Protocol):
    """Finds a sentence for people in their language, by its English form."""

    @property
    @abstractmethod
    def languages(self) -> tuple[str, ...]:
        """Those that are complete, as BCP 47 tags; the first is the fallback."""

    @abstractmethod
    def gettext(self, language: str, message: str) -> str: ...

    @abstractmethod
    def ngettext(self, language: str, singular: str, plural: str, number: int) -> str: ...

    @abstractmethod
    def day(self, language: str, day: date) -> str:
        """As the language writes it, the month by its name."""

    @abstractmethod
    def moment(self, language: str, moment: datetime) -> str:
        """Its day, and the minute in UTC."""
