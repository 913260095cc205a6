"""When too many want a password hash at once: who is told to come back, and at what price."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.passwords import HasherBusy
from tests.support.browser import Browser, Site, sqlite
from tests.support.builders import PASSWORD
from tests.support.pages import Page
from tests.support.statements import statements_of

FORMS = ("/login", "/register")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with sqlite(tmp_path) as site:
        site.add_user("susan")
        yield site


@contextmanager
def crowded(site: Site) -> Iterator[None]:
    """The lane takes nobody else in for as long as the block lasts."""
    room, site.lane._room = site.lane._room, 0
    yield
    site.lane._room = room


def assert_told_to_come_back(page: Page) -> None:
    assert (page.status, page.heading) == (503, "A busy moment")
    assert int(page.headers["Retry-After"]) >= 1
    assert page.headers["Cache-Control"] == "no-store"
    assert "Many people are logging in just now." in page.text


@pytest.mark.parametrize("path", FORMS)
def test_a_page_says_that_it_is_crowded_and_when_to_come_back(site: Site, path: str) -> None:
    browser = site.browser()
    browser.get(path)

    with crowded(site):
        page = browser.post(path, {"username": "susan", "password": PASSWORD})

    assert_told_to_come_back(page)
    assert page.cookies == []


@pytest.mark.parametrize("path", FORMS)
def test_in_a_flood_no_form_is_read_no_statement_made_and_no_hash_computed(
    site: Site, path: str
) -> None:
    browser = site.browser()
    browser.log_in()
    before = (site.hasher.hashes, site.hasher.verifications)
    with statements_of(site.container.storage()) as asked, crowded(site):
        page = browser.post(path, b"\xff no form", {"Content-Type": "image/png"})

    assert_told_to_come_back(page)
    assert asked == []
    assert (site.hasher.hashes, site.hasher.verifications) == before


def test_the_page_is_the_same_for_everybody_in_their_language(site: Site) -> None:
    susan = site.browser()
    susan.log_in()

    with crowded(site):
        pages = [susan.post("/login"), site.browser().post("/login")]
        russian = site.browser("ru").post("/login")

    assert pages[0].text == pages[1].text
    assert "susan" not in pages[0].text
    assert pages[0].headers["X-Request-Id"] not in pages[0].text
    assert russian.heading == "Много посетителей"


def test_pages_that_need_no_hash_go_on(site: Site) -> None:
    browser, stranger = site.browser(), site.browser()
    browser.log_in()

    with crowded(site):
        seen = [browser.greeted, stranger.get("/login").status, stranger.get("/register").status]
        left = browser.log_out()

    assert seen == ["susan", 200, 200]
    assert left.status == 303


def test_who_comes_again_afterwards_gets_in(site: Site) -> None:
    browser = site.browser()
    with crowded(site):
        assert browser.log_in().status == 503

    assert browser.log_in().status == 303
    assert browser.greeted == "susan"


@pytest.mark.parametrize("known", ["susan", "nobody"])
def test_the_lane_itself_decides_even_if_there_was_room_a_moment_before(
    site: Site, known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise HasherBusy(7)

    browser = site.browser()
    monkeypatch.setattr(site.lane, "run", full)

    page = browser.log_in(known)

    assert_told_to_come_back(page)
    assert page.headers["Retry-After"] == "7"
    assert site.stored()["sessions"] == []
    assert browser.greeted is None


def test_a_registration_that_finds_no_room_leaves_nothing_behind(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise HasherBusy(7)

    monkeypatch.setattr(site.lane, "run", full)

    page = Browser(site).register("john")

    assert_told_to_come_back(page)
    assert len(site.stored()["users"]) == 1
