"""Posts that no page of ours stands behind, and how someone with an old page goes on."""

import pytest

from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD

POSTS = ["/login", "/register", "/logout"]
TOO_OLD = "This page was out of date, so nothing has been done. Please try again."

OURS = "http://127.0.0.1:5000"
FOREIGN = "https://evil.example"

# Sec-Fetch-Site, Origin, and whether a post with a good token passes.
HEADERS = [
    ("same-origin", OURS, True),
    ("same-origin", None, True),
    ("same-origin", "null", True),  # a page without a referrer; the browser's own word decides
    (None, OURS, True),
    (None, None, True),
    ("same-site", OURS, False),
    ("same-site", None, False),
    ("cross-site", OURS, False),
    ("cross-site", FOREIGN, False),
    ("cross-site", None, False),
    ("none", OURS, False),
    ("none", None, False),
    ("", OURS, False),
    ("same-origin, same-origin", OURS, False),
    ("SAME-ORIGIN", OURS, False),
    (None, FOREIGN, False),
    (None, "null", False),
    (None, "", False),
    (None, f"{OURS}/", False),
    (None, f"{OURS}.evil.example", False),
    (None, "http://localhost:5000", False),
    (None, "https://127.0.0.1:5000", False),
    (None, "http://127.0.0.1", False),
    (None, f"{OURS} {FOREIGN}", False),
]


@pytest.fixture
def browser(site_in_memory: Site) -> Browser:
    site_in_memory.add_user("susan")
    return site_in_memory.browser()


@pytest.mark.parametrize(("fetched", "origin", "passes"), HEADERS)
def test_a_good_token_counts_only_in_a_post_from_our_own_pages(
    browser: Browser, fetched: str | None, origin: str | None, passes: bool
) -> None:
    form = browser.get("/login").form("/login").filled(username="susan", password=PASSWORD)

    page = browser.post("/login", form, {"Sec-Fetch-Site": fetched, "Origin": origin})

    assert page.status == (303 if passes else 403)
    assert browser.greeted == ("susan" if passes else None)


@pytest.mark.parametrize("path", POSTS)
def test_a_post_without_a_token_does_nothing(browser: Browser, path: str) -> None:
    before = browser.site.stored()
    browser.get(path)

    page = browser.post(path, {"username": "john", "email": "john@example.com"})

    assert page.status == 403
    assert page.said == [TOO_OLD]
    assert browser.site.stored() == before


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "token", ["", " ", "x", "A" * 64, "A" * 63, "=" * 64, "\0", "токен", "A" * 4000, "\ud800"]
)
def test_a_made_up_token_does_nothing(browser: Browser, path: str, token: str) -> None:
    browser.get(path)
    sent = token.encode("utf-8", "surrogatepass").hex(" ").replace(" ", "%")

    page = browser.post(path, f"csrf_token=%{sent}".encode() if sent else b"csrf_token=")

    assert page.status == 403


@pytest.mark.parametrize("path", POSTS)
def test_a_token_of_another_browser_does_nothing(browser: Browser, path: str) -> None:
    foreign = browser.site.browser().token
    browser.get(path)

    page = browser.post(path, {"csrf_token": foreign})

    assert page.status == 403


def test_a_token_of_an_earlier_session_does_nothing(browser: Browser) -> None:
    browser.log_in()
    old = browser.token
    browser.log_out()
    browser.log_in()

    page = browser.post("/logout", {"csrf_token": old})

    assert page.status == 403
    assert browser.greeted == "susan"


def test_a_token_from_before_the_login_does_nothing_after_it(browser: Browser) -> None:
    before = browser.token
    browser.log_in()

    page = browser.post("/logout", {"csrf_token": before})

    assert page.status == 403
    assert browser.greeted == "susan"


def test_a_token_without_the_cookie_that_it_is_bound_to_does_nothing(browser: Browser) -> None:
    form = browser.get("/login").form("/login").filled(username="susan", password=PASSWORD)
    browser.cookies.clear()

    page = browser.post("/login", form)

    assert page.status == 403
    assert browser.greeted is None


def test_a_token_sent_twice_does_nothing(browser: Browser) -> None:
    browser.log_in()
    token = browser.token

    page = browser.post("/logout", f"csrf_token={token}&csrf_token={token}".encode())

    assert page.status == 403


def test_a_token_in_the_address_does_nothing(browser: Browser) -> None:
    browser.log_in()

    page = browser.post(f"/logout?csrf_token={browser.token}")

    assert page.status == 403


def test_a_token_may_come_in_a_header(browser: Browser) -> None:
    browser.log_in()

    page = browser.post("/logout", headers={"X-CSRF-Token": browser.token})

    assert page.status == 303
    assert browser.greeted is None


@pytest.mark.parametrize("token", ["", "x", "\xff", "A" * 64])
def test_a_made_up_token_in_a_header_does_nothing(browser: Browser, token: str) -> None:
    browser.log_in()

    page = browser.post("/logout", headers={"X-CSRF-Token": token})

    assert page.status == 403
    assert browser.greeted == "susan"


def test_one_token_serves_every_form_of_its_browser(browser: Browser) -> None:
    token = browser.token
    typed = {"username": "john", "email": "john@example.com"}
    secrets = {"password": PASSWORD, "password2": PASSWORD}

    registered = browser.post("/register", {"csrf_token": token, **typed, **secrets})
    logged_in = browser.post(
        "/login", {"csrf_token": token, "username": "john", "password": PASSWORD}
    )

    assert (registered.status, logged_in.status) == (303, 303)


def test_no_two_pages_hold_the_same_token(browser: Browser) -> None:
    assert browser.token != browser.token


def test_an_old_login_form_is_given_anew_with_what_was_typed_but_the_password(
    browser: Browser,
) -> None:
    browser.get("/login")
    typed = {"username": "susan", "password": PASSWORD, "remember_me": "y", "next": "/index?x"}

    page = browser.post("/login", {**typed, "csrf_token": "old"})

    form = page.form("/login").values
    assert (page.status, page.said) == (403, [TOO_OLD])
    assert form.items() >= {"username": "susan", "remember_me": "y", "next": "/index?x"}.items()
    assert PASSWORD not in page.text


def test_an_old_registration_form_is_given_anew_with_what_was_typed_but_the_passwords(
    browser: Browser,
) -> None:
    browser.get("/register")
    typed = {"username": "john", "email": "john@example.com", "next": "/index?x"}
    secrets = {"password": PASSWORD, "password2": PASSWORD}

    page = browser.post("/register", {**typed, **secrets, "csrf_token": "old"})

    assert page.status == 403
    assert page.form("/register").values.items() >= typed.items()
    assert PASSWORD not in page.text


def test_the_form_given_anew_works(browser: Browser) -> None:
    stale = browser.post("/login", {"username": "susan", "password": PASSWORD})

    page = browser.fill(stale, "/login", password=PASSWORD)

    assert page.status == 303
    assert browser.greeted == "susan"


def test_a_logout_button_on_an_old_page_is_given_anew_and_works(browser: Browser) -> None:
    browser.log_in()
    stale = browser.post("/logout", {"csrf_token": "old"})

    page = browser.fill(stale, "/logout")

    assert page.status == 303
    assert browser.greeted is None


def test_a_wish_to_leave_this_site_does_not_survive_a_forged_post(browser: Browser) -> None:
    page = browser.post("/login", {"username": "susan", "next": "//evil.example"})

    assert "next" not in page.form("/login").names
    assert "evil.example" not in page.text


@pytest.mark.parametrize("path", [*POSTS, "/", "/index", "/healthz", "/readyz", "/nowhere"])
def test_no_other_site_may_read_an_answer(browser: Browser, path: str) -> None:
    for origin in (FOREIGN, "null", OURS):
        page = browser.get(path, {"Origin": origin})

        assert not [name for name, _ in page.headers if name.startswith("Access-Control-")]
