"""The commands about the secrets: what they change, say and warn of, and that they show none."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

import pytest

from adapters.cli.commands import Failure
from adapters.cli.secret_keys import Arrange, SecretKeys, secrets_commands
from application.ports import StorageUnavailable
from tests.unit.adapters.cli.conftest import Typed, run

MOST = 4


@dataclass
class Kept:
    """Secrets `secret-N`, whose ids are `id-N`."""

    secrets: list[str] = field(default_factory=lambda: ["secret-1"])
    given: bool = False
    recorded: list[str] = field(default_factory=list)
    fault: Exception | None = None
    numbers: "count[int]" = field(default_factory=lambda: count(2))

    def opened(self) -> SecretKeys:
        return SecretKeys(
            current=self.secrets,
            given=self.given,
            make=self.make,
            id_of=lambda secret: secret.replace("secret", "id"),
            change=self.change,
            most=MOST,
            record=self.record,
        )

    def make(self) -> str:
        return f"secret-{next(self.numbers)}"

    def change(self, arrange: Arrange) -> tuple[Sequence[str], Sequence[str]]:
        before, self.secrets = self.secrets, list(arrange(self.secrets))
        return before, self.secrets

    def record(self, key_id: str) -> None:
        if self.fault:
            raise self.fault
        self.recorded.append(key_id)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def secrets(kept: Kept) -> Typed:
    group = secrets_commands(kept.make, kept.opened)
    return lambda *words: run(group, *words)


def test_a_secret_is_made_for_who_asks(secrets: Typed, kept: Kept) -> None:
    done = secrets("generate")

    assert (done.stdout, done.stderr, kept.secrets) == ("secret-2\n", "", ["secret-1"])


def test_secrets_are_listed_by_their_ids_alone(secrets: Typed, kept: Kept) -> None:
    kept.secrets = ["secret-1", "secret-2"]

    done, as_json = secrets("list"), secrets("list", "--json")

    assert done.stdout == "Secret\tUse\nid-1\tsigns\nid-2\treads\n"
    assert json.loads(as_json.stdout) == [
        {"id": "id-1", "signs": True},
        {"id": "id-2", "signs": False},
    ]


def test_a_rotation_puts_a_new_secret_in_front_and_keeps_the_others(
    secrets: Typed, kept: Kept
) -> None:
    first = secrets("rotate")
    second = secrets("rotate")

    assert kept.secrets == ["secret-3", "secret-2", "secret-1"]
    assert (first.exit_code, first.stderr, second.stderr) == (0, "", "")
    assert second.stdout.splitlines() == [
        "The secret id-3 signs from now on.",
        "Still read: id-2, id-1.",
        "Reload or restart all servers and workers now.",
    ]
    assert kept.recorded == ["id-2", "id-3"]


def test_a_secret_is_prepared_before_it_signs(secrets: Typed, kept: Kept) -> None:
    prepared = secrets("rotate", "--prepare")
    before = list(kept.secrets)
    taken = secrets("rotate", "--to", "id-2")

    assert before == ["secret-1", "secret-2"]
    assert prepared.stdout.splitlines() == [
        "The secret id-2 is read from now on, and signs nothing yet.",
        "Reload or restart all servers and workers, and then run",
        "doorward secrets rotate --to id-2",
    ]
    assert kept.secrets == ["secret-2", "secret-1"]
    assert taken.stdout.startswith("The secret id-2 signs from now on.\n")
    assert kept.recorded == ["id-2", "id-2"]


def test_another_secret_stays_prepared_behind_the_one_that_signs(
    secrets: Typed, kept: Kept
) -> None:
    kept.secrets = ["secret-9", "secret-8", "secret-7"]

    secrets("rotate", "--prepare")
    secrets("rotate", "--to", "id-7")

    assert kept.secrets == ["secret-7", "secret-9", "secret-2", "secret-8"]


@pytest.mark.parametrize(
    ("keep", "left", "dropped"),
    [
        ("1", ["secret-2"], "id-9, id-8"),
        ("2", ["secret-2", "secret-9"], "id-8"),
        ("3", ["secret-2", "secret-9", "secret-8"], None),
        ("9", ["secret-2", "secret-9", "secret-8"], None),
    ],
)
def test_what_is_dropped_is_named_with_what_is_lost(
    keep: str, left: list[str], dropped: str | None, secrets: Typed, kept: Kept
) -> None:
    kept.secrets = ["secret-9", "secret-8"]

    done = secrets("rotate", "--keep", keep)

    assert (done.exit_code, kept.secrets) == (0, left)
    if dropped:
        assert done.stderr.startswith(f"Warning: Dropped: {dropped}. Links mailed ")
    else:
        assert done.stderr == ""


def test_more_than_there_may_be_are_not_kept(secrets: Typed, kept: Kept) -> None:
    kept.secrets = [f"secret-{number}" for number in range(6, 6 + MOST)]
    before = list(kept.secrets)

    refused = secrets("rotate")
    full = secrets("rotate", "--keep", str(MOST))

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == "Error: There can be 4 secrets: --keep N drops the oldest.\n"
    assert (full.exit_code, kept.secrets[1:]) == (0, before[:-1])


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--to", "id-7"), 1, "There is no secret of that id;"),
        (("--to", ""), 1, "There is no secret of that id;"),
        (("--to", "id-1", "--prepare"), 2, "--prepare makes a new secret, --to takes one"),
        (("--prepare", "--keep", "1"), 2, "With --prepare two are kept at least"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    words: tuple[str, ...], code: int, told: str, secrets: Typed, kept: Kept
) -> None:
    done = secrets("rotate", *words)

    assert (done.exit_code, done.stdout) == (code, "")
    assert done.stderr.startswith(f"Error: {told}")
    assert (kept.secrets, kept.recorded) == (["secret-1"], [])


@pytest.mark.parametrize("keep", ["0", "-1", "many"])
def test_a_number_that_is_none_is_a_misuse(keep: str, secrets: Typed, kept: Kept) -> None:
    done = secrets("rotate", "--keep", keep)

    assert (done.exit_code, kept.secrets) == (2, ["secret-1"])


def test_what_the_environment_gives_is_not_changed_and_a_new_secret_is_handed_out(
    secrets: Typed, kept: Kept
) -> None:
    kept.given = True

    done = secrets("rotate")

    assert (done.exit_code, done.stdout) == (0, "secret-2\n")
    assert "nothing was changed. Put this one, whose id is id-2, in front" in done.stderr
    assert "secret-1" not in done.output
    assert (kept.secrets, kept.recorded) == (["secret-1"], [])


@pytest.mark.parametrize("words", [("--prepare",), ("--to", "id-1"), ("--keep", "1")])
def test_only_its_owner_changes_the_environment(
    words: tuple[str, ...], secrets: Typed, kept: Kept
) -> None:
    kept.given = True

    done = secrets("rotate", *words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: The secrets come from DOORWARD_SECRET_KEY, or ")


@pytest.mark.parametrize(
    "fault", [Failure("No tables."), StorageUnavailable("No tables."), OSError("No tables.")]
)
def test_a_rotation_waits_for_no_database(fault: Exception, secrets: Typed, kept: Kept) -> None:
    kept.fault = fault

    done = secrets("rotate")

    assert (done.exit_code, kept.secrets) == (0, ["secret-2", "secret-1"])
    assert done.stderr == "Warning: This is not in the trail. No tables.\n"


def test_no_command_shows_a_secret_that_is_in_use(secrets: Typed, kept: Kept) -> None:
    acts = [
        ("list",),
        ("list", "--json"),
        ("rotate",),
        ("rotate", "--prepare"),
        ("rotate", "--to", "id-1", "--keep", "2"),
    ]

    shown = "".join(secrets(*words).output for words in acts)

    assert "id-1" in shown
    assert "secret-" not in shown
