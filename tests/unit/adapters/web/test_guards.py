"""What asks for the password again before a change, and then goes on with what was typed."""

from datetime import timedelta
from pathlib import Path

import pytest

from adapters.web.forms import submitted_form
from adapters.web.login import Guards, current_user
from adapters.web.shown import show_form
from domain.sessions import Authentication
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
ODD = ' <b>"Jos\u00e9" \U0001f3b9</b> '


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Where something can be changed, and something sensitive too."""
    site = Site(tmp_path)
    site.add_user("susan")
    guards = Guards(site.container.reauthenticate())

    def said() -> str:
        return submitted_form().get("said") or ""

    site.app.post("/change", endpoint="plain")(guards.password_login_required(said))
    site.app.post("/danger/<thing>", endpoint="danger")(
        guards.fresh_login_required(lambda thing: f"{thing} {said()}")
    )
    site.app.post("/shown", endpoint="shown")(
        guards.fresh_login_required(lambda: show_form("logout.html"))
    )
    site.app.get("/who")(
        lambda: current_user.session.authentication.value if current_user.session else "nobody"
    )
    return site


@pytest.fixture
def browser(site: Site) -> Browser:
    browser = site.browser()
    browser.log_in()
    return browser


@pytest.fixture
def remembered(site: Site) -> Browser:
    browser = site.browser()
    browser.log_in(remember=True)
    browser.close()
    return browser


def ask(browser: Browser, path: str = "/danger/x", **typed: str) -> Page:
    return browser.post(path, {"csrf_token": browser.token, **typed})


def test_what_is_sensitive_asks_once_the_proof_is_ten_minutes_old(browser: Browser) -> None:
    browser.site.clock.forward(10 * MINUTE - SECOND)
    before = ask(browser, said="yes")
    browser.site.clock.forward(SECOND)

    asked = ask(browser, said="yes")

    assert (before.status, before.text) == (200, "x yes")
    assert (asked.status, asked.heading) == (403, "Confirm that it is you")


def test_with_the_password_it_goes_on_with_what_was_typed(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    asked = ask(browser, said=ODD)

    done = browser.fill(asked, "/danger/x", current_password=PASSWORD)

    assert (done.status, done.text) == (200, f"x {ODD}")
    assert ask(browser, said="again").text == "x again"


def test_the_session_goes_on_under_another_token(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    copy = browser.twin()

    browser.fill(ask(browser), "/danger/x", current_password=PASSWORD)

    assert browser.greeted == "susan"
    assert copy.greeted is None


def test_a_page_after_a_proof_carries_forms_of_the_new_session(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)

    shown = browser.fill(ask(browser, "/shown"), "/shown", current_password=PASSWORD)

    assert browser.send(shown.form("/logout")).status == 303
    assert browser.greeted is None


@pytest.mark.parametrize("wrong", [OTHER_PASSWORD, "", "x" * 5000])
def test_a_wrong_password_is_told_beside_the_field_and_nothing_is_lost(
    browser: Browser, wrong: str
) -> None:
    browser.site.clock.forward(11 * MINUTE)
    asked = ask(browser, said=ODD)

    told = browser.fill(asked, "/danger/x", current_password=wrong)

    assert (told.status, told.heading) == (422, "Confirm that it is you")
    assert told.problem("current_password") == "This is not your password. Please try again."
    assert told.form("/danger/x").values["said"] == ODD
    assert told.form("/danger/x").values["current_password"] == ""
    assert browser.fill(told, "/danger/x", current_password=PASSWORD).text == f"x {ODD}"


def test_passwords_and_tokens_are_not_kept_in_the_page(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    token = browser.token

    asked = browser.post(
        "/danger/x", {"csrf_token": token, "password": "canary1", "password2": "canary2"}
    )

    assert "canary" not in asked.text
    assert token not in asked.text


def test_what_came_twice_is_kept_twice(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    body = f"csrf_token={browser.token}&said=one&said=two".encode()

    asked = browser.post("/danger/x", body)

    kept = [field.attributes["value"] for field in asked.all("input", name="said")]
    assert kept == ["one", "two"]


def test_bytes_that_are_no_text_do_not_break_the_page(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    body = f"csrf_token={browser.token}&said=%ff%00&%fe=1".encode()

    assert browser.post("/danger/x", body).status == 403


def test_a_remembered_browser_may_change_nothing_without_the_password(remembered: Browser) -> None:
    asked = ask(remembered, "/change", said="yes")

    done = remembered.fill(asked, "/change", current_password=PASSWORD)

    assert (asked.status, asked.heading) == (403, "Confirm that it is you")
    assert done.text == "yes"
    assert remembered.get("/who").text == Authentication.PASSWORD.value
    assert ask(remembered, "/change", said="more").text == "more"


def test_a_browser_with_an_old_proof_may_change_what_is_not_sensitive(browser: Browser) -> None:
    browser.site.clock.forward(59 * MINUTE)

    assert ask(browser, "/change", said="yes").text == "yes"


def test_a_stranger_is_sent_to_log_in(site: Site) -> None:
    stranger = site.browser()

    assert ask(stranger, "/change").location.startswith(f"{site.origin}/login")


def test_who_asks_without_the_password_costs_no_hash(browser: Browser) -> None:
    browser.site.clock.forward(11 * MINUTE)
    before = browser.site.hasher.verifications

    ask(browser)

    assert browser.site.hasher.verifications == before
