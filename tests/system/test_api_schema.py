"""The whole document of the API, tried out on the real server by a tool that knows only that."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.builders import PASSWORD
from tests.support.documented import API
from tests.system.server import PROJECT, UNCOUNTED, environment, served

SEED = "7391"
EXAMPLES = os.environ.get("API_EXAMPLES", "4")
"""Of each operation and kind of data."""
ENDING = ("log_out", "request_deletion")
"""After them the session that was lent to the tool opens nothing more."""

CONFIG = """\
[checks.positive_data_acceptance]
# What is right of shape may still be a wrong password, a taken name or a link that leads nowhere.
expected-statuses = ["2xx", "401", "403", "404", "410", "422"]

[checks.negative_data_rejection]
# A link that leads nowhere is refused before anybody looks at the limits of what came with it.
expected-statuses = ["400", "401", "403", "404", "405", "410", "415", "422"]
"""


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("api"), **UNCOUNTED) as origin:
        yield origin


def logged_in(origin: str, name: str) -> str:
    """The access token of somebody new."""
    typed = {"username": name, "email": f"{name}@example.com", "password": PASSWORD}
    said(origin, "/registrations", typed)
    login = {"login": name, "password": PASSWORD, "carrier": "bearer"}
    token: str = said(origin, "/session", login)["tokens"]["access_token"]
    return token


def said(origin: str, path: str, body: dict[str, str]) -> dict[str, dict[str, str]]:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(
        f"{origin}{API}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with direct.open(request, timeout=30) as answer:
        read: dict[str, dict[str, str]] = json.load(answer)
        return read


def tried(folder: Path, origin: str, *options: str) -> bool:
    """Whether there was no failure; what it found is shown with the test."""
    config = folder / "schemathesis.toml"
    config.write_text(CONFIG, "utf-8")
    command = [sys.executable, "-m", "schemathesis.cli", f"--config-file={config}", "run"]
    asked = [*command, f"{origin}{API}/openapi.json", "--checks=all", f"--seed={SEED}"]
    bounded = [f"--max-examples={EXAMPLES}", "--no-shrink", "--workers=1", "--warnings=off"]
    done = subprocess.run(
        [*asked, *bounded, "--continue-on-failure", "--generation-database=none", *options],
        cwd=folder,
        env=environment(NO_PROXY="*", PYTHONPATH=str(PROJECT)),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    print(done.stdout, done.stderr)
    return done.returncode == 0


def test_every_operation_does_what_its_document_says(tmp_path: Path, origin: str) -> None:
    bearer = f"Authorization:Bearer {logged_in(origin, 'susan')}"
    left_out = [f"--exclude-operation-id={operation}" for operation in ENDING]

    assert tried(tmp_path, origin, f"--header={bearer}", *left_out)


@pytest.mark.parametrize("operation", ENDING)
def test_so_does_what_ends_the_session(tmp_path: Path, origin: str, operation: str) -> None:
    bearer = f"Authorization:Bearer {logged_in(origin, operation.replace('_', '-'))}"
    alone = f"--include-operation-id={operation}"

    assert tried(tmp_path, origin, f"--header={bearer}", alone)


def test_so_does_everything_for_strangers(tmp_path: Path, origin: str) -> None:
    assert tried(tmp_path, origin, "--phases=coverage")
