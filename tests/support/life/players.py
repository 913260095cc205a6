"""The game that everybody plays in: its door, its model, and what must hold after every step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from adapters.memory.state import State
from application.sessions.authenticate_user import SignedIn
from domain.accounts import User
from domain.errors import Refusal, Refusals
from domain.links import LinkId, LinkToken, Purpose
from domain.sessions import (
    InvalidCredentials,
    RememberLimits,
    RememberToken,
    SessionId,
    SessionLimits,
    SessionToken,
)
from domain.throttling import Unlimited
from tests.support.builders import Door, codes_of
from tests.support.life.model import Model
from tests.support.life.promises import Promise, keep
from tests.support.life.records import (
    REMEMBER_ABSOLUTE,
    REMEMBER_UNUSED,
    SESSION_ABSOLUTE,
    SESSION_IDLE,
    Account,
    Mailed,
    Open,
    Remembered,
    Waiting,
)
from tests.support.storages import ConflictingStorage

T = TypeVar("T")

NAMES = ["susan", "miguel", "maria", "olga", "ivan"]
PASSWORDS = ["three blind mice and a piano", "four deaf owls and a trumpet"]
names = st.sampled_from(["susan", "susan", *NAMES])
emails = st.sampled_from([f"{name}@example.org" for name in [*NAMES, "anna"]])
passwords = st.sampled_from(PASSWORDS)
guesses = st.sampled_from(["right", "right", "right", *PASSWORDS])
which = st.integers(0, 23)
edges = st.sampled_from([timedelta(seconds=-1), timedelta(0)])
seldom = st.sampled_from([False, False, False, True])


@dataclass(frozen=True)
class Cookies:
    """What one browser held at one moment, and what the model says it was: anyone may replay it."""

    session_token: SessionToken | None = None
    remember_token: RememberToken | None = None
    session: Open | None = None
    remembered: Remembered | None = None
    key: int = 0

    @property
    def are_alive(self) -> bool:
        records = [record for record in (self.session, self.remembered) if record]
        return not all(record.ended for record in records)


class Life(RuleBasedStateMachine):
    """Two who have registered, one of them logged in, and mail that is delivered at once."""

    @initialize(remember=st.booleans())
    def begin(self, remember: bool) -> None:
        self.storage = ConflictingStorage()
        self.door = Door(
            self.storage,
            limiter=Unlimited(),
            session_limits=SessionLimits(SESSION_IDLE, SESSION_ABSOLUTE),
            remember_limits=RememberLimits(REMEMBER_UNUSED, REMEMBER_ABSOLUTE),
        )
        self.model = Model()
        self.ids: dict[SessionId, Open] = {}
        self.held = [Cookies()]
        self.links: dict[LinkId, tuple[LinkToken, Mailed]] = {}
        for name in NAMES[:2]:
            self.register(name, f"{name}@example.org", PASSWORDS[0])
        self.log_in(NAMES[0], PASSWORDS[0], remember)

    @property
    def now(self) -> datetime:
        return self.door.clock.now()

    @property
    def state(self) -> State:
        return self.storage.inner._state

    def wait_for(self, moment: datetime) -> None:
        """The clock never goes back."""
        self.door.clock.moment = max(moment, self.now)

    def attempt(self, act: Callable[[], T], *refusals: type[Refusal | Refusals]) -> T | Exception:
        """What it answers, or refuses."""
        before = self._kept()
        try:
            return act()
        except refusals as refusal:
            keep(Promise.REFUSED, self._kept() == before)
            return refusal

    def stored(self, account: Account) -> User:
        return self.state.users[account.id]

    @invariant()
    def nobody_is_in_without_a_proof(self) -> None:
        keep(Promise.PROOF, self.state.sessions.keys() <= self.ids.keys())

    @invariant()
    def what_has_ended_is_gone_and_the_rest_is_there(self) -> None:
        standing = {key for key, session in self.ids.items() if not session.ended}
        browsers = [one for one in self.model.browsers if not one.ended]
        waiting = {one.id for one in self.model.waiting if not one.ended}

        keep(Promise.ENDED, self.state.sessions.keys() == standing)
        keep(Promise.ENDED, len(self.state.remembered) == len(browsers))
        keep(Promise.ENDED, self.state.registrations.keys() == waiting)
        open_links = {key for key, (_, link) in self.links.items() if link.holds(self.now)}
        links = {key for key, link in self.state.links.items() if self.now < link.expires_at}
        keep(Promise.LINK, links == open_links)

    @invariant()
    def every_account_is_as_it_should_be(self) -> None:
        users, people = self.state.users, [one for one in self.model.accounts if not one.gone]

        owners = {user.username.key: user.id for user in users.values()}
        keep(Promise.NAME, owners == {one.name: self.model.names[one.name] for one in people})
        reached = sorted(user.email.key for user in users.values())
        keep(Promise.ADDRESS, reached == sorted({one.email for one in people}))
        verified = {user.id for user in users.values() if user.email_verified}
        keep(Promise.READ, verified == {one.id for one in people if one.verified})
        epochs = {user.id: user.credential_epoch for user in users.values()}
        keep(Promise.ENDED, epochs == {one.id: one.epoch for one in people})
        leaving = {user.id: user.leaves_at for user in users.values()}
        keep(Promise.LEAVING, leaving == {one.id: one.leaves_at for one in people})

    @invariant()
    def nobody_has_more_sessions_than_twenty(self) -> None:
        most = max((len(self.state.sessions_of(one)) for one in self.state.users), default=0)

        keep(Promise.TWENTY, most <= 20)

    def cookies(self, which: int) -> Cookies:
        """Of all that were ever held: mostly such as are worth something, and the rest as well."""
        alive = [cookies for cookies in self.held if cookies.are_alive]
        among = alive if alive and which % 4 else self.held
        return among[-1 - which // 4 % len(among)]

    def hold(self, cookies: Cookies) -> Cookies:
        """Those before them stay in play: the answer was lost, or somebody has a copy."""
        self.held.append(cookies)
        if cookies.session_token and cookies.session:
            cookies.session.id = cookies.session_token.session_id
            self.ids[cookies.session_token.session_id] = cookies.session
        return cookies

    def receive(self, *links: Mailed) -> None:
        """The worker delivers, and readers keep the tokens: of these links and no others."""
        purposes = {purpose.value for purpose in Purpose}
        parts = [(mail.to.key, *mail.link.partition(" ")) for mail in self.door.deliver_all()]
        tokens = {(page, to): text for to, page, _, text in parts if page in purposes}
        assert tokens.keys() == {(link.purpose.value, link.email) for link in links}
        for link in links:
            token = LinkToken.parse(tokens[link.purpose.value, link.email])
            assert token
            self.links[token.link_id] = token, self.model.mails(link)

    def a_link(self, purpose: Purpose, owner: Account | Waiting, email: str = "") -> Mailed:
        ends = self.now + purpose.lifetime
        return Mailed(purpose, owner.id, email or owner.email, owner.epoch, self.now, ends)

    def register(self, name: str, email: str, password: str) -> None:
        """With an operator's word for it, or where no address is asked."""
        expected = self.model.refusals(name, email, self.now)
        told = self.attempt(
            lambda: self.door.register(username=name, email=email, password=password), Refusals
        )

        assert (codes_of(told) if isinstance(told, Refusals) else []) == expected
        if isinstance(told, User):
            self.model.begins(Account(told.id, name, email, password), self.now)

    def log_in(self, name: str, password: str, remember: bool) -> Cookies | None:
        knows = self.model.knows(name, password, self.now)
        told = self.attempt(
            lambda: self.door.log_in(login=name, password=password, remember=remember),
            InvalidCredentials,
        )

        keep(Promise.PROOF, isinstance(told, SignedIn) is knows)
        owner = self.model.named(name)
        if not (isinstance(told, SignedIn) and owner):
            return None
        assert told.user.id == owner.id
        assert (told.remember_token is not None) is remember
        remembered = self.model.remembers(owner, self.now) if remember else None
        session = self.model.opens(owner, remembered, self.now, proven=True)
        cookies = replace(self.held[-1], session_token=told.session_token, session=session)
        if remembered:
            cookies = replace(
                cookies, remember_token=told.remember_token, remembered=remembered, key=0
            )
        return self.hold(cookies)

    def visit(self, cookies: Cookies) -> Cookies | None:
        """What the browser holds afterwards, if anybody is known in it."""
        expected = self._expected(cookies)
        resolved = self.door.resolve(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        keep(Promise.PROOF, (resolved is None) is (expected is None))
        if expected is None or expected.session is None or resolved is None:
            return None
        keep(Promise.PROOF, resolved.user.id == expected.session.owner.id)
        assert (resolved.session_token is None) is (expected.session is cookies.session)
        assert (resolved.remember_token is None) is (expected.key == cookies.key)
        due = self.door.reauthenticate.is_due(resolved.session)
        keep(Promise.REMEMBERED, due is not expected.session.is_fresh(self.now))
        return self.hold(
            replace(
                expected,
                session_token=resolved.session_token or cookies.session_token,
                remember_token=resolved.remember_token or cookies.remember_token,
            )
        )

    def _expected(self, cookies: Cookies) -> Cookies | None:
        """What the model says these cookies are worth now, and what they are exchanged for."""
        session, remembered = cookies.session, cookies.remembered
        if session and session.use(self.now):
            if remembered and session.remembered is remembered:
                remembered.show(cookies.key)
            return cookies
        if remembered is None or remembered.ended:
            return None
        key = remembered.present(cookies.key, self.now)
        if key is None:
            self.model.forgets(remembered)
            return None
        opened = self.model.opens(remembered.owner, remembered, self.now, proven=False)
        return replace(cookies, session=opened, key=key)

    def _kept(self) -> tuple[object, ...]:
        """All that is stored but the trail and the letters."""
        state = self.state
        parts = state.users, state.sessions, state.remembered, state.registrations
        return *parts, state.freed_names, state.links
