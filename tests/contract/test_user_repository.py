"""What every adapter of `UserRepository` promises."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from application.ports import Work
from domain.accounts import (
    EmailAddress,
    EmailAddressTaken,
    User,
    UserId,
    Username,
    UsernameTaken,
)
from domain.errors import Conflict, Refusal
from domain.passwords import PasswordHash
from domain.roles import Role
from tests.contract.conftest import Storage
from tests.support.builders import a_session, a_user
from tests.support.doubles import NOON

SOMEBODY_ELSE = UserId("f" * 32)


def stored(storage: Storage, user: User) -> User | None:
    return storage.transact(lambda work: work.users.with_id(user.id))


def test_a_user_comes_back_exactly_as_added(storage: Storage) -> None:
    user = replace(
        a_user("susan", password_hash=PasswordHash("scrypt:32768:8:1$salt$" + "ab" * 64)),
        username=Username("susan", "Susan"),
        email=EmailAddress("susan@example.org", "Susan@example.org"),
        active=False,
        language="ru",
        created_at=NOON + timedelta(microseconds=123457),
        credential_epoch=3,
    )

    storage.transact(lambda work: work.users.add(user))

    assert stored(storage, user) == user


def test_a_user_is_found_by_name_and_by_address(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")

    storage.transact(lambda work: [work.users.add(user) for user in (susan, john)])

    assert storage.user_by_login(susan.username) == susan
    assert storage.user_by_login(john.email) == john


def test_spelling_does_not_decide_who_is_found(storage: Storage) -> None:
    susan = a_user("susan")

    storage.transact(lambda work: work.users.add(susan))

    by_name = Username("susan", "SUSAN")
    by_address = EmailAddress(susan.email.key, "SUSAN@example.org")
    assert storage.user_by_login(by_name) == susan
    assert storage.user_by_login(by_address) == susan


def test_nobody_is_found_where_nobody_is(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")

    storage.transact(lambda work: work.users.add(susan))

    assert stored(storage, john) is None
    assert storage.user_by_login(john.username) is None
    assert storage.user_by_login(john.email) is None


@pytest.mark.parametrize(
    ("rival", "refusal"),
    [
        (a_user("susan", email="another@example.org"), UsernameTaken),
        (a_user("another", email="susan@example.org"), EmailAddressTaken),
        (a_user("susan"), (UsernameTaken, EmailAddressTaken)),
    ],
    ids=["name", "address", "both"],
)
def test_what_somebody_has_is_not_given_out_again(
    storage: Storage, rival: User, refusal: type[Refusal]
) -> None:
    susan, rival = a_user("susan"), replace(rival, id=SOMEBODY_ELSE)
    storage.transact(lambda work: work.users.add(susan))

    with pytest.raises(refusal):
        storage.transact(lambda work: work.users.add(rival))

    assert stored(storage, rival) is None
    assert list(storage.user_page(after="", limit=9)) == [susan]


def test_a_taken_name_is_refused_before_the_story_goes_on(storage: Storage) -> None:
    reached = []
    storage.transact(lambda work: work.users.add(a_user("susan")))

    def story(work: Work) -> None:
        work.users.add(replace(a_user("susan"), id=SOMEBODY_ELSE))
        reached.append("the next line")

    with pytest.raises((UsernameTaken, EmailAddressTaken)):
        storage.transact(story)

    assert reached == []


def test_an_update_is_the_next_version_with_everything_that_changed(storage: Storage) -> None:
    susan = a_user("susan")
    storage.transact(lambda work: work.users.add(susan))
    changed = replace(
        susan.with_password(PasswordHash("plain$1$1$new")), active=False, language="ru"
    )

    storage.transact(lambda work: work.users.update(changed))

    assert stored(storage, susan) == replace(changed, version=1)


def test_an_update_changes_nobody_else(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")
    storage.transact(lambda work: [work.users.add(user) for user in (susan, john)])

    storage.transact(lambda work: work.users.update(susan.disabled()))

    assert stored(storage, john) == john


def test_a_changed_name_is_found_and_the_one_before_is_free(storage: Storage) -> None:
    susan = a_user("susan")
    storage.transact(lambda work: work.users.add(susan))
    renamed = replace(
        susan,
        username=Username.parse("suzanne"),
        email=EmailAddress.of("suzanne", "example.org"),
    )

    storage.transact(lambda work: work.users.update(renamed))

    heiress = replace(a_user("susan"), id=SOMEBODY_ELSE)
    storage.transact(lambda work: work.users.add(heiress))
    assert storage.user_by_login(renamed.username) == replace(renamed, version=1)
    assert storage.user_by_login(renamed.email) == replace(renamed, version=1)
    assert storage.user_by_login(susan.username) == heiress


def test_a_name_is_not_changed_to_one_that_somebody_has(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")
    storage.transact(lambda work: [work.users.add(user) for user in (susan, john)])

    with pytest.raises(UsernameTaken):
        storage.transact(lambda work: work.users.update(replace(john, username=susan.username)))
    with pytest.raises(EmailAddressTaken):
        storage.transact(lambda work: work.users.update(replace(john, email=susan.email)))

    assert stored(storage, john) == john


def test_an_update_of_a_stale_copy_conflicts(storage: Storage) -> None:
    susan = a_user("susan")
    storage.transact(lambda work: work.users.add(susan))
    storage.transact(lambda work: work.users.update(susan.disabled()))

    def story(work: Work) -> None:
        with pytest.raises(Conflict):
            work.users.update(replace(susan, language="ru"))

    storage.transact(story)
    assert stored(storage, susan) == replace(susan.disabled(), version=1)


def test_an_update_of_somebody_unknown_conflicts(storage: Storage) -> None:
    def story(work: Work) -> None:
        with pytest.raises(Conflict):
            work.users.update(a_user("susan"))

    storage.transact(story)
    assert list(storage.user_page(after="", limit=9)) == []


def test_a_story_finds_a_user_by_what_they_log_in_with(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")
    storage.transact(lambda work: [work.users.add(user) for user in (susan, john)])

    def story(work: Work) -> list[User | None]:
        free = Username.parse("free"), EmailAddress.of("free", "example.org")
        logins = (susan.username, john.email, *free)
        return [work.users.with_login(login) for login in logins]

    assert storage.transact(story) == [susan, john, None, None]


def test_a_removed_user_is_gone_and_no_other(storage: Storage) -> None:
    susan, john = a_user("susan"), a_user("john")
    storage.transact(lambda work: [work.users.add(user) for user in (susan, john)])

    storage.transact(lambda work: work.users.remove(susan.id))
    storage.transact(lambda work: work.users.remove(susan.id))

    assert (stored(storage, susan), stored(storage, john)) == (None, john)
    assert storage.user_by_login(susan.username) is None
    storage.transact(lambda work: work.users.add(susan))
    assert stored(storage, susan) == susan


def test_a_user_who_is_leaving_comes_back_as_such(storage: Storage) -> None:
    susan = replace(a_user("susan").leaving(NOON), email_verified=True)

    storage.transact(lambda work: work.users.add(susan))

    assert stored(storage, susan) == susan


def test_users_are_due_to_leave_from_their_very_moment_on(storage: Storage) -> None:
    moment = timedelta(microseconds=1)
    due, next_one, staying = a_user("due"), a_user("next"), a_user("staying")
    due, next_one = replace(due, leaves_at=NOON), replace(next_one, leaves_at=NOON + moment)
    storage.transact(lambda work: [work.users.add(user) for user in (due, next_one, staying)])

    def at(now: datetime, limit: int = 10) -> list[User]:
        return storage.transact(lambda work: list(work.users.due_to_leave(now, limit)))

    assert at(NOON - moment) == []
    assert at(NOON) == [due]
    assert {user.id for user in at(NOON + moment)} == {due.id, next_one.id}
    assert len(at(NOON + moment, limit=1)) == 1


def test_roles_come_back_as_they_were_given(storage: Storage) -> None:
    susan = a_user("susan").with_role(Role("z-1")).with_role(Role("a_b"))
    storage.transact(lambda work: work.users.add(susan))

    added = stored(storage, susan)
    storage.transact(lambda work: work.users.update(susan.without_role(Role("z-1"))))
    changed = stored(storage, susan)

    assert added == susan
    assert changed is not None
    assert changed.roles == {Role("a_b")}
    assert {type(role) for role in changed.roles} == {Role}


def test_a_session_brings_its_users_roles(storage: Storage) -> None:
    susan = a_user("susan").with_role(Role("editor"))
    session = a_session(susan)

    def story(work: Work) -> None:
        work.users.add(susan)
        work.sessions.add(session)

    storage.transact(story)

    found = storage.session_by_id(session.id)
    assert found is not None
    assert found[1].roles == {Role("editor")}
