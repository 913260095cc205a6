"""The whole story of the front door, and the pages that everyone passes on the way."""

from datetime import timedelta

import pytest

from domain.sessions import SessionLimits
from tests.support.browser import ORIGIN, Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD

ANONYMOUS = ["Home", "Login", "Register"]
LOGGED_IN = ["Home", "Settings", "Log out"]
SECOND = timedelta(seconds=1)
LIMITS = SessionLimits()


def test_the_whole_story_from_a_protected_page_to_logging_out(site: Site) -> None:
    browser = site.browser()
    asked = browser.get("/index?tab=two")
    login = browser.follow(asked)
    register = browser.get(login.link("Register"))
    typed = {"username": "Susan", "email": "susan@example.com"}
    registered = browser.fill(register, "/register", password=PASSWORD, password2=PASSWORD, **typed)
    congratulated = browser.follow(registered)

    logged_in = browser.fill(
        congratulated, "/login", username="susan", password=PASSWORD, remember_me="y"
    )

    assert logged_in.location == f"{ORIGIN}/index?tab=two"
    assert browser.follow(logged_in).heading == "Hi, Susan!"
    browser.close()
    assert browser.greeted == "Susan"
    assert browser.log_out().location == f"{ORIGIN}/login"
    assert browser.greeted is None


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("/", "%2F"),
        ("/index", "%2Findex"),
        ("/index?tab=two&x=%20", "%2Findex%3Ftab%3Dtwo%26x%3D%2520"),
        ("/?next=//evil.example", "%2F%3Fnext%3D%2F%2Fevil.example"),
    ],
)
def test_a_protected_page_asks_to_log_in_first_and_is_remembered(
    browser: Browser, asked: str, wanted: str
) -> None:
    page = browser.get(asked)

    assert page.status == 303
    assert page.location == f"{ORIGIN}/login?next={wanted}"


@pytest.mark.parametrize("home", ["/", "/index"])
def test_home_greets_by_name_as_its_owner_writes_it(site: Site, home: str) -> None:
    site.add_user("Susan.S")
    browser = site.browser()
    browser.log_in("susan.s")

    page = browser.get(home)

    assert page.status == 200
    assert page.heading == "Hi, Susan.S!"


@pytest.mark.parametrize(
    "name", ["susan", "SUSAN", " susan ", "susan@example.com", "Susan@EXAMPLE.com"]
)
def test_a_username_or_an_address_logs_in(browser: Browser, name: str) -> None:
    page = browser.log_in(name)

    assert (page.status, page.location) == (303, f"{ORIGIN}/")
    assert browser.greeted == "susan"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("susan", OTHER_PASSWORD),
        ("susan", PASSWORD + " "),
        ("susan", PASSWORD.upper()),
        ("susan", ""),
        ("", PASSWORD),
        ("john", PASSWORD),
        ("susan@example.org", PASSWORD),
        ("susan@", PASSWORD),
    ],
)
def test_a_failed_login_says_the_same_whatever_was_wrong(
    browser: Browser, name: str, password: str
) -> None:
    page = browser.log_in(name, password)

    assert page.status == 422
    assert page.said == ["Invalid username or password"]
    assert browser.greeted is None


def test_what_was_typed_survives_a_failed_login_but_for_the_password(browser: Browser) -> None:
    page = browser.log_in("SuSan", OTHER_PASSWORD, wanted="/index?x", remember=True)

    form = page.form("/login").values
    assert (form["username"], form["remember_me"], form["next"]) == ("SuSan", "y", "/index?x")
    assert form["password"] == ""
    assert OTHER_PASSWORD not in page.text


def test_the_wish_survives_failed_logins_and_is_followed_in_the_end(browser: Browser) -> None:
    failed = browser.log_in(password=OTHER_PASSWORD, wanted="/index?x=y")
    again = browser.fill(failed, "/login", username="susan", password="")

    page = browser.fill(again, "/login", username="susan", password=PASSWORD)

    assert page.location == f"{ORIGIN}/index?x=y"


def test_a_field_decides_before_the_address_that_the_form_is_sent_to(browser: Browser) -> None:
    form = browser.get("/login?next=/index?field").form("/login")

    page = browser.post(
        "/login?next=/index?address", form.filled(username="susan", password=PASSWORD)
    )

    assert page.location == f"{ORIGIN}/index?field"


def test_who_is_logged_in_already_is_led_on_from_the_login_page(browser: Browser) -> None:
    browser.log_in()

    page = browser.get("/login?next=/index?x")

    assert (page.status, page.location) == (303, f"{ORIGIN}/index?x")


def test_who_logged_in_meanwhile_is_led_on_from_an_old_login_form(browser: Browser) -> None:
    old = browser.get("/login?next=/index?x").form("/login")
    browser.log_in()

    page = browser.send(old, username="john", password="x")

    assert (page.status, page.location) == (303, f"{ORIGIN}/index?x")
    assert browser.greeted == "susan"


@pytest.mark.parametrize(
    "path", ["/login", "/register", "/logout", "/nowhere", "/static/nothing", "/login?next=//x"]
)
def test_the_menu_for_strangers_is_on_every_page(browser: Browser, path: str) -> None:
    page = browser.get(path)

    assert page.navigation == (ANONYMOUS if path != "/static/nothing" else [])


@pytest.mark.parametrize("path", ["/", "/index", "/logout", "/nowhere"])
def test_the_menu_for_others_is_on_every_page_and_its_button_logs_out(
    browser: Browser, path: str
) -> None:
    browser.log_in()

    page = browser.get(path)

    assert page.navigation == LOGGED_IN
    assert browser.fill(page, "/logout").status == 303
    assert browser.greeted is None


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("en-US,ru;q=0.5", "en"),
        ("ru-RU,en;q=0.5", "ru"),
        ("fr,ru-RU;q=0.5,en;q=0.1", "ru"),
        ("ru;q=0,en-GB;q=0.1", "en"),
        ("en", "en"),
        ("ru", "ru"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("tlh, *;q=0", "en"),
        ("", "en"),
        ("fr," * 332 + "ru", "ru"),
        ("fr," * 333 + "ru", "en"),
    ],
)
def test_pages_speak_a_language_that_the_browser_accepts(
    site_in_memory: Site, accepted: str, language: str
) -> None:
    page = site_in_memory.browser(accepted).get("/login")

    heading = site_in_memory.container.translator().gettext(language, "Login")
    assert page.one("html").attributes["lang"] == language
    assert page.heading == heading


def test_a_session_ends_when_it_was_not_used_for_its_idle_limit(browser: Browser) -> None:
    browser.log_in()

    browser.site.clock.forward(LIMITS.idle - SECOND)
    greeted_before = browser.greeted
    browser.site.clock.forward(LIMITS.idle)

    assert greeted_before == "susan"
    assert browser.greeted is None


def test_a_session_ends_at_its_absolute_limit_however_much_it_is_used(browser: Browser) -> None:
    browser.log_in()
    began = browser.site.clock.moment

    while browser.site.clock.moment < began + LIMITS.absolute - LIMITS.idle:
        browser.site.clock.forward(LIMITS.idle / 2)
        assert browser.greeted == "susan"
    browser.site.clock.moment = began + LIMITS.absolute - SECOND
    greeted_before = browser.greeted
    browser.site.clock.forward(SECOND)

    assert greeted_before == "susan"
    assert browser.greeted is None


def test_a_session_that_ended_is_gone_for_good_once_seen(browser: Browser) -> None:
    browser.log_in()
    began = browser.site.clock.moment
    browser.site.clock.forward(LIMITS.idle)
    replayed = browser.twin()
    assert browser.greeted is None

    browser.site.clock.moment = began

    assert replayed.greeted is None
    assert browser.site.stored()["sessions"] == []


def test_each_login_opens_a_session_of_its_own(browser: Browser) -> None:
    browser.log_in()
    first = browser.cookies["doorward_session"].value
    other = browser.site.browser()

    other.log_in()

    assert other.cookies["doorward_session"].value != first
    assert (browser.greeted, other.greeted) == ("susan", "susan")


def test_a_session_that_somebody_else_chose_is_never_taken_over(browser: Browser) -> None:
    planted = browser.twin()
    browser.log_in()
    chosen = browser.cookies["doorward_session"]
    browser.log_out()
    planted.cookies["doorward_session"] = chosen

    planted.log_in()

    assert planted.cookies["doorward_session"].value != chosen.value


def test_a_disabled_account_has_no_session_from_the_next_request_on(browser: Browser) -> None:
    browser.log_in(remember=True)

    browser.site.container.disable_user()(login="susan")

    assert browser.greeted is None
    assert browser.log_in().status == 422


def test_an_account_that_is_enabled_again_finds_its_old_sessions_ended(browser: Browser) -> None:
    browser.log_in(remember=True)
    browser.site.container.disable_user()(login="susan")

    browser.site.container.enable_user()(login="susan")

    assert browser.greeted is None
    assert browser.log_in().status == 303
