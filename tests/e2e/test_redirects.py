"""Where `next` leads: to our own pages exactly, and never, by whatever text, to another site."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_from_bytes

import ada_url
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.browser import ORIGIN, Browser, Site, memory
from tests.support.builders import PASSWORD
from tests.support.pages import Page
from tests.support.redirects import HOSTILE, OURS

NEVER = [
    *("/login", "/logout", "/register", "/login/", "/login?next=/index", "/logout#x"),
    *("/%6Cogin", "/%6c%6F%67%69%6E", "/log%69n?x", "/regi%73ter"),
]
PIECES = [
    *"/\\?#@:;.%&=[]|<>\"' \t\r\n\0",
    *("//", "/.", "/..", "/%2e", "%2E", "%2f", "%5c", "%09", "http:", "https://", "javascript:"),
    *("evil.example", "127.0.0.1:5000", "own@", "index", "login", "／", "＼", "．", "。", "\u00ad"),
    *(
        "\ufeff",
        "\u200b",
        "\u202e",
        "\u2028",
        "\u00a0",
        "\x7f",
        "\x85",
        "é",
        "🦊",
        "\ud800",
        "\udfff",
    ),
]
hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=10).map("".join)
wishes = st.text() | hostile | hostile.map("/{}".format) | st.sampled_from([*HOSTILE, *OURS])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("site")
    with memory(folder, throttling=False) as site:
        site.add_user("susan")
        yield site


@pytest.fixture(scope="module")
def entered(site: Site) -> Browser:
    """A browser that is logged in."""
    browser = site.browser()
    browser.log_in()
    return browser


def encoded(text: str) -> str:
    """As a form or an address carries any text, half characters included."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="")


def behind_our_origin(path: str) -> str:
    return ORIGIN + "".join(c if c.isascii() else quote(c) for c in path)


def assert_ours(page: Page) -> None:
    """It leads to a place that a browser finds on our origin."""
    assert page.status == 303
    target = ada_url.URL(page.location)
    assert target.origin == ORIGIN
    assert (target.username, target.password) == ("", "")


def log_in(site: Site, query: str, field: str) -> Page:
    """Posts the login form with a `next` of its own to an address with another."""
    browser = site.browser()
    form = f"csrf_token={browser.token}&username=susan&password={encoded(PASSWORD)}{field}"
    page = browser.post(f"/login{query}", form.encode())
    assert browser.greeted == "susan"
    return page


@pytest.mark.parametrize("path", OURS)
def test_a_page_of_ours_is_gone_to_exactly_as_it_was_asked_for(site: Site, path: str) -> None:
    page = site.browser().log_in(wanted=path)

    assert page.status == 303
    assert page.location == behind_our_origin(path)


@pytest.mark.parametrize("path", [*HOSTILE, *NEVER])
def test_any_other_wish_ends_at_home_with_the_person_logged_in(site: Site, path: str) -> None:
    browser = site.browser()

    page = browser.post(
        f"/login?next={encoded(path)}",
        browser.get(f"/login?next={encoded(path)}")
        .form("/login")
        .filled(username="susan", password=PASSWORD),
    )

    assert (page.status, page.location) == (303, f"{ORIGIN}/")
    assert browser.greeted == "susan"


@pytest.mark.parametrize("path", [*HOSTILE, *NEVER])
def test_a_hidden_field_that_was_tampered_with_ends_at_home(site: Site, path: str) -> None:
    page = log_in(site, "?next=/index", f"&next={encoded(path)}")

    assert (page.status, page.location) == (303, f"{ORIGIN}/")


@pytest.mark.parametrize("path", [*HOSTILE, *NEVER])
def test_a_hostile_wish_is_not_taken_along_to_registration_and_back(site: Site, path: str) -> None:
    login = site.browser().get(f"/login?next={encoded(path)}")
    register = site.browser().get(f"/register?next={encoded(path)}")

    assert login.link("Register") == "/register"
    assert register.link("Login") == "/login"
    assert "next" not in login.form("/login").names | register.form("/register").names


@pytest.mark.parametrize("path", [*OURS[1:10], OURS[-1], "/" + "🦊" * 2047])
def test_a_page_of_ours_takes_the_detour_over_registration_exactly(site: Site, path: str) -> None:
    browser = site.browser()
    register = browser.get(browser.get(f"/login?next={encoded(path)}").link("Register"))
    name = f"user{len(site.stored()['users'])}"
    typed = {"username": name, "email": f"{name}@example.com"}

    registered = browser.fill(register, "/register", password=PASSWORD, password2=PASSWORD, **typed)

    login = browser.follow(registered)
    page = browser.fill(login, "/login", username=name, password=PASSWORD)
    assert page.location == behind_our_origin(path)


@pytest.mark.parametrize(
    "query",
    [
        "?next=/index&next=/index",
        "?next=/index&next=//evil.example",
        "?next[]=/index",
        "?NEXT=/index",
    ],
)
def test_a_wish_that_is_no_single_one_ends_at_home(site: Site, query: str) -> None:
    browser = site.browser()

    page = browser.post(
        f"/login{query}",
        browser.get(f"/login{query}").form("/login").filled(username="susan", password=PASSWORD),
    )

    assert page.location == f"{ORIGIN}/"


@pytest.mark.parametrize("field", ["&next=/index&next=/index", "&next=", "&next"])
def test_a_field_that_holds_no_single_wish_ends_at_home(site: Site, field: str) -> None:
    page = log_in(site, "?next=/index", field)

    assert page.location == f"{ORIGIN}/"


@pytest.mark.parametrize("length", [2048, 2049, 60_000])
@pytest.mark.parametrize("character", ["a", "я", "🦊", "%"])
def test_a_long_wish_is_followed_to_its_limit_and_ends_at_home_beyond(
    site: Site, length: int, character: str
) -> None:
    path = "/" + character * (length - 1)

    page = (
        log_in(site, "", f"&next={encoded(path)}")
        if length < 3000
        else site.browser().log_in(wanted=path)
    )

    assert page.status == 303
    assert page.location == (behind_our_origin(path) if length == 2048 else f"{ORIGIN}/")


@given(wishes)
@settings(max_examples=50)
@example("/\t/evil.example")
@example("/\\evil.example")
@example("/.//evil.example")
@example("//evil。example")
@example("/\ud800/x")
def test_no_text_leads_someone_who_logs_in_off_this_site(site: Site, text: str) -> None:
    in_query = log_in(site, f"?next={encoded(text)}", "")
    in_field = log_in(site, "", f"&next={encoded(text)}")

    assert_ours(in_query)
    assert_ours(in_field)


@given(wishes)
@settings(max_examples=500)
def test_no_text_leads_someone_who_is_logged_in_off_this_site(entered: Browser, text: str) -> None:
    page = entered.get(f"/login?next={encoded(text)}")

    assert_ours(page)


@given(st.text() | hostile)
def test_no_raw_address_leads_off_this_site_or_fails(entered: Browser, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass").decode("latin-1")

    page = entered.get(f"/login?next={raw}")

    assert_ours(page)


@given(wishes)
@settings(max_examples=50)
def test_no_text_leads_off_this_site_by_the_detour_over_registration(site: Site, text: str) -> None:
    browser = site.browser()
    name = f"user{len(site.stored()['users'])}"
    secrets = f"password={encoded(PASSWORD)}&password2={encoded(PASSWORD)}"
    form = f"csrf_token={browser.token}&username={name}&email={name}@example.com&{secrets}"

    page = browser.post("/register", f"{form}&next={encoded(text)}".encode())

    assert_ours(page)
    login = browser.follow(page)
    assert_ours(browser.fill(login, "/login", username=name, password=PASSWORD))


@given(st.text() | hostile)
@settings(max_examples=50)
def test_no_address_of_a_protected_page_leads_off_this_site(site: Site, text: str) -> None:
    browser = site.browser()
    raw = text.encode("utf-8", "surrogatepass").decode("latin-1")

    page = browser.get(f"/index?{raw}")

    assert_ours(page)
    assert_ours(browser.fill(browser.follow(page), "/login", username="susan", password=PASSWORD))


@given(st.text() | hostile)
def test_no_address_under_another_loopback_name_leads_off_this_site(site: Site, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass").decode("latin-1")

    page = site.browser().get(f"/{raw}", {"Host": "localhost:5000"})

    assert_ours(page)
