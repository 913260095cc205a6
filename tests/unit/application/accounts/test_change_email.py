"""Moving to another address, in the core: what is mailed, what ends, and who may object."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.accounts import EmailAddress, EmailAddressTaken, EmailAddressUnchanged, User
from domain.errors import Refusals
from domain.events import Event, EventKind, Letter, LetterKind
from domain.links import Link, LinkInvalid, LinkToken, LinkTokens, Purpose, new_link_id
from tests.support.browsers import Browser
from tests.support.builders import KEYS, PASSWORD, Door, codes_of
from tests.support.storages import BusyStorage

NEW = "suzie@example.org"
CHANGE, KEEP = Purpose.CHANGE_EMAIL, Purpose.KEEP_EMAIL


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def wish(door: Door, user: User, email: str = NEW) -> dict[Purpose, LinkToken]:
    """The tokens of the two links that were made last."""
    door.clock.forward(timedelta(minutes=1))
    door.request_email_change(user_id=user.id, email=email)
    links: dict[Purpose, Link] = {
        link.purpose: link for link in door.storage.links_of_user(user.id)
    }
    return {purpose: LinkTokens(KEYS).token_of(link) for purpose, link in links.items()}


def events(storage: BusyStorage, kind: EventKind) -> list[Event]:
    return [event for event in storage.inner._state.events.values() if event.kind is kind]


def letters(storage: BusyStorage) -> list[Letter]:
    return [posted.letter for posted in storage.inner._state.letters.values()]


def address(door: Door) -> str:
    return door.find_user("susan").email.address


def test_a_wish_mails_both_addresses_and_moves_nothing(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    wish(door, susan)

    told = [(letter.kind, letter.to.address) for letter in letters(storage)]
    assert told == [(LetterKind.CHANGE_EMAIL, NEW), (LetterKind.KEEP_EMAIL, "susan@example.org")]
    assert address(door) == "susan@example.org"
    assert door.pending_email_change(user_id=susan.id) == letters(storage)[0].to


def test_no_letter_and_no_stored_link_holds_a_token(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    tokens = wish(door, susan)

    kept = repr((storage.inner._state.letters, storage.inner._state.links))
    assert not any(token.reveal() in kept for token in tokens.values())


def test_a_wish_for_a_taken_address_is_stored_like_any_other(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    door.with_user("miguel")

    tokens = wish(door, susan, "miguel@example.org")

    assert len(letters(storage)) == 2
    with pytest.raises(EmailAddressTaken):
        door.confirm_email_change(token=tokens[CHANGE])


def test_a_taken_address_that_was_given_up_meanwhile_can_be_confirmed(
    door: Door, susan: User
) -> None:
    miguel = door.with_user("miguel")
    tokens = wish(door, susan, "miguel@example.org")
    with pytest.raises(EmailAddressTaken):
        door.confirm_email_change(token=tokens[CHANGE])
    door.confirm_email_change(token=wish(door, miguel, "m@example.net")[CHANGE])

    door.confirm_email_change(token=tokens[CHANGE])

    assert address(door) == "miguel@example.org"


def test_the_address_that_one_has_is_no_change(door: Door, susan: User) -> None:
    with pytest.raises(EmailAddressUnchanged):
        door.request_email_change(user_id=susan.id, email=" susan@example.org ")


def test_another_spelling_of_the_address_is_one(door: Door, susan: User) -> None:
    tokens = wish(door, susan, "Susan@example.org")

    door.confirm_email_change(token=tokens[CHANGE])

    assert address(door) == "Susan@example.org"


def test_a_confirmed_change_ends_no_session(door: Door, susan: User) -> None:
    browser = Browser(door)
    browser.log_in()

    door.confirm_email_change(token=wish(door, susan)[CHANGE])

    assert browser.visit()


def test_an_objection_ends_everything_and_is_recorded(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    plain, remembered = Browser(door), Browser(door)
    plain.log_in()
    remembered.log_in(remember=True)
    tokens = wish(door, susan)
    door.confirm_email_change(token=tokens[CHANGE])

    door.keep_email(token=tokens[KEEP])

    assert address(door) == "susan@example.org"
    assert (plain.visit(), remembered.visit()) == (None, None)
    assert [e.reason for e in events(storage, EventKind.EMAIL_CHANGE_OBJECTED)] == ["objected"]


def test_of_two_objections_the_older_address_decides(door: Door, susan: User) -> None:
    first = wish(door, susan)
    door.confirm_email_change(token=first[CHANGE])
    second = wish(door, susan, "thief@example.net")
    door.confirm_email_change(token=second[CHANGE])

    door.keep_email(token=second[KEEP])
    door.keep_email(token=first[KEEP])

    assert address(door) == "susan@example.org"


def test_after_the_older_objection_the_later_one_is_void(door: Door, susan: User) -> None:
    first = wish(door, susan)
    door.confirm_email_change(token=first[CHANGE])
    second = wish(door, susan, "thief@example.net")

    door.keep_email(token=first[KEEP])

    for purpose in (CHANGE, KEEP):
        with pytest.raises(LinkInvalid):
            (door.confirm_email_change if purpose is CHANGE else door.keep_email)(
                token=second[purpose]
            )


def test_whoever_took_an_account_over_cannot_close_the_way_back_by_a_deletion(
    door: Door, susan: User
) -> None:
    tokens = wish(door, susan, "thief@example.net")
    door.confirm_email_change(token=tokens[CHANGE])
    door.request_deletion(user_id=susan.id)
    door.undo_deletion(user_id=susan.id)

    door.keep_email(token=tokens[KEEP])

    assert address(door) == "susan@example.org"


def test_nobody_registers_an_address_from_which_somebody_may_still_object(
    door: Door, susan: User
) -> None:
    tokens = wish(door, susan, "thief@example.net")
    door.confirm_email_change(token=tokens[CHANGE])

    with pytest.raises(Refusals) as refused:
        door.register(username="thief", email="Susan@example.org", password=PASSWORD)

    assert codes_of(refused.value) == ["email_taken"]
    door.keep_email(token=tokens[KEEP])
    assert address(door) == "susan@example.org"


def test_an_address_that_was_given_up_is_free_once_nobody_can_object(
    door: Door, susan: User
) -> None:
    door.confirm_email_change(token=wish(door, susan)[CHANGE])

    door.clock.forward(KEEP.lifetime)

    other = door.register(username="other", email="susan@example.org", password=PASSWORD)
    assert door.find_user("susan@example.org").id == other.id


def test_an_objection_keeps_an_account_that_was_to_be_deleted(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    tokens = wish(door, susan, "thief@example.net")
    door.confirm_email_change(token=tokens[CHANGE])
    door.request_deletion(user_id=susan.id)

    door.keep_email(token=tokens[KEEP])

    assert door.find_user("susan").leaves_at is None
    assert len(events(storage, EventKind.DELETION_UNDONE)) == 1


def test_calling_off_is_recorded_once(storage: BusyStorage, door: Door, susan: User) -> None:
    wish(door, susan)

    door.call_off_email_change(user_id=susan.id)
    door.call_off_email_change(user_id=susan.id)

    assert door.pending_email_change(user_id=susan.id) is None
    assert [e.reason for e in events(storage, EventKind.EMAIL_CHANGE_OBJECTED)] == ["called_off"]


def test_a_link_of_the_one_kind_is_none_of_the_other(door: Door, susan: User) -> None:
    tokens = wish(door, susan)

    with pytest.raises(LinkInvalid):
        door.confirm_email_change(token=tokens[KEEP])
    with pytest.raises(LinkInvalid):
        door.keep_email(token=tokens[CHANGE])


@pytest.mark.parametrize("purpose", [Purpose.CHANGE_EMAIL, Purpose.KEEP_EMAIL])
def test_a_link_that_was_stored_too_late_to_be_removed_moves_nothing(
    door: Door, susan: User, purpose: Purpose
) -> None:
    """As by somebody whose wish crossed the disabling of the account."""
    link = Link.made(
        new_link_id(door.entropy),
        purpose,
        user_id=susan.id,
        email=EmailAddress.of("late", "example.org"),
        now=door.clock.now(),
    )
    door.disable(login="susan")
    door.storage.transact(lambda work: work.links.add(link))
    follow: Callable[..., None] = door.confirm_email_change
    if purpose is Purpose.KEEP_EMAIL:
        follow = door.keep_email

    with pytest.raises(LinkInvalid) as refused:
        follow(token=LinkTokens(KEYS).token_of(link))

    assert refused.value.reason == "changed"
    assert address(door) == susan.email.address
