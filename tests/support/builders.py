"""Valid things that need one line each, and the whole core wired over memory and doubles."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from adapters.memory import InMemoryStorage
from adapters.memory.state import State
from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
from application.accounts.account_form import AccountForm
from application.accounts.change_email import (
    CallOffEmailChange,
    ConfirmEmailChange,
    KeepEmail,
    PendingEmailChange,
    RequestEmailChange,
)
from application.accounts.change_language import ChangeLanguage
from application.accounts.change_username import ChangeUsername
from application.accounts.confirm_registration import (
    ConfirmRegistration,
    ConfirmWithNewPassword,
    FindPending,
    OpenPending,
)
from application.accounts.delete_account import DeleteAccount, DeleteDue
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.export_account import ExportAccount
from application.accounts.export_users import ExportUsers
from application.accounts.find_users import FindUser, ListUsers, ParseLogin
from application.accounts.import_users import ImportUsers
from application.accounts.invite_users import InviteUsers
from application.accounts.leave import RequestDeletion, UndoDeletion
from application.accounts.register_user import RegisterUser
from application.accounts.request_registration import RequestRegistration, ResendConfirmation
from application.accounts.verify_email import AskToVerifyEmail, VerifyEmail, VouchForEmail
from application.ask_by_mail import AskByMail
from application.events.deliver_mail import DeliverMail
from application.events.empty_trail import EmptyTrail
from application.events.find_letters import ListLetters, RetryLetters
from application.events.list_trail import ListTrail
from application.events.mailer import Mail
from application.events.new_event import NewEvent
from application.events.record_refusal import RecordRefusal
from application.events.record_rotation import RecordRotation
from application.events.resolve_letter import ResolveLetter
from application.events.seal_trail import SealTrail
from application.events.verify_trail import VerifyTrail
from application.follow_link import FollowLink
from application.forward_auth.authorize_request import AuthorizeRequest
from application.forward_auth.enter_host import EnterHost
from application.forward_auth.open_host_session import OpenHostSession
from application.housekeeping.keep_house import KeepHouse
from application.navigation.safe_redirect import SafeRedirect
from application.passwords.change_password import ChangePassword
from application.passwords.set_password import SetPassword
from application.ports import Work
from application.recovery.make_reset_link import MakeResetLink
from application.recovery.request_recovery import RequestRecovery
from application.recovery.reset_password import ResetPassword
from application.roles.change_roles import GrantRoles, RevokeRoles
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.confirm_device import ConfirmDevice
from application.sessions.end_devices import (
    EndAllDevices,
    EndDevice,
    EndEverybodysDevices,
    EndOtherDevices,
)
from application.sessions.list_devices import ListDevices
from application.sessions.log_out import LogOut
from application.sessions.notice_login import NoticeLogin
from application.sessions.prove_password import ProvePassword
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.request_device_confirmation import RequestDeviceConfirmation
from application.sessions.resolve_session import ResolveSession
from application.throttling.throttle import Throttle
from application.verify_password import VerifyPassword
from application.webhooks.deliver_webhooks import DeliverWebhooks
from application.webhooks.find_deliveries import ListDeliveries, RetryDeliveries
from domain.accounts import EmailAddress, User, UserId, Username
from domain.deployment import Observation
from domain.errors import Refusal, Refusals
from domain.events import Actor, Event, EventId, EventKind, Letter, Posted
from domain.forward_auth import ForwardHosts, HostSession, HostSessionId, Tickets
from domain.links import Link, LinkId, LinkTokens
from domain.navigation import LocalPath
from domain.newcomers import ReadNewcomer
from domain.passwords import PasswordHash, PasswordPolicy
from domain.registrations import NameDigests, PendingRegistration
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
from domain.sessions.known_devices import DeviceTokens
from domain.throttling import Counters, RateLimiter
from domain.trail import Seal, Sealer, TrailExtent
from domain.webhooks import Delivery
from tests.support.doubles import (
    FIREFOX,
    NOON,
    FixedCircumstances,
    FrozenClock,
    PlainHasher,
    SeededEntropy,
    SetBlocklist,
    SimpleEmailParser,
    a_ring,
)
from tests.support.postman import PlainPages, RecordingMailer
from tests.support.receiver import RecordingReceiver

T = TypeVar("T")

PASSWORD = "three blind mice and a piano"
OTHER_PASSWORD = "four deaf owls and a trumpet"
COMMON_PASSWORD = "ilovesunshineandyou"
FOREIGN_HASH = (
    "pbkdf2:sha256:50000$vT9fkZM8$04dfa35c6476acf7e788a1b5b3c35e217c78dc04539d295f011f01f18cd2175f"
)
"""Of "foobar", from the published example of a tutorial."""
KEY = b"only these tests know this one.."
KEYS = a_ring(KEY)
HOME = LocalPath("/index")
RETENTION = timedelta(days=365)
HOSTS = ForwardHosts.parse(
    "app.example.com, app.example.com/admin=admin|owner, admin.example.com=staff"
)
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

    def letter_page(self, *, after: str, limit: int) -> Sequence[Posted]: ...

    def delivery_page(self, *, after: str, limit: int) -> Sequence[Delivery]: ...

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None: ...

    def transact_beside(self, story: Callable[[Work], T]) -> T: ...

    def recent_events(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]: ...

    def seal_page(self, *, after: int, limit: int) -> Sequence[Seal]: ...

    def sealed_events(self, *, number: int, limit: int) -> Sequence[Event]: ...

    def trail_extent(self) -> TrailExtent: ...

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
    def links_of_user(self, user_id: UserId) -> Sequence[Link]: ...
    def link_with_user(self, link_id: LinkId) -> tuple[Link, User] | None: ...
    def link_by_id(self, link_id: LinkId) -> Link | None: ...

    def pending_by_link(self, link_id: LinkId) -> tuple[Link, PendingRegistration] | None: ...

    @property
    def rate_limiter(self) -> RateLimiter: ...
    def note(self, observation: Observation) -> None: ...

    def observations(self) -> Sequence[Observation]: ...

    def host_session_by_id(
        self, host_session_id: HostSessionId
    ) -> tuple[HostSession, Session, User] | None: ...

    def all_users(self, take: Callable[[Iterator[User]], T]) -> T: ...


def _state_of(storage: Storage) -> State:
    inner = getattr(storage, "inner", storage)
    assert isinstance(inner, InMemoryStorage)
    return inner._state


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
    digests: NameDigests = field(default_factory=lambda: NameDigests(KEYS))
    reserved_allowed: bool = False
    limiter: RateLimiter | None = None
    """The storage's, unless it is another one."""
    mailer: RecordingMailer = field(default_factory=RecordingMailer)
    receiver: RecordingReceiver = field(default_factory=RecordingReceiver)
    hooked: list[tuple[str, str]] = field(default_factory=list)
    """Each try of a webhook: its type, and what became of it."""
    tokens: LinkTokens = field(default_factory=lambda: LinkTokens(KEYS))
    delivered: list[tuple[str, str]] = field(default_factory=list)
    """Each try of a letter: its kind, and what became of it."""

    told: list[Event] = field(default_factory=list)
    """What was told alone, and is in no trail."""

    def __post_init__(self) -> None:
        storage, parse_email = self.storage, SimpleEmailParser()
        event = NewEvent(self.clock, self.entropy, self.circumstances, KEY)
        policy = PasswordPolicy(SetBlocklist({COMMON_PASSWORD}), service_words=("doorward",))
        parse_login = ParseLogin(parse_email)
        self.devices = DeviceTokens(KEYS)
        self.throttle = Throttle(
            limiter=self.limiter or storage.rate_limiter,
            counters=Counters(KEYS),
            devices=self.devices,
            clock=self.clock,
            circumstances=self.circumstances,
            event=event,
            tell=self.told.extend,
        )
        verify = VerifyPassword(self.throttle, self.hasher, storage.transact)
        form = AccountForm(storage.taken_names, policy, self.throttle, self.reserved_allowed)
        self.register = RegisterUser(
            form=form,
            transact=storage.transact,
            hasher=self.hasher,
            parse_email=parse_email,
            clock=self.clock,
            entropy=self.entropy,
            event=event,
            digests=self.digests,
            throttle=self.throttle,
        )
        self.log_in = AuthenticateUser(
            parse_login=parse_login,
            user_by_login=storage.user_by_login,
            transact=storage.transact,
            verify=verify,
            hasher=self.hasher,
            devices=self.devices,
            clock=self.clock,
            entropy=self.entropy,
            circumstances=self.circumstances,
            event=event,
            notice=NoticeLogin(Counters(KEYS), self.clock, self.circumstances),
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
        sealer = Sealer(KEYS)
        self.seal_trail = SealTrail(storage.transact_beside, sealer, self.clock)
        self.empty_trail = EmptyTrail(storage.transact_beside, sealer, self.clock, RETENTION)
        self.verify_trail = VerifyTrail(
            storage.seal_page, storage.sealed_events, storage.trail_extent, sealer
        )
        self.list_trail = ListTrail(storage.trail_page)
        self.record_refusal = RecordRefusal(storage.transact, event)
        self.record_rotation = RecordRotation(storage.transact, event)
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
            limiter=storage.rate_limiter,
            session_limits=self.session_limits,
            remember_limits=self.remember_limits,
            clock=self.clock,
        )
        self.deliver = DeliverMail(
            storage.transact,
            ResolveLetter(self.tokens, PlainPages(), self.clock),
            self.mailer,
            self.clock,
            lambda kind, outcome: self.delivered.append((kind, outcome)),
        )
        self.list_letters = ListLetters(storage.letter_page)
        self.retry_letters = RetryLetters(storage.transact, self.clock)
        self.follow_link = FollowLink(
            storage.transact, self.tokens, self.clock, event, self.told.extend
        )
        ask = AskByMail(parse_email, storage.transact, self.entropy, event, self.throttle)
        self.request_recovery = RequestRecovery(ask)
        self.reset_password = ResetPassword(
            link_with_user=storage.link_with_user,
            follow_link=self.follow_link,
            hasher=self.hasher,
            policy=policy,
            devices=self.devices,
            clock=self.clock,
            entropy=self.entropy,
            event=event,
        )
        self.make_reset_link = MakeResetLink(
            self.find_user, storage.transact, self.tokens, self.clock, self.entropy, event
        )
        prove = ProvePassword(
            session_by_id=storage.session_by_id,
            transact=storage.transact,
            verify=verify,
            session_limits=self.session_limits,
            clock=self.clock,
            event=event,
        )
        self.reauthenticate = Reauthenticate(prove, self.clock, self.entropy, event)
        self.change_password = ChangePassword(
            prove, self.hasher, policy, self.devices, self.clock, self.entropy, event
        )
        self.change_username = ChangeUsername(
            storage.transact, self.clock, self.digests, event, self.throttle
        )
        self.change_language = ChangeLanguage(storage.transact, self.clock, ("en", "ru"), event)
        self.pending_email_change = PendingEmailChange(storage.links_of_user, self.clock)
        self.request_email_change = RequestEmailChange(
            storage.transact, parse_email, self.clock, self.entropy, event, self.throttle
        )
        self.call_off_email_change = CallOffEmailChange(storage.transact, self.clock, event)
        self.confirm_email_change = ConfirmEmailChange(self.follow_link, self.clock, event)
        self.keep_email = KeepEmail(self.follow_link, self.clock, event)
        self.follow_link = FollowLink(
            storage.transact, LinkTokens(KEYS), self.clock, event, self.told.extend
        )
        self.request_registration = RequestRegistration(
            form=form,
            transact=storage.transact,
            hasher=self.hasher,
            parse_email=parse_email,
            clock=self.clock,
            entropy=self.entropy,
            event=event,
            digests=self.digests,
            throttle=self.throttle,
        )
        self.resend_confirmation = ResendConfirmation(ask)
        self.find_pending = FindPending(storage.pending_by_link, LinkTokens(KEYS), self.clock)
        open_pending = OpenPending(
            self.find_pending, self.follow_link, storage.transact, self.clock, event, self.digests
        )
        self.confirm_registration = ConfirmRegistration(open_pending, verify, self.clock, event)
        self.confirm_with_new_password = ConfirmWithNewPassword(open_pending, self.hasher, policy)
        self.export_users = ExportUsers(storage.transact, storage.all_users, event)
        self.import_users = ImportUsers(
            ReadNewcomer(parse_email, self.entropy, ("en", "ru"), self.hasher),
            storage.transact,
            self.hasher,
            self.digests,
            self.clock,
            event,
        )
        self.verify_email = VerifyEmail(self.follow_link, event)
        self.ask_to_verify_email = AskToVerifyEmail(
            storage.transact, self.entropy, event, self.throttle
        )
        self.vouch_for_email = VouchForEmail(self.find_user, storage.transact, event)
        self.invite_users = InviteUsers(parse_email, storage.transact, self.entropy, event)
        self.find_invitation = FindInvitation(storage.link_by_id, LinkTokens(KEYS), self.clock)
        self.accept_invitation = AcceptInvitation(
            find_invitation=self.find_invitation,
            form=form,
            follow_link=self.follow_link,
            transact=storage.transact,
            hasher=self.hasher,
            clock=self.clock,
            event=event,
            digests=self.digests,
        )
        self.request_device_confirmation = RequestDeviceConfirmation(ask)
        self.confirm_device = ConfirmDevice(
            self.follow_link, self.devices, self.clock, self.entropy, event
        )
        self.authorize = AuthorizeRequest(
            storage.host_session_by_id, storage.transact, self.session_limits, self.clock
        )
        self.enter_host = EnterHost(Tickets(KEYS), self.clock, self.entropy)
        self.open_host_session = OpenHostSession(
            Tickets(KEYS),
            storage.transact,
            self.session_limits,
            self.clock,
            self.entropy,
            event,
        )
        self.grant_roles = GrantRoles(self.find_user, storage.transact, event)
        self.revoke_roles = RevokeRoles(self.find_user, storage.transact, event)
        self.deliver_webhooks = DeliverWebhooks(
            storage.transact_beside,
            self.receiver,
            KEYS,
            self.clock,
            lambda type, outcome: self.hooked.append((type, outcome)),  # noqa: A006
        )
        self.list_deliveries = ListDeliveries(storage.delivery_page)
        self.retry_deliveries = RetryDeliveries(storage.transact, self.clock)

    @property
    def trail(self) -> list[Event]:
        """Everything that was recorded, in that order."""
        return list(_state_of(self.storage).events.values())

    @property
    def posted(self) -> list[Posted]:
        """The letters that wait."""
        return list(_state_of(self.storage).letters.values())

    def events_of(self, user: User) -> list[Event]:
        """What the trail holds of them, in its order."""
        found = self.storage.trail_page(user_id=user.id, since=None, after=None, limit=1000)
        return list(found)

    def with_user(self, name: str = "susan", *, password: str = PASSWORD) -> User:
        """Registers somebody who can log in, in a place where nobody counts that."""
        network, self.circumstances.network = self.circumstances.network, None
        try:
            return self.register(username=name, email=f"{name}@example.org", password=password)
        finally:
            self.circumstances.network = network

    def post(self, *letters: Letter) -> None:
        """As a story does that has something to tell."""
        event = an_event(
            kind=EventKind.RECOVERY_REQUESTED,
            at=self.clock.now(),
            client=FIREFOX,
            letters=letters,
        )
        self.storage.transact(lambda work: work.record(event))

    def deliver_all(self) -> list[Mail]:
        """Everything that is due now; what the mailer took."""
        before = len(self.mailer.sent)
        while self.deliver():
            pass
        return self.mailer.sent[before:]
