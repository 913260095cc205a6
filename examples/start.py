"""Doorward, the microblog and a proxy in front of both, together on loopback: `make example`."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn
from urllib.request import ProxyHandler, build_opener

from examples.proxies import Addresses, caddy_home, free_port, over_http

PROJECT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
NO_PROXY = (
    "The example needs a proxy, and neither Caddy nor nginx is installed.\n"
    "On Debian and Ubuntu: apt install caddy"
)


class Ended(Exception):
    """By Ctrl-C, by a signal, or because one of the three is gone, which it then names."""


def main(port: int, folder: Path) -> None:
    """Raises Ended when it is over."""
    folder.mkdir(parents=True, exist_ok=True)
    if _is_taken(port):
        sys.exit(f"Port {port} is taken. Another one: make example PORT=8090")
    at = Addresses(
        login=f"door.localhost:{port}",
        application=f"blog.localhost:{port}",
        doorward=f"127.0.0.1:{free_port()}",
        behind=f"127.0.0.1:{free_port()}",
    )
    proxy = over_http(folder, at)
    if proxy is None:
        sys.exit(NO_PROXY)
    with ExitStack() as started:
        running = {
            "doorward": _doorward(folder, at),
            "microblog": (microblog(at.behind), os.environ),
            "proxy": (proxy, caddy_home(folder)),
        }
        processes = {
            name: started.enter_context(process(command, environment, folder / f"{name}.log"))
            for name, (command, environment) in running.items()
        }
        for address in (f"{at.doorward}/readyz", f"{at.behind}/about"):
            _wait_until_it_answers(address, processes, folder)
        while not _is_taken(port):
            _look_after(processes, folder)
            time.sleep(0.1)
        print(f"\n  The blog:   http://{at.application}/\n  Doorward:   http://{at.login}/\n")
        print(f"Register, log in, and be led back. What the three say: {folder}/*.log")
        print("Ctrl-C ends all of them.", flush=True)
        while True:
            _look_after(processes, folder)
            time.sleep(0.2)


def _doorward(folder: Path, at: Addresses) -> tuple[Sequence[str], Mapping[str, str]]:
    host, _, port = at.doorward.partition(":")
    theirs = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    environment = {
        **theirs,
        "DOORWARD_PUBLIC_URL": f"http://{at.login}",
        "DOORWARD_FORWARD_AUTH": at.application,
        "DOORWARD_TRUSTED_PROXIES": "127.0.0.1",
        "DOORWARD_STATE_DIR": str(folder / "state"),
    }
    command = [sys.executable, "-m", "entrypoints", "serve", "--host", host, "--port", port]
    return command, environment


def microblog(address: str) -> Sequence[str]:
    """The command that serves it there."""
    blog = str(PROJECT / "examples" / "microblog")
    options = ["--no-control-socket", "--threads", "4", "--chdir", blog, "--bind", address]
    return [sys.executable, "-m", "gunicorn", *options, "microblog:app"]


@contextmanager
def process(
    command: Sequence[str], environment: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """In a session of its own, so that Ctrl-C reaches this process alone, which ends the others."""
    with log.open("wb") as said:
        begun = subprocess.Popen(
            command,
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        yield begun
    finally:
        begun.terminate()
        begun.wait()


def _wait_until_it_answers(
    address: str, processes: Mapping[str, subprocess.Popen[bytes]], folder: Path
) -> None:
    deadline, direct = time.monotonic() + PATIENCE, build_opener(ProxyHandler({}))
    while True:
        _look_after(processes, folder)
        try:
            direct.open(f"http://{address}", timeout=PATIENCE).close()
        except OSError as error:
            if time.monotonic() > deadline:
                raise Ended(f"Nothing answers at {address}; see {folder}/*.log") from error
        else:
            return
        time.sleep(0.1)


def _look_after(processes: Mapping[str, subprocess.Popen[bytes]], folder: Path) -> None:
    for name, process in processes.items():
        if process.poll() is not None:
            said = (folder / f"{name}.log").read_text("utf-8", "replace")
            raise Ended(f"{name} has ended:\n{said[-2000:]}")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 2**16):
        sys.exit(f"{text} is no port. For example: make example PORT=8090")
    return int(text)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Ended


if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    try:
        main(_port(sys.argv[1]), Path(sys.argv[2]).resolve())
    except Ended as end:
        sys.exit(str(end) or 0)
