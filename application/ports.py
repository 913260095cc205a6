"""What every use case may need from outside: a transaction and the time."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from domain.accounts import UserRepository
from domain.sessions import RememberRepository, SessionRepository

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


class Transaction(Protocol):
    """Runs a story: a function of a `Work` that only reads and writes, and is quick."""

    @abstractmethod
    def __call__(self, story: Callable[[Work], T]) -> T:
        """Commits when the story returns, rolls back when it raises.

        On Conflict the story alone is run again, a bounded number of times, so it must not do
        anything else that is felt outside. Raises StorageUnavailable when conflicts do not end or
        the storage does not answer; then nothing of the story was kept.
        """


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
