"""How many sessions an account has at a time: 20, and one more ends the oldest."""

from datetime import timedelta

from domain.accounts import User
from domain.events import EventKind
from domain.sessions import SESSIONS_MAXIMUM
from tests.support.browsers import Browser
from tests.support.builders import Door

SECOND = timedelta(seconds=1)


def logged_in(door: Door, count: int, *, remember: bool = False) -> list[Browser]:
    """So many, a second apart."""
    browsers = [Browser(door) for _ in range(count)]
    for browser in browsers:
        door.clock.forward(SECOND)
        browser.log_in(remember=remember)
    return browsers


def too_many(door: Door, user: User) -> int:
    ended = [event for event in door.events_of(user) if event.kind is EventKind.SESSION_ENDED]
    return sum(event.reason == "too_many" for event in ended)


def test_as_many_sessions_as_are_allowed_stand_side_by_side(door: Door, susan: User) -> None:
    browsers = logged_in(door, SESSIONS_MAXIMUM)

    standing = [browser.visit() for browser in browsers]

    assert SESSIONS_MAXIMUM == 20
    assert standing == [susan] * SESSIONS_MAXIMUM
    assert too_many(door, susan) == 0


def test_one_more_ends_the_oldest_and_says_so(door: Door, susan: User) -> None:
    oldest, *others = logged_in(door, SESSIONS_MAXIMUM)

    (newest,) = logged_in(door, 1)

    assert oldest.visit() is None
    assert [browser.visit() for browser in (*others, newest)] == [susan] * SESSIONS_MAXIMUM
    assert too_many(door, susan) == 1


def test_what_remembers_the_oldests_browser_stays(door: Door, susan: User) -> None:
    oldest, *_ = logged_in(door, SESSIONS_MAXIMUM + 1, remember=True)

    back = oldest.visit()

    assert back == susan
    assert too_many(door, susan) == 2


def test_another_account_has_a_bound_of_its_own(door: Door, susan: User) -> None:
    john = door.with_user("john")
    logged_in(door, SESSIONS_MAXIMUM)
    browser = Browser(door)

    browser.log_in("john")

    assert browser.visit() == john
    assert too_many(door, susan) == 0
