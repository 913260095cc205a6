"""The command that sees whether the trail is whole."""

import re
from collections.abc import Callable
from dataclasses import asdict

import click

from adapters.cli.commands import Failure, Misuse, example
from adapters.cli.output import counted, progress_shown, rfc3339, show_json
from application.events.verify_trail import Anchor, Fault, KeyMissing, Verified, VerifyTrail

_VERIFY_EXAMPLES = example(
    "doorward audit verify", 'doorward audit verify --expect "412:0f8e6d1c..."'
)
_ANCHOR = re.compile(r"(\d{1,9}):([0-9a-f]{64})", re.ASCII)

KEY_MISSING = 3
"""The exit code where nothing was found altered, and not everything could be looked at."""

FAULTS = {
    Fault.SEAL_MISSING: "its seal was removed",
    Fault.SEAL_ALTERED: "its seal was altered, or was made with another secret key",
    Fault.EVENTS_ALTERED: "an event in it was altered",
    Fault.EVENTS_REMOVED: "an event was removed from it",
    Fault.EVENTS_ADDED: "an event was added to it",
    Fault.UNPROVEN: "it was emptied, and not for its age",
    Fault.NO_SUCH_SEAL: "it was never sealed, or its seal was removed from the end",
    Fault.CUT_OFF: "it was sealed once, and the end of the trail has been cut off since",
    Fault.REPLACED: "its seal is another one than the one expected",
}

_MENDED_BY = (
    'Put it back behind the others; "doorward secrets list" names those that are there. If it never'
    " was one of yours, somebody altered these seals."
)


def verify_command(open_verify: Callable[[], VerifyTrail]) -> click.Command:
    @click.command("verify", epilog=_VERIFY_EXAMPLES)
    @click.option(
        "--expect",
        metavar="NUMBER:MAC",
        help="A seal that must be there, as an earlier run or the log told it.",
    )
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(expect: str | None, as_json: bool) -> None:
        """Verify that nothing was altered, removed or added.

        Exit code 1 says that something was, and the first batch is named; 3, that a secret is
        missing which some batches were sealed with. Without --expect nobody can tell whether the
        end of the trail was cut off.
        """
        anchor = None if expect is None else anchor_of(expect)
        verify_trail = open_verify()
        with progress_shown("Verifying") as progress:
            found = verify_trail(progress=progress, anchor=anchor)
        if as_json:
            show_json(_verified_facts(found))
        else:
            _tell(found)
        if not found.whole:
            raise click.exceptions.Exit(1 if found.broken else KEY_MISSING)

    return command


def anchor_of(text: str) -> Anchor:
    """Raises Misuse."""
    found = _ANCHOR.fullmatch(text)
    if found is None:
        raise Misuse('--expect takes NUMBER:MAC, as "doorward audit verify" prints it.')
    return Anchor(int(found[1]), found[2])


def _tell(found: Verified) -> None:
    if found.broken:
        whole = f"The trail is not whole: batch {found.broken.number} is the first that does not"
        failure = Failure(f"{whole} hold, for {FAULTS[found.broken.fault]}.")
        failure.show()
    if found.missing:
        Failure(*map(_unread, found.missing), _MENDED_BY).show()
    if found.whole:
        _tell_whole(found)
    if found.last:
        click.echo(f"In order up to the seal of {rfc3339(found.last.sealed_at)}, which is")
        click.echo(f"{found.last.number}:{found.last.mac}")
    click.echo(f"{counted(found.unsealed, 'event')} not sealed yet.")


def _unread(key: KeyMissing) -> str:
    batches = counted(key.batches, "batch", "batches")
    return (
        f"{batches} cannot be verified, from number {key.first} on, for the secret {key.key_id}"
        " that sealed them is missing."
    )


def _tell_whole(found: Verified) -> None:
    if found.last is None:
        click.echo("Nothing has been sealed yet.")
    else:
        batches = counted(found.last.number, "batch", "batches")
        click.echo(f"The trail is whole: {batches}, {counted(found.events, 'event')}.")


def _verified_facts(found: Verified) -> dict[str, object]:
    last, broken = found.last, found.broken
    return {
        "whole": found.whole,
        "broken": {"number": broken.number, "fault": broken.fault.value} if broken else None,
        "last": {
            "number": last.number,
            "mac": last.mac,
            "sealed_at": rfc3339(last.sealed_at),
        }
        if last
        else None,
        "events": found.events,
        "unsealed": found.unsealed,
        "missing_keys": [asdict(key) for key in found.missing],
    }
