"""Whether a username can be had, by everything that can stand against it."""

from datetime import datetime

from application.ports import Work
from domain.accounts import UserId, Username, UsernameTaken
from domain.registrations import NameDigests


def claim_name(
    work: Work, username: Username, user_id: UserId, digests: NameDigests, now: datetime
) -> None:
    """Raises UsernameTaken where it is, was or may soon be somebody else's.

    Stories are serializable, so two of them never find the same name free: no single constraint
    could say that, since the names stand in three places.
    """
    held = work.users.with_login(username)
    if held and held.id != user_id:
        raise UsernameTaken
    freed_by = work.freed_names.freed_by(*digests.every(username))
    if freed_by and freed_by != user_id:
        raise UsernameTaken
    pending = work.registrations.with_name(username)
    if pending and pending.id != user_id:
        if pending.holds(now):
            raise UsernameTaken
        work.registrations.take(pending.id)
