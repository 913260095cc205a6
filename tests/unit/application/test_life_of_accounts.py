"""The whole life of accounts, browsers and thieves, played at random against a small model."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

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

Nothing = MultipleResults[Any]

names = st.sampled_from(["susan", "miguel"])
PASSWORDS = ["three blind mice and a piano", "four deaf owls and a trumpet"]
passwords = st.sampled_from(PASSWORDS)
guesses = st.sampled_from(["right", *PASSWORDS])
acts = st.sampled_from(["disable", "enable", "set password", "make hashing dearer"])
times = st.sampled_from([timedelta(seconds=20), timedelta(minutes=40), timedelta(hours=30)])
edges = st.sampled_from([timedelta(seconds=-1), timedelta(0)])


@dataclass(frozen=True)
class Cookies:
    """What one browser held at one moment, and what the model says it was: anyone may replay it."""

    session_token: SessionToken | None = None
    remember_token: RememberToken | None = None
    session: Open | None = None
    remembered: Remembered | None = None
    key: int = 0


class LifeOfAccounts(RuleBasedStateMachine):
    """No session without a proof, nothing ended revives, and a used secret buys nothing new."""

    held = Bundle("held")
    """Cookies of browsers, and of thieves, and of answers that never arrived."""

    @initialize(target=held, remember=st.booleans())
    def begin(self, remember: bool) -> Cookies:
        self.door = Door(
            session_limits=SessionLimits(SESSION_IDLE, SESSION_ABSOLUTE),
            remember_limits=RememberLimits(REMEMBER_UNUSED, REMEMBER_ABSOLUTE),
        )
        self.model = Model()
        self.ids: dict[SessionId, Open] = {}
        self._register("susan", PASSWORDS[0])
        return self._logged_in(Cookies(), "susan", PASSWORDS[0], remember) or Cookies()

    @rule(name=names, password=passwords)
    def register(self, name: str, password: str) -> None:
        self._register(name, password)

    @rule(target=held, cookies=held, name=names, guess=guesses, remember=st.booleans())
    def log_in(self, cookies: Cookies, name: str, guess: str, remember: bool) -> Cookies | Nothing:
        account = self.model.accounts.get(name)
        password = account.password if account and guess == "right" else guess
        return self._logged_in(cookies, name, password, remember) or multiple()

    @rule(target=held, cookies=consumes(held), closed=st.booleans())
    def visit(self, cookies: Cookies, closed: bool) -> Cookies:
        return self._visited(cookies, closed) or cookies

    @rule(target=held, cookies=held, closed=st.booleans())
    def visit_and_lose_the_answer_or_be_copied(
        self, cookies: Cookies, closed: bool
    ) -> Cookies | Nothing:
        """The cookies shown stay in play beside those that came back."""
        return self._visited(cookies, closed) or multiple()

    @rule(target=held, cookies=held)
    def lose_what_remembers_it(self, cookies: Cookies) -> Cookies:
        return replace(cookies, remember_token=None, remembered=None, key=0)

    @rule(target=held, cookies=held, others=held)
    def mix(self, cookies: Cookies, others: Cookies) -> Cookies:
        return replace(cookies, session_token=others.session_token, session=others.session)

    @rule(cookies=held)
    def log_out(self, cookies: Cookies) -> None:
        self.door.log_out(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        if cookies.remembered:
            self.model.forgets(cookies.remembered)
        if cookies.session and not cookies.session.ended:
            cookies.session.ended = True
            if cookies.session.remembered:
                self.model.forgets(cookies.session.remembered)

    @rule(by=times)
    def time_passes(self, by: timedelta) -> None:
        self.door.clock.forward(by)

    @rule(cookies=held, which=st.integers(0, 5), edge=edges)
    def time_passes_to_where_it_matters(
        self, cookies: Cookies, which: int, edge: timedelta
    ) -> None:
        known = [record for record in (cookies.session, cookies.remembered) if record]
        moments = [moment + edge for record in known for moment in record.moments]
        if moments:
            self.door.clock.moment = max(moments[which % len(moments)], self.door.clock.now())

    @rule(name=names, act=acts, password=passwords)
    def the_operator_acts(self, name: str, act: str, password: str) -> None:
        account = self.model.accounts.get(name)
        if act == "make hashing dearer":
            self.door.hasher.generation += 1
        elif account is None:
            return
        elif act == "enable":
            self.door.enable(login=name)
            account.active = True
        else:
            self._ends_all(account, name, act, password)

    def _ends_all(self, account: Account, name: str, act: str, password: str) -> None:
        if act == "disable":
            self.door.disable(login=name)
            account.active = False
        else:
            self.door.set_password(login=name, password=password)
            account.password = password
        self.model.ends_all_of(name)

    @invariant()
    def nothing_that_has_ended_is_stored(self) -> None:
        standing = {key for key, session in self.ids.items() if not session.ended}

        assert {key for key in self.ids if self.door.storage.session_by_id(key)} == standing

    def _register(self, name: str, password: str) -> None:
        told = []
        try:
            self.door.register(username=name, email=f"{name}@example.org", password=password)
        except Refusals as refusals:
            told = codes_of(refusals)

        assert told == (["username_taken", "email_taken"] if name in self.model.accounts else [])
        self.model.accounts.setdefault(name, Account(password))

    def _logged_in(
        self, cookies: Cookies, name: str, password: str, remember: bool
    ) -> Cookies | None:
        now = self.door.clock.now()
        try:
            signed_in = self.door.log_in(login=name, password=password, remember=remember)
        except InvalidCredentials:
            assert not self.model.knows(name, password)
            return None

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
        return self._kept(cookies)

    def _visited(self, cookies: Cookies, closed: bool) -> Cookies | None:
        if closed:
            cookies = replace(cookies, session_token=None, session=None)
        expected = self._expected(cookies)
        resolved = self.door.resolve(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        if expected is None or resolved is None:
            assert (expected, resolved) == (None, None)
            return None
        assert expected.session is not None
        assert resolved.user.username.key == expected.session.owner
        assert (resolved.session_token is None) is (expected.session is cookies.session)
        assert (resolved.remember_token is None) is (expected.key == cookies.key)
        return self._kept(
            replace(
                expected,
                session_token=resolved.session_token or cookies.session_token,
                remember_token=resolved.remember_token or cookies.remember_token,
            )
        )

    def _kept(self, cookies: Cookies) -> Cookies:
        if cookies.session_token and cookies.session:
            self.ids[cookies.session_token.session_id] = cookies.session
        return cookies

    def _expected(self, cookies: Cookies) -> Cookies | None:
        """What the model says these cookies are worth now, and what they are exchanged for."""
        now, session, remembered = self.door.clock.now(), cookies.session, cookies.remembered
        if session and session.use(now):
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
