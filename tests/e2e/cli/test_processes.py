"""What only a real process shows: its argument list, its terminal, its pipes and its signals."""

import json
import os
import signal
import time
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen

import pytest

from tests.e2e.cli.conftest import Processes
from tests.support.builders import OTHER_PASSWORD, PASSWORD

ADD_SUSAN = ("users", "add", "susan", "susan@example.org")


class Terminal:
    """A pseudo-terminal with somebody at it."""

    def __init__(self) -> None:
        self.ours, self.theirs = os.openpty()
        self.shown = ""

    def wait_for(self, text: str) -> None:
        while text not in self.shown:
            self.shown += os.read(self.ours, 4096).decode()

    def type(self, text: bytes) -> None:
        os.write(self.ours, text + b"\n")

    def start(self, processes: Processes, *words: str) -> Popen[bytes]:
        with_terminal = {"stdin": self.theirs, "stdout": self.theirs, "stderr": self.theirs}
        process = processes.start(*words, start_new_session=True, **with_terminal)
        os.close(self.theirs)
        return process

    def read_to_end(self) -> str:
        while True:
            try:
                self.shown += os.read(self.ours, 4096).decode()
            except OSError:  # the other side is closed
                os.close(self.ours)
                return self.shown.replace("\r\n", "\n")


def what_others_see(process: Popen[bytes]) -> bytes:
    folder = Path("/proc") / str(process.pid)
    return (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs a process list")
def test_a_password_is_never_in_the_process_list(processes: Processes, tmp_path: Path) -> None:
    with processes.start(*ADD_SUSAN, "--password-stdin", stdin=PIPE, stdout=PIPE) as process:
        assert process.stdin
        process.stdin.write(PASSWORD.encode())
        process.stdin.flush()
        file = tmp_path / "var" / "doorward.sqlite3"
        while not file.exists() or file.stat().st_size == 0:
            time.sleep(0.02)
        seen = what_others_see(process)
        shown, _ = process.communicate(timeout=60)

    assert b"--password-stdin" in seen
    assert PASSWORD.encode() not in seen
    assert shown == b"Added susan, susan@example.org.\n"
    assert PASSWORD.encode() not in file.read_bytes()


def test_at_a_terminal_the_password_is_asked_for_twice_and_not_shown(
    processes: Processes,
) -> None:
    terminal = Terminal()
    process = terminal.start(processes, *ADD_SUSAN)

    terminal.wait_for("Password (not shown): ")
    terminal.type(PASSWORD.encode())
    terminal.wait_for("The same again: ")
    terminal.type(PASSWORD.encode())
    shown = terminal.read_to_end()

    assert process.wait(60) == 0
    assert "Added susan, susan@example.org." in shown
    assert PASSWORD not in shown


def test_at_a_terminal_accounts_are_a_table(processes: Processes) -> None:
    processes.run(*ADD_SUSAN, "--password-stdin", given=PASSWORD)
    terminal = Terminal()

    process = terminal.start(processes, "users", "list")
    shown = terminal.read_to_end()

    assert process.wait(60) == 0
    assert "Username" in shown
    assert "─────" in shown
    assert "susan@example.org" in shown


def test_ctrl_c_at_the_prompt_changes_nothing_and_shows_no_trace(processes: Processes) -> None:
    terminal = Terminal()
    process = terminal.start(processes, *ADD_SUSAN)

    terminal.wait_for("Password (not shown): ")
    process.send_signal(signal.SIGINT)
    shown = terminal.read_to_end()

    assert process.wait(60) == 1
    assert "Traceback" not in shown
    assert shown.endswith("Aborted!\n")
    assert processes.run("users", "list", "--json").stdout == "[]\n"


def test_a_pipe_that_nobody_reads_ends_quietly(processes: Processes) -> None:
    processes.run(*ADD_SUSAN, "--password-stdin", given=PASSWORD)
    reader, writer = os.pipe()
    os.close(reader)

    with processes.start("users", "list", stdout=writer, stderr=PIPE) as process:
        os.close(writer)
        _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_kept_is_a_failure(processes: Processes) -> None:
    with (
        Path("/dev/full").open("wb") as full,
        processes.start("settings", stdout=full, stderr=PIPE) as process,
    ):
        _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (1, b"Error: No space left on device\n")


def test_a_terminal_without_the_letters_shows_their_escapes(processes: Processes) -> None:
    processes.run("users", "add", "Straße", "s@example.org", "--password-stdin", given=PASSWORD)

    done = processes.run("users", "show", "strasse", PYTHONIOENCODING="ascii")

    assert done.returncode == 0
    assert "Username\tStra\\xdfe\n" in done.stdout


def test_standard_streams_may_be_closed(processes: Processes) -> None:
    close_input = 'exec "$@" <&-'
    folder, environment = processes.folder, processes.environment
    shell = ["sh", "-c", close_input, "sh", "python3"]
    del shell[-1]

    with Popen(
        [*shell, *processes.command("secrets", "generate")],
        cwd=folder,
        env=environment,
        stdout=PIPE,
        stderr=STDOUT,
    ) as process:
        shown, _ = process.communicate(timeout=60)

    assert process.returncode == 0
    assert len(shown.split()) == 1


def test_a_generated_secret_is_all_that_is_printed_and_is_accepted(processes: Processes) -> None:
    generated = processes.run("secrets", "generate")
    other = processes.run("secrets", "generate")
    used = processes.run("db", "current", DOORWARD_SECRET_KEY=generated.stdout)

    (secret,) = generated.stdout.splitlines()
    assert len(secret) >= 43
    assert generated.stderr == ""
    assert other.stdout != generated.stdout
    assert used.returncode == 0
