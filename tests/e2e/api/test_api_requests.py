"""How a request of the API may look, and what is said of one that does not."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.answers import complaints
from tests.support.browser import Browser, Site, sqlite
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.clients import ApiClient, Script, read, told
from tests.support.documented import API


@pytest.fixture
def client(site_in_memory: Site) -> ApiClient:
    site_in_memory.add_user("susan")
    client = ApiClient(site_in_memory)
    client.log_in()
    return client


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Basic c3VzYW46eA==",
        "Digest username=susan",
        "Token {token}",
        "{token}",
        "Bearer {token},",
        "Bearer {token}, Bearer {token}",
        "Bearer {token} {token}",
        "Bearer  {token} x",
        'Bearer "{token}"',
        "Bearer\t{token}",
        "Bearer {token}A",
        "Bearer \xff",
    ],
)
def test_only_one_bearer_token_says_who_it_is(client: ApiClient, said: str) -> None:
    header = said.replace("{token}", client.access_token or "")

    page = client.ask("GET", "/session", headers={"Authorization": header})

    assert told(page) == (401, "token_invalid")
    assert page.headers["WWW-Authenticate"] == 'Bearer error="invalid_token"'


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_the_scheme_is_read_in_any_case(client: ApiClient, scheme: str) -> None:
    header = {"Authorization": f"{scheme} {client.access_token}"}

    assert client.ask("GET", "/session", headers=header).status == 200


@pytest.mark.parametrize("path", ["/session", "/recovery", "/csrf-token", "/registrations"])
def test_a_bad_token_is_told_of_even_where_none_is_needed(client: ApiClient, path: str) -> None:
    method = "GET" if path == "/csrf-token" else "POST"

    page = client.ask(method, path, {}, {"Authorization": "Bearer x"})

    assert told(page) == (401, "token_invalid")


def test_a_bearer_token_opens_no_page(client: ApiClient) -> None:
    header = {"Authorization": f"Bearer {client.access_token}"}

    page = Browser(client.site).get("/settings", header)

    assert page.status == 303


def test_a_session_token_is_worth_the_same_in_a_header_and_ends_with_its_session(
    client: ApiClient,
) -> None:
    client.site.clock.forward(timedelta(days=31))

    assert told(client.get("/session")) == (401, "token_invalid")


@pytest.mark.parametrize("path", ["/session", "/devices", "/csrf-token", "/account/activity"])
def test_a_head_is_a_get_without_its_body(client: ApiClient, path: str) -> None:
    head = client.ask("HEAD", path)

    assert (head.status, head.body) == (200, b"")


def test_options_names_what_is_served_and_nothing_for_other_sites(client: ApiClient) -> None:
    asks = {"Origin": "https://evil.example", "Access-Control-Request-Method": "PUT"}

    page = client.ask("OPTIONS", "/account/password", headers=asks)

    assert set(page.headers["Allow"].split(", ")) == {"PUT", "OPTIONS"}
    assert not [name for name, _ in page.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PATCH", "/session", {"GET", "HEAD", "POST", "DELETE", "OPTIONS"}),
        ("GET", "/account/password", {"PUT", "OPTIONS"}),
        ("DELETE", "/devices/end-others", {"POST", "OPTIONS"}),
        ("POST", "/openapi.json", {"GET", "HEAD", "OPTIONS"}),
        ("TRACE", "/session", {"GET", "HEAD", "POST", "DELETE", "OPTIONS"}),
    ],
)
def test_another_method_is_refused_with_those_that_are_served(
    client: ApiClient, method: str, path: str, allowed: set[str]
) -> None:
    page = client.ask(method, path)

    assert told(page) == (405, "method_not_allowed")
    assert set(page.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize("query", ["?password=x", "?before=1-0&before=2-0", "?a", "?_method=PUT"])
@pytest.mark.parametrize("path", ["/session", "/devices", "/account/activity", "/openapi.json"])
def test_no_query_is_taken_that_nobody_asked_for(client: ApiClient, path: str, query: str) -> None:
    assert told(client.get(f"{path}{query}")) == (400, "malformed")


def test_too_many_tries_are_told_when_to_come_back(client: ApiClient) -> None:
    for _ in range(5):
        ApiClient(client.site).log_in(password=OTHER_PASSWORD)

    page = ApiClient(client.site).log_in()

    assert told(page) == (429, "throttled")
    assert 0 < int(page.headers["Retry-After"]) <= 300


def test_a_crowd_is_told_when_to_come_back(client: ApiClient) -> None:
    room, client.site.lane._room = client.site.lane._room, 0
    body = {"current_password": PASSWORD, "password": OTHER_PASSWORD}

    pages = [
        client.post("/session", login="susan", password=PASSWORD, carrier="bearer"),
        client.put("/account/password", **body),
        client.post("/session/proof", current_password=PASSWORD),
        client.post("/registrations", username="maria", email="m@example.com", password=PASSWORD),
    ]

    client.site.lane._room = room
    assert {told(page) for page in pages} == {(503, "busy")}
    assert all(int(page.headers["Retry-After"]) > 0 for page in pages)


def test_a_storage_that_is_away_is_told_of(tmp_path: Path) -> None:
    with sqlite(tmp_path) as site:
        site.add_user("susan")
        client = ApiClient(site)
        client.log_in()
        for file in tmp_path.glob("doorward.db*"):
            file.rename(file.with_name(f"elsewhere-{file.name}"))

        page = client.get("/session")

    assert told(page) == (503, "unavailable")
    assert page.headers["Retry-After"] == "5"
    assert complaints(page) == []


@pytest.mark.parametrize("host", ["localhost:5000", "evil.example", "127.0.0.1:5001"])
def test_nothing_is_done_under_another_name(client: ApiClient, host: str) -> None:
    page = client.ask("DELETE", "/session", headers={"Host": host})

    assert told(page) == (400, "malformed")
    assert client.name == "susan"


def test_too_much_is_not_read(client: ApiClient) -> None:
    page = client.ask("POST", "/session", b'{"login": "' + b"a" * 70_000 + b'"}')

    assert told(page) == (413, "too_large")


def test_problems_are_told_in_the_language_of_who_asks(client: ApiClient) -> None:
    page = ApiClient(client.site).ask("GET", "/session", headers={"Accept-Language": "ru"})

    assert read(page)["code"] == "login_required"
    assert not read(page)["title"].isascii()


def test_no_token_is_given_to_who_keeps_cookies(site_in_memory: Site) -> None:
    site_in_memory.add_user("susan")
    script = Script(site_in_memory.browser())

    by_cookie = script.log_in(remember=True)
    proved = script.prove()

    assert "tokens" not in read(by_cookie) | read(proved)


def test_a_logout_by_cookie_clears_what_the_browser_keeps(site_in_memory: Site) -> None:
    site_in_memory.add_user("susan")
    script = Script(site_in_memory.browser())
    script.log_in(remember=True)

    page = script.delete("/session")

    assert page.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not {name for name in script.browser.cookies if "session" in name or "remember" in name}


def test_a_logout_by_token_ends_what_would_renew_it(client: ApiClient) -> None:
    client.log_in(remember=True)
    refresh_token = client.refresh_token

    client.delete("/session")
    client.access_token = None

    page = client.post("/session/refresh", refresh_token=refresh_token)
    assert told(page) == (401, "token_invalid")


def test_what_is_typed_as_a_secret_never_comes_back(client: ApiClient) -> None:
    canary = "canary7391 is no password of anybody"

    pages = [
        ApiClient(client.site).log_in(password=canary),
        client.post("/session/proof", current_password=canary),
        client.put("/account/password", current_password=canary, password=canary),
        client.post("/session/refresh", refresh_token=canary),
        client.post("/recovery/reset", token=canary, password=canary),
    ]

    assert not any(canary in page.text for page in pages)
    assert all(API in read(page)["type"] for page in pages)
