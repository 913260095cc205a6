"""Registering: what is refused and told beside its field, and what a new account begins with."""

import pytest

from adapters.web.visit_cookies import NOTICE_LIFE
from tests.support.browser import ORIGIN, Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD

USE_ANOTHER_NAME = "Please use a different username."
USE_ANOTHER_ADDRESS = "Please use a different email address."
CONGRATULATIONS = "Congratulations, you are now a registered user!"
FIELDS = ("username", "email", "password", "password2")


def problems(browser: Browser, **typed: str) -> dict[str, str]:
    """What is said beside which field of a registration that is refused."""
    page = browser.register("john", **typed)
    assert page.status == 422
    told = {name: page.problem(name) for name in FIELDS}
    return {name: problem for name, problem in told.items() if problem}


def test_a_new_account_is_led_to_the_login_page_which_congratulates_once(site: Site) -> None:
    browser = site.browser()

    page = browser.register("susan")

    assert (page.status, page.location) == (303, f"{ORIGIN}/login")
    assert browser.follow(page).said == [CONGRATULATIONS]
    assert browser.get("/login").said == []


def test_congratulations_that_nobody_asked_for_in_time_are_forgotten(site: Site) -> None:
    browser = site.browser()
    browser.register("susan")

    browser.site.clock.forward(NOTICE_LIFE)

    assert browser.get("/login").said == []


def test_a_new_account_is_not_logged_in_and_can_log_in(site: Site) -> None:
    browser = site.browser()

    browser.register("susan")

    assert browser.greeted is None
    assert browser.log_in("susan").status == 303
    assert browser.greeted == "susan"


def test_the_wish_takes_the_detour_over_registration_and_back(site: Site) -> None:
    browser = site.browser()
    login = browser.get("/login?next=/index%3Fx%3Dy")
    register = browser.get(login.link("Register"))
    refused = browser.fill(register, "/register", username="susan")

    page = browser.fill(
        refused, "/register", email="s@example.com", password=PASSWORD, password2=PASSWORD
    )

    assert page.location == f"{ORIGIN}/login?next=%2Findex%3Fx%3Dy"
    again = browser.follow(page)
    entered = browser.fill(again, "/login", username="susan", password=PASSWORD)
    assert entered.location == f"{ORIGIN}/index?x=y"


def test_the_way_back_from_registration_to_login_carries_the_wish(site_in_memory: Site) -> None:
    register = site_in_memory.browser().get("/register?next=/index?x")

    assert register.link("Login") == "/login?next=%2Findex%3Fx"
    assert register.link("Log in") == "/login?next=%2Findex%3Fx"


def test_a_name_that_somebody_has_is_refused_in_every_spelling(browser: Browser) -> None:
    for name in ("susan", "SUSAN", " susan", "ſusan", "ｓｕｓａｎ", "𝓼𝓾𝓼𝓪𝓷"):
        assert problems(browser, username=name) == {"username": USE_ANOTHER_NAME}


def test_an_address_that_somebody_has_is_refused_in_every_spelling(browser: Browser) -> None:
    for address in ("susan@example.com", "SUSAN@EXAMPLE.COM", "susan@ｅxample.com"):
        assert problems(browser, email=address) == {"email": USE_ANOTHER_ADDRESS}


def test_names_that_speak_for_the_service_are_refused(browser: Browser) -> None:
    for name in ("admin", "Root", "login", "doorward"):
        assert problems(browser, username=name) == {"username": USE_ANOTHER_NAME}


@pytest.mark.parametrize(
    "name", ["ab", "a" * 33, "a b", "susan!", "susan@example.com", "_susan", "susan-", "сьюзан", ""]
)
def test_a_name_that_is_none_is_refused_beside_its_field(browser: Browser, name: str) -> None:
    assert list(problems(browser, username=name)) == ["username"]


@pytest.mark.parametrize(
    "address", ["susan", "@example.com", "a@b@example.com", "a b@example.com", "a@localhost", ""]
)
def test_an_address_that_is_none_is_refused_beside_its_field(
    browser: Browser, address: str
) -> None:
    assert list(problems(browser, email=address)) == ["email"]


@pytest.mark.parametrize(
    "password",
    [
        "fourteen chars",
        "🐭" * 14,
        "x" * 257,
        "passwordpassword",
        "qwertyuiopasdfgh",
        "john john john 1",
        "john@example.com",
        "ab" * 10,
        "",
    ],
)
def test_a_password_against_the_policy_is_refused_beside_its_field(
    browser: Browser, password: str
) -> None:
    assert list(problems(browser, password=password, password2=password)) == ["password"]


@pytest.mark.parametrize(
    "password", ["correct staple 9", "мыши и пианино 3", "🐭🐘 three mice ate", "x y" + "z1 " * 84]
)
def test_a_password_of_any_script_and_length_is_taken_and_logs_in(
    site: Site, password: str
) -> None:
    browser = site.browser()

    browser.register("susan", password)

    assert browser.log_in("susan", password).status == 303


def test_a_password_typed_in_pieces_is_the_same_as_one_typed_whole(site: Site) -> None:
    browser = site.browser()

    browser.register("susan", "caf\u00e9 au lait et piano")

    assert browser.log_in("susan", "cafe\u0301 au lait et piano").status == 303


def test_two_different_passwords_are_refused(browser: Browser) -> None:
    assert list(problems(browser, password2=OTHER_PASSWORD)) == ["password2"]


def test_everything_wrong_is_told_at_once(browser: Browser) -> None:
    told = problems(browser, username="susan", email="nonsense", password="x", password2="y")

    assert list(told) == list(FIELDS)


def test_what_was_typed_stays_but_for_the_passwords(browser: Browser) -> None:
    page = browser.register("Bob's", password="secret one", password2='se"cret two')

    form = page.form("/register").values
    assert (form["username"], form["email"]) == ("Bob's", "Bob's@example.com")
    assert (form["password"], form["password2"]) == ("", "")
    assert "secret one" not in page.text


@pytest.mark.parametrize(
    "text", ['"><script>alert(1)</script>', "{{ 7 * 7 }}", "' or 1=1 --", "%s%n"]
)
def test_what_was_typed_is_shown_to_the_letter_and_nothing_else(
    browser: Browser, text: str
) -> None:
    page = browser.register("john", username=text, email=text)

    form = page.form("/register").values
    assert (form["username"], form["email"]) == (text, text)
    assert [script.attributes["src"] for script in page.all("script")] == [
        "/static/reveal.js",
        "/static/strength.js",
    ]


def test_nothing_is_stored_of_a_refused_registration(browser: Browser) -> None:
    before = browser.site.stored()

    problems(browser, email="nonsense")

    assert browser.site.stored() == before


def test_a_mended_form_registers(browser: Browser) -> None:
    refused = browser.register("john", email="susan@example.com")

    page = browser.fill(
        refused, "/register", email="john@example.com", password=PASSWORD, password2=PASSWORD
    )

    assert page.status == 303
    assert browser.log_in("john").status == 303


def test_who_is_logged_in_is_led_home_from_registration(browser: Browser) -> None:
    browser.log_in()
    token = browser.token

    seen = browser.get("/register?next=/index?x")
    sent = browser.post("/register", {"csrf_token": token, "username": "john"})

    assert (seen.status, seen.location) == (303, f"{ORIGIN}/")
    assert (sent.status, sent.location) == (303, f"{ORIGIN}/")


def test_a_new_account_keeps_the_language_it_was_opened_in(site: Site) -> None:
    site.browser("ru").register("susan")

    assert site.container.find_user()("susan").language == "ru"
    assert site.container.find_user()("susan").created_at == site.clock.now()


@pytest.mark.parametrize(
    ("path", "name", "autocomplete"),
    [
        ("/login", "username", "username"),
        ("/login", "password", "current-password"),
        ("/register", "username", "username"),
        ("/register", "email", "email"),
        ("/register", "password", "new-password"),
        ("/register", "password2", "new-password"),
    ],
)
def test_password_managers_know_each_field(
    site_in_memory: Site, path: str, name: str, autocomplete: str
) -> None:
    page = site_in_memory.browser().get(path)

    field = page.entry(name).attributes
    assert field["autocomplete"] == autocomplete
    assert "maxlength" not in field
    assert page.one("label", **{"for": field["id"]}).text
