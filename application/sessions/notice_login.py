"""Which logins are told to the account's owner, and how often."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import final

from application.ports import Clock, CurrentCircumstances
from application.throttling.throttle import Throttle
from domain.accounts import User
from domain.sessions.new_logins import is_to_be_told
from domain.throttling import Try


@final
@dataclass(frozen=True, slots=True)
class NoticeLogin:
    """Says whether a mail tells of a login: seldom enough to be read, and at no cost to most.

    For a browser that the account knows, what it shows says everything, and nothing is asked. So
    failures of others are no reason for a mail there: those are told of with a login in a new one.
    """

    throttle: Throttle
    clock: Clock
    circumstances: CurrentCircumstances

    @contextmanager
    def __call__(self, user: User, attempt: Try) -> Iterator[bool]:
        """Around the story that opens the session; a full counter keeps nobody from logging in."""
        known = self.circumstances().device if attempt.known_device else None
        if not is_to_be_told(user, known, self.clock.now()):
            yield False
            return
        with self.throttle.noticing(user.id) as there_is_room:
            yield there_is_room
