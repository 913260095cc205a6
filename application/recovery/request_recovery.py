"""Asking for a way back in, by somebody who has forgotten their password."""

from dataclasses import dataclass
from typing import final

from application.ask_by_mail import AskByMail
from domain.events import EventKind, LetterKind


@final
@dataclass(frozen=True, slots=True)
class RequestRecovery:
    """Has a link mailed that lets choose a new password.

    The account stays as it is until the link is used.
    """

    ask: AskByMail

    def __call__(self, *, email: str, language: str) -> None:
        """Raises EmailAddressInvalid or Throttled."""
        self.ask(email, language, LetterKind.RESET_PASSWORD, EventKind.RECOVERY_REQUESTED)
