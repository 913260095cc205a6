"""The commands about the trail: reading it, handing it on, and seeing whether it is whole."""

import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import final

import click

from adapters.cli.commands import Commands, Failure, Misuse, example
from adapters.cli.output import progress_shown, show_json, show_json_list, show_table, visible
from application.accounts.find_users import FindUser
from application.events.list_trail import ListTrail
from application.events.verify_trail import Anchor, Fault, KeyMissing, Verified, VerifyTrail
from domain.accounts import UserId, UserUnknown
from domain.events import Event, EventKind

_HEADINGS = ("At (UTC)", "Event", "Outcome", "By", "User", "From", "Reason")
_LIST_EXAMPLES = example(
    "doorward audit list --user susan --since 7d",
    "doorward audit list --kind login --since 2026-11-01 --json",
)
_EXPORT_EXAMPLES = example(
    "doorward audit export --since 2026-11-01 --output november.jsonl",
    "doorward audit export --since 1d | other-program",
)
_VERIFY_EXAMPLES = example(
    "doorward audit verify", 'doorward audit verify --expect "412:0f8e6d1c..."'
)
_SPAN = re.compile(r"(\d{1,5})([hdw])", re.ASCII)
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}
_ANCHOR = re.compile(r"(\d{1,9}):([0-9a-f]{64})", re.ASCII)
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)

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


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What the commands call."""

    list_trail: ListTrail
    verify_trail: VerifyTrail
    find_user: FindUser
    now: Callable[[], datetime]


def audit_commands(open_audit: Callable[[], Audit]) -> click.Group:
    """Opens the storage when a command runs, and not for its help."""
    group = Commands("audit", help="Read what happened, and verify that nothing is missing.")
    for build in (_list, _export, _verify):
        group.add_command(build(open_audit))
    return group


_since = click.option(
    "--since", metavar="WHEN", help="From then on: 2026-11-01 (UTC), or so long ago: 12h, 7d, 4w."
)


def _list(open_audit: Callable[[], Audit]) -> click.Command:
    @click.command("list", epilog=_LIST_EXAMPLES)
    @click.option("--user", metavar="LOGIN", help="Of this account; one that is gone by its id.")
    @_since
    @click.option(
        "--kind",
        type=click.Choice([kind.value for kind in EventKind]),
        metavar="KIND",
        help="Of this kind alone.",
    )
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(user: str | None, since: str | None, kind: str | None, as_json: bool) -> None:
        """List what happened, newest last.

        KIND is one of the codes that docs/audit.md explains.
        """
        audit = open_audit()
        events = audit.list_trail(
            user_id=_user_id(user, audit.find_user) if user else None,
            since=moment_of(since, audit.now()) if since else None,
            kind=EventKind(kind) if kind else None,
        )
        if as_json:
            show_json_list(map(facts_of, events))
            return
        first = next(events, None)
        if first is None:
            click.echo("Nothing of that is in the trail.")
            return
        show_table(_HEADINGS, map(_row, chain([first], events)))

    return command


def _export(open_audit: Callable[[], Audit]) -> click.Command:
    @click.command("export", epilog=_EXPORT_EXAMPLES)
    @_since
    @click.option(
        "--output", type=click.Path(path_type=Path), metavar="FILE", help="A new file to write."
    )
    def command(since: str | None, output: Path | None) -> None:
        """Write the trail as JSON lines, an event a line, oldest first.

        It names addresses of people: a FILE is for its owner alone to read.
        """
        audit = open_audit()
        events = audit.list_trail(since=moment_of(since, audit.now()) if since else None)
        lines = (json.dumps(facts_of(event)) for event in events)
        if output is None:
            for line in lines:
                click.echo(line)
        else:
            count = _write(output, lines)
            click.echo(f"Wrote {_counted(count, 'event')} to {visible(str(output))}.")

    return command


def _verify(open_audit: Callable[[], Audit]) -> click.Command:
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
        anchor = anchor_of(expect) if expect else None
        audit = open_audit()
        with progress_shown("Verifying") as progress:
            found = audit.verify_trail(progress=progress, anchor=anchor)
        if as_json:
            show_json(_verified_facts(found))
        else:
            _tell(found)
        if not found.whole:
            raise click.exceptions.Exit(1 if found.broken else KEY_MISSING)

    return command


def moment_of(text: str, now: datetime) -> datetime:
    """Raises Misuse. A day begins at midnight UTC, and so does a time without a zone."""
    span = _SPAN.fullmatch(text)
    try:
        if span:
            return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Misuse("--since takes a day like 2026-11-01, or a span like 12h, 7d, 4w.") from None


def anchor_of(text: str) -> Anchor:
    """Raises Misuse."""
    found = _ANCHOR.fullmatch(text)
    if found is None:
        raise Misuse('--expect takes NUMBER:MAC, as "doorward audit verify" prints it.')
    return Anchor(int(found[1]), found[2])


def _user_id(login: str, find_user: FindUser) -> UserId:
    """An id is also a name that somebody could have: an account that is there goes first."""
    try:
        return find_user(login).id
    except UserUnknown:
        if _ID.fullmatch(login):
            return UserId(login)
        raise


def facts_of(event: Event) -> dict[str, object]:
    """As docs/audit.md has it, whose names are public."""
    return {
        "id": event.id,
        "at": _rfc3339(event.at),
        "event": event.kind.value,
        "outcome": event.outcome,
        "actor": event.actor.value,
        "user_id": event.user_id,
        "reason": event.reason,
        "session": event.session,
        "login": event.login,
        "address": event.client.address or None,
        "browser": event.client.browser or None,
        "system": event.client.system or None,
    }


def _row(event: Event) -> tuple[str, ...]:
    client = event.client
    return (
        event.at.strftime("%Y-%m-%d %H:%M:%S"),
        event.kind.value,
        event.outcome,
        event.actor.value,
        event.user_id or "",
        " ".join(filter(None, (client.address, client.browser, client.system))),
        event.reason or "",
    )


def _rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _write(path: Path, lines: Iterable[str]) -> int:
    """To a new file, of which nothing is left where it cannot be written to its end."""
    with ExitStack() as undo:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        undo.callback(path.unlink)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            count = sum(bool(file.write(f"{line}\n")) for line in lines)
        undo.pop_all()
    return count


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
        click.echo(f"In order up to the seal of {_rfc3339(found.last.sealed_at)}, which is")
        click.echo(f"{found.last.number}:{found.last.mac}")
    click.echo(f"{_counted(found.unsealed, 'event')} not sealed yet.")


def _unread(key: KeyMissing) -> str:
    batches = _counted(key.batches, "batch", "batches")
    return (
        f"{batches} cannot be verified, from number {key.first} on, for the secret {key.key_id}"
        " that sealed them is missing."
    )


def _tell_whole(found: Verified) -> None:
    if found.last is None:
        click.echo("Nothing has been sealed yet.")
    else:
        batches = _counted(found.last.number, "batch", "batches")
        click.echo(f"The trail is whole: {batches}, {_counted(found.events, 'event')}.")


def _verified_facts(found: Verified) -> dict[str, object]:
    last, broken = found.last, found.broken
    return {
        "whole": found.whole,
        "broken": {"number": broken.number, "fault": broken.fault.value} if broken else None,
        "last": {
            "number": last.number,
            "mac": last.mac,
            "sealed_at": _rfc3339(last.sealed_at),
        }
        if last
        else None,
        "events": found.events,
        "unsealed": found.unsealed,
        "missing_keys": [asdict(key) for key in found.missing],
    }


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"
