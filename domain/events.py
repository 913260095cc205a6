"""What happened: events, recorded in the story that caused them, and the letters they bring."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import NewType, Protocol, final

from domain.accounts import EmailAddress, UserId
from domain.links import LinkId
from domain.sessions.client import Client
from domain.sessions.known_devices import DeviceToken

EventId = NewType("EventId", str)
"""128 random bits as 32 hexadecimal digits."""
LetterId = NewType("LetterId", str)


class EventKind(Enum):
    """What can happen. The value is the code that the trail, the log and the metrics carry."""

    REGISTRATION_REQUESTED = "registration_requested"
    REGISTRATION = "registration"
    INVITATION = "invitation"
    LOGIN = "login"
    LOGOUT = "logout"
    REAUTHENTICATION = "reauthentication"
    SESSION_ENDED = "session_ended"
    SESSIONS_ENDED = "sessions_ended"
    REMEMBER_TOKEN_REUSED = "remember_token_reused"
    LINK_REFUSED = "link_refused"
    RECOVERY_REQUESTED = "recovery_requested"
    PASSWORD_RESET = "password_reset"
    PASSWORD_CHANGED = "password_changed"
    USERNAME_CHANGED = "username_changed"
    LANGUAGE_CHANGED = "language_changed"
    EMAIL_VERIFICATION_REQUESTED = "email_verification_requested"
    EMAIL_VERIFIED = "email_verified"
    EMAIL_CHANGE_REQUESTED = "email_change_requested"
    EMAIL_CHANGED = "email_changed"
    EMAIL_CHANGE_OBJECTED = "email_change_objected"
    ACCOUNT_EXPORTED = "account_exported"
    DELETION_REQUESTED = "deletion_requested"
    DELETION_UNDONE = "deletion_undone"
    ACCOUNT_DELETED = "account_deleted"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_ENABLED = "account_enabled"
    FORM_REFUSED = "form"
    ACCESS_REFUSED = "access_refused"
    THROTTLED = "throttled"
    """A limit was reached; the reason says which, and further tries are only logged."""
    SECRETS_ROTATED = "secrets_rotated"
    DEVICE_CONFIRMATION_REQUESTED = "device_confirmation_requested"
    DEVICE_CONFIRMED = "device_confirmed"
    APPLICATION_ENTERED = "application_entered"
    """A session on another host; the reason names the host."""
    ACCOUNTS_IMPORTED = "accounts_imported"
    """Many at once; the reason says how many."""
    ACCOUNTS_EXPORTED = "accounts_exported"
    """All of them, with their hashes."""
    ROLE_GRANTED = "role_granted"
    ROLE_REVOKED = "role_revoked"


class Actor(Enum):
    """Who did it: somebody at a browser, the host's operator, or the service by itself."""

    VISITOR = "visitor"
    OPERATOR = "operator"
    SERVICE = "service"


@final
@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who is acting now, and from where."""

    actor: Actor
    client: Client
    network: str | None = None
    """The part of the address that one client holds alone; None where nobody knows whose it is."""
    device: DeviceToken | None = None
    """What the browser shows of having logged in before, genuine or not."""


class LetterKind(Enum):
    """What a mail is about; the value names its templates."""

    CONFIRM_REGISTRATION = "confirm_registration"
    ADDRESS_TAKEN = "address_taken"
    """Instead of the former, to somebody who has an account under that address already."""
    INVITATION = "invitation"
    VERIFY_EMAIL = "verify_email"
    RESET_PASSWORD = "reset_password"
    PASSWORD_CHANGED = "password_changed"
    CHANGE_EMAIL = "change_email"
    """To the new address."""
    KEEP_EMAIL = "keep_email"
    """To the old address, with a way to object."""
    EMAIL_CHANGED = "email_changed"
    USERNAME_CHANGED = "username_changed"
    DELETION_REQUESTED = "deletion_requested"
    REMEMBER_TOKEN_REUSED = "remember_token_reused"
    CONFIRM_DEVICE = "confirm_device"
    NEW_LOGIN = "new_login"
    """A login that may be somebody else's."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail to be written: to whom and what about, but never a link that works.

    Whoever delivers it finds the rest when it is sent: `user_id` names the account that it is
    about, None where only the address is known, and `link_id` the link that it carries.
    """

    kind: LetterKind
    to: EmailAddress
    language: str
    user_id: UserId | None = None
    link_id: LinkId | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened: ids and codes, and what can be erased: `client` and `letters`."""

    id: EventId
    at: datetime
    kind: EventKind
    actor: Actor
    user_id: UserId | None = None
    refused: bool = False
    reason: str | None = None
    """A code that says more, mostly why it was refused."""
    session: str | None = None
    """Stands for a session, and proves nothing."""
    login: str | None = None
    """Keyed digest of what was typed as a name: people type passwords there (ASVS 5.0 16.2.5)."""
    client: Client
    letters: tuple[Letter, ...] = ()

    @property
    def outcome(self) -> str:
        return "refused" if self.refused else "success"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A letter on its way: since when, what caused it, and how it went so far."""

    id: LetterId
    letter: Letter
    at: datetime
    """When it happened."""
    client: Client
    attempts: int
    due_at: datetime
    parked: bool
    linked: bool = False
    """Whether its link was made at an earlier try: gone since, it was used, and stays so."""
    fault: str | None = None
    """Why it could not be delivered last time: a code, or what the mail server said."""


FIRST_DELAY = timedelta(seconds=30)
LONGEST_DELAY = timedelta(hours=4)
ATTEMPTS_MAXIMUM = 15  # over about a day; then it is parked
PARKED_LIMIT = timedelta(days=30)
"""How long a parked letter waits for somebody to ask for it."""


def delay_after(attempts: int) -> timedelta:
    """How long to wait before trying again, after so many tries."""
    doubled: timedelta = FIRST_DELAY * 2 ** max(0, attempts - 1)
    return min(LONGEST_DELAY, doubled)


class Outbox(Protocol):
    """The letters that are not delivered yet, as seen and changed inside one story."""

    @abstractmethod
    def claim(self, now: datetime, until: datetime, limit: int) -> Sequence[Posted]:
        """The due letters, for this caller alone until `until`; each claim counts as an attempt."""

    @abstractmethod
    def note_link(self, letter_id: LetterId) -> None:
        """Its link has been made, and is not made a second time."""

    @abstractmethod
    def remove(self, letter_id: LetterId) -> None:
        """It has been delivered, or is of no use any more; nothing of it stays."""

    @abstractmethod
    def defer(self, posted: Posted, due_at: datetime, fault: str) -> None:
        """It is to be tried again, by anybody, from then on.

        Like `park`, this does nothing where somebody else has claimed it since.
        """

    @abstractmethod
    def park(self, posted: Posted, fault: str) -> None:
        """It is not tried again until somebody asks for it."""

    @abstractmethod
    def retry(self, now: datetime, letter_id: LetterId | None = None) -> int:
        """Makes it due, or all that are parked; how many it were. A claim goes on until its end."""

    @abstractmethod
    def of_user(self, user_id: UserId, email: EmailAddress) -> Sequence[Posted]:
        """All that are about the account or go to its address, in the order of their ids."""

    @abstractmethod
    def remove_parked(self, due_before: datetime, limit: int) -> int:
        """Those that nobody has asked for since, at most so many; how many it were."""

    @abstractmethod
    def remove_of_user(self, user_id: UserId, email: EmailAddress) -> None:
        """All that are about the account or go to its address."""
