"""Valid things that need one line each, and the whole core wired over memory and doubles."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from adapters.memory import InMemoryStorage
from application.accounts.delete_account import DeleteAccount, DeleteDue
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.export_account import ExportAccount
from application.accounts.find_users import FindUser, ListUsers, ParseLogin
from application.accounts.leave import RequestDeletion, UndoDeletion
from application.accounts.register_user import RegisterUser
from application.events.empty_trail import EmptyTrail
from application.events.list_trail import ListTrail
from application.events.new_event import NewEvent
from application.events.record_refusal import RecordRefusal
from application.events.seal_trail import SealTrail
from application.events.verify_trail import VerifyTrail
from application.follow_link import FollowLink
from application.housekeeping.keep_house import KeepHouse
from application.navigation.safe_redirect import SafeRedirect
from application.passwords.set_password import SetPassword
from application.ports import Work
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.end_devices import (
    EndAllDevices,
    EndDevice,
    EndEverybodysDevices,
    EndOtherDevices,
)
from application.sessions.list_devices import ListDevices
from application.sessions.log_out import LogOut
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.resolve_session import ResolveSession
from domain.accounts import EmailAddress, User, UserId, Username
from domain.errors import Refusal, Refusals
from domain.events import Actor, Event, EventId, EventKind, Letter
from domain.links import LinkTokens
from domain.navigation import LocalPath
from domain.passwords import PasswordHash, PasswordPolicy
from domain.registrations import NameDigests
from domain.sessions import (
    NOBODY,
    Authentication,
    Client,
    RememberLimits,
    RememberSeries,
    RememberToken,
    Session,
    SessionId,
    SessionLimits,
    SessionToken,
)
from domain.trail import Seal, Sealer, TrailExtent
from tests.support.doubles import (
    NOON,
    FixedCircumstances,
    FrozenClock,
    PlainHasher,
    SeededEntropy,
    SetBlocklist,
    SimpleEmailParser,
)

T = TypeVar("T")

PASSWORD = "three blind mice and a piano"
OTHER_PASSWORD = "four deaf owls and a trumpet"
COMMON_PASSWORD = "ilovesunshineandyou"
KEY = b"only these tests know this one.."
HOME = LocalPath("/index")
RETENTION = timedelta(days=365)
NEVER = frozenset({"/login", "/logout", "/register"})

_fresh = SeededEntropy("builders")


def a_user(
    name: str = "susan",
    *,
    email: str | None = None,
    password_hash: PasswordHash | None = None,
    active: bool = True,
    language: str = "en",
    created_at: datetime = NOON,
    credential_epoch: int = 0,
    version: int = 0,
) -> User:
    """An account whose id and address follow from its name."""
    local, _, domain = (email or f"{name}@example.org").partition("@")
    return User(
        id=UserId(hashlib.sha256(name.encode()).hexdigest()[:32]),
        username=Username.parse(name),
        email=EmailAddress.of(local, domain),
        password_hash=password_hash or PasswordHash("plain$1$0$unknown"),
        active=active,
        language=language,
        created_at=created_at,
        credential_epoch=credential_epoch,
        version=version,
    )


def a_session_token() -> SessionToken:
    """Another one at each call."""
    return SessionToken.new(_fresh)


def a_remember_token() -> RememberToken:
    """The first of another series at each call."""
    return RememberToken.new(_fresh)


def a_session(
    user: User,
    *,
    token: SessionToken | None = None,
    by: Authentication = Authentication.PASSWORD,
    series: RememberSeries | None = None,
    now: datetime = NOON,
) -> Session:
    """A session opened at `now`."""
    return Session.opened(
        token or a_session_token(), user, by=by, series_id=series.id if series else None, now=now
    )


def a_series(
    user: User, *, token: RememberToken | None = None, now: datetime = NOON
) -> RememberSeries:
    """A remember-me series begun at `now`."""
    return RememberSeries.begun(token or a_remember_token(), user, now)


def an_event(
    user: User | None = None,
    *,
    kind: EventKind = EventKind.LOGIN,
    at: datetime = NOON,
    client: Client = NOBODY,
    letters: tuple[Letter, ...] = (),
) -> Event:
    """Another one at each call."""
    return Event(
        id=EventId(_fresh.bytes(16).hex()),
        at=at,
        kind=kind,
        actor=Actor.VISITOR,
        user_id=user.id if user else None,
        client=client,
        letters=letters,
    )


def codes_of(refusals: Refusals) -> list[str]:
    """The codes of everything that was told together."""
    return [refusal.code for refusal in refusals.each]


class Storage(Protocol):
    """What every storage adapter offers: its methods are the ports."""

    def transact(self, story: Callable[[Work], T]) -> T: ...

    def user_by_login(self, login: Username | EmailAddress) -> User | None: ...

    def user_page(self, *, after: str, limit: int) -> Sequence[User]: ...

    def taken_names(
        self, username: Username | None, email: EmailAddress | None
    ) -> Sequence[Refusal]: ...

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None: ...

    def devices_of_user(
        self, user_id: UserId
    ) -> tuple[Sequence[Session], Sequence[RememberSeries]]: ...

    def trail_page(
        self,
        *,
        user_id: UserId | None,
        since: datetime | None,
        after: tuple[datetime, EventId] | None,
        limit: int,
    ) -> Sequence[Event]: ...

    def transact_beside(self, story: Callable[[Work], T]) -> T: ...

    def recent_events(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]: ...

    def seal_page(self, *, after: int, limit: int) -> Sequence[Seal]: ...

    def sealed_events(self, *, number: int, limit: int) -> Sequence[Event]: ...

    def trail_extent(self) -> TrailExtent: ...


@dataclass
class Door:
    """Every use case over one storage, with all that a test may want to turn or count."""

    storage: Storage = field(default_factory=InMemoryStorage)
    clock: FrozenClock = field(default_factory=FrozenClock)
    entropy: SeededEntropy = field(default_factory=SeededEntropy)
    hasher: PlainHasher = field(default_factory=PlainHasher)
    session_limits: SessionLimits = field(default_factory=SessionLimits)
    remember_limits: RememberLimits = field(default_factory=RememberLimits)
    circumstances: FixedCircumstances = field(default_factory=FixedCircumstances)
    digests: NameDigests = field(default_factory=lambda: NameDigests(KEY))
    reserved_allowed: bool = False

    def __post_init__(self) -> None:
        storage, parse_email = self.storage, SimpleEmailParser()
        event = NewEvent(self.clock, self.entropy, self.circumstances, KEY)
        policy = PasswordPolicy(SetBlocklist({COMMON_PASSWORD}), service_words=("doorward",))
        parse_login = ParseLogin(parse_email)
        self.register = RegisterUser(
            taken=storage.taken_names,
            transact=storage.transact,
            hasher=self.hasher,
            policy=policy,
            parse_email=parse_email,
            clock=self.clock,
            entropy=self.entropy,
            event=event,
            digests=self.digests,
            reserved_allowed=self.reserved_allowed,
        )
        self.log_in = AuthenticateUser(
            parse_login=parse_login,
            user_by_login=storage.user_by_login,
            transact=storage.transact,
            hasher=self.hasher,
            clock=self.clock,
            entropy=self.entropy,
            circumstances=self.circumstances,
            event=event,
        )
        self.resolve = ResolveSession(
            session_by_id=storage.session_by_id,
            transact=storage.transact,
            session_limits=self.session_limits,
            remember_limits=self.remember_limits,
            clock=self.clock,
            entropy=self.entropy,
            circumstances=self.circumstances,
            event=event,
        )
        self.log_out = LogOut(storage.transact, event)
        self.find_user = FindUser(parse_login, storage.user_by_login)
        self.list_users = ListUsers(storage.user_page)
        self.set_password = SetPassword(
            self.find_user, storage.transact, self.hasher, policy, event
        )
        self.disable = DisableUser(self.find_user, storage.transact, event)
        self.enable = EnableUser(self.find_user, storage.transact, event)
        self.redirect = SafeRedirect(HOME, NEVER)
        sealer = Sealer(KEY)
        self.seal_trail = SealTrail(storage.transact_beside, sealer, self.clock)
        self.empty_trail = EmptyTrail(storage.transact_beside, sealer, self.clock, RETENTION)
        self.verify_trail = VerifyTrail(
            storage.seal_page, storage.sealed_events, storage.trail_extent, sealer
        )
        self.list_trail = ListTrail(storage.trail_page)
        self.record_refusal = RecordRefusal(storage.transact, event)
        transact, devices = storage.transact, storage.devices_of_user
        self.list_devices = ListDevices(
            devices, self.session_limits, self.remember_limits, self.clock
        )
        self.end_device = EndDevice(transact, event)
        self.end_other_devices = EndOtherDevices(transact, event)
        self.end_all_devices = EndAllDevices(transact, event)
        self.end_everybodys_devices = EndEverybodysDevices(
            self.list_users, devices, self.end_all_devices
        )
        self.export = ExportAccount(transact, storage.trail_page, self.clock, event)
        self.request_deletion = RequestDeletion(transact, self.clock, event)
        self.undo_deletion = UndoDeletion(transact, self.clock, event)
        self.delete_account = DeleteAccount(transact, event, self.digests)
        self.delete_due = DeleteDue(transact, self.clock, event, self.digests)
        self.keep_house = KeepHouse(
            transact=storage.transact_beside,
            seal_trail=self.seal_trail,
            empty_trail=self.empty_trail,
            delete_due=self.delete_due,
            session_limits=self.session_limits,
            remember_limits=self.remember_limits,
            clock=self.clock,
        )
        self.reauthenticate = Reauthenticate(
            session_by_id=storage.session_by_id,
            transact=storage.transact,
            hasher=self.hasher,
            session_limits=self.session_limits,
            clock=self.clock,
            entropy=self.entropy,
            event=event,
        )
        self.follow_link = FollowLink(storage.transact, LinkTokens(KEY), self.clock, event)

    def events_of(self, user: User) -> list[Event]:
        """What the trail holds of them, in its order."""
        found = self.storage.trail_page(user_id=user.id, since=None, after=None, limit=1000)
        return list(found)

    def with_user(self, name: str = "susan", *, password: str = PASSWORD) -> User:
        """Registers somebody who can log in."""
        return self.register(username=name, email=f"{name}@example.org", password=password)
