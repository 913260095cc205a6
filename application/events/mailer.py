"""Where mail leaves the house: what is sent, and the port that sends it."""

from abc import abstractmethod
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, final

from domain.accounts import EmailAddress
from domain.events import LetterId, LetterKind
from domain.sessions.client import NOBODY, Client


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Everything that the text of one mail needs."""

    id: LetterId
    """The same at every try, so that a reader's mail program can tell a second copy."""
    kind: LetterKind
    to: EmailAddress
    language: str
    at: datetime
    """When what it tells of happened."""
    client: Client = NOBODY
    """From where, if a browser did it."""
    username: str = ""
    """As its owner writes it; empty in what goes to people who may have no account here."""
    link: str = field(default="", repr=False)
    """The address of the page to open, with its token."""
    ends: datetime | None = None
    """When the link, or the account, comes to its end."""
    failures: int = 0
    """Tries that failed in the day before, where they are worth a word."""
    lifetime: timedelta | None = None
    """For how long such a link works; the mail may be late, so `ends - at` is not that."""


SEND_LIMIT = timedelta(seconds=60)


class Undeliverable(Exception):
    """It was not taken. `reason` is for the operator: short, of one line, and without the token."""

    def __init__(self, reason: str, *, for_good: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_good = for_good
        """Whether trying again is pointless (RFC 5321 4.2.1: a 5yz reply)."""


class Mailer(Protocol):
    """Delivers one mail, or hands it to somebody who took responsibility for it."""

    @abstractmethod
    def send(self, mail: Mail) -> None:
        """Returns when it was taken; raises Undeliverable within `SEND_LIMIT` at the latest."""
