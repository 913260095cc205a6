"""Our own faults: one page, one line in the log, one number on both, and nothing of the inside."""

import logging
from pathlib import Path

import pytest

from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD


def with_theme(folder: Path, **templates: str) -> Browser:
    """A browser at a site whose theme has these templates, where susan can log in."""
    (folder / "templates").mkdir()
    for name, text in templates.items():
        (folder / "templates" / f"{name}.html").write_text(text)
    site = Site(folder, theme=folder)
    site.add_user("susan")
    return site.browser()


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


def faults(logged: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in logged.records if record.levelname == "ERROR"]


def test_a_page_that_fails_is_answered_with_our_page_and_logged_once(
    tmp_path: Path, logged: pytest.LogCaptureFixture
) -> None:
    browser = with_theme(tmp_path, index="{{ 1 / 0 }}")
    browser.log_in()

    page = browser.get("/index")

    assert (page.status, page.heading) == (500, "Our fault")
    for inside in ("ZeroDivisionError", "Traceback", 'File "'):
        assert inside not in page.text
    assert faults(logged) == ["request_failed"]


def test_a_fault_changes_no_cookie_and_the_next_page_is_served(tmp_path: Path) -> None:
    browser = with_theme(tmp_path, index="{{ 1 / 0 }}")
    browser.log_in(remember=True)
    browser.close()
    kept = dict(browser.cookies)

    page = browser.get("/index")

    assert page.cookies == []
    assert browser.cookies == kept
    assert browser.get("/logout").navigation == ["Home", "Settings", "Log out"]


@pytest.mark.parametrize(
    ("path", "status"), [("/index", 500), ("/nowhere", 404), ("/static/nothing", 404)]
)
def test_where_even_the_error_page_fails_there_are_plain_words(
    tmp_path: Path, logged: pytest.LogCaptureFixture, path: str, status: int
) -> None:
    browser = with_theme(tmp_path, index="{{ 1 / 0 }}", error="{{ 1 / 0 }}")
    browser.log_in()

    page = browser.get(path)

    assert page.status == status
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.text.endswith(".\n")
    assert faults(logged)[-1] == "error_page_failed"


def test_a_form_that_cannot_be_shown_again_is_our_fault_and_lets_nobody_in(
    tmp_path: Path, logged: pytest.LogCaptureFixture
) -> None:
    shown = '{% extends "doorward/login.html" %}{% block fields %}{{ super() }}{% endblock %}'
    fails = "{% if problems.general %}{{ 1 / 0 }}{% endif %}"
    browser = with_theme(tmp_path, login=shown.replace("{{ super() }}", "{{ super() }}" + fails))

    page = browser.log_in("susan", OTHER_PASSWORD)

    assert (page.status, page.heading) == (500, "Our fault")
    assert page.cookies == []
    assert len(faults(logged)) == 1


@pytest.mark.parametrize("path", ["/login", "/logout"])
def test_what_was_refused_is_found_in_the_log_by_the_number_of_the_answer(
    site_in_memory: Site, logged: pytest.LogCaptureFixture, path: str
) -> None:
    page = site_in_memory.browser().post(path)

    (record,) = logged.records
    assert record.getMessage() == "form"
    assert record.__dict__["request_id"] == page.headers["X-Request-Id"]
    assert (record.__dict__["outcome"], record.__dict__["client"]) == ("refused", "127.0.0.1")


def test_each_event_of_a_life_is_logged_with_who_and_how_it_went(
    site_in_memory: Site, logged: pytest.LogCaptureFixture
) -> None:
    browser = site_in_memory.browser()

    browser.register("susan")
    browser.log_in("susan", OTHER_PASSWORD)
    browser.log_in("susan")
    browser.log_out()

    susan = site_in_memory.container.find_user()("susan").id
    told = [
        (record.getMessage(), record.__dict__["outcome"], record.__dict__.get("user_id"))
        for record in logged.records
    ]
    assert told == [
        ("registration", "success", susan),
        ("login", "refused", susan),
        ("login", "success", susan),
        ("logout", "success", susan),
    ]


def test_no_variable_turns_on_what_is_for_developers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("FLASK_DEBUG", "FLASK_ENV", "DEBUG"):
        monkeypatch.setenv(name, "1")
    browser = with_theme(tmp_path, login="{{ 1 / 0 }}")

    page = browser.get("/login")

    assert not browser.site.app.debug
    assert (page.status, page.heading) == (500, "Our fault")
    assert "ZeroDivisionError" not in page.text
