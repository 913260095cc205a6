"""Choosing the language in which the service speaks to somebody."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import present_user
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import LanguageUnknown, User, UserId
from domain.events import EventKind


@final
@dataclass(frozen=True, slots=True)
class ChangeLanguage:
    """Keeps the language of pages and mails with the account."""

    transact: Transaction
    clock: Clock
    languages: tuple[str, ...]
    """Those that are spoken here."""
    event: NewEvent

    def __call__(self, *, user_id: UserId, language: str) -> User:
        """Raises LanguageUnknown or UserUnknown."""
        if language not in self.languages:
            raise LanguageUnknown

        def story(work: Work) -> User:
            user = present_user(work, user_id, self.clock.now())
            if user.language == language:
                return user
            changed = user.with_language(language)
            work.users.update(changed)
            work.record(self.event(EventKind.LANGUAGE_CHANGED, user.id))
            return changed

        return self.transact(story)
