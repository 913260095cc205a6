"""Every page and state, light and dark, on a phone and on a wide screen: for everybody."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.system.browser.account_states import ACCOUNT_STATES, spoil_the_form
from tests.system.browser.door_states import A_TOKEN, DOOR_STATES, registration_refused
from tests.system.browser.people import PASSWORD, fill_in_registration, log_in, somebody
from tests.system.browser.post import Post
from tests.system.server import PROJECT, environment, served

pytestmark = pytest.mark.system

RULES = {
    "resultTypes": ["violations"],
    "runOnly": [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ],
}
WIDTHS = (360, 1280)
TARGET = 44  # CSS pixels each way (WCAG 2.2, 2.5.5)

SMALL_TARGETS = """(least) => [...document.querySelectorAll("a, button, input")]
    .filter((e) => e.type !== "hidden" && !e.hidden)
    .filter((e) => e.checkVisibility())
    // A link within a sentence is exempt; a checkbox is hit by its label too.
    .filter((e) => !e.closest("p.aside") && !e.matches(".skip"))
    .map((e) => ["checkbox", "radio"].includes(e.type) ? e.labels[0] : e)
    .filter((e) => e.getBoundingClientRect().height < least || e.getBoundingClientRect().width < 24)
    .map((e) => e.outerHTML)"""


@pytest.mark.parametrize("state", [*DOOR_STATES, *ACCOUNT_STATES], ids=lambda state: state.__name__)
def test_a_page_is_accessible_in_both_schemes_and_at_both_widths(
    page: Page, state: Callable[[Page], None]
) -> None:
    state(page)

    assert_accessible(page)


def assert_accessible(page: Page) -> None:
    for scheme in ("light", "dark"):
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(page, options=RULES).response["violations"]
            assert [(one["id"], one["nodes"]) for one in found] == [], (scheme, width)
            assert page.evaluate(SMALL_TARGETS, TARGET) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "path",
    [
        "/confirm-registration",
        "/invitation",
        "/verify-email",
        "/reset-password",
        "/change-email",
        "/keep-email",
    ],
)
def test_a_page_for_a_mailed_link_is_accessible_without_one(page: Page, path: str) -> None:
    page.goto(path)

    expect(page.get_by_role("heading", level=1)).to_have_text("This link does not work any more")
    assert_accessible(page)


class Installation(NamedTuple):
    """One that confirms addresses, and its mail."""

    origin: str
    state: Path
    post: Post


@pytest.fixture(scope="module", params=["required", "optional"])
def installation(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp(request.param)
    with served(folder, DOORWARD_EMAIL_VERIFICATION=request.param) as origin:
        yield Installation(origin, folder / "state", Post(folder / "state"))


required = pytest.mark.parametrize("installation", ["required"], indirect=True)
optional = pytest.mark.parametrize("installation", ["optional"], indirect=True)


@required
def test_confirming_a_registration_is_accessible(
    installation: Installation, new_page: Callable[..., Page]
) -> None:
    page, name = new_page(base_url=installation.origin), somebody()
    page.goto("/register")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()
    page.get_by_label("Email address").fill("nobody@example.com")
    page.get_by_role("button", name="Send the mail again").click()
    expect(page.get_by_role("status")).to_be_visible()
    assert_accessible(page)

    page.goto(installation.post.link(f"{name}@example.com", "/confirm-registration"))
    expect(page.get_by_text(name)).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Password that you chose").fill("another one")
    page.get_by_role("button", name="Confirm", exact=True).click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)
    assert_accessible(page)
    page.get_by_label("New password").fill("short")
    page.get_by_role("button", name="Confirm with this new password").click()
    expect(page.get_by_text("This password is too short.")).to_be_visible()
    assert_accessible(page)


@required
def test_an_invitation_is_accessible(
    installation: Installation, new_page: Callable[..., Page]
) -> None:
    page, address = new_page(base_url=installation.origin), f"{somebody()}@example.com"
    invite = [str(PROJECT / "doorward"), "users", "invite", address]
    subprocess.run(invite, env=environment(DOORWARD_STATE_DIR=str(installation.state)), check=True)

    page.goto(installation.post.link(address, "/invitation"))
    expect(page.get_by_text(address)).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Username").fill("admin")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    expect(page.locator("[aria-invalid]")).to_have_count(2)
    assert_accessible(page)


@optional
def test_a_home_whose_address_is_not_confirmed_is_accessible(
    installation: Installation, new_page: Callable[..., Page]
) -> None:
    page, name = new_page(base_url=installation.origin), somebody()
    page.goto("/register")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()
    log_in(page, name)
    expect(page.get_by_role("region", name="Confirm your email address")).to_be_visible()
    assert_accessible(page)

    spoil_the_form(page)
    page.get_by_role("button", name="Send the mail again").click()
    expect(page.get_by_role("alert")).to_contain_text("out of date")
    assert_accessible(page)
    page.get_by_role("button", name="Send the mail again").click()
    expect(page.get_by_role("status")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("mode", ["invited", "closed"])
def test_a_door_that_is_not_open_to_everybody_is_accessible(
    tmp_path: Path, new_page: Callable[..., Page], mode: str
) -> None:
    with served(tmp_path, DOORWARD_REGISTRATION=mode) as origin:
        page = new_page(base_url=origin)
        page.goto("/login")
        expect(page.get_by_role("link", name="Forgotten your password?")).to_be_visible()
        expect(page.get_by_role("link", name="Create an account")).to_have_count(0)
        assert_accessible(page)

        page.goto("/register")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_accessible(page)
        page.context.close()


def test_the_ways_out_of_too_many_tries_are_accessible(
    tmp_path: Path, new_page: Callable[..., Page]
) -> None:
    with served(tmp_path, DOORWARD_SMTP_URL="smtp://localhost:9") as origin:
        page = new_page(base_url=origin)
        page.goto("/login")
        for _ in range(6):
            log_in(page, "nobody")
            expect(page.get_by_role("alert")).to_be_visible()
        expect(page.get_by_role("alert")).to_contain_text("too many tries")
        assert_accessible(page)

        page.get_by_role("link", name="Confirm this browser by mail").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Confirm this browser")
        assert_accessible(page)
        page.get_by_role("button", name="Send the link").click()
        expect(page.locator("[aria-invalid]")).to_have_count(1)
        assert_accessible(page)
        page.get_by_label("Email address").fill("nobody@example.com")
        page.get_by_role("button", name="Send the link").click()
        expect(page.get_by_role("status")).to_contain_text("a mail is on its way")

        page.goto(f"/confirm-device?token={A_TOKEN}")
        expect(page.get_by_role("button", name="Confirm")).to_be_visible()
        assert_accessible(page)
        page.get_by_role("button", name="Confirm").click()
        expect(page.get_by_role("link", name="Ask for another link")).to_be_visible()
        assert_accessible(page)
        page.context.close()


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.goto("/login")
    page.evaluate("document.querySelector('label').remove()")

    found = Axe().run(page, options=RULES).response["violations"]

    assert [one["id"] for one in found] == ["label"]


def test_a_keyboard_skips_the_navigation(page: Page) -> None:
    page.goto("/nowhere")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("main").get_by_role("link")).to_be_focused()


@pytest.mark.parametrize("zoom", [200, 400])
def test_a_page_reflows_when_it_is_enlarged(page: Page, zoom: int) -> None:
    """1280 px at 400 % leave 320 of them, and nothing is lost to the side (WCAG 2.2, 1.4.10)."""
    page.set_viewport_size({"width": 1280 * 100 // zoom, "height": 400})

    registration_refused(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 1280 * 100 // zoom
