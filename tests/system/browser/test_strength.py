"""The strength meter beside a new password: what it says, to whom, and what it never does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.system.browser.door_states import A_TOKEN
from tests.system.browser.people import fill_in_registration, logged_in, somebody

pytestmark = pytest.mark.system

SHORT = "Still shorter than 15 characters."
EASY = "This password is easy to guess."
FAIR = "This password is fair."
STRONG = "This password is strong."


def field(page: Page) -> Locator:
    return page.locator("input[name=password]")


def verdict(page: Page) -> Locator:
    return page.locator(".strength .verdict")


def filled(page: Page) -> int:
    """How many of the three parts of the bar are."""
    colours = page.locator(".bar span").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).backgroundColor)"
    )
    return sum(colour != "rgba(0, 0, 0, 0)" for colour in colours)


@pytest.mark.parametrize(
    ("password", "said", "parts"),
    [
        ("correct horse", SHORT, 0),
        ("🦉🫖🧭🪁🧵🦔🪴🧊🛶🪐🧶🦑🥁🪵", SHORT, 0),
        ("administrator1", SHORT, 0),
        ("administrator123", EASY, 1),
        ("1qaz2wsx3edc4rfv", EASY, 1),
        ("aaaaaaaaaaaaaaaa", EASY, 1),
        ("парольпароль2024", EASY, 1),
        ("gfhjkmgfhjkm2024", EASY, 1),
        ("фывапролджэфыва", EASY, 1),
        ("зфыыцщкв12345678", EASY, 1),
        ("sunshine-monkey-77", FAIR, 2),
        ("three blind mice and a piano", STRONG, 3),
        ("семь фонарей под мокрым гранитом", STRONG, 3),
        ("x9#Lq2!vTz7@Rm4$", STRONG, 3),
    ],
)
def test_it_says_in_words_and_shows_how_strong_a_password_is(
    page: Page, password: str, said: str, parts: int
) -> None:
    page.goto("/register")

    field(page).fill(password)

    expect(verdict(page)).to_have_text(said)
    assert filled(page) == parts


def test_it_reacts_to_every_change_and_falls_silent_where_nothing_is_typed(page: Page) -> None:
    page.goto("/register")

    for password, said in {"short": SHORT, "a" * 20: EASY, "three blind mice": FAIR}.items():
        field(page).fill(password)
        expect(verdict(page)).to_have_text(said)
    field(page).fill("")

    expect(verdict(page)).to_have_text("")
    assert filled(page) == 0


def test_the_names_of_the_account_and_of_the_site_count_as_known(page: Page) -> None:
    page.goto("/register")
    field(page).fill("xyqvzutmbkw9fdoorward")
    expect(verdict(page)).to_have_text(STRONG)

    page.get_by_label("Username").fill("xyqvzutmbkw9f")
    field(page).fill("xyqvzutmbkw9fdoorward")

    expect(verdict(page)).to_have_text(EASY)


def test_nothing_leaves_the_page_while_a_password_is_typed(page: Page) -> None:
    asked: list[tuple[str, str, str | None]] = []
    page.goto("/register", wait_until="networkidle")
    page.on("request", lambda one: asked.append((one.method, one.url, one.post_data)))

    field(page).press_sequentially("three blind mice and a piano")
    expect(verdict(page)).to_have_text(STRONG)

    origin = page.url.removesuffix("/register")
    loaded = {"strength-estimate.js", "zxcvbn.js", "zxcvbn-words.js"}
    assert sorted(asked) == [("GET", f"{origin}/static/{name}", None) for name in sorted(loaded)]
    asked.clear()
    field(page).press_sequentially(" in the attic")
    page.wait_for_timeout(1000)
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_what_it_knows_is_fetched_only_by_who_comes_to_a_new_password(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url.rpartition("/")[2]))

    page.goto("/login")
    page.get_by_label("Password", exact=True).fill("three blind mice")
    page.goto("/register")
    page.get_by_label("Email address").focus()
    page.wait_for_timeout(500)

    assert "reveal.js" in asked
    assert not {"strength-estimate.js", "zxcvbn.js", "zxcvbn-words.js"} & set(asked)
    expect(page.locator(".strength")).to_be_hidden()


def test_it_is_said_politely_and_only_once_a_hand_rests(page: Page) -> None:
    page.goto("/register")
    field(page).focus()
    expect(page.locator(".strength")).to_be_visible()
    page.evaluate(
        """() => {
            window.said = [];
            const verdict = document.querySelector(".strength .verdict");
            new MutationObserver(() => window.said.push(verdict.textContent))
                .observe(verdict, {childList: true});
        }"""
    )

    field(page).press_sequentially("three blind mice and a piano")
    expect(verdict(page)).to_have_text(STRONG)
    field(page).press_sequentially(" in the attic")
    page.wait_for_timeout(1000)

    expect(verdict(page)).to_have_attribute("aria-live", "polite")
    assert page.evaluate("window.said") == [STRONG]


def test_it_is_advice_and_holds_nobody_up(page: Page) -> None:
    page.goto("/register")
    fill_in_registration(page, somebody(), "sunshine-monkey-77")
    expect(verdict(page)).to_have_text(FAIR)

    page.get_by_role("button", name="Create account").click()

    expect(page).to_have_title("Login · Doorward")


def test_a_password_that_is_refused_is_judged_again_when_it_is_typed_again(page: Page) -> None:
    page.goto("/register")
    fill_in_registration(page, somebody(), "short")
    page.get_by_role("button", name="Create account").click()
    expect(field(page)).to_be_focused()

    field(page).fill("three blind mice and a piano")

    expect(verdict(page)).to_have_text(STRONG)


@pytest.mark.parametrize("path", ["/reset-password", "/invitation", "/confirm-registration"])
def test_it_stands_wherever_a_mailed_link_leads_to_a_new_password(page: Page, path: str) -> None:
    page.goto(f"{path}?token={A_TOKEN}")

    field(page).fill("three blind mice and a piano")

    expect(verdict(page)).to_have_text(STRONG)


def test_it_stands_where_a_password_is_changed_and_only_at_the_new_one(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/password")

    page.get_by_label("Your current password").fill("three blind mice and a piano")
    expect(page.locator(".strength")).to_be_hidden()
    field(page).fill("four deaf owls and a trumpet")

    expect(verdict(page)).to_have_text(STRONG)
    expect(page.locator(".strength")).to_have_count(1)


def test_it_speaks_the_language_of_the_page(new_page: Callable[..., Page]) -> None:
    page = new_page(locale="ru-RU")
    page.goto("/register")

    field(page).fill("три слепые мыши и пианино")

    expect(verdict(page)).to_have_text("Это надёжный пароль.")


def test_without_script_it_is_not_there(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/register")

    field(page).fill("three blind mice and a piano")

    expect(page.locator(".strength")).to_be_hidden()


def test_where_what_it_knows_cannot_be_had_it_goes_away_and_the_form_works(
    new_page: Callable[..., Page],
) -> None:
    page = new_page()
    page.route(
        "**/zxcvbn-words.js",
        lambda route: route.fulfill(body="export const none = 1;", content_type="text/javascript"),
    )
    page.goto("/register")
    fill_in_registration(page, somebody())

    expect(page.locator(".strength")).to_have_count(0)
    page.get_by_role("button", name="Create account").click()

    expect(page).to_have_title("Login · Doorward")
