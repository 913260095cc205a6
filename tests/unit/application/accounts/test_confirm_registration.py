"""Confirming a registration: by its password, by a new one, and by nothing else."""

from datetime import timedelta

import pytest

from domain.accounts import PENDING_LIMIT, Username, UsernameTaken
from domain.errors import Refusals
from domain.events import EventKind, LetterKind
from domain.links import LinkInvalid, LinkToken
from domain.registrations import AddressHasAccount, ChosenPasswordWrong, PendingRegistration
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, codes_of
from tests.support.links import mailed


def wish(door: Door, name: str = "susan", email: str = "susan@example.org") -> PendingRegistration:
    return door.request_registration(
        username=name, email=email, password=PASSWORD, password_again=PASSWORD, language="ru"
    )


def asked(door: Door, name: str = "susan") -> LinkToken:
    wish(door, name)
    return mailed(door)


def reasons(door: Door) -> list[str | None]:
    return [event.reason for event in (*door.trail, *door.told) if event.refused]


def test_a_wish_is_recorded_with_its_letter_and_opens_nothing() -> None:
    door = Door()

    pending = wish(door)

    (event,) = door.trail
    (posted,) = door.posted
    assert (event.kind, event.user_id) == (EventKind.REGISTRATION_REQUESTED, pending.id)
    assert (posted.letter.kind, posted.letter.to) == (
        LetterKind.CONFIRM_REGISTRATION,
        pending.email,
    )
    assert (posted.letter.language, door.hasher.hashes) == ("ru", 1)
    assert list(door.list_users()) == []


def test_a_wish_for_a_taken_address_is_no_different() -> None:
    door = Door()
    door.with_user("susan")

    pending = wish(door, "other")

    assert door.posted[-1].letter.user_id == pending.id


def test_what_is_wrong_with_a_wish_is_told_at_once_but_for_the_address() -> None:
    door = Door()
    door.with_user("susan")

    with pytest.raises(Refusals) as told:
        door.request_registration(
            username="susan",
            email="susan@example.org",
            password="short",
            password_again="long",
            language="en",
        )

    assert codes_of(told.value) == ["username_taken", "password_too_short", "passwords_differ"]
    assert (len(door.posted), door.hasher.hashes) == (0, 1)


def test_a_wished_name_is_held_against_everybody_for_a_week() -> None:
    door = Door()
    wish(door)

    door.clock.forward(PENDING_LIMIT - timedelta(seconds=1))
    with pytest.raises(Refusals) as told:
        door.with_user("susan")
    door.clock.forward(timedelta(seconds=1))
    user = door.with_user("susan")

    assert [type(refusal) for refusal in told.value.each] == [UsernameTaken]
    assert door.find_user("susan") == user


def test_a_confirmed_account_is_what_was_wished_for_and_verified() -> None:
    door = Door()
    pending = wish(door)
    token = mailed(door)
    door.clock.forward(timedelta(hours=1))

    user = door.confirm_registration(token=token, password=PASSWORD)

    assert (user.id, user.username, user.email) == (pending.id, pending.username, pending.email)
    assert (user.email_verified, user.language) == (True, "ru")
    assert user.created_at == door.clock.now()
    assert door.trail[-1].kind is EventKind.REGISTRATION
    assert door.log_in(login="susan", password=PASSWORD).user.id == user.id


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (OTHER_PASSWORD, "password"),
        ("", "password"),
        ("x" * 300, "password_too_long"),
        ("\0", "password_unreadable"),
    ],
)
def test_a_wrong_password_costs_one_verification_and_is_recorded(wrong: str, reason: str) -> None:
    door = Door()
    token = asked(door)

    with pytest.raises(ChosenPasswordWrong):
        door.confirm_registration(token=token, password=wrong)

    assert door.hasher.verifications == 1
    assert reasons(door) == [reason]
    door.confirm_registration(token=token, password=PASSWORD)
    assert door.find_user("susan").email_verified


def test_a_new_password_takes_the_place_of_the_chosen_one() -> None:
    door = Door()
    token = asked(door)

    user = door.confirm_with_new_password(
        token=token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
    )

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.id == user.id


def test_a_new_password_may_not_be_the_name_or_the_address() -> None:
    door = Door()
    token = asked(door, "susan-the-pianist")

    with pytest.raises(Refusals) as told:
        door.confirm_with_new_password(
            token=token, password="susan-the-pianist", password_again="susan"
        )

    assert codes_of(told.value) == ["password_personal", "passwords_differ"]
    assert reasons(door) == []


def test_without_a_link_that_holds_nothing_is_hashed() -> None:
    door = Door()
    token = asked(door)
    hashes = door.hasher.hashes
    door.clock.forward(timedelta(days=1))

    for given in (token, None):
        with pytest.raises(LinkInvalid):
            door.confirm_registration(token=given, password=PASSWORD)
        with pytest.raises(LinkInvalid):
            door.confirm_with_new_password(
                token=given, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
            )

    assert (door.hasher.hashes, door.hasher.verifications) == (hashes, 0)
    assert reasons(door) == ["expired", "expired", "missing", "missing"]


def test_whose_address_has_an_account_by_now_is_told_and_the_link_stays() -> None:
    door = Door()
    token = asked(door, "other")
    wish(door, "susan", "other@example.org")
    pending = door.find_pending(token=token)
    door.register(username="first", email=pending.email.address, password=PASSWORD)

    for _ in range(2):
        with pytest.raises(AddressHasAccount):
            door.confirm_registration(token=token, password=PASSWORD)

    assert reasons(door) == ["email_taken", "email_taken"]


def test_asking_again_for_an_unknown_address_is_recorded_like_for_a_known_one() -> None:
    door = Door()
    wish(door)

    door.resend_confirmation(email="susan@example.org", language="en")
    door.resend_confirmation(email="nobody@example.org", language="en")

    known, unknown = door.trail[1:]
    assert (known.kind, known.user_id) == (unknown.kind, unknown.user_id)
    assert known.kind is EventKind.EMAIL_VERIFICATION_REQUESTED
    assert [posted.letter.user_id for posted in door.posted[1:]] == [None, None]


def test_a_password_that_is_chosen_anew_during_the_verification_wins() -> None:
    door = Door()
    token = asked(door)
    door.hasher.meanwhile = lambda: door.confirm_with_new_password(
        token=token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
    )

    with pytest.raises(LinkInvalid):
        door.confirm_registration(token=token, password=PASSWORD)

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.email_verified


def test_a_registration_that_is_gone_by_the_time_of_the_story_opens_nothing() -> None:
    door = Door()
    token = asked(door)
    pending_id = door.posted[-1].letter.user_id
    assert pending_id
    door.hasher.meanwhile = lambda: door.storage.transact(
        lambda work: work.registrations.take(pending_id)
    )

    with pytest.raises(LinkInvalid) as refused:
        door.confirm_registration(token=token, password=PASSWORD)

    assert refused.value.reason == "used"
    assert door.storage.user_by_login(Username.parse("susan")) is None


def test_an_invitation_whose_name_was_wished_for_meanwhile_still_works() -> None:
    door = Door()
    list(door.invite_users(addresses=["mary@example.org"], language="en"))
    token = mailed(door)
    wish(door, "susan")

    chosen = {"password": PASSWORD, "password_again": PASSWORD, "language": "en"}

    with pytest.raises(Refusals) as refused:
        door.accept_invitation(token=token, username="susan", **chosen)

    assert codes_of(refused.value) == ["username_taken"]
    assert door.accept_invitation(token=token, username="mary", **chosen).username.key == "mary"
