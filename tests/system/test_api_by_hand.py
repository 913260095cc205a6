"""The examples for scripts do with a real curl what they say."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.builders import PASSWORD
from tests.support.documented import API
from tests.system.server import PROJECT, environment, served
from tests.system.test_api_schema import logged_in

DOCUMENTATION = PROJECT / "docs/api.md"


def examples() -> tuple[str, str]:
    """The one that logs in, and the one that goes on with its token."""
    begin, further = re.findall(r"```sh\n(.*?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    return begin, further


def shell(script: str, **variables: str) -> str:
    """What it printed; it must not fail anywhere."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env=environment(NO_PROXY="*", **variables),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


def test_the_examples_log_in_read_take_away_and_log_out(tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("there is no curl")
    begin, further = examples()

    with served(tmp_path) as origin:
        logged_in(origin, "susan")
        begin = begin.replace("http://127.0.0.1:5000", origin).replace("…", PASSWORD)
        tokens = json.loads(shell(begin))["tokens"]
        variables = {"DOOR": f"{origin}{API}", "TOKEN": tokens["access_token"]}
        said = shell(further, **variables)
        after = shell(further.splitlines()[0], **variables)

    assert json.JSONDecoder().raw_decode(said)[0]["user"]["username"] == "susan"
    assert "doorward-export" in said
    assert json.loads(after)["code"] == "token_invalid"
