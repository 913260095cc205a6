"""Accounts brought along from an application with Flask-Login go on with their own passwords."""

from dataclasses import replace

import pytest
from werkzeug.security import generate_password_hash

from domain.accounts import EmailAddress, User, UserId, Username
from domain.passwords import PasswordHash
from tests.support.browser import Browser, Site

# The published example of the tutorial that such applications are built from.
TUTORIAL = (
    "pbkdf2:sha256:50000$vT9fkZM8$04dfa35c6476acf7e788a1b5b3c35e217c78dc04539d295f011f01f18cd2175f"
)
FOREIGN = {
    "tutorial": TUTORIAL,
    "scrypt": generate_password_hash("foobar", "scrypt:1024:8:1"),
    "pbkdf2": generate_password_hash("foobar", "pbkdf2:sha512:1000"),
}
CUT_SHORT = {TUTORIAL[:-1], TUTORIAL[:30], TUTORIAL[:29]}
"""These have the shape of a hash, so that nothing but the password seems wrong."""
CORRUPT = [
    *("", " ", "foobar", "$", "$$$", "$argon2id$", "$argon2id$v=19$m=8,t=1,p=1$", "\0", "🦊"),
    *("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$", "$2b$12$" + "a" * 53, "$argon2id$v=19$m=8"),
    *("$argon2id$v=19$m=8,t=1,p=0$c29tZXNhbHQ$LhQWmfUoPRg", "plain:foobar", "md5$salt$hash"),
    *("pbkdf2:", "pbkdf2:sha256", "pbkdf2:sha256:x$salt$hash", "pbkdf2:none:1$salt$hash"),
    *("pbkdf2:sha256:-1$salt$hash", "pbkdf2:sha256:0$salt$hash", TUTORIAL[:-1], TUTORIAL[:30]),
    *(
        "scrypt:",
        "scrypt:1:1:1$salt$hash",
        "scrypt:7:8:1$salt$hash",
        "scrypt:1099511627776:8:1$s$h",
    ),
    *(
        "scrypt:32768:8$salt$hash",
        "pbkdf2:sha256:50000$vT9fkZM8$",
        "pbkdf2:sha256:50000$vT9fkZM8$é",
    ),
]


def bring_along(site: Site, stored: str) -> Browser:
    """Susan's account, as it was written down elsewhere."""
    susan = User(
        id=UserId("5" * 32),
        username=Username.parse("susan"),
        email=EmailAddress.of("susan", "example.com"),
        password_hash=PasswordHash(stored),
        created_at=site.clock.now(),
    )
    site.container.storage().transact(lambda work: work.users.add(susan))
    return site.browser()


def stored_hash(site: Site) -> str:
    return site.container.find_user()("susan").password_hash.reveal()


@pytest.mark.parametrize("kind", FOREIGN)
def test_the_right_password_logs_in(site: Site, kind: str) -> None:
    browser = bring_along(site, FOREIGN[kind])

    page = browser.log_in("susan", "foobar")

    assert page.status == 303
    assert browser.greeted == "susan"


@pytest.mark.parametrize("kind", FOREIGN)
def test_another_password_does_not_and_the_hash_stays(site: Site, kind: str) -> None:
    browser = bring_along(site, FOREIGN[kind])

    page = browser.log_in("susan", "barfoo")

    assert page.status == 422
    assert page.said == ["Invalid username or password"]
    assert stored_hash(site) == FOREIGN[kind]


@pytest.mark.parametrize("kind", FOREIGN)
def test_the_first_good_login_replaces_the_hash_and_the_next_need_not(
    site: Site, kind: str
) -> None:
    browser = bring_along(site, FOREIGN[kind])

    browser.log_in("susan", "foobar")

    replaced = stored_hash(site)
    assert replaced.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert site.browser().log_in("susan", "foobar").status == 303
    assert site.browser().log_in("susan", "barfoo").status == 422
    assert stored_hash(site) == replaced


def test_replacing_the_hash_ends_no_session(site: Site) -> None:
    early = bring_along(site, TUTORIAL)
    early.log_in("susan", "foobar")
    site.container.storage().transact(
        lambda work: work.users.update(
            replace(site.container.find_user()("susan"), password_hash=PasswordHash(TUTORIAL))
        )
    )

    site.browser().log_in("susan", "foobar")

    assert stored_hash(site) != TUTORIAL
    assert early.greeted == "susan"


def test_a_hash_made_under_other_parameters_is_made_anew(site: Site) -> None:
    browser = bring_along(
        site,
        "$argon2id$v=19$m=16,t=2,p=1$c29tZXNhbHRzb21lc2FsdA"
        "$owv3IOzO4M1Tsm2D7zyupLAqr+kL7U00nvJbu+dUc6M",
    )

    page = browser.log_in("susan", "foobar")

    assert page.status == 303
    assert stored_hash(site).startswith("$argon2id$v=19$m=8,t=1,p=1$")


@pytest.mark.parametrize("stored", CORRUPT)
def test_a_damaged_hash_fails_like_any_wrong_password_and_is_reported(
    site_in_memory: Site, stored: str, caplog: pytest.LogCaptureFixture
) -> None:
    browser = bring_along(site_in_memory, stored)

    tried = ("foobar", " ", stored.strip("\0") or "x")
    pages = [browser.log_in("susan", password) for password in tried]

    assert [page.status for page in pages] == [422] * 3
    assert [page.said for page in pages] == [["Invalid username or password"]] * 3
    assert stored_hash(site_in_memory) == stored
    assert stored in CUT_SHORT or caplog.text.count("stored_hash_unusable") == 3
    assert not stored.strip() or stored not in caplog.text
