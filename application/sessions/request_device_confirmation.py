"""Asking for a mail that makes a browser known, by somebody whose tries are throttled."""

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
class RequestDeviceConfirmation:
    """Has a link mailed to an address, if it is an account's; whether it is, nobody learns here.

    As for a forgotten password nothing is looked up, so that every address gets the same answer at
    the same price, and the mails of both are counted together.
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
            kind=LetterKind.CONFIRM_DEVICE,
            to=address,
            language=language,
            link_id=new_link_id(self.entropy),
        )
        kind = EventKind.DEVICE_CONFIRMATION_REQUESTED
        requested = self.event(kind, letters=(letter,))
        with self.throttle.mailing_to(address, kind):
            self.transact(lambda work: work.record(requested))
