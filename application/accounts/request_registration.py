"""Registration where the address has to be confirmed first: a wish, a mail, and nothing told."""

from dataclasses import dataclass
from typing import final

from application.accounts.account_form import AccountForm, Wish
from application.accounts.claim_name import claim_name
from application.ask_by_mail import AskByMail
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import EmailAddressParser, UserId
from domain.errors import Refusal, Refusals
from domain.events import EventKind, Letter, LetterKind
from domain.links import new_link_id
from domain.passwords import PasswordHasher
from domain.registrations import NameDigests, PendingRegistration
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True)
class RequestRegistration:
    """Holds the name, and asks the address by mail.

    Whether the address has an account is looked at by nobody, so that this tells it to nobody and
    costs the same for all: its owner learns it from the mail (OWASP Authentication cheat sheet).
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

    def __call__(
        self, *, username: str, email: str, password: str, password_again: str, language: str
    ) -> PendingRegistration:
        wish = self.form(
            username, lambda: self.parse_email(email), password, password_again, tells_address=False
        )
        asked = EventKind.REGISTRATION_REQUESTED
        # Wishes under somebody else's address are mail to them, whoever has it.
        with self.throttle.registering(), self.throttle.mailing_to(wish.email, asked):
            return self._request(wish, language)

    def _request(self, wish: Wish, language: str) -> PendingRegistration:
        pending = PendingRegistration(
            id=UserId.new(self.entropy),
            username=wish.username,
            email=wish.email,
            password_hash=self.hasher.hash(wish.password),
            language=language,
            created_at=self.clock.now(),
        )
        letter = Letter(
            kind=LetterKind.CONFIRM_REGISTRATION,
            to=pending.email,
            language=language,
            user_id=pending.id,
            link_id=new_link_id(self.entropy),
        )

        def story(work: Work) -> None:
            claim_name(work, pending.username, pending.id, self.digests, pending.created_at)
            work.registrations.add(pending)
            work.record(self.event(EventKind.REGISTRATION_REQUESTED, pending.id, letters=(letter,)))

        try:
            self.transact(story)
        except Refusal as lost_race:
            raise Refusals([lost_race]) from lost_race
        return pending


@final
@dataclass(frozen=True, slots=True)
class ResendConfirmation:
    """Asks for the mail of the latest registration under an address once more."""

    ask: AskByMail

    def __call__(self, *, email: str, language: str) -> None:
        """Raises EmailAddressInvalid or Throttled."""
        asked = EventKind.EMAIL_VERIFICATION_REQUESTED
        self.ask(email, language, LetterKind.CONFIRM_REGISTRATION, asked)
