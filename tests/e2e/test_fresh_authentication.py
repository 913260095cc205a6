"""What is sensitive asks for the password again, and then goes on with what was typed."""

from datetime import timedelta

import pytest

from tests.support.browser import Browser
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

LIMIT, SECOND = timedelta(minutes=10), timedelta(seconds=1)
SENSITIVE = [("/settings/username", "username", "suzie"), ("/settings/email", "email", "s@x.org")]
ASKED = "Confirm that it is you"


def change(browser: Browser, path: str, **typed: str) -> Page:
    return browser.fill(browser.get(path), path, **typed)


@pytest.fixture
def remembered(browser: Browser) -> Browser:
    browser.log_in(remember=True)
    browser.close()
    return browser


@pytest.mark.parametrize(("path", "name", "value"), SENSITIVE)
def test_a_recent_login_is_proof_enough(browser: Browser, path: str, name: str, value: str) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT - SECOND)

    done = change(browser, path, **{name: value})

    assert (done.status, done.location) == (303, f"{browser.site.origin}/settings")


@pytest.mark.parametrize(("path", "name", "value"), SENSITIVE)
def test_after_ten_minutes_the_password_is_asked_for_and_it_goes_on(
    browser: Browser, path: str, name: str, value: str
) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT)
    old = browser.twin()

    asked = change(browser, path, **{name: value})
    done = browser.fill(asked, path, current_password=PASSWORD)

    assert (asked.status, asked.heading) == (403, ASKED)
    assert (done.status, done.location) == (303, f"{browser.site.origin}/settings")
    assert browser.follow(done).status == 200
    assert old.greeted is None


@pytest.mark.parametrize("wrong", [OTHER_PASSWORD, "", PASSWORD.upper(), PASSWORD + " "])
def test_with_another_password_nothing_is_done_and_the_session_stays(
    browser: Browser, wrong: str
) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT)
    asked = change(browser, "/settings/username", username="suzie")

    told = browser.fill(asked, "/settings/username", current_password=wrong)

    assert (told.status, told.heading) == (422, ASKED)
    assert told.problem("current_password") == "This is not your password. Please try again."
    assert browser.greeted == "susan"


@pytest.mark.parametrize("typed", ["Jos\u00e9 \U0001f3b9", "x" * 5000, '"><b>', " susan2 "])
def test_what_was_typed_is_judged_after_the_proof_as_it_would_have_been_before(
    browser: Browser, typed: str
) -> None:
    browser.log_in()
    before = change(browser, "/settings/username", username=typed)
    browser.site.clock.forward(LIMIT)

    asked = change(browser, "/settings/username", username=typed)
    after = browser.fill(asked, "/settings/username", current_password=PASSWORD)

    assert asked.form("/settings/username").values["username"] == typed
    assert after.status == before.status
    if before.status == 422:
        assert after.problem("username") == before.problem("username")
        assert after.form("/settings/username").values["username"] == typed


def test_what_is_hidden_in_the_page_is_not_trusted(browser: Browser) -> None:
    browser.site.add_user("miguel")
    browser.log_in()
    browser.site.clock.forward(LIMIT)
    form = change(browser, "/settings/username", username="suzie").form("/settings/username")

    told = browser.post(
        form.action, {**form.values, "current_password": PASSWORD, "username": "Miguel"}
    )

    assert told.status == 422
    assert told.problem("username") == "Please use a different username."
    assert browser.greeted == "susan"


def test_a_form_after_a_refused_change_belongs_to_the_renewed_session(browser: Browser) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT)
    asked = change(browser, "/settings/username", username="no@name")
    told = browser.fill(asked, "/settings/username", current_password=PASSWORD)

    done = browser.fill(told, "/settings/username", username="suzie")

    assert done.status == 303
    assert browser.greeted == "suzie"


def test_a_remembered_browser_reads_its_settings(remembered: Browser) -> None:
    for path in ("", "/password", "/username", "/email", "/language"):
        assert remembered.get(f"/settings{path}").status == 200


@pytest.mark.parametrize(
    ("path", "name", "value"), [*SENSITIVE, ("/settings/language", "language", "ru")]
)
def test_a_remembered_browser_changes_nothing_without_the_password(
    remembered: Browser, path: str, name: str, value: str
) -> None:
    before = remembered.site.stored()["users"]

    asked = change(remembered, path, **{name: value})

    assert (asked.status, asked.heading) == (403, ASKED)
    assert remembered.site.stored()["users"] == before
    assert remembered.fill(asked, path, current_password=PASSWORD).status == 303


def test_a_remembered_browser_that_gave_the_password_stays_remembered(remembered: Browser) -> None:
    asked = change(remembered, "/settings/language", language="en")
    remembered.fill(asked, "/settings/language", current_password=PASSWORD)

    remembered.close()

    assert remembered.greeted == "susan"


def test_a_proof_is_asked_for_without_a_hash_and_costs_one(browser: Browser) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT)
    hasher = browser.site.hasher
    start = hasher.verifications

    asked = change(browser, "/settings/username", username="suzie")
    between = hasher.verifications
    browser.fill(asked, "/settings/username", current_password=PASSWORD)

    assert (between - start, hasher.verifications - start, hasher.hashes) == (0, 1, 1)


def test_the_page_is_not_kept_by_anybody_and_names_no_secret(browser: Browser) -> None:
    browser.log_in()
    browser.site.clock.forward(LIMIT)

    asked = change(browser, "/settings/username", username="suzie")

    assert "no-store" in asked.headers["Cache-Control"]
    assert asked.entry("current_password").attributes["autocomplete"] == "current-password"
    assert PASSWORD not in asked.text
