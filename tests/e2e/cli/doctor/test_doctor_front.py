"""The doctor looks at who stands in front, at mail, and at who answers."""

import socket
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.deployment import Observation, ObservationKind
from tests.e2e.cli.conftest import Typed
from tests.e2e.cli.doctor.conftest import SECURE, examined, opened


def noted(folder: Path, kind: ObservationKind, detail: str, *, hours: int = 1) -> None:
    at = datetime.now(UTC) - timedelta(hours=hours)  # as above
    with opened(folder) as storage:
        storage.note(Observation(kind, detail, at))


@pytest.mark.parametrize(
    ("trusted", "hours", "state"),
    [
        ("", 1, "problem"),
        ("", 25, "ok"),
        ("192.0.2.0/24", 1, "problem"),
        ("10.0.0.0/8", 1, "ok"),
        ("1", 1, "ok"),
    ],
)
def test_headers_from_somebody_who_is_not_trusted_are_found(
    *,
    trusted: str,
    hours: int,
    state: str,
    typed: Typed,
    installed: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noted(installed, ObservationKind.FORWARDED_UNTRUSTED, "10.0.0.7: Forwarded", hours=hours)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    assert examined(typed)["proxies"]["state"] == state


@pytest.mark.parametrize(("trusted", "state"), [("", "ok"), ("1", "problem")])
def test_a_trusted_proxy_that_does_not_tell_is_found(
    trusted: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(installed, ObservationKind.FORWARDED_MISSING, "10.0.0.7: no header")
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    assert examined(typed)["proxies"]["state"] == state


@pytest.mark.parametrize(("trusted", "state"), [("", "problem"), ("127.0.0.1", "ok")])
def test_https_without_anybody_to_trust_is_a_problem(
    trusted: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", SECURE)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    found = examined(typed)

    assert found["proxies"]["state"] == state
    assert (found["cookies"]["state"], found["mail"]["state"]) == ("ok", "advice")


@pytest.mark.parametrize(
    ("trusted", "guarded", "state"),
    [
        ("1", "app.example.com", "advice"),
        ("1", "", "ok"),
        ("127.0.0.1", "app.example.com", "ok"),
    ],
)
def test_who_asks_for_applications_should_be_known_by_address(
    *,
    trusted: str,
    guarded: str,
    state: str,
    typed: Typed,
    installed: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert installed.is_dir()
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", SECURE)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)
    monkeypatch.setenv("DOORWARD_FORWARD_AUTH", guarded)

    assert examined(typed)["proxies"]["state"] == state


@pytest.mark.parametrize(("public", "state"), [("", "problem"), (SECURE, "ok")])
def test_cookies_that_are_not_secure_behind_tls_are_found(
    public: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(installed, ObservationKind.HTTPS_IN_FRONT, "10.0.0.7: X-Forwarded-Proto")
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", public)

    assert examined(typed)["cookies"]["state"] == state


def test_a_mail_server_that_is_not_there_is_found(
    typed: Typed, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SMTP_URL", f"smtp://susan:hunter2@127.0.0.1:{port}")

    done = typed("doctor")

    assert done.exit_code == 1
    assert f"127.0.0.1:{port} cannot be reached" in done.stdout
    assert "hunter2" not in done.output


def test_somebody_else_at_its_port_is_found(typed: Typed, installed: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stranger = threading.Thread(target=answer, args=[listener, b"HTTP/1.1 200 OK\r\n\r\n"])
        stranger.start()
        done = typed("doctor", "--port", str(listener.getsockname()[1]))
        stranger.join()

    assert done.exit_code == 1
    assert "something answers that is not Doorward" in done.stdout


def test_something_at_its_port_that_speaks_no_http_is_found(typed: Typed, installed: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stranger = threading.Thread(target=answer, args=[listener, b"220 mail.example ESMTP\r\n"])
        stranger.start()
        done = typed("doctor", "--port", str(listener.getsockname()[1]))
        stranger.join()

    assert "something answers that is not Doorward" in done.stdout


def answer(listener: socket.socket, text: bytes) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(text)


def test_a_public_address_with_the_servers_own_port_is_found(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", f"{SECURE}:5000")

    assert examined(typed)["address"]["state"] == "problem"


@pytest.mark.parametrize(("value", "state"), [("", "ok"), ("on", "ok"), ("off", "problem")])
def test_tries_that_are_not_limited_are_found(
    value: str, state: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_THROTTLING", value)

    assert examined(typed)["throttling"]["state"] == state
