"""`current_user` and `login_required`, with the words that Flask applications know."""

from pathlib import Path

import pytest
from flask import render_template_string

from adapters.web.login import current_user, login_required
from adapters.web.visits import Principal
from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD, a_user

SHOWN = "{{ current_user.is_authenticated }} {{ current_user.username }}"


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """At a site that got two views of somebody's own, where susan can log in."""
    site = Site(tmp_path)
    site.add_user("susan")

    @site.app.get("/mine")
    @login_required
    def mine() -> str:
        return f"{current_user.username} {current_user.get_id()}"

    @site.app.get("/everybodys")
    def everybodys() -> str:
        return render_template_string(SHOWN)

    return site.browser()


def test_a_stranger_is_nobody() -> None:
    nobody = Principal()

    assert (nobody.is_authenticated, nobody.is_active, nobody.is_anonymous) == (False, False, True)
    assert (nobody.get_id(), nobody.username) == (None, "")


def test_somebody_is_named_by_id_and_name() -> None:
    susan = a_user("Susan")

    somebody = Principal(susan)

    flags = (somebody.is_authenticated, somebody.is_active, somebody.is_anonymous)
    assert flags == (True, True, False)
    assert (somebody.get_id(), somebody.username) == (susan.id, "Susan")


def test_somebody_disabled_is_not_active() -> None:
    assert not Principal(a_user("susan", active=False)).is_active


def test_a_guarded_view_sends_a_stranger_to_log_in_and_back(browser: Browser) -> None:
    asked = browser.get("/mine?x=1")

    login = browser.follow(asked)
    entered = browser.fill(login, "/login", username="susan", password=PASSWORD)

    assert asked.location.endswith("/login?next=%2Fmine%3Fx%3D1")
    susan = browser.site.container.find_user()("susan")
    assert browser.follow(entered).text == f"susan {susan.id}"


def test_views_and_templates_see_who_asks(browser: Browser) -> None:
    before = browser.get("/everybodys").text
    browser.log_in()

    assert before == "False "
    assert browser.get("/everybodys").text == "True susan"


def test_outside_of_a_visit_there_is_nobody(browser: Browser) -> None:
    with browser.site.app.test_request_context("/healthz"):
        assert current_user.is_anonymous
