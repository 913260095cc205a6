"""Tickets in wrong hands: used twice, late, elsewhere, in another browser, after all, changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from tests.support.browser import Site
from tests.support.hosts import ADMIN, APP, PUBLIC, Visitor
from tests.support.pages import Page

TRY_AGAIN = "/.doorward/start"


def on_the_way(visitor: Visitor, url: str = f"{APP}/posts") -> str:
    """The address with the ticket, not followed yet."""
    page = visitor.get(url)
    while not page.location.startswith(f"{APP}/.doorward/callback"):
        page = visitor.get(page.location)
    return page.location


@pytest.fixture
def susan(site: Site) -> Visitor:
    """Logged in, and known to no application yet."""
    susan = Visitor(site)
    susan.at(PUBLIC).log_in("susan")
    return susan


def refused(page: Page) -> bool:
    return page.status == 410 and page.cookies == [] and f'href="{TRY_AGAIN}"' in page.text


def test_a_ticket_works_once(susan: Visitor, site: Site) -> None:
    address = on_the_way(susan)
    twin = Visitor(site)
    twin.at(APP).cookies = dict(susan.at(APP).cookies)

    first = susan.get(address)

    assert (first.status, first.location) == (303, f"{APP}/posts")
    assert refused(twin.get(address))
    assert refused(susan.get(address))
    assert len(site.stored()["host_sessions"]) == 1


def test_of_fifty_that_use_it_at_once_one_is_let_in(susan: Visitor, site: Site) -> None:
    address = on_the_way(susan)

    def use(_: int) -> int:
        visitor = Visitor(site)
        visitor.at(APP).cookies = dict(susan.at(APP).cookies)
        return visitor.get(address).status

    with ThreadPoolExecutor(10) as threads:
        answers = sorted(threads.map(use, range(50)))

    assert answers == [303] + [410] * 49
    assert len(site.stored()["host_sessions"]) == 1


def test_a_ticket_works_for_half_a_minute(susan: Visitor, site: Site) -> None:
    early, late = on_the_way(susan), ""
    site.clock.forward(timedelta(seconds=29))
    in_time = susan.get(early).status
    susan.at(APP).cookies.clear()
    late = on_the_way(susan)
    site.clock.forward(timedelta(seconds=30))

    assert in_time == 303
    assert refused(susan.get(late))


def test_a_ticket_works_in_no_other_browser(susan: Visitor, site: Site) -> None:
    """Neither in one that never set out, nor in one that did: nobody is logged in as another."""
    address = on_the_way(susan)
    victim = Visitor(site)
    fresh = victim.get(address)
    victim.get(f"{APP}/.doorward/start?to=/posts")
    set_out = victim.get(address)

    assert refused(fresh)
    assert refused(set_out)
    assert victim.sees(f"{APP}/") is None
    assert susan.get(address).status == 303


def test_a_ticket_works_on_no_other_host(susan: Visitor) -> None:
    address = on_the_way(susan)
    susan.at(ADMIN).cookies = dict(susan.at(APP).cookies)

    page = susan.get(address.replace(APP, ADMIN))

    assert refused(page)
    assert susan.sees(f"{ADMIN}/") is None


def test_a_ticket_works_no_more_after_logging_out(susan: Visitor) -> None:
    address = on_the_way(susan)

    susan.log_out()

    assert refused(susan.get(address))


def test_a_ticket_that_was_changed_anywhere_works_nowhere(susan: Visitor, site: Site) -> None:
    address = on_the_way(susan)
    place = address.index("ticket=") + len("ticket=")
    before = site.stored()

    for at in range(place, len(address), 3):
        other = "A" if address[at] != "A" else "B"
        assert refused(susan.get(address[:at] + other + address[at + 1 :]))

    assert site.stored() == before
    assert susan.get(address).status == 303


@pytest.mark.parametrize(
    "query", ["", "?ticket=", "?ticket=a&ticket=b", "?ticket=%00", "?ticket=%FF", "?ticket=." * 50]
)
def test_what_is_no_ticket_lets_nobody_in(susan: Visitor, query: str) -> None:
    on_the_way(susan)

    assert refused(susan.get(f"{APP}/.doorward/callback{query}"))


def test_to_look_is_not_to_use(susan: Visitor, site: Site) -> None:
    path = on_the_way(susan).removeprefix(APP)
    before = site.stored()

    for method in ("HEAD", "OPTIONS", "POST"):
        page = susan.at(APP).request(method, path, headers={"Host": "app.example.com"})
        assert page.status in (200, 400, 405)

    assert site.stored() == before
    assert susan.get(f"{APP}{path}").status == 303


def test_who_took_too_long_can_try_again(susan: Visitor, site: Site) -> None:
    address = on_the_way(susan)
    site.clock.forward(timedelta(minutes=1))
    susan.get(address)

    assert susan.open(f"{APP}{TRY_AGAIN}").status == 200


@pytest.mark.parametrize(
    "wanted",
    [
        *("//evil.example", "https://evil.example", "/\\evil.example", "/%2e%2e/", "", "posts"),
        *(
            "/.doorward/start",
            "/.doorward/callback?ticket=x",
            "/.doorward/logout",
            "/a\nb",
            "/\t/e",
        ),
    ],
)
def test_nobody_is_led_anywhere_else(susan: Visitor, wanted: str) -> None:
    page = susan.get(f"{APP}/.doorward/start?to={quote(wanted)}")
    told = parse_qs(urlsplit(page.location).query)

    arrived = susan.open(page.location)

    assert told["to"] == ["/"]
    assert arrived.location == f"{APP}/"


@pytest.mark.parametrize(
    "host", ["evil.example", "app.example.com.evil.example", "door.example", ""]
)
def test_no_ticket_is_written_for_another_host(susan: Visitor, host: str) -> None:
    page = susan.get(f"{PUBLIC}/forward-auth/enter?host={host}&to=/&state={'a' * 64}")

    assert page.status == 403


@pytest.mark.parametrize("state", ["", "a" * 63, "A" * 64, "a" * 64 + "&state=" + "a" * 64])
def test_no_ticket_is_written_for_no_browser(susan: Visitor, state: str) -> None:
    page = susan.get(f"{PUBLIC}/forward-auth/enter?host=app.example.com&to=/&state={state}")

    assert page.status == 410


def test_who_goes_very_far_comes_back_to_the_beginning(susan: Visitor) -> None:
    page = susan.open(f"{APP}/{'a' * 1900}?{'b=%D0%B0&' * 100}")

    assert page.location == f"{APP}/"
