"""Logging in and out by the API, with either way to carry a session."""

from datetime import timedelta

import pytest

from tests.support.browser import Site
from tests.support.builders import PASSWORD
from tests.support.clients import ApiClient, Script, read


@pytest.fixture
def client(site: Site) -> ApiClient:
    site.add_user("susan")
    return ApiClient(site)


@pytest.fixture
def script(site: Site) -> Script:
    site.add_user("susan")
    return Script(site.browser())


def test_a_client_logs_in_asks_who_it_is_and_logs_out(client: ApiClient) -> None:
    logged_in = client.log_in()
    who = client.get("/session")
    logged_out = client.delete("/session")
    after = client.get("/session")

    assert logged_in.status == 200
    assert read(who)["user"]["username"] == "susan"
    assert read(who)["session"]["authentication"] == "password"
    assert (logged_out.status, logged_out.text) == (204, "")
    assert (after.status, read(after)["code"]) == (401, "token_invalid")


def test_a_stranger_is_asked_to_log_in(site: Site) -> None:
    page = ApiClient(site).get("/session")

    assert (page.status, read(page)["code"]) == (401, "login_required")
    assert page.headers["WWW-Authenticate"] == "Bearer"
    assert page.headers["Content-Type"] == "application/problem+json; charset=utf-8"


def test_wrong_and_unknown_are_told_alike(client: ApiClient) -> None:
    wrong = client.log_in(password="not hers at all, this one")
    unknown = client.log_in("nobody")

    told = [{**read(page), "request_id": ""} for page in (wrong, unknown)]
    assert told[0] == told[1]
    assert (wrong.status, told[0]["code"]) == (422, "invalid_credentials")


def test_a_script_logs_in_and_out_by_cookie(script: Script) -> None:
    logged_in = script.log_in()

    assert (logged_in.status, "tokens" in read(logged_in)) == (200, False)
    assert script.browser.greeted == "susan"
    assert script.ask("DELETE", "/session").status == 204
    assert script.browser.greeted is None


def test_a_cookie_is_not_given_to_who_shows_no_token_against_forgery(site: Site) -> None:
    site.add_user("susan")

    page = ApiClient(site).post("/session", login="susan", password=PASSWORD, carrier="cookie")

    assert (page.status, read(page)["code"]) == (403, "csrf")


def test_a_cookie_alone_changes_nothing(script: Script) -> None:
    script.log_in()

    page = script.ask("DELETE", "/session", headers={"X-CSRF-Token": None})

    assert (page.status, read(page)["code"]) == (403, "csrf")
    assert script.browser.greeted == "susan"


def test_another_site_borrows_nobody(script: Script) -> None:
    script.log_in()

    page = script.ask("DELETE", "/session", headers={"Sec-Fetch-Site": "cross-site"})

    assert page.status == 403
    assert script.browser.greeted == "susan"


def test_a_cookie_is_not_looked_at_beside_a_token(script: Script) -> None:
    script.log_in()

    page = script.ask("GET", "/session", headers={"Authorization": "Bearer nonsense"})

    assert (page.status, read(page)["code"]) == (401, "token_invalid")


def test_a_refresh_token_outlives_its_session_and_rotates(client: ApiClient, site: Site) -> None:
    client.log_in(remember=True)
    first = client.refresh_token
    client.access_token = None
    site.clock.forward(timedelta(days=10))

    refreshed = client.post("/session/refresh", refresh_token=first)
    client.keep(refreshed)
    who = client.get("/session")

    assert client.refresh_token != first
    assert read(who)["session"]["authentication"] == "remembered"


def test_a_refresh_token_shown_twice_ends_all_that_came_of_it(
    client: ApiClient, site: Site
) -> None:
    client.log_in(remember=True)
    first, client.access_token = client.refresh_token, None
    client.keep(client.post("/session/refresh", refresh_token=first))
    client.get("/session")
    second, third = client.refresh_token, ApiClient(site)
    third.keep(third.post("/session/refresh", refresh_token=second))
    site.clock.forward(timedelta(minutes=5))

    again = ApiClient(site).post("/session/refresh", refresh_token=first)

    assert again.status == 401
    assert client.get("/session").status == 401
    assert third.get("/session").status == 401


def test_a_new_proof_replaces_the_token(client: ApiClient) -> None:
    client.log_in()
    before = client.access_token

    client.keep(client.post("/session/proof", current_password=PASSWORD))
    who = client.get("/session")
    after, client.access_token = client.access_token, before

    assert who.status == 200
    assert after != before
    assert client.get("/session").status == 401


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"login": "susan"}, "missing"),
        ({"login": 5, "password": PASSWORD, "carrier": "bearer"}, "unreadable"),
        ({"login": "susan", "password": PASSWORD, "carrier": "pigeon"}, "not_a_choice"),
        (
            {"login": "susan", "password": PASSWORD, "carrier": "bearer", "remember": 1},
            "not_a_flag",
        ),
        ({"login": "susan", "password": PASSWORD, "carrier": "bearer", "role": "admin"}, "unknown"),
    ],
)
def test_loose_types_and_foreign_members_are_refused(
    client: ApiClient, body: dict[str, object], code: str
) -> None:
    page = client.ask("POST", "/session", body)

    assert page.status == 422
    assert code in {error["code"] for error in read(page)["errors"]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b'["a list"]',
        b'{"login": "susan", "login": "john"}',
        b'{"login": NaN}',
        b'{"login": 1e999}',
        b'{"login": ' + b"9" * 400 + b"}",
        b'{"login": ' + b"[" * 20000 + b"]" * 20000 + b"}",
        b'{"login": "\xff"}',
        b"\xef\xbb\xbf{}",
    ],
)
def test_what_is_no_plain_object_is_refused(client: ApiClient, body: bytes) -> None:
    page = client.ask("POST", "/session", body)

    assert page.status == (422 if not body else 400)


def test_objects_and_lists_are_read_sixteen_deep_and_no_deeper(client: ApiClient) -> None:
    deep, deeper = (b'{"login": ' + b"[" * n + b"]" * n + b"}" for n in (15, 16))

    assert client.ask("POST", "/session", deep).status == 422
    assert client.ask("POST", "/session", deeper).status == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", None])
def test_nothing_but_json_is_read(client: ApiClient, kind: str | None) -> None:
    page = client.ask("POST", "/session", b"{}", {"Content-Type": kind})

    assert (page.status, read(page)["code"]) == (415, "not_json")


def test_an_unknown_address_and_a_wrong_method_are_problems_too(client: ApiClient) -> None:
    unknown, wrong = client.get("/nowhere"), client.put("/session")

    assert (unknown.status, read(unknown)["code"]) == (404, "not_found")
    assert (wrong.status, read(wrong)["code"]) == (405, "method_not_allowed")
    assert set(wrong.headers["Allow"].split(", ")) >= {"GET", "POST", "DELETE"}


def test_who_logs_in_anew_by_cookie_leaves_nothing_open_behind(script: Script) -> None:
    script.browser.log_in(remember=True)
    twin = script.browser.twin()

    script.log_in()

    assert script.browser.greeted == "susan"
    assert twin.greeted is None


def test_strangers_keep_no_known_client_from_a_proof(client: ApiClient, site: Site) -> None:
    tokens = read(client.log_in())["tokens"]
    for number in range(25):
        stranger = ApiClient(site, address=f"192.0.2.{number}")
        stranger.log_in(password="not hers at all, this one")

    kept_out = client.post("/session/proof", current_password=PASSWORD)
    proven = client.post(
        "/session/proof", current_password=PASSWORD, device_token=tokens["device_token"]
    )

    assert (kept_out.status, proven.status) == (429, 200)


@pytest.mark.parametrize(
    "body",
    [b'{"\\ud800": 1}', b'{"login": "susan", "\\udc00": true}', b'{"login": {"\\ud800": 1}}'],
)
def test_half_a_character_in_a_name_is_refused(client: ApiClient, body: bytes) -> None:
    assert client.ask("POST", "/session", body).status == 400
    assert client.ask("DELETE", "/session", body).status == 400
