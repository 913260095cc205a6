"""Asking for a way back in, by somebody who has forgotten their password."""

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
class RequestRecovery:
    """Has a link mailed to an address, if it is an account's; whether it is, nobody learns here.

    Nothing is looked up, so that every address gets the same answer at the same price: whoever
    delivers the letter looks. The account stays as it is until the link is used.
    """

    parse_email: EmailAddressParser
    transact: Transaction
    entropy: Entropy
    event: NewEvent
    throttle: Throttle

    def __call__(self, *, email: str, language: str) -> None:
        """Raises EmailAddressInvalid or Throttled."""
        address = self.parse_email(email)
        letter = Letter(
            kind=LetterKind.RESET_PASSWORD,
            to=address,
            language=language,
            link_id=new_link_id(self.entropy),
        )
        requested = self.event(EventKind.RECOVERY_REQUESTED, letters=(letter,))
        with self.throttle.mailing_to(address, EventKind.RECOVERY_REQUESTED):
            self.transact(lambda work: work.record(requested))
