"""Asking for a mail that makes a browser known, by somebody whose tries are throttled."""

from dataclasses import dataclass
from typing import final

from application.ask_by_mail import AskByMail
from domain.events import EventKind, LetterKind


@final
@dataclass(frozen=True, slots=True)
class RequestDeviceConfirmation:
    """Has a link mailed that makes the browser known in which it is confirmed."""

    ask: AskByMail

    def __call__(self, *, email: str, language: str) -> None:
        """Raises EmailAddressInvalid or Throttled."""
        asked = EventKind.DEVICE_CONFIRMATION_REQUESTED
        self.ask(email, language, LetterKind.CONFIRM_DEVICE, asked)
