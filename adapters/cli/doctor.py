"""The command that looks for what is wrong, and says how to mend it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import click

from adapters.cli.commands import example
from adapters.cli.output import show_json, visible
from application.deployment.findings import Finding, State

Examine = Callable[[str, int], Iterable[Finding]]

_COLOURS: Mapping[State, str] = {
    State.OK: "green",
    State.ADVICE: "yellow",
    State.PROBLEM: "red",
    State.NOT_CHECKED: "bright_black",
}
_STATE_WIDTH = max(len(state.value) for state in State)


def doctor_command(examine: Examine) -> click.Command:
    """Looks at nothing before it runs."""

    @click.command("doctor", epilog=example("doorward doctor", "doorward doctor --json"))
    @click.option(
        "--host",
        metavar="ADDRESS",
        default="127.0.0.1",
        show_default=True,
        help='Address that "doorward serve" listens on.',
    )
    @click.option(
        "--port",
        metavar="PORT",
        default=5000,
        show_default=True,
        type=click.IntRange(1, 65535),
        help='Port that "doorward serve" listens on.',
    )
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(host: str, port: int, as_json: bool) -> None:
        """Look for what is wrong here, and say how to mend it.

        It looks with the settings that it is given, which must be the servers'; it sends no mail,
        makes nothing and changes nothing. Exit code 1 says that there is a problem; advice is 0.
        """
        findings = list(examine(host, port))
        if as_json:
            show_json(_facts(findings))
        else:
            _show(findings)
        if any(finding.state is State.PROBLEM for finding in findings):
            click.get_current_context().exit(1)

    return command


def _facts(findings: Sequence[Finding]) -> dict[str, object]:
    counts = Counter(finding.state for finding in findings)
    checks = [
        {
            "check": _code(finding.check),
            "state": _code(finding.state.value),
            "found": finding.sentence,
            "mend": finding.mend or None,
        }
        for finding in findings
    ]
    return {
        "healthy": not counts[State.PROBLEM],
        "counts": {_code(state.value): counts[state] for state in State},
        "checks": checks,
    }


def _code(words: str) -> str:
    return words.replace(" ", "_")


def _show(findings: Sequence[Finding]) -> None:
    width = max(len(finding.check) for finding in findings)
    indent = " " * (_STATE_WIDTH + 2 + width + 2)
    for finding in findings:
        state = click.style(finding.state.value.ljust(_STATE_WIDTH), fg=_COLOURS[finding.state])
        click.echo(f"{state}  {finding.check.ljust(width)}  {visible(finding.sentence)}")
        if finding.mend:
            click.echo(f"{indent}-> {visible(finding.mend)}")
    click.echo(f"\n{_summary(Counter(finding.state for finding in findings))}")


def _summary(counts: Counter[State]) -> str:
    problems, pieces = counts[State.PROBLEM], counts[State.ADVICE]
    told = [
        "1 problem" if problems == 1 else f"{problems or 'No'} problems",
        "1 piece of advice" if pieces == 1 else f"{pieces} pieces of advice",
        f"{counts[State.OK]} fine",
        f"{counts[State.NOT_CHECKED]} not checked",
    ]
    return ", ".join(told) + "."
