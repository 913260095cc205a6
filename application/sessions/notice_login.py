"""Which logins are told to the account's owner, and how often."""

from dataclasses import dataclass
from typing import final

from application.ports import Clock, CurrentCircumstances, Work
from domain.accounts import User
from domain.sessions.new_logins import is_to_be_told
from domain.throttling import Counters, Scope, Try


@final
@dataclass(frozen=True, slots=True)
class NoticeLogin:
    """Says whether a mail tells of a login: seldom enough to be read, and at no cost to most.

    For a browser that the account knows, what it shows says everything, and nothing is asked. So
    failures of others are no reason for a mail there: those are told of with a login in a new one.
    """

    counters: Counters
    clock: Clock
    circumstances: CurrentCircumstances

    def __call__(self, work: Work, user: User, attempt: Try) -> bool:
        """In the story that opens the session; a full counter keeps nobody from logging in."""
        now = self.clock.now()
        known = self.circumstances().device if attempt.known_device else None
        if not is_to_be_told(user, known, now):
            return False
        counted = work.tries.count(self.counters.of(Scope.NOTICE, user.id), now)
        return not any(one.is_beyond for one in counted)
