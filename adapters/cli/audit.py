"""The commands about the trail: reading it, and handing it on."""

import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import final

import click

from adapters.cli.audit_verify import verify_command
from adapters.cli.commands import Commands, Misuse, example
from adapters.cli.output import counted, rfc3339, show_json_list, show_rows, visible
from application.accounts.find_users import FindUser
from application.events.list_trail import ListTrail
from application.events.verify_trail import VerifyTrail
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
_SPAN = re.compile(r"(\d{1,5})([hdw])", re.ASCII)
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)


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
    group.add_command(_list(open_audit))
    group.add_command(_export(open_audit))
    group.add_command(verify_command(lambda: open_audit().verify_trail))
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
            user_id=None if user is None else _user_id(user, audit.find_user),
            since=None if since is None else moment_of(since, audit.now()),
            kind=EventKind(kind) if kind else None,
        )
        if as_json:
            show_json_list(map(facts_of, events))
            return
        show_rows(_HEADINGS, map(_row, events), nothing="Nothing of that is in the trail.")

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
        events = audit.list_trail(since=None if since is None else moment_of(since, audit.now()))
        lines = (json.dumps(facts_of(event)) for event in events)
        if output is None:
            for line in lines:
                click.echo(line)
        else:
            count = _write(output, lines)
            click.echo(f"Wrote {counted(count, 'event')} to {visible(str(output))}.")

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
        "at": rfc3339(event.at),
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


def _write(path: Path, lines: Iterable[str]) -> int:
    """To a new file, of which nothing is left where it cannot be written to its end."""
    with ExitStack() as undo:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        undo.callback(path.unlink)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            count = sum(bool(file.write(f"{line}\n")) for line in lines)
        undo.pop_all()
    return count
