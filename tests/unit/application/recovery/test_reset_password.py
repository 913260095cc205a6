"""Resetting a password: the mailbox opens the account again, and whoever had got in is out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from application.ports import Work
from domain.accounts import EmailAddress, User
from domain.errors import Refusals
from domain.events import EventKind, LetterKind
from domain.links import Link, LinkInvalid, LinkToken, LinkTokens, Purpose, new_link_id
from domain.passwords import HasherBusy
from domain.sessions import InvalidCredentials
from tests.support.browsers import Browser
from tests.support.builders import COMMON_PASSWORD, KEYS, OTHER_PASSWORD, PASSWORD, Door, codes_of
from tests.support.storages import BusyStorage

EVE = EmailAddress.of("eve", "example.org")


def changed(door: Door, change: Callable[[User], User], login: str = "susan") -> User:
    user = change(door.find_user(login))
    door.storage.transact(lambda work: work.users.update(user))
    return door.find_user(login)


def mailed(door: Door) -> LinkToken:
    """A link as the worker makes it, beside any others."""
    user = door.find_user("susan")
    link = Link.made(
        new_link_id(door.entropy),
        Purpose.RESET_PASSWORD,
        user_id=user.id,
        email=user.email,
        now=door.clock.now(),
        credential_epoch=user.credential_epoch,
    )
    door.storage.transact(lambda work: work.links.add(link))
    return LinkTokens(KEYS).token_of(link)


def reset(door: Door, token: LinkToken | None, password: str = OTHER_PASSWORD) -> None:
    door.reset_password(token=token, password=password, password_again=password)


def told(door: Door) -> list[tuple[EventKind, str | None]]:
    events = [*door.storage.transact(lambda work: work.trail.unsealed(100)), *door.told]
    return [(event.kind, event.reason) for event in events]


def test_the_new_password_logs_in_and_the_old_one_does_not(door: Door) -> None:
    reset(door, mailed(door))

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.username.key == "susan"
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


def test_it_opens_no_session(door: Door) -> None:
    user = door.find_user("susan")

    reset(door, mailed(door))

    assert door.storage.transact(lambda work: work.sessions.of_user(user.id)) == []


def test_every_session_and_remembered_browser_has_ended(door: Door) -> None:
    plain, remembered = Browser(door), Browser(door)
    plain.log_in()
    remembered.log_in(remember=True)
    remembered.close()

    reset(door, mailed(door))

    assert (plain.visit(), remembered.visit()) == (None, None)


def test_what_others_have_open_goes_on(door: Door) -> None:
    miguel = door.with_user("miguel")
    browser = Browser(door)
    browser.log_in("miguel")

    reset(door, mailed(door))

    assert browser.visit() == miguel


def test_the_stored_address_is_told(door: Door) -> None:
    user = door.find_user("susan")

    reset(door, mailed(door))

    now = door.clock.now()
    (posted,) = door.storage.transact(lambda work: work.outbox.claim(now, now, 9))
    assert (posted.letter.kind, posted.letter.to) == (LetterKind.PASSWORD_CHANGED, user.email)
    assert (EventKind.PASSWORD_RESET, None) in told(door)


def test_reading_the_mail_verifies_the_address(door: Door) -> None:
    reset(door, mailed(door))

    assert door.find_user("susan").email_verified


def test_a_wish_to_be_deleted_stays(door: Door) -> None:
    leaving = changed(door, lambda user: user.leaving(door.clock.now()))

    reset(door, mailed(door))

    assert door.find_user("susan").leaves_at == leaving.leaves_at


def test_all_that_is_wrong_with_a_password_is_told_and_the_link_still_works(
    door: Door, storage: BusyStorage
) -> None:
    token = mailed(door)
    hashes, stories = door.hasher.hashes, storage.stories

    for password, code in [
        ("short", "password_too_short"),
        (COMMON_PASSWORD, "password_common"),
        ("susan-susan-2024", "password_personal"),
        ("doorward-doorward", "password_personal"),
    ]:
        with pytest.raises(Refusals) as refused:
            door.reset_password(token=token, password=password, password_again="other")
        assert codes_of(refused.value) == [code, "passwords_differ"]

    assert (door.hasher.hashes, storage.stories) == (hashes, stories)
    reset(door, token)


def test_a_password_that_can_be_nobodys_is_refused_by_itself(door: Door) -> None:
    token = mailed(door)

    with pytest.raises(Refusals) as refused:
        door.reset_password(token=token, password="x" * 2000, password_again="x" * 2000)

    assert codes_of(refused.value) == ["password_too_long"]
    reset(door, token)


def test_a_busy_hasher_leaves_the_link_as_it_was(door: Door) -> None:
    token = mailed(door)
    door.hasher.busy = True

    with pytest.raises(HasherBusy):
        reset(door, token)

    door.hasher.busy = False
    reset(door, token)


def with_address(email: EmailAddress) -> Callable[[Door], object]:
    return lambda door: changed(door, lambda user: user.with_verified_email(email))


VOIDING: dict[str, tuple[Callable[[Door], object], str]] = {
    "its own use": (lambda door: reset(door, mailed(door)), "unknown"),
    "the end of its time": (
        lambda door: door.clock.forward(Purpose.RESET_PASSWORD.lifetime),
        "expired",
    ),
    "a password set by the operator": (
        lambda door: door.set_password(login="susan", password=OTHER_PASSWORD),
        "unknown",
    ),
    "a changed password alone": (
        lambda door: changed(door, lambda user: user.with_password(user.password_hash)),
        "voided",
    ),
    "the end of every session": (
        lambda door: changed(door, User.logged_out_everywhere),
        "voided",
    ),
    "another address": (with_address(EVE), "voided"),
    "disabling": (lambda door: door.disable(login="susan"), "unknown"),
    "disabling, and enabling again": (
        lambda door: (door.disable(login="susan"), door.enable(login="susan")),
        "unknown",
    ),
    "closing the account alone": (lambda door: changed(door, User.disabled), "voided"),
    "a newer link": (lambda door: door.make_reset_link(login="susan"), "unknown"),
    "the day of deletion": (
        lambda door: changed(door, lambda user: replace(user, leaves_at=door.clock.now())),
        "voided",
    ),
}


@pytest.mark.parametrize(("void", "reason"), VOIDING.values(), ids=VOIDING.keys())
def test_a_link_is_voided_by_whatever_changes_the_account(
    door: Door, void: Callable[[Door], object], reason: str
) -> None:
    token = mailed(door)
    void(door)
    user, hashes = door.find_user("susan"), door.hasher.hashes

    with pytest.raises(LinkInvalid):
        reset(door, token, "six grey geese and a banjo")

    assert (door.find_user("susan"), door.hasher.hashes) == (user, hashes)
    assert (EventKind.LINK_REFUSED, reason) in told(door)


@pytest.mark.parametrize(("void", "reason"), VOIDING.values(), ids=VOIDING.keys())
def test_what_voids_a_link_while_the_hash_is_made_is_seen(
    door: Door, storage: BusyStorage, void: Callable[[Door], object], reason: str
) -> None:
    token = mailed(door)
    storage.meanwhile = lambda: void(door)

    with pytest.raises(LinkInvalid):
        reset(door, token, "six grey geese and a banjo")

    assert (EventKind.LINK_REFUSED, reason) in told(door)
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password="six grey geese and a banjo")


@pytest.mark.parametrize("purpose", [one for one in Purpose if one is not Purpose.RESET_PASSWORD])
def test_a_link_for_something_else_resets_nothing(door: Door, purpose: Purpose) -> None:
    user = door.find_user("susan")
    link = Link.made(
        new_link_id(door.entropy), purpose, user_id=user.id, email=user.email, now=door.clock.now()
    )
    door.storage.transact(lambda work: work.links.add(link))

    with pytest.raises(LinkInvalid):
        reset(door, LinkTokens(KEYS).token_of(link))

    assert door.find_user("susan") == user


def test_without_a_link_nothing_is_reset(door: Door) -> None:
    with pytest.raises(LinkInvalid):
        reset(door, None)

    assert told(door)[-1][1] == "missing"


def test_a_story_that_fails_leaves_everything_as_it_was(
    door: Door, storage: BusyStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, user = mailed(door), door.find_user("susan")
    browser = Browser(door)
    browser.log_in()

    def failing(work: Work, user_id: str) -> None:
        work.sessions.remove_of_user(user.id)
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("application.recovery.reset_password.end_what_was_opened", failing)
        with pytest.raises(ZeroDivisionError):
            reset(door, token)

    assert (door.find_user("susan"), browser.visit()) == (user, user)
    reset(door, token)


def test_whoever_registered_somebody_elses_address_has_nothing_left(door: Door) -> None:
    """Pre-hijack: the account was opened by a stranger, with the address of its victim."""
    thief = Browser(door)
    thief.log_in(remember=True)
    theirs = mailed(door)

    door.clock.forward(timedelta(minutes=1))
    reset(door, mailed(door))

    thief_again = thief.stolen()
    thief_again.close()
    assert (thief.visit(), thief_again.visit()) == (None, None)
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)
    with pytest.raises(LinkInvalid):
        reset(door, theirs)
