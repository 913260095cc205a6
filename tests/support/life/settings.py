"""What people do to their own accounts, from a browser that has proven whose it is just now."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from application.sessions.reauthenticate import Renewed
from domain.accounts import EmailAddressUnchanged, UsernameTaken, UserUnknown
from domain.links import Purpose
from domain.sessions import PasswordWrong
from tests.support.life.players import (
    NAMES,
    PASSWORDS,
    Cookies,
    Life,
    emails,
    guesses,
    names,
    passwords,
    which,
)
from tests.support.life.promises import Promise, keep
from tests.support.life.records import Account

proves = st.sampled_from([True, True, True, False])


class ChangingThings(Life):
    @rule(which=which, guess=guesses)
    def somebody_proves_the_password(self, which: int, guess: str) -> None:
        self._prove(self.cookies(which), guess)

    @rule(which=which, guess=guesses, password=passwords)
    def somebody_changes_the_password(self, which: int, guess: str, password: str) -> None:
        cookies = self.cookies(which)
        token, session = cookies.session_token, cookies.session
        if not (token and session):
            return
        owner, stands = session.owner, session.stands(self.now)
        current = owner.password if guess == "right" else guess
        told = self.attempt(
            lambda: self.door.change_password(
                session_token=token,
                current=current,
                password=password,
                password_again=password,
            ),
            PasswordWrong,
        )

        right = stands and current == owner.password
        keep(Promise.PROOF, isinstance(told, Renewed) is right)
        if not isinstance(told, Renewed):
            return
        self.model.has_another_password(owner, password)
        opened = self.model.opens(owner, None, self.now, proven=True)
        self.hold(Cookies(session_token=told.session_token, session=opened))
        left = [one.id for one in self.state.sessions_of(owner.id)]
        keep(Promise.PASSWORD, left == [told.session.id])
        keep(Promise.PASSWORD, not self.state.remembered_of(owner.id))
        self.receive()

    @rule(which=which, proves=proves, name=names)
    def somebody_changes_the_name(self, which: int, proves: bool, name: str) -> None:
        owner = self._owner(which, proves)
        if owner is None:
            return
        told = self.attempt(
            lambda: self.door.change_username(user_id=owner.id, username=name), UsernameTaken
        )

        free = not self.model.refuses_name(name, owner.id, self.now)
        keep(Promise.NAME, isinstance(told, UsernameTaken) is not free)
        if free:
            self.model.claims(owner, name, self.now)
            owner.name = name
        self.receive()

    @rule(which=which, proves=proves, email=emails)
    def somebody_wishes_another_address(self, which: int, proves: bool, email: str) -> None:
        owner = self._owner(which, proves)
        if owner is None:
            return
        told = self.attempt(
            lambda: self.door.request_email_change(user_id=owner.id, email=email),
            EmailAddressUnchanged,
        )

        assert isinstance(told, EmailAddressUnchanged) is (email == owner.email)
        if told is None:
            change = self.a_link(Purpose.CHANGE_EMAIL, owner, email)
            self.receive(change, self.a_link(Purpose.KEEP_EMAIL, owner))

    @rule(which=which, proves=proves)
    def somebody_calls_the_other_address_off(self, which: int, proves: bool) -> None:
        if owner := self._owner(which, proves):
            self.door.call_off_email_change(user_id=owner.id)
            self.model.ends_links(owner.id, Purpose.CHANGE_EMAIL)

    @rule(which=which, proves=proves)
    def somebody_asks_to_verify_the_address(self, which: int, proves: bool) -> None:
        if owner := self._owner(which, proves):
            self.door.ask_to_verify_email(user_id=owner.id)
            links = [] if owner.verified else [self.a_link(Purpose.VERIFY_EMAIL, owner)]
            self.receive(*links)

    @rule(which=which, proves=proves)
    def somebody_wishes_to_leave(self, which: int, proves: bool) -> None:
        owner = self._owner(which, proves)
        if owner is None:
            return
        self.door.request_deletion(user_id=owner.id)

        self.model.ends_what_was_opened(owner)
        owner.leaves(self.now)
        state = self.state
        links = {link.purpose for link in state.links_of(owner.id)} - {Purpose.KEEP_EMAIL}
        left = state.sessions_of(owner.id), state.remembered_of(owner.id), links
        keep(Promise.LEAVING, not any(left))
        self.receive()

    @rule(name=names, guess=guesses)
    def somebody_thinks_better_of_it(self, name: str, guess: str) -> None:
        account = self.model.named(name)
        if account is None or account.leaves_at is None:
            return
        password = account.password if guess == "right" else guess
        if self.log_in(name, password, remember=False):
            self.door.undo_deletion(user_id=account.id)
            account.leaves_at = None
        elif self.now >= account.leaves_at:
            told = self.attempt(lambda: self.door.undo_deletion(user_id=account.id), UserUnknown)
            keep(Promise.LEAVING, isinstance(told, UserUnknown))

    def _owner(self, which: int, proves: bool) -> Account | None:
        """Whose account is open in a browser, as far as the pages let anybody change something.

        Whoever knows the password gives it where it is asked for.
        """
        cookies = self.visit(self.cookies(which))
        if cookies is None and proves:
            account = self.model.named(NAMES[which % 2])
            cookies = (
                self.log_in(account.name, account.password, remember=False) if account else None
            )
        if cookies and cookies.session and not cookies.session.is_fresh(self.now):
            cookies = self._prove(cookies, "right" if proves else PASSWORDS[0])
        if cookies is None or cookies.session is None:
            return None
        return None if cookies.session.owner.leaves_at else cookies.session.owner

    def _prove(self, cookies: Cookies, guess: str) -> Cookies | None:
        session, token = cookies.session, cookies.session_token
        if session is None or token is None:
            return None
        password = session.owner.password if guess == "right" else guess
        told = self.attempt(
            lambda: self.door.reauthenticate(session_token=token, password=password),
            PasswordWrong,
        )

        right = session.stands(self.now) and password == session.owner.password
        keep(Promise.PROOF, isinstance(told, Renewed) is right)
        if not isinstance(told, Renewed):
            return None
        renewed = self.model.proves(session, self.now)
        return self.hold(replace(cookies, session_token=told.session_token, session=renewed))
