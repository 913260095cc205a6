"""Logins that an owner is told of by mail, because somebody else may have been it."""

from datetime import datetime, timedelta

from domain.accounts import User
from domain.sessions.known_devices import DeviceToken

SETTLING = timedelta(hours=1)
"""Since the account was made: who has just registered logs in, and knows it."""
AWAY = timedelta(days=90)
MANY_FAILURES = 10
FAILURES_SINCE = timedelta(days=1)


def is_to_be_told(user: User, known: DeviceToken | None, now: datetime) -> bool:
    """Of a login in a browser that is new to the account, or has been away (ASVS 5.0 6.3.5).

    `known` is what the browser shows, where the account knows it.
    """
    if now - user.created_at < SETTLING:
        return False
    return known is None or now.timestamp() - known.issued_at >= AWAY.total_seconds()


def worth_a_word(failures: int) -> int:
    """How many failed tries before it the letter tells of; few are the owner's own."""
    return failures if failures >= MANY_FAILURES else 0
