"""FreedNames: a name that was given up is known again, and says whose it was."""

from domain.accounts import UserId, Username
from domain.registrations import NameDigest, NameDigests
from tests.contract.conftest import Storage
from tests.support.builders import KEYS, a_user
from tests.support.doubles import a_ring

digest_of = NameDigests(KEYS)
SUSAN = digest_of(Username.parse("susan"))


def freed_by(storage: Storage, name: str) -> UserId | None:
    return storage.transact(lambda work: work.freed_names.freed_by(digest_of(Username.parse(name))))


def test_a_freed_name_is_known_in_every_spelling(storage: Storage) -> None:
    susan = a_user().id

    storage.transact(lambda work: work.freed_names.add(SUSAN, susan))

    assert freed_by(storage, "SUSAN") == susan


def test_a_name_that_nobody_gave_up_is_not_known(storage: Storage) -> None:
    storage.transact(lambda work: work.freed_names.add(SUSAN, a_user().id))

    assert freed_by(storage, "john") is None


def test_a_name_stays_with_who_gave_it_up_first(storage: Storage) -> None:
    susan, john = a_user().id, a_user("john").id

    storage.transact(lambda work: work.freed_names.add(SUSAN, susan))
    storage.transact(lambda work: work.freed_names.add(SUSAN, john))

    assert freed_by(storage, "susan") == susan


def test_what_is_kept_does_not_say_the_name() -> None:
    assert "susan" not in SUSAN
    assert NameDigests(a_ring(b"another key"))(Username.parse("susan")) != SUSAN


def test_a_name_is_found_by_any_of_its_digests(storage: Storage) -> None:
    susan = a_user().id
    old = NameDigests(a_ring(b"the old key"))
    both = NameDigests(a_ring(b"the new key", b"the old key"))
    storage.transact(lambda work: work.freed_names.add(old(Username.parse("susan")), susan))

    def found(name: str) -> UserId | None:
        digests = both.every(Username.parse(name))
        return storage.transact(lambda work: work.freed_names.freed_by(*digests))

    assert found("Susan") == susan
    assert found("john") is None


def test_of_several_digests_the_first_that_is_kept_counts(storage: Storage) -> None:
    susan, john = a_user().id, a_user("john").id
    names = [NameDigest(letter * 64) for letter in "cab"]
    storage.transact(lambda work: work.freed_names.add(names[1], susan))
    storage.transact(lambda work: work.freed_names.add(names[2], john))

    def found(*digests: NameDigest) -> UserId | None:
        return storage.transact(lambda work: work.freed_names.freed_by(*digests))

    assert found(*names) == susan
    assert found(*reversed(names)) == john
    assert found() is None
