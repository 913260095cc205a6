"""What each kind of letter comes to, as things stand when it is sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.events.mailer import Mail
from domain.accounts import EmailAddress, User, UserId
from domain.events import Letter, LetterKind
from domain.links import Link, LinkId, Purpose, new_link_id
from domain.registrations import PendingRegistration
from tests.support.builders import Door, a_user
from tests.support.doubles import FIREFOX, NOON, SeededEntropy

_ids = SeededEntropy("links of these tests")
NOTICES = (
    LetterKind.PASSWORD_CHANGED,
    LetterKind.USERNAME_CHANGED,
    LetterKind.REMEMBER_TOKEN_REUSED,
    LetterKind.NEW_LOGIN,
)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def susan(door: Door) -> User:
    """She reads Russian."""
    user = door.with_user("susan")
    return stored(door, user.with_language("ru"))


def stored(door: Door, user: User) -> User:
    door.storage.transact(lambda work: work.users.update(user))
    return door.find_user(user.username.key)


def a_letter(
    kind: LetterKind, name: str = "susan", *, user_id: str | None = None, link: bool = False
) -> Letter:
    return Letter(
        kind=kind,
        to=EmailAddress.of(name, "example.org"),
        language="en",
        user_id=UserId(user_id) if user_id else None,
        link_id=new_link_id(_ids) if link else None,
    )


def a_pending(door: Door, name: str = "susan", *, address: str = "susan") -> PendingRegistration:
    user = replace(
        a_user(name, email=f"{address}@example.org", language="ru"), created_at=door.clock.now()
    )
    pending = PendingRegistration.of(user)
    door.storage.transact(lambda work: work.registrations.add(pending))
    return pending


def link_of(door: Door, letter: Letter) -> Link | None:
    link_id = letter.link_id
    assert link_id
    return door.storage.transact(lambda work: work.links.with_id(link_id))


def leads_to(door: Door, mail: Mail, letter: Letter) -> Link:
    """The stored link that the mail opens."""
    link = link_of(door, letter)
    assert link
    assert mail.link == f"{link.purpose.value} {door.tokens.token_of(link).reveal()}"
    assert mail.ends == link.expires_at
    assert mail.lifetime == link.purpose.lifetime
    return link


def test_recovery_goes_to_the_stored_address_in_the_accounts_language(
    door: Door, susan: User
) -> None:
    typed = EmailAddress("susan@example.org", "SUSAN@example.org")
    letter = replace(a_letter(LetterKind.RESET_PASSWORD, link=True), to=typed)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert mail.to == susan.email
    assert mail.to.address == "susan@example.org"
    assert (mail.language, mail.username, mail.at) == ("ru", "susan", NOON)
    assert mail.client == FIREFOX
    link = leads_to(door, mail, letter)
    assert link.is_of(susan)
    assert link.expires_at == NOON + timedelta(minutes=30)


def test_recovery_of_a_disabled_account_sends_nothing(door: Door, susan: User) -> None:
    door.disable(login=susan.username.key)
    letter = a_letter(LetterKind.RESET_PASSWORD, link=True)
    door.post(letter)

    assert door.deliver_all() == []
    assert link_of(door, letter) is None


def test_recovery_of_an_account_that_has_left_sends_nothing(door: Door, susan: User) -> None:
    gone = stored(door, susan.leaving(door.clock.now()))
    assert gone.leaves_at
    door.clock.moment = gone.leaves_at
    door.post(a_letter(LetterKind.RESET_PASSWORD, link=True))

    assert door.deliver_all() == []


def test_a_new_recovery_voids_the_link_of_the_one_before(door: Door, susan: User) -> None:
    first, second = (a_letter(LetterKind.RESET_PASSWORD, link=True) for _ in range(2))
    door.post(first)
    door.deliver_all()
    door.post(second)

    (mail,) = door.deliver_all()

    assert link_of(door, first) is None
    assert leads_to(door, mail, second).user_id == susan.id


def test_a_link_that_was_used_between_two_tries_does_not_open_again(door: Door) -> None:
    door.with_user("susan")
    letter = a_letter(LetterKind.RESET_PASSWORD, link=True)
    door.post(letter)
    door.mailer.bugs = {LetterKind.RESET_PASSWORD}
    door.deliver_all()
    door.mailer.bugs = set()
    link_id = letter.link_id
    assert link_id
    assert door.storage.transact(lambda work: work.links.take(link_id))

    door.retry_letters()

    assert door.deliver_all() == []
    assert link_of(door, letter) is None
    assert door.delivered[-1] == ("reset_password", "dropped")


def test_a_link_that_ended_between_two_tries_is_not_mailed(door: Door, susan: User) -> None:
    letter = a_letter(LetterKind.RESET_PASSWORD, link=True)
    door.post(letter)
    door.mailer.bugs = {LetterKind.RESET_PASSWORD}
    door.deliver_all()
    door.mailer.bugs = set()
    door.clock.forward(timedelta(minutes=30))

    door.retry_letters()

    assert door.deliver_all() == []
    assert susan.active


def test_a_registration_is_confirmed_in_the_language_that_it_was_made_in(door: Door) -> None:
    pending = a_pending(door)
    letter = a_letter(LetterKind.CONFIRM_REGISTRATION, user_id=pending.id, link=True)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert (mail.to, mail.language, mail.username) == (pending.email, "ru", "")
    assert leads_to(door, mail, letter).user_id == pending.id


def test_who_registers_with_a_taken_address_tells_its_owner_and_makes_no_link(
    door: Door, susan: User
) -> None:
    pending = a_pending(door, "thief")
    letter = a_letter(LetterKind.CONFIRM_REGISTRATION, user_id=pending.id, link=True)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert mail.kind is LetterKind.ADDRESS_TAKEN
    assert (mail.to, mail.language, mail.username) == (susan.email, "ru", "susan")
    assert (mail.link, mail.ends) == ("forgotten password", None)
    assert link_of(door, letter) is None


@pytest.mark.parametrize("age", [timedelta(days=7), None])
def test_a_registration_that_is_gone_is_not_confirmed(door: Door, age: timedelta | None) -> None:
    pending = a_pending(door)
    door.post(a_letter(LetterKind.CONFIRM_REGISTRATION, user_id=pending.id, link=True))
    if age:
        door.clock.forward(age)
    else:
        door.storage.transact(lambda work: work.registrations.take(pending.id))

    assert door.deliver_all() == []


def test_a_resend_confirms_the_latest_registration_of_the_address(door: Door) -> None:
    first = a_pending(door, "susan1")
    door.clock.forward(timedelta(hours=1))
    latest = a_pending(door, "susan2")
    letter = a_letter(LetterKind.CONFIRM_REGISTRATION, link=True)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert leads_to(door, mail, letter).user_id == latest.id != first.id


def test_a_resend_voids_the_link_of_the_mail_before(door: Door) -> None:
    a_pending(door)
    first, second = (a_letter(LetterKind.CONFIRM_REGISTRATION, link=True) for _ in range(2))
    door.post(first)
    door.deliver_all()
    door.post(second)

    (mail,) = door.deliver_all()

    assert link_of(door, first) is None
    assert leads_to(door, mail, second) == link_of(door, second)


@pytest.mark.parametrize("kind", [LetterKind.CONFIRM_REGISTRATION, LetterKind.ADDRESS_TAKEN])
def test_an_address_that_nobody_has_gets_nothing(door: Door, kind: LetterKind) -> None:
    door.post(a_letter(kind, "nobody", link=True))

    assert door.deliver_all() == []


def test_an_invitation_carries_the_link_of_the_account_to_come(door: Door) -> None:
    letter = a_letter(LetterKind.INVITATION, "bob", user_id="7" * 32, link=True)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert leads_to(door, mail, letter).user_id == "7" * 32
    assert mail.to == letter.to


def test_whoever_has_an_account_is_not_invited(door: Door, susan: User) -> None:
    letter = a_letter(LetterKind.INVITATION, user_id="7" * 32, link=True)
    door.post(letter)

    assert door.deliver_all() == []
    assert link_of(door, letter) is None
    assert susan.id != "7" * 32


def test_an_address_is_verified_by_a_link_bound_to_it(door: Door, susan: User) -> None:
    letter = a_letter(LetterKind.VERIFY_EMAIL, user_id=susan.id, link=True)
    door.post(letter)

    (mail,) = door.deliver_all()

    link = leads_to(door, mail, letter)
    assert link.is_of(susan)
    assert link.email == susan.email


def test_what_is_verified_by_then_is_not_asked_for(door: Door, susan: User) -> None:
    door.post(a_letter(LetterKind.VERIFY_EMAIL, user_id=susan.id, link=True))
    stored(door, susan.with_verified_email(susan.email))

    assert door.deliver_all() == []


def test_an_address_that_was_changed_by_then_is_not_verified(door: Door, susan: User) -> None:
    door.post(a_letter(LetterKind.VERIFY_EMAIL, "old", user_id=susan.id, link=True))

    assert door.deliver_all() == []


@pytest.mark.parametrize(
    ("kind", "purpose", "name"),
    [
        (LetterKind.CHANGE_EMAIL, Purpose.CHANGE_EMAIL, ""),
        (LetterKind.KEEP_EMAIL, Purpose.KEEP_EMAIL, "susan"),
    ],
)
def test_a_change_of_the_address_mails_the_link_that_its_story_made(
    door: Door, susan: User, kind: LetterKind, purpose: Purpose, name: str
) -> None:
    letter = a_letter(kind, "other", user_id=susan.id, link=True)
    made(door, letter, purpose, susan)
    door.post(letter)

    (mail,) = door.deliver_all()

    assert leads_to(door, mail, letter).email == letter.to
    assert (mail.to, mail.username) == (letter.to, name)


def made(door: Door, letter: Letter, purpose: Purpose, user: User) -> None:
    link_id: LinkId | None = letter.link_id
    assert link_id
    link = Link.made(link_id, purpose, user_id=user.id, email=letter.to, now=door.clock.now())
    door.storage.transact(lambda work: work.links.add(link))


def test_a_change_of_the_address_that_is_over_mails_nothing(door: Door, susan: User) -> None:
    gone = a_letter(LetterKind.CHANGE_EMAIL, "other", user_id=susan.id, link=True)
    ended = a_letter(LetterKind.CHANGE_EMAIL, "other", user_id=susan.id, link=True)
    made(door, ended, Purpose.CHANGE_EMAIL, susan)
    door.post(gone, ended)
    door.clock.forward(Purpose.CHANGE_EMAIL.lifetime)

    assert door.deliver_all() == []
    assert link_of(door, gone) is None


@pytest.mark.parametrize("kind", NOTICES, ids=lambda kind: kind.value)
def test_a_notice_goes_where_the_letter_says_and_leads_to_a_new_password(
    door: Door, susan: User, kind: LetterKind
) -> None:
    door.post(a_letter(kind, "old", user_id=susan.id))

    (mail,) = door.deliver_all()

    assert mail.kind is kind
    assert mail.to.address == "old@example.org"
    assert (mail.username, mail.link, mail.ends) == ("susan", "forgotten password", None)


@pytest.mark.parametrize(
    "kind",
    [*NOTICES, LetterKind.DELETION_REQUESTED, LetterKind.VERIFY_EMAIL],
    ids=lambda kind: kind.value,
)
def test_an_account_that_is_gone_is_told_nothing(door: Door, kind: LetterKind) -> None:
    door.post(a_letter(kind, user_id="7" * 32, link=True))

    assert door.deliver_all() == []


def test_a_farewell_says_its_day_and_leads_to_the_login(door: Door, susan: User) -> None:
    leaving = stored(door, susan.leaving(door.clock.now()))
    door.post(a_letter(LetterKind.DELETION_REQUESTED, user_id=susan.id))

    (mail,) = door.deliver_all()

    assert (mail.link, mail.ends) == ("login", leaving.leaves_at)


def test_a_farewell_that_was_taken_back_by_then_is_not_mailed(door: Door, susan: User) -> None:
    door.post(a_letter(LetterKind.DELETION_REQUESTED, user_id=susan.id))

    assert door.deliver_all() == []
    assert susan.leaves_at is None


def test_every_kind_of_letter_comes_to_an_end(door: Door, susan: User) -> None:
    for kind in LetterKind:
        door.post(a_letter(kind, user_id=susan.id, link=True))

    door.deliver_all()

    assert {outcome for _, outcome in door.delivered} == {"sent", "dropped"}
    assert len(door.delivered) == len(LetterKind)


def test_an_invitation_that_names_no_account_to_come_is_a_mistake(door: Door) -> None:
    door.post(a_letter(LetterKind.INVITATION, "bob", link=True))

    door.deliver_all()

    (parked,) = door.posted
    assert parked.parked
    assert (parked.fault or "").startswith("internal: ValueError")
    assert door.mailer.sent == []
