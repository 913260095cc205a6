"""What anybody may have mailed to an address; whether it is an account's, nobody learns."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Transaction
from application.throttling.throttle import Throttle
from domain.accounts import EmailAddressParser
from domain.events import EventKind, Letter, LetterKind
from domain.links import new_link_id
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True)
class AskByMail:
    """Posts a letter with a link, whoever the address belongs to.

    Nothing is looked up, so that every address gets the same answer at the same price: whoever
    delivers the letter looks. The mails of all kinds to an address are counted together.
    """

    parse_email: EmailAddressParser
    transact: Transaction
    entropy: Entropy
    event: NewEvent
    throttle: Throttle

    def __call__(self, email: str, language: str, letter: LetterKind, asked: EventKind) -> None:
        """Raises EmailAddressInvalid or Throttled."""
        address = self.parse_email(email)
        link_id = new_link_id(self.entropy)
        posted = Letter(kind=letter, to=address, language=language, link_id=link_id)
        event = self.event(asked, letters=(posted,))
        with self.throttle.mailing_to(address, asked):
            self.transact(lambda work: work.record(event))
