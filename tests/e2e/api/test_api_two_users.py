"""Two people over every call of the API and every id: what belongs to the other is not there."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from adapters.web.problems import API
from tests.support.breaking import without_trail
from tests.support.browser import Site
from tests.support.builders import PASSWORD
from tests.support.clients import ApiClient, read, told
from tests.support.documented import document

RIGHT = {
    "login": "mallory",
    "username": "maria",
    "email": "maria@example.org",
    "password": "several words of mallory alone",
    "current_password": PASSWORD,
    "chosen_password": PASSWORD,
    "carrier": "bearer",
    "remember": False,
    "language": "ru",
}
"""What a call needs to be in order, but for what names something."""


@pytest.fixture
def owner(site: Site) -> ApiClient:
    site.add_user("susan")
    client = ApiClient(site)
    client.log_in(remember=True)
    client.post("/account/email-change", email="susan@example.org")
    return client


@pytest.fixture
def other(site: Site) -> ApiClient:
    site.add_user("mallory")
    client = ApiClient(site)
    client.log_in("mallory")
    return client


def ids_of(owner: ApiClient) -> dict[str, str]:
    """Everything that names something of hers, whoever may have learned it."""
    who, devices = read(owner.get("/session")), read(owner.get("/devices"))["devices"]
    events = read(owner.get("/account/activity"))["events"]
    return {
        "user": who["user"]["id"],
        "device": devices[0]["id"],
        "event": events[0]["id"],
        "nobody's": "0" * 32,
    }


def calls(site: Site) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each operation of the document, with a body in order."""
    described = document(site)
    schemas = described["components"]["schemas"]
    for path, item in described["paths"].items():
        for method in item.keys() & {"get", "put", "post", "delete"}:
            content = item[method].get("requestBody", {}).get("content", {})
            names = [kind["schema"]["$ref"].rpartition("/")[2] for kind in content.values()]
            body = {
                f: RIGHT[f] for name in names for f in schemas[name]["properties"] if f in RIGHT
            }
            yield method.upper(), path.removeprefix(API), body


def of(site: Site, name: str) -> str:
    """All that is held of somebody, in every kind of thing."""
    user = site.container.find_user()(name)
    kinds = without_trail(site.stored())
    return repr({k: [row for row in rows if user.id in repr(row)] for k, rows in kinds.items()})


def test_what_belongs_to_the_other_is_not_there(owner: ApiClient, other: ApiClient) -> None:
    site, ids = owner.site, ids_of(owner)
    before = of(site, "susan")

    for method, path, _ in calls(site):
        if "{" in path:
            for one in ids.values():
                page = other.ask(method, path.replace("{device_id}", one))

                assert told(page) == (404, "device_unknown")

    assert of(site, "susan") == before
    assert owner.name == "susan"


def test_nothing_that_the_other_calls_touches_what_is_hers(
    owner: ApiClient, other: ApiClient
) -> None:
    site, ids = owner.site, ids_of(owner)
    before, secrets = of(site, "susan"), {*ids.values(), "susan@example.com"} - {"0" * 32}

    for method, path, body in calls(site):
        again = ApiClient(site)
        again.log_in("mallory")
        for one in ids.values():
            right = body | ({"token": f"{one[:22]}.{'A' * 43}"} if body else {})
            named = path.replace("{device_id}", one)
            page = again.ask(method, named, right if method in ("POST", "PUT") else None)

            assert not any(secret in page.text for secret in secrets)

    assert of(site, "susan") == before
    assert owner.name == "susan"


@pytest.mark.parametrize("member", ["id", "user_id", "user", "owner", "account", "roles", "device"])
def test_nobody_says_in_a_body_whose_account_is_meant(
    owner: ApiClient, other: ApiClient, member: str
) -> None:
    hers = ids_of(owner)["user"]

    for method, path, body in calls(owner.site):
        if method in ("POST", "PUT"):
            page = other.ask(method, path, body | {member: hers})

            errors = read(page)["errors"]
            assert page.status == 422
            assert {"unknown"} <= {error["code"] for error in errors}


def test_what_is_shown_of_an_account_is_this_and_no_more(owner: ApiClient) -> None:
    shown = read(owner.get("/session"))

    assert shown["user"].keys() == {
        *("id", "username", "email", "email_verified", "language", "roles"),
        *("created_at", "leaves_at"),
    }
    assert shown["session"].keys() == {"authentication", "authenticated_at", "created_at"}
    assert "hash" not in json.dumps(shown)
