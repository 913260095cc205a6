"""The whole life of accounts, browsers and thieves, played at random against a small model."""

from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.errors import Refusals
from domain.sessions import (
    InvalidCredentials,
    RememberLimits,
    RememberToken,
    SessionId,
    SessionLimits,
    SessionToken,
)
from tests.support.builders import Door, codes_of
from tests.support.model import (
    REMEMBER_ABSOLUTE,
    REMEMBER_UNUSED,
    SESSION_ABSOLUTE,
    SESSION_IDLE,
    Account,
    Model,
    Open,
    Remembered,
)
from tests.support.storages import ConflictingStorage

NAMES = ["susan", "miguel", "maria"]
PASSWORDS = ["three blind mice and a piano", "four deaf owls and a trumpet"]
names, passwords = st.sampled_from(["susan", "susan", *NAMES]), st.sampled_from(PASSWORDS)
guesses = st.sampled_from(["right", "right", "right", *PASSWORDS])
acts = st.sampled_from(
    "log-out log-out disable enable enable set-password register dearer-hashes".split()
)
which = st.integers(0, 23)
times = st.sampled_from([timedelta(seconds=s) for s in (0, 0, 20, 30, 40 * 60, 30 * 60 * 60)])
edges = st.sampled_from([timedelta(seconds=-1), timedelta(0)])


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


class LifeOfAccounts(RuleBasedStateMachine):
    """No session without a proof, nothing ended revives, and a used secret buys nothing new."""

    @initialize(remember=st.booleans())
    def begin(self, remember: bool) -> None:
        self.door = Door(
            ConflictingStorage(),
            session_limits=SessionLimits(SESSION_IDLE, SESSION_ABSOLUTE),
            remember_limits=RememberLimits(REMEMBER_UNUSED, REMEMBER_ABSOLUTE),
        )
        self.model = Model()
        self.ids: dict[SessionId, Open] = {}
        self.held = [Cookies()]
        for name in NAMES[:2]:
            self._register(name, PASSWORDS[0])
        self._log_in(NAMES[0], PASSWORDS[0], remember)

    @rule(name=names, guess=guesses, remember=st.booleans())
    def log_in(self, name: str, guess: str, remember: bool) -> None:
        account = self.model.accounts.get(name)
        password = account.password if account and guess == "right" else guess
        self._log_in(name, password, remember)

    @rule(which=which, after=times)
    def visit(self, which: int, after: timedelta) -> None:
        self.door.clock.forward(after)
        self._visit(self._cookies(which))

    @rule(which=which, after=times)
    def close_the_browser_and_come_back(self, which: int, after: timedelta) -> None:
        self.door.clock.forward(after)
        self._visit(replace(self._cookies(which), session_token=None, session=None))

    @rule(which=which, edge=edges, moment=st.integers(0, 5))
    def visit_when_it_matters(self, which: int, edge: timedelta, moment: int) -> None:
        cookies = self._cookies(which)
        records = [record for record in (cookies.session, cookies.remembered) if record]
        moments = [when + edge for record in records for when in record.moments]
        if moments:
            self.door.clock.moment = max(moments[moment % len(moments)], self.door.clock.now())
        self._visit(cookies)

    @rule(which=which, other=which)
    def mix(self, which: int, other: int) -> None:
        theirs = self._cookies(other)
        mine = replace(self._cookies(which), remember_token=None, remembered=None, key=0)
        self._keep(mine)
        self._keep(replace(mine, session_token=theirs.session_token, session=theirs.session))

    @rule(act=acts, which=which, name=names, password=passwords)
    def something_else_happens(self, act: str, which: int, name: str, password: str) -> None:
        if act == "log-out":
            self._log_out(self._cookies(which))
        elif act == "register":
            self._register(name, password)
        elif act == "dearer-hashes":
            self.door.hasher.generation += 1
        elif name in self.model.accounts:
            self._operator(act, name, password)

    @invariant()
    def nothing_that_has_ended_is_stored(self) -> None:
        standing = {key for key, session in self.ids.items() if not session.ended}

        assert {key for key in self.ids if self.door.storage.session_by_id(key)} == standing

    def _cookies(self, which: int) -> Cookies:
        """Of all that were ever held: mostly such as are worth something, and the rest as well."""
        alive = [cookies for cookies in self.held if cookies.are_alive]
        among = alive if alive and which % 4 else self.held
        return among[-1 - which // 4 % len(among)]

    def _keep(self, cookies: Cookies) -> None:
        """Those before them stay in play: the answer was lost, or somebody has a copy."""
        self.held.append(cookies)
        if cookies.session_token and cookies.session:
            cookies.session.id = cookies.session_token.session_id
            self.ids[cookies.session_token.session_id] = cookies.session

    def _register(self, name: str, password: str) -> None:
        told = []
        try:
            self.door.register(username=name, email=f"{name}@example.org", password=password)
        except Refusals as refusals:
            told = codes_of(refusals)

        assert told == (["username_taken", "email_taken"] if name in self.model.accounts else [])
        self.model.accounts.setdefault(name, Account(password))

    def _log_in(self, name: str, password: str, remember: bool) -> None:
        now, cookies = self.door.clock.now(), self.held[-1]
        try:
            signed_in = self.door.log_in(login=name, password=password, remember=remember)
        except InvalidCredentials:
            assert not self.model.knows(name, password)
            return

        assert self.model.knows(name, password)
        assert signed_in.user.username.key == name
        assert (signed_in.remember_token is not None) is remember
        remembered = self.model.remembers(name, now) if remember else None
        session = self.model.opens(name, remembered, now)
        cookies = replace(cookies, session_token=signed_in.session_token, session=session)
        if remembered:
            cookies = replace(
                cookies, remember_token=signed_in.remember_token, remembered=remembered, key=0
            )
        self._keep(cookies)

    def _operator(self, act: str, name: str, password: str) -> None:
        account = self.model.accounts[name]
        if act == "enable":
            self.door.enable(login=name)
            account.active = True
            return
        if act == "disable":
            self.door.disable(login=name)
            account.active = False
        else:
            self.door.set_password(login=name, password=password)
            account.password = password
        self.model.ends_all_of(name)

    def _log_out(self, cookies: Cookies) -> None:
        self.door.log_out(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        if cookies.remembered:
            self.model.forgets(cookies.remembered)
        if cookies.session and not cookies.session.ended:
            cookies.session.ended = True
            if cookies.session.remembered:
                self.model.forgets(cookies.session.remembered)

    def _visit(self, cookies: Cookies) -> None:
        expected = self._expected(cookies)
        resolved = self.door.resolve(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        if expected is None or resolved is None:
            assert (expected, resolved) == (None, None)
            return
        assert expected.session is not None
        assert resolved.user.username.key == expected.session.owner
        assert (resolved.session_token is None) is (expected.session is cookies.session)
        assert (resolved.remember_token is None) is (expected.key == cookies.key)
        self._keep(
            replace(
                expected,
                session_token=resolved.session_token or cookies.session_token,
                remember_token=resolved.remember_token or cookies.remember_token,
            )
        )

    def _expected(self, cookies: Cookies) -> Cookies | None:
        """What the model says these cookies are worth now, and what they are exchanged for."""
        now, session, remembered = self.door.clock.now(), cookies.session, cookies.remembered
        if session and session.use(now):
            if remembered and session.remembered is remembered:
                remembered.show(cookies.key)
            return cookies
        if remembered is None:
            return None
        key = remembered.present(cookies.key, now)
        if key is None:
            self.model.forgets(remembered)
            return None
        opened = self.model.opens(remembered.owner, remembered, now)
        return replace(cookies, session=opened, key=key)


TestLifeOfAccounts = LifeOfAccounts.TestCase
TestLifeOfAccounts.settings = settings(derandomize=True, max_examples=250, stateful_step_count=40)
