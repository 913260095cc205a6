"""What a proxy is answered: never 2xx without somebody, whatever it is told."""

import itertools

import pytest

from tests.support.browser import Site
from tests.support.hosts import ADMIN, APP, IDENTITY, PUBLIC, Visitor, asked
from tests.unit.domain.forward_auth.test_hosts import FOREIGN, NO_NAMES
from tests.unit.domain.forward_auth.test_paths import BYPASSES

TOKEN = "A" * 43
START = f"{APP}/.doorward/start?to="
TOLD = ("X-Forwarded-Host", "X-Forwarded-Uri", "X-Forwarded-Method", "X-Forwarded-Proto")
METHODS = [
    *("", "get", "GET,POST", "GET, GET", "G T", "GET\x00", "*", "GET/", "\u0410", "A" * 40, "GET-"),
    *("-GET", "123", "GET\t"),
]
SCHEMES = ["", "http", "HTTPS", "https,https", "https, http", "wss", "ftp", "https:", " https"]
COOKIES = [
    *(f"__Host-doorward_app={TOKEN}", f"__Host-doorward_app={TOKEN}=", "__Host-doorward_app="),
    *("__Host-doorward_app", f"=__Host-doorward_app={TOKEN}", f"doorward_app={TOKEN}", ";;;=;="),
    *(f"__host-doorward_app={TOKEN}", f"__Host-doorward_app={'A' * 5000}", "\xff\xfe=\xff"),
    *(
        f'__Host-doorward_app="{TOKEN}"',
        f"__Host-doorward_app={TOKEN}; __Host-doorward_app={TOKEN}",
    ),
]


def headers_of(value: str) -> str:
    """As bytes on the wire are told to an application."""
    return value.encode("utf-8", "surrogatepass").decode("latin-1")


def test_whoever_is_known_is_told_of_and_nothing_else_is(susan: Visitor) -> None:
    page = asked(susan.at(APP), f"{APP}/posts")

    assert (page.status, page.body) == (200, b"")
    assert page.headers["Cache-Control"] == "no-store"
    assert page.cookies == []
    assert [page.headers.get_all(name) for name in IDENTITY[1:]] == [
        ["susan"],
        ["susan@example.com"],
        [""],
    ]


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_the_method_of_what_is_asked_makes_no_odds(susan: Visitor, method: str) -> None:
    assert asked(susan.at(APP), f"{APP}/", method).status == 200


def test_a_stranger_is_told_where_to_log_in(guarded: Site) -> None:
    page = asked(guarded.browser(), f"{APP}/posts?a=1&b=2")

    assert page.status == 401
    assert page.headers["X-Doorward-Login"] == f"{START}/posts%3Fa%3D1%26b%3D2"
    assert not set(IDENTITY) & set(page.headers.keys())
    assert "Location" not in page.headers


@pytest.mark.parametrize(
    ("method", "client", "query", "status"),
    [
        ("GET", {"Sec-Fetch-Mode": "navigate"}, "?answer=redirect", 303),
        ("HEAD", {"Sec-Fetch-Mode": "navigate"}, "?answer=redirect", 303),
        ("GET", {"Accept": "text/html,application/xml;q=0.9"}, "?answer=redirect", 303),
        ("GET", {"Accept": "*/*"}, "?answer=redirect", 303),
        ("GET", {"Accept": "application/json, TEXT/*;q=0.5"}, "?answer=redirect", 303),
        ("GET", {"Accept": "application/json"}, "?answer=redirect", 401),
        ("GET", {}, "?answer=redirect", 401),
        ("GET", {"Sec-Fetch-Mode": "cors", "Accept": "*/*"}, "?answer=redirect", 401),
        ("GET", {"Sec-Fetch-Mode": "no-cors", "Accept": "text/html"}, "?answer=redirect", 401),
        ("POST", {"Sec-Fetch-Mode": "navigate"}, "?answer=redirect", 401),
        ("GET", {"Sec-Fetch-Mode": "navigate"}, "", 401),
        ("GET", {"Sec-Fetch-Mode": "navigate"}, "?answer=", 401),
        ("GET", {"Sec-Fetch-Mode": "navigate"}, "?answer=redirect&answer=redirect", 401),
    ],
)
def test_only_who_opens_a_page_is_led_to_log_in(
    guarded: Site, method: str, client: dict[str, str], query: str, status: int
) -> None:
    page = asked(guarded.browser(), f"{APP}/posts", method, client, query)

    assert page.status == status
    assert page.headers.get("Location" if status == 303 else "X-Doorward-Login") == f"{START}/posts"


@pytest.mark.parametrize("uri", [f"/{'a' * 1500}", f"/{'%D0%B0' * 200}", "/a?b=" + "%20" * 400])
def test_who_asked_for_something_very_long_is_led_back_to_the_beginning(
    guarded: Site, uri: str
) -> None:
    page = asked(guarded.browser(), f"{APP}{uri}")

    assert page.headers["X-Doorward-Login"] == f"{START}/"


@pytest.mark.parametrize("left_out", TOLD)
def test_what_is_not_told_is_refused(susan: Visitor, left_out: str) -> None:
    assert asked(susan.at(APP), f"{APP}/", headers={left_out: None}).status == 403


@pytest.mark.parametrize("uri", [headers_of(uri) for uri in BYPASSES] + ["/\xff", "/\xc3"])
def test_no_odd_path_is_answered_yes(susan: Visitor, uri: str) -> None:
    for browser in (susan.at(APP), susan.at(ADMIN)):
        page = asked(browser, f"{APP}/", headers={"X-Forwarded-Uri": uri})

        assert page.status == 403
        assert not set(IDENTITY) & set(page.headers.keys())


@pytest.mark.parametrize("host", [headers_of(name) for name in NO_NAMES + FOREIGN])
def test_no_other_host_is_answered_yes(susan: Visitor, host: str) -> None:
    page = asked(susan.at(APP), f"{APP}/", headers={"X-Forwarded-Host": host})

    assert page.status == 403


@pytest.mark.parametrize("method", [headers_of(method) for method in METHODS])
def test_no_odd_method_is_answered_yes(susan: Visitor, method: str) -> None:
    assert asked(susan.at(APP), f"{APP}/", headers={"X-Forwarded-Method": method}).status == 403


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_other_scheme_is_answered_yes(susan: Visitor, scheme: str) -> None:
    assert asked(susan.at(APP), f"{APP}/", headers={"X-Forwarded-Proto": scheme}).status == 403


@pytest.mark.parametrize("cookie", COOKIES)
def test_no_odd_cookie_is_answered_yes(susan: Visitor, cookie: str) -> None:
    assert asked(susan.at(APP), f"{APP}/", headers={"Cookie": cookie}).status == 401


def test_no_mixture_of_all_that_is_answered_yes(guarded: Site) -> None:
    browser, answers = guarded.browser(), set[int]()
    parts = zip(TOLD, (NO_NAMES + FOREIGN, BYPASSES, METHODS, SCHEMES), strict=True)
    wrong = [(name, headers_of(value)) for name, values in parts for value in values[::5]]

    for (one, value), (other, second) in itertools.combinations(wrong, 2):
        headers: dict[str, str | None] = {one: value, other: second, "Cookie": COOKIES[0]}
        answers.add(asked(browser, f"{APP}/", headers=headers).status)

    assert answers == {403}


def test_a_main_sessions_cookie_is_worth_nothing_to_an_application(susan: Visitor) -> None:
    session = susan.at(PUBLIC).cookies["__Host-doorward_session"].value

    for name in ("__Host-doorward_session", "__Host-doorward_app"):
        page = asked(susan.at(ADMIN), f"{APP}/", headers={"Cookie": f"{name}={session}"})

        assert page.status == 401


def test_one_hosts_cookie_is_worth_nothing_on_another(susan: Visitor) -> None:
    assert asked(susan.at(APP), f"{ADMIN}/").status == 401


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE", "CONNECT"])
def test_a_stranger_is_never_answered_yes_by_another_method(guarded: Site, method: str) -> None:
    """A proxy may ask with the method that it was asked with, and OPTIONS answers by itself."""
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "app.example.com"}
    told |= {"X-Forwarded-Uri": "/", "X-Forwarded-Method": method}

    page = guarded.browser().request(method, "/forward-auth", headers=told)

    assert page.status == (401 if method == "HEAD" else 405)


def test_spoofed_identity_headers_change_nothing(susan: Visitor, guarded: Site) -> None:
    spoofed = dict.fromkeys([*IDENTITY, "X_Doorward_User", "Remote-User"], "mallory")

    known = asked(susan.at(APP), f"{APP}/", headers=spoofed)
    stranger = asked(guarded.browser(), f"{APP}/", headers=spoofed)

    assert known.headers["X-Doorward-Name"] == "susan"
    assert (known.status, stranger.status) == (200, 401)


@pytest.mark.parametrize("address", ["192.0.2.1", "127.0.0.2", "", "::1", "127.0.0.1.evil"])
def test_only_a_trusted_proxy_may_ask(susan: Visitor, address: str) -> None:
    browser = susan.at(APP)
    browser.address = address

    page = asked(browser, f"{APP}/", headers={"X-Forwarded-For": "127.0.0.1"})

    assert page.status == 403


def test_strangers_make_nothing_be_hashed_or_written(guarded: Site) -> None:
    before, hashed = guarded.stored(), guarded.hasher.verifications
    browser = guarded.browser()

    for cookie, uri in itertools.product(COOKIES, ["/", "/admin", "/../"]):
        asked(browser, f"{APP}{uri}", headers={"Cookie": cookie})
        browser.get("/.doorward/start", {"Host": "app.example.com", "Cookie": cookie})
        browser.get("/.doorward/callback?ticket=AA.AA", {"Host": "app.example.com"})

    assert guarded.stored() == before
    assert guarded.hasher.verifications == hashed
