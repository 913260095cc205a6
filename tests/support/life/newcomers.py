"""How accounts begin: registrations that wait for their mail, and invitations."""

from datetime import timedelta

from hypothesis.stateful import rule

from domain.accounts import User
from domain.errors import Refusals
from domain.events import LetterKind
from domain.links import LinkInvalid, Purpose
from domain.passwords import Password
from domain.registrations import AddressHasAccount, ChosenPasswordWrong, PendingRegistration
from tests.support.builders import codes_of
from tests.support.doubles import PlainHasher
from tests.support.life.mailing import Mailbox, mailed
from tests.support.life.players import edges, emails, names, passwords, seldom, which
from tests.support.life.promises import Promise, keep
from tests.support.life.records import Account, Mailed, Waiting

INSTANT = timedelta(microseconds=1)


class ComingNew(Mailbox):
    @rule(name=names, email=emails, password=passwords)
    def somebody_registers(self, name: str, email: str, password: str) -> None:
        self.door.clock.forward(INSTANT)  # which of two was later is for other tests
        expected = self.model.refusals(name, None, self.now)
        told = self.attempt(
            lambda: self.door.request_registration(
                username=name,
                email=email,
                password=password,
                password_again=password,
                language="en",
            ),
            Refusals,
        )

        assert (codes_of(told) if isinstance(told, Refusals) else []) == expected
        keep(Promise.NAME, isinstance(told, PendingRegistration) is (not expected))
        if isinstance(told, PendingRegistration):
            wish = Waiting(told.id, name, email, password, self.now)
            self.model.waits(wish, self.now)
            self._confirmation_arrives(wish)

    @rule(email=emails)
    def somebody_asks_for_the_confirmation_again(self, email: str) -> None:
        self.door.resend_confirmation(email=email, language="en")

        wish = self.model.latest_at(email, self.now)
        if wish:
            self._confirmation_arrives(wish)
        else:
            self.receive()

    @mailed(Purpose.CONFIRM_REGISTRATION)
    @rule(which=which, edge=edges, late=seldom, password=passwords)
    def somebody_confirms(self, which: int, edge: timedelta, late: bool, password: str) -> None:
        """Without the password that was chosen, a click is all that a victim would give."""
        token, link = self.link(which, Purpose.CONFIRM_REGISTRATION, edge, late=late)
        wish = self._waiting(link)
        told = self.attempt(
            lambda: self.door.confirm_registration(token=token, password=password),
            LinkInvalid,
            ChosenPasswordWrong,
            AddressHasAccount,
        )

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (wish is None))
        if wish:
            wrong = password != wish.password
            keep(Promise.VICTIM, isinstance(told, ChosenPasswordWrong) is wrong)
        self._begins(told, wish, password)

    @mailed(Purpose.CONFIRM_REGISTRATION)
    @rule(which=which, edge=edges, late=seldom, password=passwords)
    def somebody_confirms_with_a_new_password(
        self, which: int, edge: timedelta, late: bool, password: str
    ) -> None:
        token, link = self.link(which, Purpose.CONFIRM_REGISTRATION, edge, late=late)
        wish = self._waiting(link)
        told = self.attempt(
            lambda: self.door.confirm_with_new_password(
                token=token, password=password, password_again=password
            ),
            LinkInvalid,
            AddressHasAccount,
        )

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (wish is None))
        self._begins(told, wish, password)

    @rule(email=emails)
    def somebody_is_invited(self, email: str) -> None:
        (invited,) = self.door.invite_users(addresses=[email], language="en")

        taken = self.model.at(email) is not None
        keep(Promise.ADDRESS, invited.sent is not taken)
        if taken:
            self.receive()
            return
        letters = [posted.letter for posted in self.door.posted]
        (letter,) = (one for one in letters if one.kind is LetterKind.INVITATION)
        assert letter.user_id
        guest = Waiting(letter.user_id, "", email, "", self.now)
        self.receive(self.a_link(Purpose.INVITATION, guest))

    @mailed(Purpose.INVITATION)
    @rule(which=which, edge=edges, late=seldom, name=names, password=passwords)
    def somebody_accepts_an_invitation(
        self, which: int, edge: timedelta, late: bool, name: str, password: str
    ) -> None:
        token, link = self.link(which, Purpose.INVITATION, edge, late=late)
        holds = link is not None and link.purpose is Purpose.INVITATION and link.holds(self.now)
        told = self.attempt(
            lambda: self.door.accept_invitation(
                token=token,
                username=name,
                password=password,
                password_again=password,
                language="en",
            ),
            LinkInvalid,
            Refusals,
            AddressHasAccount,
        )

        keep(Promise.LINK, isinstance(told, LinkInvalid) is not holds)
        if link is None or not holds:
            return
        refused = self.model.refusals(name, None, self.now)
        keep(Promise.NAME, (codes_of(told) if isinstance(told, Refusals) else []) == refused)
        wish = Waiting(link.owner, name, link.email, password, self.now)
        self._begins(told, wish, password)

    def _confirmation_arrives(self, wish: Waiting) -> None:
        """The owner of a taken address is told instead, by a mail that opens nothing."""
        taken = self.model.at(wish.email)
        self.receive(*([] if taken else [self.a_link(Purpose.CONFIRM_REGISTRATION, wish)]))

    def _waiting(self, link: Mailed | None) -> Waiting | None:
        """What the link would confirm, if it still can."""
        if link is None or link.purpose is not Purpose.CONFIRM_REGISTRATION:
            return None
        found = [one for one in self.model.waiting if one.id == link.owner and one.holds(self.now)]
        return found[0] if found and link.holds(self.now) else None

    def _begins(self, told: object, wish: Waiting | None, typed: str) -> None:
        """An account, if that is what came of it: with the password of who opened it."""
        if wish is None or isinstance(told, ChosenPasswordWrong | Refusals):
            return
        keep(
            Promise.ADDRESS, isinstance(told, AddressHasAccount) is bool(self.model.at(wish.email))
        )
        if not isinstance(told, User):
            return
        keep(Promise.VICTIM, told.has_password(Password(typed), PlainHasher()))
        wish.ended = True
        self.model.ends_links(wish.id, *Purpose)
        account = Account(told.id, wish.name, wish.email, typed, verified=True)
        self.model.begins(account, self.now)
