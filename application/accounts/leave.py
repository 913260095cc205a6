"""Leaving: the wish to be deleted, and thinking better of it in time."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import existing_user
from application.events.new_event import NewEvent, letter_to
from application.ports import Clock, Transaction, Work
from application.revocation import end_what_was_opened
from domain.accounts import User, UserId, UserUnknown
from domain.events import EventKind, LetterKind


@final
@dataclass(frozen=True, slots=True)
class RequestDeletion:
    """Closes an account for good after `FAREWELL`, and ends at once all that it has open.

    Until then whoever can log in may keep it.
    """

    transact: Transaction
    clock: Clock
    event: NewEvent

    def __call__(self, *, user_id: UserId) -> User:
        """Raises UserUnknown; asking twice puts nothing off."""

        def story(work: Work) -> User:
            user = existing_user(work, user_id)
            if user.leaves_at is not None:
                return user
            leaving = user.leaving(self.clock.now())
            work.users.update(leaving)
            end_what_was_opened(work, user.id)
            letter = letter_to(leaving, LetterKind.DELETION_REQUESTED)
            work.record(self.event(EventKind.DELETION_REQUESTED, user.id, letters=(letter,)))
            return leaving

        return self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class UndoDeletion:
    """Keeps an account that was to be deleted, as long as its time has not come."""

    transact: Transaction
    clock: Clock
    event: NewEvent

    def __call__(self, *, user_id: UserId) -> None:
        """Raises UserUnknown once it is over, whether or not it was deleted by then."""

        def story(work: Work) -> None:
            user = existing_user(work, user_id)
            if user.is_due_to_leave(self.clock.now()):
                raise UserUnknown
            if user.leaves_at is not None:
                work.users.update(user.staying())
                work.record(self.event(EventKind.DELETION_UNDONE, user.id))

        self.transact(story)
