"""Registration: a person, or an operator for them, opens an account."""

from dataclasses import dataclass
from typing import final

from application.accounts.account_form import AccountForm, Wish
from application.accounts.claim_name import claim_name
from application.accounts.verify_email import verification_asked
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import EmailAddressParser, EmailAddressTaken, User, UserId
from domain.errors import Refusal, Refusals
from domain.events import EventKind
from domain.links import new_link_id
from domain.passwords import PasswordHasher
from domain.registrations import NameDigests
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True)
class RegisterUser:
    """Opens an account under a name and an address that nobody else has.

    Raises `Refusals` with all that is wrong, Throttled or HasherBusy; then nothing was stored.
    """

    form: AccountForm
    transact: Transaction
    hasher: PasswordHasher
    parse_email: EmailAddressParser
    clock: Clock
    entropy: Entropy
    event: NewEvent
    digests: NameDigests
    throttle: Throttle
    email_verified: bool = False
    """Whether the address is taken at its word: an operator's is."""
    asks_to_verify: bool = False
    """Whether a mail goes to the address to be answered."""

    def __call__(
        self,
        *,
        username: str,
        email: str,
        password: str,
        password_again: str | None = None,
        language: str = "en",
    ) -> User:
        """`password_again` is the second typing, None where nobody was asked for one."""
        wish = self.form(
            username, lambda: self.parse_email(email), password, password_again, tells_address=True
        )
        with self.throttle.registering():
            return self._register(wish, language)

    def _register(self, wish: Wish, language: str) -> User:
        user = User(
            id=UserId.new(self.entropy),
            username=wish.username,
            email=wish.email,
            password_hash=self.hasher.hash(wish.password),
            language=language,
            created_at=self.clock.now(),
            email_verified=self.email_verified,
        )
        link_id = new_link_id(self.entropy) if self.asks_to_verify else None

        def story(work: Work) -> None:
            claim_name(work, user.username, user.id, self.digests, user.created_at)
            # An account under an address that another one may return to would bar the way back.
            if work.links.holds_address(user.email, user.created_at):
                raise EmailAddressTaken
            work.users.add(user)
            work.record(self.event(EventKind.REGISTRATION, user.id))
            if link_id:
                work.record(verification_asked(self.event, user, link_id))

        try:
            self.transact(story)
        except Refusal as lost_race:
            raise Refusals([lost_race]) from lost_race
        return user
