"""What comes by mail: ways back in, proofs of an address, and links that are tried too late."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis.stateful import precondition, rule

from domain.accounts import EmailAddressTaken
from domain.links import LinkInvalid, LinkToken, Purpose
from tests.support.life.players import Life, edges, emails, passwords, seldom, which
from tests.support.life.promises import Promise, keep
from tests.support.life.records import Account, Mailed

BOUND_TO_THE_EPOCH = Purpose.RESET_PASSWORD, Purpose.CHANGE_EMAIL, Purpose.CONFIRM_DEVICE
TO_THE_ADDRESS = (*BOUND_TO_THE_EPOCH, Purpose.VERIFY_EMAIL)
"""What another address voids."""


class Mailbox(Life):
    """Every link that was ever mailed, for whoever finds it."""

    def link(
        self, which: int, purpose: Purpose, edge: timedelta, *, late: bool
    ) -> tuple[LinkToken | None, Mailed | None]:
        """Mostly the latest that can still be used for this; or any, for anything."""
        mailed = list(self.links.values())
        fit = [(token, link) for token, link in mailed if link.purpose is purpose]
        standing = [(token, link) for token, link in fit if link.holds(self.now)]
        among = ([mailed, fit][which % 2] if which % 8 < 2 else standing or fit) or mailed
        if not among:
            return None, None
        token, link = among[-1 - which // 8 % len(among)]
        if late:
            self.wait_for(link.ends + edge)
        return token, link


def mailed(purpose: Purpose) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Only once there was such a link."""

    def there_was(life: Life) -> bool:
        return any(link.purpose is purpose for _, link in life.links.values())

    return precondition(there_was)


class ReadingMail(Mailbox):
    @rule(email=emails)
    def somebody_forgot_the_password(self, email: str) -> None:
        self.door.request_recovery(email=email, language="en")

        account = self.model.at(email)
        there = account is not None and account.is_there(self.now)
        self.receive(*([self.a_link(Purpose.RESET_PASSWORD, account)] if account and there else []))

    @mailed(Purpose.RESET_PASSWORD)
    @rule(which=which, edge=edges, late=seldom, password=passwords)
    def somebody_resets_the_password(
        self, which: int, edge: timedelta, late: bool, password: str
    ) -> None:
        token, link = self.link(which, Purpose.RESET_PASSWORD, edge, late=late)
        account = self._account(link, Purpose.RESET_PASSWORD)
        told = self.attempt(
            lambda: self.door.reset_password(
                token=token, password=password, password_again=password
            ),
            LinkInvalid,
        )

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (account is None))
        if account:
            self.model.has_another_password(account, password)
            account.verified = True
            keep(Promise.PASSWORD, not self.state.sessions_of(account.id))
            keep(Promise.PASSWORD, not self.state.remembered_of(account.id))
            self.receive()

    @rule(email=emails)
    def somebody_has_to_wait(self, email: str) -> None:
        self.door.request_device_confirmation(email=email, language="en")

        account = self.model.at(email)
        there = account is not None and account.is_there(self.now)
        self.receive(*([self.a_link(Purpose.CONFIRM_DEVICE, account)] if account and there else []))

    @mailed(Purpose.CONFIRM_DEVICE)
    @rule(which=which, edge=edges, late=seldom)
    def somebody_confirms_a_browser(self, which: int, edge: timedelta, late: bool) -> None:
        token, link = self.link(which, Purpose.CONFIRM_DEVICE, edge, late=late)
        account = self._account(link, Purpose.CONFIRM_DEVICE)
        told = self.attempt(lambda: self.door.confirm_device(token=token), LinkInvalid)

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (account is None))
        if account:
            self.model.ends_links(account.id, Purpose.CONFIRM_DEVICE)

    @mailed(Purpose.VERIFY_EMAIL)
    @rule(which=which, edge=edges, late=seldom)
    def somebody_verifies_the_address(self, which: int, edge: timedelta, late: bool) -> None:
        token, link = self.link(which, Purpose.VERIFY_EMAIL, edge, late=late)
        account = self._account(link, Purpose.VERIFY_EMAIL)
        told = self.attempt(lambda: self.door.verify_email(token=token), LinkInvalid)

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (account is None))
        if account:
            account.verified = True
            self.model.ends_links(account.id, Purpose.VERIFY_EMAIL)

    @mailed(Purpose.CHANGE_EMAIL)
    @rule(which=which, edge=edges, late=seldom)
    def somebody_confirms_the_other_address(self, which: int, edge: timedelta, late: bool) -> None:
        token, link = self.link(which, Purpose.CHANGE_EMAIL, edge, late=late)
        account = self._account(link, Purpose.CHANGE_EMAIL)
        told = self.attempt(
            lambda: self.door.confirm_email_change(token=token), LinkInvalid, EmailAddressTaken
        )

        keep(Promise.LINK, isinstance(told, LinkInvalid) is (account is None))
        if self._moves(told, account, link):
            assert account
            self.model.ends_links(account.id, *TO_THE_ADDRESS)
            self.receive()

    @mailed(Purpose.KEEP_EMAIL)
    @rule(which=which, edge=edges, late=seldom)
    def somebody_objects(self, which: int, edge: timedelta, late: bool) -> None:
        token, link = self.link(which, Purpose.KEEP_EMAIL, edge, late=late)
        account = self._account(link, Purpose.KEEP_EMAIL)
        told = self.attempt(
            lambda: self.door.keep_email(token=token), LinkInvalid, EmailAddressTaken
        )

        keep(Promise.OBJECTION, isinstance(told, LinkInvalid) is (account is None))
        if self._moves(told, account, link):
            assert account
            assert link
            self.model.logs_out_everywhere(account)
            account.leaves_at = None
            self.model.ends(
                one
                for one in self.model.links
                if one.owner == account.id
                and (one.purpose is not Purpose.KEEP_EMAIL or one.made >= link.made)
            )

    def _account(self, link: Mailed | None, purpose: Purpose) -> Account | None:
        """Whose the link is, if it can still be used for this."""
        if link is None or link.purpose is not purpose or not link.holds(self.now):
            return None
        account = self.model.of(link.owner)
        if account is None or not account.is_there(self.now):
            return None
        bound = purpose in BOUND_TO_THE_EPOCH
        return None if bound and link.epoch != account.epoch else account

    def _moves(self, told: object, account: Account | None, link: Mailed | None) -> bool:
        """To the address of the link, unless somebody else has it."""
        if account is None or link is None:
            return False
        holder = self.model.at(link.email)
        free = holder is None or holder is account
        keep(Promise.ADDRESS, isinstance(told, EmailAddressTaken) is not free)
        if free:
            link.ended = True
            account.email, account.verified = link.email, True
        return free
