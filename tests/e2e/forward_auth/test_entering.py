"""Forward-auth as people meet it: one login for the applications of several hosts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import Username
from domain.roles import Role
from tests.support.browser import Site
from tests.support.builders import OTHER_PASSWORD
from tests.support.hosts import ADMIN, APP, IDENTITY, PUBLIC, Visitor, asked

APP_COOKIE, STATE_COOKIE = "__Host-doorward_app", "__Host-doorward_app_state"


def change(site: Site, **changes: object) -> None:
    """Somebody did that to susan's account."""
    user = site.container.find_user()("susan")
    changed = replace(user, **changes)  # type: ignore[arg-type]  # its own fields
    site.container.storage().transact(lambda work: work.users.update(changed))


def give_roles(site: Site, *roles: str) -> None:
    change(site, roles=frozenset(map(Role, roles)))


def test_a_stranger_logs_in_on_the_way_and_comes_back_to_the_page(
    site: Site, visitor: Visitor
) -> None:
    page = visitor.log_in(f"{APP}/posts/%D0%B0?page=2&to=/%2F")

    user = site.container.find_user()("susan")
    assert (page.status, page.location) == (200, f"{APP}/posts/%D0%B0?page=2&to=/%2F")
    assert [page.headers.get(name) for name in IDENTITY] == [
        user.id,
        "susan",
        "susan@example.com",
        "",
    ]


def test_who_is_logged_in_enters_the_next_application_without_a_word(
    site: Site, visitor: Visitor
) -> None:
    give_roles(site, "staff")
    visitor.log_in(f"{APP}/")

    page = visitor.open(f"{ADMIN}/users")

    assert (page.status, page.location) == (200, f"{ADMIN}/users")
    assert page.headers["X-Doorward-Roles"] == "staff"


def test_logging_out_ends_it_everywhere(site: Site, visitor: Visitor) -> None:
    give_roles(site, "staff")
    visitor.log_in(f"{APP}/")
    visitor.open(f"{ADMIN}/")
    stolen = visitor.at(APP).twin()

    visitor.log_out()

    assert (visitor.sees(f"{APP}/"), visitor.sees(f"{ADMIN}/")) == (None, None)
    assert asked(stolen, f"{APP}/").status == 401
    assert site.stored()["host_sessions"] == []


def test_an_applications_own_logout_leads_to_ours(visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")

    page = visitor.get(f"{APP}/.doorward/logout")

    assert (page.status, page.location) == (303, f"{PUBLIC}/logout")
    assert visitor.sees(f"{APP}/")


ENDINGS: dict[str, Callable[[Site], object]] = {
    "disabled": lambda site: site.container.disable_user()(login="susan"),
    "a new password": lambda site: site.container.set_password()(
        login="susan", password=OTHER_PASSWORD
    ),
    "every device": lambda site: site.container.end_all_devices()(
        user_id=site.container.find_user()("susan").id
    ),
    "unused": lambda site: site.clock.forward(timedelta(hours=1)),
    "too old": lambda site: site.clock.forward(timedelta(hours=24)),
    "deleted": lambda site: site.container.delete_account()(
        user_id=site.container.find_user()("susan").id
    ),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_ends_with_the_main_session(site: Site, visitor: Visitor, ending: str) -> None:
    visitor.log_in(f"{APP}/")

    ENDINGS[ending](site)

    assert visitor.sees(f"{APP}/") is None


def test_using_an_application_keeps_the_main_session_alive(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")
    for _ in range(4):
        site.clock.forward(timedelta(minutes=40))
        assert visitor.sees(f"{APP}/")

    assert visitor.at(PUBLIC).get("/index", {"Host": "door.example"}).status == 200


def test_it_writes_at_most_once_a_minute(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")
    before = site.stored()

    for _ in range(5):
        visitor.get(f"{APP}/")
    site.clock.forward(timedelta(minutes=2))
    same = site.stored()
    visitor.get(f"{APP}/")

    after = site.stored()
    assert same == before
    assert {name for name in after if after[name] != before[name]} == {"sessions"}


def test_a_role_counts_from_the_next_request(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")

    before = visitor.get(f"{APP}/admin/users").status
    give_roles(site, "owner", "editor")
    given = visitor.get(f"{APP}/admin/users")
    give_roles(site, "editor")
    taken = visitor.get(f"{APP}/admin/users").status

    assert (before, given.status, taken) == (403, 200, 403)
    assert given.headers["X-Doorward-Roles"] == "editor,owner"


def test_an_address_is_told_as_long_as_it_is_verified(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")
    before = visitor.get(f"{APP}/").headers

    change(site, email_verified=False)

    assert before["X-Doorward-Email"] == "susan@example.com"
    assert "X-Doorward-Email" not in visitor.get(f"{APP}/").headers


def test_a_name_of_any_letters_fits_into_a_header(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")

    change(site, username=Username("susan", "S\u00fc n%\u0430"))

    assert visitor.get(f"{APP}/").headers["X-Doorward-Name"] == "S%C3%BC%20n%25%D0%B0"


def test_a_remembered_browser_comes_back_in(site: Site, visitor: Visitor) -> None:
    visitor.at(PUBLIC).log_in("susan", remember=True)
    site.clock.forward(timedelta(hours=2))

    assert visitor.open(f"{APP}/").status == 200


def test_whoever_is_leaving_is_led_to_the_farewell(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")
    change(site, leaves_at=site.clock.now() + timedelta(days=3))

    page = visitor.get(f"{APP}/")
    while page.status == 303 and not page.location.endswith("/farewell"):
        page = visitor.get(page.location)

    assert page.location == f"{PUBLIC}/farewell"
    assert visitor.sees(f"{APP}/") is None


def test_a_proof_of_who_one_is_makes_applications_ask_anew_and_no_more(
    site: Site, visitor: Visitor
) -> None:
    visitor.log_in(f"{APP}/")
    site.clock.forward(timedelta(minutes=30))
    browser = visitor.at(PUBLIC)
    page = browser.get("/settings/username")
    asks = browser.fill(page, "/settings/username", username="suzie")
    done = browser.fill(asks, "/settings/username", current_password="three blind mice and a piano")

    assert done.status == 303
    assert visitor.sees(f"{APP}/") is None
    assert visitor.open(f"{APP}/").headers["X-Doorward-Name"] == "suzie"


def test_entering_is_in_the_trail(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")

    page = visitor.at(PUBLIC).get("/settings/activity")

    assert "You logged in to an application." in page.text


def test_cookies_are_locked_to_their_host_and_the_state_goes_when_it_was_used(
    visitor: Visitor,
) -> None:
    set_out = visitor.get(f"{APP}/.doorward/start?to=/posts")
    visitor.log_in(f"{APP}/")

    (state,) = set_out.cookies
    assert state.startswith(f"{STATE_COOKIE}=")
    for part in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax", "Max-Age=600"):
        assert part in state.split("; ")
    assert "Domain" not in state
    assert set(visitor.at(APP).cookies) == {APP_COOKIE}
    assert APP_COOKIE not in visitor.at(PUBLIC).cookies


def test_what_is_stored_is_no_token(site: Site, visitor: Visitor) -> None:
    visitor.log_in(f"{APP}/")

    held = visitor.at(APP).cookies[APP_COOKIE].value

    assert held not in str(site.stored())
    assert len(held) == 43
