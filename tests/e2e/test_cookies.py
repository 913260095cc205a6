"""Every cookie that is set, and every cookie that a browser could send instead."""

import base64
import random
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.browser import STORAGES, Browser, KeptCookie, Opener, Site, memory
from tests.support.builders import OTHER_PASSWORD

SESSION, REMEMBER = "doorward_session", "doorward_remember"
TOKEN = "A" * 43
SELECTOR = "A" * 22
LONG = timedelta(days=400)
PATHS = (
    *("/", "/index", "/login", "/register", "/logout"),
    *("/healthz", "/readyz", "/nowhere", "/static/x"),
)

OPAQUE = re.compile(r"([A-Za-z0-9_-]{22}\.){0,3}(\d+\.\d{10}\.)?[A-Za-z0-9_-]{43}|registered|")


def cookies_of_a_whole_life(site: Site) -> Iterator[str]:
    """Every Set-Cookie from the first visit to the last, refusals and thefts included."""
    browser = site.browser()
    for path in PATHS:
        yield from browser.get(path).cookies
    yield from browser.register("susan", "too short").cookies
    yield from browser.register("susan").cookies
    yield from browser.get("/login").cookies
    yield from browser.log_in("susan", OTHER_PASSWORD).cookies
    yield from browser.post("/login").cookies
    yield from browser.log_in("susan", remember=True).cookies
    browser.close()
    thief = browser.twin()
    yield from browser.get("/").cookies
    browser.close()
    yield from browser.get("/").cookies
    yield from thief.get("/").cookies
    yield from browser.get("/").cookies
    yield from browser.log_in("susan", remember=True).cookies
    yield from browser.log_out().cookies


@pytest.mark.parametrize("origin", ["http://127.0.0.1:5000", "https://door.example"])
def test_every_cookie_is_kept_from_scripts_other_sites_and_other_hosts(
    tmp_path: Path, origin: str
) -> None:
    with memory(tmp_path, origin=origin) as site:
        headers = list(cookies_of_a_whole_life(site))

    secure = origin.startswith("https")
    prefix = "__Host-doorward_" if secure else "doorward_"
    assert {header.partition("=")[0].removeprefix(prefix) for header in headers} == {
        *("session", "remember", "visitor", "notice", "device")
    }
    for header in headers:
        pair, *parts = header.split("; ")
        attributes = {part.partition("=")[0]: part.partition("=")[2] for part in parts}
        assert attributes.keys() <= {
            *("Expires", "HttpOnly", "Max-Age", "Path", "SameSite"),
            *(["Secure"] if secure else []),
        }
        strict = pair.startswith((f"{prefix}notice=", f"{prefix}device="))
        same_site = "Strict" if strict else "Lax"
        assert (attributes["Path"], attributes["SameSite"], attributes["HttpOnly"]) == (
            *("/", same_site, ""),
        )
        assert ("Secure" in attributes) == secure
        assert timedelta(seconds=int(attributes.get("Max-Age", "0"))) <= LONG
        assert OPAQUE.fullmatch(pair.partition("=")[2])


def test_what_is_stored_is_no_cookie(browser: Browser) -> None:
    browser.log_in(remember=True)

    stored = str(browser.site.stored())
    validator = browser.cookies[REMEMBER].value.partition(".")[2]
    assert browser.cookies[SESSION].value not in stored
    assert validator not in stored


MALFORMED = [
    "",
    ";",
    "=",
    "; ; ;",
    "doorward_session",
    "doorward_session=",
    '"doorward_session"',
    "={session}",
    "=doorward_session={session}",
    "DOORWARD_SESSION={session}",
    "__Host-doorward_session={session}",
    "__host-doorward_session={session}",
    "doorward_session={session}; doorward_session={session}",
    "doorward_session={session}; doorward_session=x",
    "doorward_session=; doorward_session={session}",
    "doorward_session={session},doorward_session={session}",
    "doorward_session={session}=",
    "doorward_session={session}%00",
    "doorward_session={session}\xa0",
    "doorward_session={session}\0",
    "doorward_session=\xff\xfe\x80",
    "doorward_session=\xd0\xb0",
    "doorward_session=%ff",
    "doorward_session=..%2f",
    'doorward_session="{session}',
    'doorward_session="\\377\\400\\"',
    "doorward_session=" + "A" * 5000,
    "doorward_session=" + TOKEN,
    "doorward_session=" + TOKEN[:-1] + "B",
    "doorward_session=" + TOKEN + "=",
    "doorward_remember=",
    "doorward_remember=.",
    "doorward_remember=" + TOKEN,
    "doorward_remember=" + SELECTOR + "." + TOKEN,
    "doorward_remember=" + SELECTOR + "." + TOKEN + "." + TOKEN,
    "doorward_remember=" + SELECTOR + "\0." + TOKEN,
    "doorward_visitor=" + TOKEN + "; doorward_visitor=" + TOKEN,
    "doorward_notice=" + "registered" * 500,
    "doorward_notice=<script>; doorward_visitor={session}",
    "; ".join(f"a{number}={number}" for number in range(900)),
]


@pytest.fixture(scope="module", params=STORAGES, ids=lambda opened: opened.__name__)
def busy_site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """One where susan is logged in somewhere."""
    opened: Opener = request.param
    with opened(tmp_path_factory.mktemp("site")) as site:
        site.add_user("susan")
        site.browser().log_in()
        yield site


@pytest.mark.parametrize("cookie", MALFORMED)
def test_a_malformed_cookie_is_worth_nothing_and_leaves_nothing(
    busy_site: Site, cookie: str
) -> None:
    browser = busy_site.browser()
    browser.log_in()
    session = browser.cookies.pop(SESSION).value
    before = busy_site.stored()
    header = {"Cookie": cookie.replace("{session}", session)}

    home = browser.get("/index", header)
    pages = [browser.get(path, header).status for path in ("/login", "/register", "/nowhere")]
    posted = browser.post("/login", {"csrf_token": "x"}, header)

    assert home.status == 303
    assert pages == [200, 200, 404]
    assert posted.status == 403
    assert busy_site.stored() == before


def test_a_cookie_of_anothers_making_says_nothing_on_a_page(site_in_memory: Site) -> None:
    browser = site_in_memory.browser()

    for code in ("", "nonsense", "<script>", "Registered", "registered.", "\xff", "%s"):
        page = browser.get("/login", {"Cookie": f"doorward_notice={code}"})

        assert page.status == 200
        assert page.said == []


def test_a_worthless_cookie_is_taken_from_the_browser(busy_site: Site) -> None:
    browser = busy_site.browser()
    for name, value in ((SESSION, TOKEN), (REMEMBER, f"{SELECTOR}.{TOKEN}"), ("other", "kept")):
        browser.cookies[name] = KeptCookie(value, None)

    browser.get("/login")

    assert set(browser.cookies) == {"other", "doorward_visitor"}


def test_strangers_with_random_cookies_leave_nothing_behind(busy_site: Site) -> None:
    before = busy_site.stored()
    browser = busy_site.browser()
    chance = random.Random("doorward")

    statuses = set()
    for number in range(1000):
        token, selector = (
            base64.urlsafe_b64encode(chance.randbytes(size)).decode().rstrip("=")
            for size in (32, 16)
        )
        cookie = f"{SESSION}={token}" if number % 2 else f"{REMEMBER}={selector}.{token}"
        statuses.add(browser.get("/index", {"Cookie": cookie}).status)

    assert statuses == {303}
    assert busy_site.stored() == before


def test_a_stranger_who_only_looks_around_leaves_nothing_behind(busy_site: Site) -> None:
    before = busy_site.stored()
    browser = busy_site.browser()

    for path in PATHS:
        browser.get(path)
        browser.post(path)

    assert busy_site.stored() == before
