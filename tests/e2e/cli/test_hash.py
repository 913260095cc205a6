"""`doorward hash calibrate` over the real settings and the real hash."""

import json

import pytest

from adapters.security import calibration
from tests.e2e.cli.conftest import Typed


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """One cost, and no more hashes of it than it takes."""
    monkeypatch.setattr(calibration, "MEASURED", 0.0)
    monkeypatch.setattr("entrypoints.commands.installation.COSTS", ((19456, 2),))


def test_it_measures_as_the_settings_have_it(
    quick: None, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PROCESSES", "2")
    monkeypatch.setenv("DOORWARD_HASH_THREADS", "1")

    done = typed("hash", "calibrate", "--json", "--target", "5000")

    told = json.loads(done.stdout)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (told["processes"], told["threads"]) == (2, 2)
    (cost,) = told["costs"]
    assert (cost["memory_kib"], cost["time_cost"], cost["memory_mib"]) == (19456, 2, 38)
    assert cost["milliseconds"] > 0
    assert cost["recommended"]
    assert cost["chosen"]


def test_a_slip_in_a_setting_is_warned_of(
    quick: None, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_ARGON_MEMORY", "1")

    done = typed("hash", "calibrate")

    assert done.exit_code == 0
    assert "DOORWARD_ARGON_MEMORY is no setting of Doorward" in done.stderr
