"""How the service starts, what it says then, and why it would not."""

import logging
import signal
import socket
from pathlib import Path
from subprocess import PIPE
from urllib.request import urlopen

import pytest

from entrypoints.server import Serving
from tests.e2e.cli.conftest import Processes, Typed


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    assert isinstance(number, int)
    return number


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Serving]:
    """What the server would have been started with; it is not, so that this process goes on."""
    served: list[Serving] = []
    monkeypatch.setattr("entrypoints.serve.configure_logs", lambda: None)

    def become_server(serving: Serving, listener: socket.socket) -> None:
        listener.close()
        served.append(serving)

    monkeypatch.setattr("entrypoints.server.become_server", become_server)
    return served


def test_it_serves_until_it_is_told_to_stop(
    processes: Processes, port: int, tmp_path: Path
) -> None:
    with processes.start("serve", "--port", str(port), stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout
        said = process.stdout.readline().decode()
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=30) as answer:
            status = answer.status
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)

    assert said == f"Doorward is at http://127.0.0.1:{port} - stop it with Ctrl-C.\n"
    assert status == 200
    assert process.returncode == 0
    assert b"Traceback" not in errors
    assert b"Made the database" in errors
    assert {"doorward.sqlite3", "secret_key"} <= {f.name for f in (tmp_path / "var").iterdir()}


def test_a_quiet_start_warns_of_nothing(
    typed: Typed,
    served: list[Serving],
    port: int,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOORWARD_PROCESSES", "2")

    done = typed("serve", "--port", str(port))

    assert (done.exit_code, done.stderr) == (0, "")
    first, second, third = done.stdout.splitlines()
    assert first == f"Doorward is at http://127.0.0.1:{port} - stop it with Ctrl-C."
    assert second == "2 processes serve with 64 threads each; password hashes take 38 MiB at most."
    assert third.startswith("Mail is printed here and kept in ")
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert served == [Serving("127.0.0.1", port, processes=2, threads=64, reloads=True)]


def test_what_is_dangerous_is_said_loudly(
    typed: Typed,
    served: list[Serving],
    port: int,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", "https://id.example.org")
    monkeypatch.setenv("DOORWARD_PASSWORD_MIN_LENGTH", "8")
    monkeypatch.setenv("DOORWARD_SITENAME", "x")
    monkeypatch.setenv("DOORWARD_THROTTLING", "off")

    done = typed("serve", "--host", "0.0.0.0", "--port", str(port))

    warnings = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    assert done.stdout.startswith("Doorward is at https://id.example.org - ")
    assert len(warnings) == 5
    assert "DOORWARD_SITENAME is no setting" in warnings[0]
    assert "Passwords of 8 characters" in warnings[1]
    assert "Tries are not counted (DOORWARD_THROTTLING=off)" in warnings[2]
    assert "0.0.0.0" in warnings[3]
    assert "proxy that buffers" in warnings[3]
    assert "DOORWARD_TRUSTED_PROXIES" in warnings[4]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.2"])
def test_on_loopback_no_proxy_is_asked_for(
    host: str,
    typed: Typed,
    served: list[Serving],
    port: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    typed("serve", "--host", host, "--port", str(port))

    assert len(served) == 1
    assert "proxy" not in caplog.text


def test_the_secret_is_known_before_the_server_starts(
    typed: Typed, served: list[Serving], port: int, tmp_path: Path
) -> None:
    typed("serve", "--port", str(port))
    typed("serve", "--port", str(port))

    assert (tmp_path / "var" / "secret_key").read_text().strip()
    assert len(served) == 2


def test_a_trial_keeps_nothing_but_its_secret(
    typed: Typed, served: list[Serving], port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "memory://")

    done = typed("serve", "--port", str(port))

    assert (done.exit_code, done.stderr) == (0, "")
    assert [file.name for file in Path("var").iterdir()] == ["secret_key"]
    assert served == [Serving("127.0.0.1", port, processes=1, threads=64, reloads=False)]
    assert "1 process serves with 64 threads; " in done.stdout


def test_a_given_secret_is_used_and_none_is_made(
    typed: Typed,
    served: list[Serving],
    port: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    secret = typed("secrets", "generate").stdout.strip()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", secret)

    typed("serve", "--port", str(port))

    assert len(served) == 1
    assert not (tmp_path / "var" / "secret_key").exists()


def test_a_taken_port_is_told_before_anything_is_touched(
    processes: Processes, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        done = processes.run("serve", "--port", str(taken))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Error: Cannot listen on 127.0.0.1, port {taken}: Address already in use.\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("host", ["nowhere.invalid", "not a host", "x" * 100])
def test_an_address_that_is_not_here_is_told(
    host: str, typed: Typed, served: list[Serving], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", "https://id.example.org")

    done = typed("serve", "--host", host)

    assert (done.exit_code, done.stdout, served) == (1, "", [])
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"Error: Cannot listen on {host}, port 5000: ")


def test_listening_for_others_needs_the_address_that_they_use(
    typed: Typed, served: list[Serving]
) -> None:
    done = typed("serve", "--host", "0.0.0.0")

    assert (done.exit_code, served) == (1, [])
    assert done.stderr.startswith("Error: DOORWARD_PUBLIC_URL: ")


@pytest.mark.parametrize("content", ["", "short", "\0"])
def test_a_secret_that_is_none_stops_the_start(
    content: str, typed: Typed, served: list[Serving], port: int, tmp_path: Path
) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secret_key").write_text(content)

    done = typed("serve", "--port", str(port))

    assert (done.exit_code, served) == (1, [])
    assert done.stderr.startswith("Error: var/secret_key is too short; ")


@pytest.mark.parametrize("host", ["\udcff", "127.0.0.1\n", "\x1b[31m"])
def test_an_address_that_cannot_be_one_is_wrong_usage(host: str, typed: Typed) -> None:
    done = typed("serve", "--host", host)

    assert done.exit_code == 2
    assert "it holds characters that no address has" in done.stderr


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_is_none_is_wrong_usage(port: str, typed: Typed) -> None:
    assert typed("serve", "--port", port).exit_code == 2


def test_a_broken_database_stops_the_start(
    typed: Typed, served: list[Serving], port: int, tmp_path: Path
) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "doorward.sqlite3").write_text("not a database " * 100)

    done = typed("serve", "--port", str(port))

    assert (done.exit_code, served) == (1, [])
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: The storage does not answer: ")
