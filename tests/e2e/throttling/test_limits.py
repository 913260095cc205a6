"""The limits on passwords, each to its last try and one beyond, through the pages."""

from datetime import timedelta

import pytest

from domain.events import EventKind
from domain.throttling import Scope
from tests.e2e.test_races import at_once
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.crowds import at, counter_of, enters, fails, id_of, used_up

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
HERE, THERE = "192.0.2.1", "192.0.2.2"


def reasons(site: Site) -> list[tuple[str | None, bool]]:
    """What limits were reached, and whether that is somebody's."""
    trail = site.container.storage().trail_page(user_id=None, since=None, after=None, limit=5000)
    reached = [event for event in trail if event.kind is EventKind.THROTTLED]
    return [(event.reason, event.user_id is not None) for event in reached]


def known(site: Site, name: str = "susan") -> Browser:
    """One that was logged in to the account before, and is closed."""
    browser = at(site)
    browser.log_in(name)
    browser.close()
    return browser


def test_an_account_from_one_address_has_five_failures_in_five_minutes(people: Site) -> None:
    assert fails(at(people, HERE), times=6) == [422] * 5 + [429]
    assert enters(at(people, HERE)) == 429

    assert reasons(people) == [("account_from_network", True)]
    assert enters(at(people, THERE)) == 303
    assert enters(at(people, HERE), "john") == 303
    people.clock.forward(5 * MINUTE - SECOND)
    assert enters(at(people, HERE)) == 429
    people.clock.forward(SECOND)
    assert enters(at(people, HERE)) == 303


def test_and_twenty_in_an_hour(people: Site) -> None:
    for _ in range(4):
        assert fails(at(people, HERE), times=5) == [422] * 5
        people.clock.forward(5 * MINUTE)

    assert fails(at(people, HERE)) == [429]
    assert enters(at(people, THERE)) == 303
    people.clock.forward(40 * MINUTE)
    assert enters(at(people, HERE)) == 303


def test_an_account_from_all_addresses_has_twenty_in_fifteen_minutes(people: Site) -> None:
    statuses = [fails(at(people, f"192.0.2.{number}"))[0] for number in range(21)]

    assert statuses == [422] * 20 + [429]
    assert enters(at(people, "198.51.100.1")) == 429
    assert enters(at(people, "198.51.100.1"), "john") == 303
    assert reasons(people) == [("account", True)]
    people.clock.forward(15 * MINUTE)
    assert enters(at(people, "198.51.100.1")) == 303


def test_and_a_hundred_in_a_day(people: Site) -> None:
    used_up(people, counter_of(people, Scope.ACCOUNT, 1, id_of(people)))

    assert fails(at(people, HERE), times=2) == [422, 429]
    people.clock.forward(timedelta(hours=24) - SECOND)
    assert enters(at(people, THERE)) == 429
    people.clock.forward(SECOND)
    assert enters(at(people, THERE)) == 303


def test_a_known_browser_has_ten_of_its_own_in_fifteen_minutes(people: Site) -> None:
    browser = known(people)

    assert fails(browser, times=11) == [422] * 10 + [429]
    assert enters(browser) == 429
    assert reasons(people) == [("known_device", True)]
    assert enters(at(people, HERE)) == 303
    people.clock.forward(15 * MINUTE)
    assert enters(browser) == 303


def test_and_a_hundred_of_its_own_in_a_day(people: Site) -> None:
    browser = known(people)
    device = browser.cookies["doorward_device"].value.split(".")[0]
    used_up(people, counter_of(people, Scope.KNOWN_DEVICE, 1, id_of(people), device))

    assert fails(browser, times=2) == [422, 429]
    people.clock.forward(timedelta(hours=24))
    assert enters(browser) == 303


def test_an_address_has_twenty_in_five_minutes_whatever_the_account(people: Site) -> None:
    statuses = [fails(at(people, HERE), f"nobody{number}")[0] for number in range(21)]

    assert statuses == [422] * 20 + [429]
    assert enters(at(people, HERE)) == 429
    assert enters(at(people, THERE)) == 303
    assert reasons(people) == [("network", False)]
    people.clock.forward(5 * MINUTE)
    assert enters(at(people, HERE)) == 303


def test_and_a_hundred_in_an_hour(people: Site) -> None:
    used_up(people, counter_of(people, Scope.NETWORK, 1, HERE))

    assert fails(at(people, HERE), times=2) == [422, 429]
    people.clock.forward(timedelta(hours=1))
    assert enters(at(people, HERE)) == 303


def test_the_whole_service_tells_of_a_thousand_in_five_minutes_and_refuses_nobody(
    people: Site,
) -> None:
    used_up(people, counter_of(people, Scope.SERVICE, 0))

    assert fails(at(people, HERE), times=3) == [422] * 3
    assert reasons(people) == [("service", False)]
    assert enters(at(people, HERE)) == 303


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", 429),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", 303),
        ("192.0.2.1", "192.0.2.2", 303),
        ("192.0.2.1", "::ffff:192.0.2.1", 429),
    ],
)
def test_neighbours_share_a_budget_where_one_client_holds_them_all(
    people: Site, one: str, other: str, status: int
) -> None:
    fails(at(people, one), times=5)

    assert enters(at(people, other)) == status


@pytest.mark.parametrize(
    "spelling", ["SUSAN", " susan ", "\uff53usan", "susan@example.com", "Susan@EXAMPLE.com"]
)
def test_every_spelling_of_an_account_spends_one_budget(people: Site, spelling: str) -> None:
    browser = at(people)

    assert fails(browser, "susan", 2) + fails(browser, spelling, 3) == [422] * 5
    assert (enters(browser, "susan"), enters(browser, spelling)) == (429, 429)


def test_a_success_gives_back_its_own_and_leaves_the_address_what_it_spent(people: Site) -> None:
    for number in range(19):
        fails(at(people), f"nobody{number}")
        assert enters(at(people), "john") == 303

    assert fails(at(people), times=2) == [422, 429]


def test_fifty_wrong_tries_at_once_are_verified_five_times(people: Site) -> None:
    browsers = [at(people) for _ in range(50)]
    forms = [browser.get("/login").form("/login") for browser in browsers]
    before = people.hasher.verifications
    typed = {"username": "susan", "password": OTHER_PASSWORD}

    pages = at_once(
        *(
            lambda browser=browser, form=form: browser.send(form, **typed)
            for browser, form in zip(browsers, forms, strict=True)
        )
    )

    assert people.hasher.verifications == before + 5
    assert sorted(page.status for page in pages) == [422] * 5 + [429] * 45


def test_five_right_ones_at_once_all_get_in(people: Site) -> None:
    browsers = [at(people) for _ in range(5)]
    forms = [browser.get("/login").form("/login") for browser in browsers]
    typed = {"username": "susan", "password": PASSWORD}

    pages = at_once(
        *(
            lambda browser=browser, form=form: browser.send(form, **typed)
            for browser, form in zip(browsers, forms, strict=True)
        )
    )

    assert [page.status for page in pages] == [303] * 5
    assert fails(at(people), times=6) == [422] * 5 + [429]


def test_the_proof_that_is_asked_for_again_is_counted_like_a_login(people: Site) -> None:
    browser = at(people)
    browser.log_in()
    people.clock.forward(10 * MINUTE)
    path = "/settings/username"
    asked = browser.fill(browser.get(path), path, username="suzie")

    pages = [browser.fill(asked, path, current_password=OTHER_PASSWORD) for _ in range(10)]
    verified = people.hasher.verifications
    right = browser.fill(asked, path, current_password=PASSWORD)

    assert [page.status for page in pages] == [422] * 10
    assert (right.status, right.headers["Retry-After"]) == (429, "900")
    assert right.said == ["There have been too many tries. Please try again in 15 minutes."]
    assert (right.heading, people.hasher.verifications) == ("Confirm that it is you", verified)
    assert right.form(path).values["username"] == "suzie"
    assert browser.greeted == "susan"


def test_so_is_the_present_password_of_a_change(people: Site) -> None:
    browser = at(people)
    browser.log_in()
    path = "/settings/password"
    new = {"password": "five shy otters", "password2": "five shy otters"}
    page = browser.get(path)

    wrong = [browser.fill(page, path, current_password=OTHER_PASSWORD, **new) for _ in range(11)]

    assert [one.status for one in wrong] == [422] * 10 + [429]
    right = browser.fill(page, path, current_password=PASSWORD, **new)
    assert (right.status, right.headers["Retry-After"]) == (429, "900")
    assert enters(at(people)) == 303


def test_a_new_password_that_is_refused_costs_no_try(people: Site) -> None:
    browser = at(people)
    browser.log_in()
    path, new = "/settings/password", {"password": "short", "password2": "short"}
    page = browser.get(path)

    statuses = [
        browser.fill(page, path, current_password=PASSWORD, **new).status for _ in range(15)
    ]

    assert statuses == [422] * 15
