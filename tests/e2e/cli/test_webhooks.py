"""Webhooks on the command line: what waits, trying it again, and trying their targets."""

import json
from collections.abc import Iterator

import pytest

from tests.e2e.cli.conftest import Typed
from tests.integration.webhooks.conftest import OK, Heard, saying, scripted
from tests.support.builders import PASSWORD

SECRET = "Vb3nM8kQ2xW7rT5yP9dF4hJ6lZ1sC0gA"


@pytest.fixture
def receiver() -> Iterator[Heard]:
    with scripted(saying(OK)) as heard:
        yield heard


@pytest.fixture
def hooked(typed: Typed, receiver: Heard, monkeypatch: pytest.MonkeyPatch) -> Typed:
    url = f"http://127.0.0.1:{receiver.port}/a-secret-path"
    monkeypatch.setenv("DOORWARD_WEBHOOK_URL", url)
    monkeypatch.setenv("DOORWARD_WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("DOORWARD_WEBHOOK_PRIVATE", "on")
    return typed


def test_what_an_operator_does_waits_for_the_worker(hooked: Typed, receiver: Heard) -> None:
    hooked("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    listed = hooked("webhooks", "list").stdout.splitlines()
    (waiting,) = json.loads(hooked("webhooks", "list", "--json").stdout)
    retried = hooked("webhooks", "retry", waiting["id"])
    parked = hooked("webhooks", "retry", "--all")

    assert listed[0] == "Id\tType\tTo\tTries\tState\tDue\tFault"
    cells = listed[1].split("\t")
    assert cells[1:5] == [
        "user.registered",
        f"http://127.0.0.1:{receiver.port}",
        "0",
        "waiting",
    ]
    assert (waiting["type"], waiting["tries"], waiting["fault"]) == ("user.registered", 0, None)
    assert "a-secret-path" not in json.dumps(waiting)
    assert retried.stdout == "1 webhook is to be tried now.\n"
    assert parked.stdout == "0 webhooks are to be tried now.\n"


def test_what_waits_for_an_address_that_is_no_target_any_more_is_told_apart(
    hooked: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)
    monkeypatch.setenv("DOORWARD_WEBHOOK_URL", "https://elsewhere.example/")

    listed = hooked("webhooks", "list").stdout.splitlines()
    (waiting,) = json.loads(hooked("webhooks", "list", "--json").stdout)

    assert listed[1].split("\t")[4] == waiting["state"] == "no target"


def test_where_nothing_waits_it_says_so(hooked: Typed) -> None:
    hooked("db", "upgrade")

    assert hooked("webhooks", "list").stdout == "No webhook waits.\n"
    assert hooked("webhooks", "list", "--json").stdout == "[]\n"
    unknown = hooked("webhooks", "retry", "msg_x_0")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert unknown.stderr == "Error: No webhook msg_x_0 waits; it may have been delivered.\n"
    assert hooked("webhooks", "retry").exit_code == 2
    assert hooked("webhooks", "retry", "msg_x_0", "--all").exit_code == 2


def test_a_target_is_tried_and_its_answer_shown(hooked: Typed, receiver: Heard) -> None:
    done = hooked("webhooks", "test")

    assert (done.exit_code, done.stdout) == (
        0,
        f"http://127.0.0.1:{receiver.port}: answered 204\n",
    )
    assert b'{"type":"ping",' in receiver.requests[0]


def test_a_target_that_does_not_take_it_is_an_error(
    hooked: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_WEBHOOK_PRIVATE", "off")

    done = hooked("webhooks", "test")

    assert done.exit_code == 1
    assert "it leads to a private address" in done.stdout
    assert done.stderr == "Error: 1 of the targets did not take it.\n"


def test_without_targets_there_is_nothing_to_try(typed: Typed) -> None:
    done = typed("webhooks", "test")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Error: There are no webhooks: DOORWARD_WEBHOOK_URL is not set.\n"


@pytest.mark.parametrize(
    ("url", "secret", "told"),
    [
        ("https://a.example/", "", "Must be set together with DOORWARD_WEBHOOK_URL"),
        ("https://a.example/", "short", "It is too short"),
        (
            "https://a.example/",
            "whsec_" + "!" * 30 + "abcdefghij",
            "After whsec_ must stand base64",
        ),
        ("http://a.example/", SECRET, "A webhook's address must be https://"),
        ("https://u:PASSWORD@a.example/", SECRET, "must hold neither a user nor a fragment"),
    ],
)
def test_wrong_settings_start_nothing(
    url: str, secret: str, told: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_WEBHOOK_URL", url)
    monkeypatch.setenv("DOORWARD_WEBHOOK_SECRET", secret)

    done = typed("webhooks", "list")

    assert done.exit_code == 1
    assert told in done.stderr
    assert "PASSWORD" not in done.stderr


def test_what_signs_webhooks_is_no_secret_of_the_house(
    hooked: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SECRET_KEY", f"Kw7pR2mX9vB4nT6yL1cF8hD3gJ5sQ0zA {SECRET}")

    done = hooked("webhooks", "list")

    assert done.exit_code == 1
    assert "Must not be in DOORWARD_SECRET_KEY as well" in done.stderr
    assert SECRET not in done.stderr
