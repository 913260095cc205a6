"""Builds the wheel, installs it by itself, and starts it from another folder."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

PROJECT = Path(__file__).resolve().parent.parent
PACKAGES = ("domain", "application", "adapters", "entrypoints")
PATIENCE = 30.0


def fail(reason: str) -> NoReturn:
    sys.exit(f"wheel-check: {reason}")


def say(step: str) -> None:
    print(f"  {step}", flush=True)


def run(*command: str | Path, cwd: Path = PROJECT) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        fail(f"{command[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def environment(**more: str) -> dict[str, str]:
    """What the wheel is started with: nothing that could lend it this folder or its settings."""
    lent = ("PYTHON", "DOORWARD_", "COVERAGE_")
    return {k: v for k, v in os.environ.items() if not k.startswith(lent)} | more


def build(folder: Path) -> Path:
    # Built with the locked tools of this environment: an isolated build would fetch unhashed ones.
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def compare(wheel: Path) -> int:
    """The number of files that it holds; every file of the packages must be one of them."""
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    missing = [
        name
        for package in PACKAGES
        for path in (PROJECT / package).rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and (name := path.relative_to(PROJECT).as_posix()) not in packed
    ]
    if missing:
        fail("not in the wheel: " + ", ".join(sorted(missing)))
    strange = {name.split("/")[0] for name in packed if ".dist-info/" not in name} - set(PACKAGES)
    if strange:
        fail("does not belong into the wheel: " + ", ".join(sorted(strange)))
    return len(packed)


def install(wheel: Path, folder: Path) -> Path:
    run(sys.executable, "-m", "venv", folder)
    python = folder / "bin" / "python"
    pip = (python, "-m", "pip", "install", "-qq", "--disable-pip-version-check")
    locked = ("--no-compile", "--require-hashes", "--only-binary", ":all:", "-r")
    run(*pip, *locked, PROJECT / "requirements" / "runtime.txt")
    run(*pip, "--no-deps", "--no-index", wheel)
    run(python, "-m", "pip", "check")
    return folder / "bin" / "doorward"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(url: str, language: str = "en") -> tuple[int, str]:
    """Status and text of a page; status 0 when nobody answers."""
    request = urllib.request.Request(url, headers={"Accept-Language": language})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(request, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode(errors="replace")
    except OSError:
        return 0, ""


@contextlib.contextmanager
def served(doorward: Path, elsewhere: Path) -> Iterator[str]:
    """The address of a running server, which must end well when it is asked to."""
    port = free_port()
    with (elsewhere / "server.log").open("w+", encoding="utf-8") as log:
        server = subprocess.Popen(
            [doorward, "serve", "--host", "127.0.0.1", "--port", str(port)],
            cwd=elsewhere,
            env=environment(DOORWARD_STATE_DIR=str(elsewhere / "state")),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}"
            server.send_signal(signal.SIGTERM)
            if status := server.wait(PATIENCE):
                fail(f"the server ended with {status} after SIGTERM")
        except BaseException:
            log.seek(0)
            print(log.read(), file=sys.stderr)
            raise
        finally:
            server.kill()
            server.wait()


def wait_until_healthy(origin: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while (status := get(f"{origin}/readyz")[0]) != 200:
        if time.monotonic() > deadline:
            fail(f"/readyz answered {status} for {PATIENCE:.0f} seconds")
        time.sleep(0.1)


def look_at_login(origin: str) -> None:
    """A page needs the templates, its style the static files, its Russian the catalogues."""
    status, page = get(f"{origin}/login")
    if status != 200:
        fail(f"/login answered {status}")
    styles = re.findall(r'href="([^"]+\.css[^"]*)"', page)
    if not styles:
        fail("/login names no stylesheet")
    for style in styles:
        if (status := get(f"{origin}{style}")[0]) != 200:
            fail(f"{style} answered {status}")
    if not re.search("[а-я]{4}", get(f"{origin}/login", "ru")[1]):
        fail("/login knows no Russian")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="doorward-wheel-") as name:
        folder = Path(name)
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()

        wheel = build(folder / "dist")
        say(f"built {wheel.name}: {compare(wheel)} files, none forgotten")
        doorward = install(wheel, folder / "venv")
        say("installed in a clean environment, with the locked requirements alone")
        run(doorward, "--help", cwd=elsewhere)
        say("doorward --help answers from another folder")
        with served(doorward, elsewhere) as origin:
            wait_until_healthy(origin)
            look_at_login(origin)
        say("doorward serve is healthy, shows its login page, and ends at SIGTERM")


if __name__ == "__main__":
    main()
