"""What only a real process shows: its argument list, its terminal, its pipes and its signals."""

import os
import signal
import time
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import PASSWORD

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
            assert process.poll() is None
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


def test_at_a_terminal_accounts_are_a_table(processes: Processes, typed: Typed) -> None:
    typed(*ADD_SUSAN, "--password-stdin", given=PASSWORD)
    terminal = Terminal()

    process = terminal.start(processes, "users", "list")
    shown = terminal.read_to_end()

    assert process.wait(60) == 0
    assert "Username" in shown
    assert "─────" in shown
    assert "susan@example.org" in shown


def test_ctrl_c_at_the_prompt_changes_nothing_and_shows_no_trace(
    processes: Processes, typed: Typed
) -> None:
    terminal = Terminal()
    process = terminal.start(processes, *ADD_SUSAN)

    terminal.wait_for("Password (not shown): ")
    process.send_signal(signal.SIGINT)
    shown = terminal.read_to_end()

    assert process.wait(60) == 1
    assert "Traceback" not in shown
    assert shown.endswith("Aborted!\n")
    assert typed("users", "list", "--json").stdout == "[]\n"


def test_a_pipe_that_nobody_reads_ends_quietly(processes: Processes) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    with processes.start("settings", stdout=writer, stderr=PIPE) as process:
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


def test_a_terminal_without_a_letter_shows_its_escape(processes: Processes, typed: Typed) -> None:
    typed("users", "add", "Straße", "s@example.org", "--password-stdin", given=PASSWORD)

    done = processes.run("users", "list", PYTHONIOENCODING="koi8-r")

    assert done.returncode == 0
    assert done.stdout.splitlines()[1].startswith("Stra\\xdfe\t")


def test_arguments_that_are_no_text_are_answered_in_words(processes: Processes) -> None:
    done = processes.run("db", "\udcff\udcfe")

    assert done.returncode == 2
    assert done.stderr.endswith("Error: No such command '\\udcff\\udcfe'.\n")
