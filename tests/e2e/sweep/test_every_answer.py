"""Every route, asked in every way by everybody: each answer is dressed alike, and none tells."""

from collections import Counter

import pytest

from adapters.web.problems import API
from tests.support.answers import complaints
from tests.support.browser import Site
from tests.support.guests import GUESTS, Guest, logged_in, stranger
from tests.support.routes import is_api, methods, path_of, paths, rules

METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW"]
OVERRIDES = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]
ORIGINS = ["https://evil.example", "null", "http://127.0.0.1:5000", "https://door.example", "*"]


@pytest.mark.parametrize("guest", GUESTS, ids=lambda guest: guest.__name__)
def test_every_answer_has_all_the_headers_once_and_every_cookie_is_locked(
    house: Site, guest: Guest
) -> None:
    browser, wrong = guest(house), Counter[str]()

    for path in [*paths(house), "/nowhere", "/static/", "/static/nothing"]:
        for method in METHODS:
            page = browser.request(method, path)
            wrong.update(complaints(page, secure=house.origin.is_secure))

    assert wrong == {}


@pytest.mark.parametrize("guest", [stranger, logged_in], ids=lambda guest: guest.__name__)
def test_no_other_site_may_read_an_answer_or_ask_whether_it_may(house: Site, guest: Guest) -> None:
    browser = guest(house)
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x"}

    for path in [*paths(house), "/nowhere"]:
        for origin in ORIGINS:
            for method in ("GET", "OPTIONS", "POST"):
                page = browser.request(method, path, headers={"Origin": origin, **asks})

                assert complaints(page, secure=house.origin.is_secure) == []


def test_what_is_not_served_is_refused_and_told_what_is(house: Site) -> None:
    browser = logged_in(house)
    served: dict[str, set[str]] = {}
    for rule in rules(house):
        served.setdefault(path_of(rule), {"OPTIONS"}).update(rule.methods or ())

    for path, allowed in served.items():
        for method in set(METHODS) - allowed:
            page = browser.request(method, path)

            assert page.status == 405
            assert set(page.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE"])
def test_no_header_and_no_field_makes_another_method_of_a_get(house: Site, method: str) -> None:
    browser = logged_in(house)
    before = house.stored()
    headers = dict.fromkeys(OVERRIDES, method)

    for path in paths(house):
        plain = browser.get(path)
        page = browser.get(f"{path}?_method={method}&method={method}", headers)

        refused = path.startswith(f"{API}/") and plain.status < 400  # nobody asked for a query
        assert page.status == (400 if refused else plain.status)
    assert house.stored() == before


def test_a_trace_gives_nothing_back(house: Site) -> None:
    browser = logged_in(house)

    for path in paths(house):
        page = browser.request("TRACE", path, headers={"X-Canary": "canary7391"})

        assert page.status == 405
        assert "canary7391" not in page.text + str(page.headers)


def test_only_what_is_the_same_for_everybody_may_be_kept_by_a_cache(house: Site) -> None:
    browser = logged_in(house)

    kept = {
        path
        for path in paths(house)
        for method in METHODS
        if browser.request(method, path).headers["Cache-Control"] != "no-store"
    }

    assert kept == {"/static/doorward.css"}


def test_what_changes_something_is_a_post_and_of_programs_a_put_or_delete_too(house: Site) -> None:
    for rule in rules(house):
        own = {*methods(rule)} - {"GET"}
        assert own <= ({"POST", "PUT", "DELETE"} if is_api(rule) else {"POST"})
