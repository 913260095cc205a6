"""From a form to a receiver: each thing that happens is posted once, and checks out."""

import hmac
import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.integration.webhooks.conftest import OK, Heard, saying, scripted
from tests.support.browser import Site

SECRET = "Vb3nM8kQ2xW7rT5yP9dF4hJ6lZ1sC0gA"
FAILURE = b"HTTP/1.1 500 No\r\nConnection: close\r\n\r\n"


@pytest.fixture
def receiver() -> Iterator[Heard]:
    with scripted(saying(OK)) as heard:
        yield heard


def a_site(folder: Path, target: str, *, private: bool = True) -> Site:
    return Site(folder, webhooks=(target,), webhook_secret=SECRET, webhook_private=private)


def deliver(site: Site, target: str) -> None:
    while site.container.deliver_webhooks()(target=target):
        pass


def verified(request: bytes) -> dict[str, object]:
    """The body, once its signature has been checked by hand."""
    head, _, body = request.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    mac = hmac.digest(SECRET.encode(), signed, "sha256")
    assert headers["webhook-signature"] == f"v1,{b64encode(mac).decode()}"
    told: dict[str, object] = json.loads(body)
    return {**told, "id": headers["webhook-id"]}


def test_a_life_is_told_thing_by_thing(tmp_path: Path, receiver: Heard) -> None:
    target = f"http://127.0.0.1:{receiver.port}/hook"
    site = a_site(tmp_path, target)
    browser = site.browser()
    browser.register("susan")
    browser.log_in()
    browser.log_out()
    site.container.grant_roles()(login="susan", roles=["editor"])
    browser.log_in("susan", "a wrong password")

    deliver(site, target)

    told = [verified(request) for request in receiver.requests]
    user = site.container.find_user()("susan")
    assert sorted(str(one["type"]) for one in told) == [
        "user.logged_in",
        "user.logged_out",
        "user.registered",
        "user.role_granted",
    ]
    assert {json.dumps(one["data"]).count(user.id) for one in told} == {1}
    assert len({one["id"] for one in told}) == len(told)
    sent = b"".join(receiver.requests)
    assert not [word for word in (b"susan", b"example.com", b"Firefox") if word in sent]


def test_what_was_not_taken_comes_again_under_the_same_id(tmp_path: Path) -> None:
    answers = iter([FAILURE, OK])
    with scripted(lambda connection, _ended: connection.sendall(next(answers))) as receiver:
        target = f"http://127.0.0.1:{receiver.port}/hook"
        site = a_site(tmp_path, target)
        site.add_user("susan")
        deliver(site, target)

        site.clock.forward(timedelta(seconds=30))
        deliver(site, target)

    first, second = (verified(request) for request in receiver.requests)
    assert first == second
    assert list(site.container.list_deliveries()()) == []


def test_of_a_deleted_account_that_alone_is_told(tmp_path: Path, receiver: Heard) -> None:
    target = f"http://127.0.0.1:{receiver.port}/hook"
    site = a_site(tmp_path, target)
    site.add_user("john")
    site.add_user("susan")
    john, susan = (site.container.find_user()(name) for name in ("john", "susan"))
    site.browser().log_in("susan")

    site.container.delete_account()(user_id=susan.id)
    deliver(site, target)

    told = [verified(request) for request in receiver.requests]
    assert sorted((str(one["type"]), json.dumps(one["data"])) for one in told) == [
        ("user.deleted", json.dumps({"user_id": susan.id, "actor": "service"})),
        ("user.registered", json.dumps({"user_id": john.id, "actor": "service"})),
    ]


def test_a_private_target_gets_nothing_unless_it_is_allowed(
    tmp_path: Path, receiver: Heard
) -> None:
    target = f"http://127.0.0.1:{receiver.port}/hook"
    site = a_site(tmp_path, target, private=False)
    site.add_user("susan")

    deliver(site, target)

    (waiting,) = site.container.list_deliveries()()
    assert waiting.fault is not None
    assert waiting.fault.startswith("it leads to a private address")
    assert not any(receiver.requests)
