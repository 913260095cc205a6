"""Taking another username."""

from dataclasses import dataclass
from typing import final

from application.accounts.claim_name import claim_name
from application.accounts.find_users import present_user
from application.events.new_event import NewEvent, letter_to
from application.ports import Clock, Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import User, UserId, Username, UsernameReserved, UsernameTaken
from domain.events import EventKind, LetterKind
from domain.registrations import NameDigests


@final
@dataclass(frozen=True, slots=True)
class ChangeUsername:
    """Renames an account to a name that is nobody else's, and never was.

    The old name is given to nobody else; its former owner may take it back. Another spelling of the
    same name gives nothing up.
    """

    transact: Transaction
    clock: Clock
    digests: NameDigests
    event: NewEvent
    throttle: Throttle

    def __call__(self, *, user_id: UserId, username: str) -> User:
        """Raises UsernameInvalid, UsernameReserved, UsernameTaken, Throttled or UserUnknown."""
        name = Username.parse(username)
        attempt = self.throttle.look_up_name(EventKind.USERNAME_CHANGED)
        try:
            changed = self.transact(lambda work: self._rename(work, user_id, name))
        except UsernameTaken:
            raise  # a failure of whoever asks: it could be a search
        except BaseException:
            self.throttle.undone(attempt)
            raise
        self.throttle.undone(attempt)
        return changed

    def _rename(self, work: Work, user_id: UserId, name: Username) -> User:
        now = self.clock.now()
        user = present_user(work, user_id, now)
        if name == user.username:
            return user
        if name.key != user.username.key:
            if name.is_reserved:
                raise UsernameReserved
            claim_name(work, name, user.id, self.digests, now)
            work.freed_names.add(self.digests(user.username), user.id)
        changed = user.renamed(name)
        work.users.update(changed)
        letter = letter_to(changed, LetterKind.USERNAME_CHANGED)
        work.record(self.event(EventKind.USERNAME_CHANGED, user.id, letters=(letter,)))
        return changed
