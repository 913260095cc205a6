"""What a Prometheus server reads, and what everybody else gets who asks for it."""

import re
from pathlib import Path

import pytest

from tests.support.browser import METRICS_TOKEN, Browser, Site, sqlite
from tests.support.builders import OTHER_PASSWORD

TOKEN = {"Authorization": f"Bearer {METRICS_TOKEN}"}


def told(browser: Browser, name: str) -> dict[str, float]:
    """The series that are called so, by their labels."""
    page = browser.get("/metrics", TOKEN)
    assert page.status == 200
    found = re.findall(rf"^{name}(?:{{(.*)}})? (\S+)$", page.text, re.MULTILINE)
    return {labels: float(value) for labels, value in found}


def test_without_a_token_there_is_no_such_page(browser: Browser) -> None:
    nowhere, asked = browser.get("/nowhere"), browser.get("/metrics", TOKEN)

    assert asked.status == nowhere.status == 404
    number = "X-Request-Id"
    assert asked.text.replace(asked.headers[number], "") == nowhere.text.replace(
        nowhere.headers[number], ""
    )
    assert [name for name, _ in asked.headers] == [name for name, _ in nowhere.headers]


def test_without_a_token_nothing_is_timed(browser: Browser) -> None:
    hooks = browser.site.app.before_request_funcs[None]

    assert not [hook for hook in hooks if "Observed" in hook.__qualname__]


WRONG = [
    None,
    "",
    "Bearer",
    "Bearer ",
    f"Bearer {METRICS_TOKEN}x",
    f"Bearer {METRICS_TOKEN[:-1]}",
    f"Bearer {METRICS_TOKEN.upper()}",
    f"Bearer x {METRICS_TOKEN}",
    f"Basic {METRICS_TOKEN}",
    METRICS_TOKEN,
    "Bearer \xff\xfe",
]


@pytest.mark.parametrize("given", WRONG)
def test_who_does_not_know_the_token_is_told_nothing(watched_site: Site, given: str | None) -> None:
    page = watched_site.browser().get("/metrics", {"Authorization": given})

    assert (page.status, page.text) == (401, "unauthorized\n")
    assert page.headers["WWW-Authenticate"] == "Bearer"
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("place", ["/metrics?token={}", "/metrics?access_token={}"])
def test_the_token_is_taken_from_no_other_place(watched_site: Site, place: str) -> None:
    assert watched_site.browser().get(place.format(METRICS_TOKEN)).status == 401


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_who_knows_it_reads_them_under_any_name_of_this_host(
    watched_site: Site, scheme: str
) -> None:
    browser = watched_site.browser()

    page = browser.get(
        "/metrics", {"Authorization": f"{scheme} {METRICS_TOKEN}", "Host": "10.0.0.7:5000"}
    )

    assert page.status == 200
    assert page.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert browser.cookies == {}


def test_logins_and_registrations_are_counted(watched_site: Site) -> None:
    browser = watched_site.browser()
    browser.register("susan")
    browser.register("susan")
    browser.log_in("susan", OTHER_PASSWORD)
    browser.log_in("nobody")
    browser.log_in("susan")

    counted = told(browser, "doorward_events_total")
    assert {labels: count for labels, count in counted.items() if count} == {
        'event="login",outcome="success"': 1,
        'event="login",outcome="refused"': 2,
        'event="registration",outcome="success"': 1,
    }


def test_requests_are_counted_by_their_route(watched_site: Site) -> None:
    browser = watched_site.browser()
    for path in ("/login", "/login", "/index", "/nowhere", "/canary", "/static/nothing.css"):
        browser.get(path)
    browser.post("/login")
    browser.request("DELETE", "/login")

    assert told(browser, "doorward_request_duration_seconds_count") == {
        'endpoint="sessions.login_page",status="2xx"': 2,
        'endpoint="navigation.index",status="3xx"': 1,
        'endpoint="none",status="4xx"': 3,
        'endpoint="static_file",status="4xx"': 1,
        'endpoint="sessions.log_in",status="4xx"': 1,
    }


def test_a_database_that_goes_away_is_counted(tmp_path: Path) -> None:
    with sqlite(tmp_path, watched=True) as site:
        site.add_user("susan")
        browser = site.browser()
        browser.log_in()
        (tmp_path / "doorward.db").rename(tmp_path / "elsewhere")
        browser.get("/index")
        browser.get("/readyz")

        counted = told(browser, "doorward_database_errors_total")

        assert counted == {'kind="unavailable"': 2, 'kind="unexpected"': 0}
        (tmp_path / "elsewhere").rename(tmp_path / "doorward.db")


def test_two_installations_in_one_process_count_apart(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one = Site(tmp_path / "one", watched=True).browser()
    other = Site(tmp_path / "other", watched=True).browser()

    one.register("susan")

    registered = 'event="registration",outcome="success"'
    assert told(one, "doorward_events_total")[registered] == 1
    assert told(other, "doorward_events_total")[registered] == 0
