"""What the doctor's findings look like, and what the shell is told."""

import json

import pytest

from adapters.cli.doctor import doctor_command
from application.deployment.findings import Finding, State, advice, fine, not_checked, problem
from tests.unit.adapters.cli.conftest import run

FINDINGS = [
    fine("settings", "All that is set is understood."),
    advice("state folder", "Others can look into \x1b[2Jvar.", "chmod go= var"),
    problem("mail", "The mail server cannot be used.", "See docs/mail.md."),
    not_checked("address", "Nobody answers."),
]


def test_each_finding_is_a_line_and_what_mends_it_one_below() -> None:
    done = run(doctor_command(lambda _host, _port: FINDINGS))

    assert done.stdout == (
        "ok           settings      All that is set is understood.\n"
        "advice       state folder  Others can look into \\x1b[2Jvar.\n"
        "                           -> chmod go= var\n"
        "problem      mail          The mail server cannot be used.\n"
        "                           -> See docs/mail.md.\n"
        "not checked  address       Nobody answers.\n"
        "\n"
        "1 problem, 1 piece of advice, 1 fine, 1 not checked.\n"
    )


@pytest.mark.parametrize(
    ("findings", "summary"),
    [
        (FINDINGS[:1], "No problems, 0 pieces of advice, 1 fine, 0 not checked."),
        (FINDINGS[1:3] * 2, "2 problems, 2 pieces of advice, 0 fine, 0 not checked."),
    ],
)
def test_the_last_line_counts_them(findings: list[Finding], summary: str) -> None:
    done = run(doctor_command(lambda _host, _port: findings))

    assert done.stdout.splitlines()[-1] == summary


@pytest.mark.parametrize("words", [(), ("--json",)])
@pytest.mark.parametrize(
    ("finding", "code"),
    [(FINDINGS[0], 0), (FINDINGS[1], 0), (FINDINGS[2], 1), (FINDINGS[3], 0)],
    ids=[state.value for state in State],
)
def test_the_shell_is_told_of_problems_alone(
    words: tuple[str, ...], finding: Finding, code: int
) -> None:
    done = run(doctor_command(lambda _host, _port: [FINDINGS[0], finding]), *words)

    assert done.exit_code == code


def test_programs_are_told_the_same_under_names_that_stay() -> None:
    done = run(doctor_command(lambda _host, _port: FINDINGS), "--json")

    assert json.loads(done.stdout) == {
        "healthy": False,
        "counts": {"ok": 1, "advice": 1, "problem": 1, "not_checked": 1},
        "checks": [
            {
                "check": "settings",
                "state": "ok",
                "found": "All that is set is understood.",
                "mend": None,
            },
            {
                "check": "state_folder",
                "state": "advice",
                "found": "Others can look into \x1b[2Jvar.",
                "mend": "chmod go= var",
            },
            {
                "check": "mail",
                "state": "problem",
                "found": "The mail server cannot be used.",
                "mend": "See docs/mail.md.",
            },
            {"check": "address", "state": "not_checked", "found": "Nobody answers.", "mend": None},
        ],
    }


def test_it_asks_where_it_is_told_to() -> None:
    asked: list[tuple[str, int]] = []

    def examine(host: str, port: int) -> list[Finding]:
        asked.append((host, port))
        return FINDINGS[:1]

    run(doctor_command(examine))
    run(doctor_command(examine), "--host", "::1", "--port", "8080")

    assert asked == [("127.0.0.1", 5000), ("::1", 8080)]
