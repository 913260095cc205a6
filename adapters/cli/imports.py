"""The command that brings accounts along from another application."""

import json
import os
import re
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, final

import click

from adapters.cli.commands import Failure, Misuse, example, warn
from adapters.cli.output import progress_shown, show_fields, show_json, show_table
from adapters.cli.sentences import SENTENCES
from application.accounts.import_users import Brought, FileUnreadable, ImportUsers, Refused, Rows
from application.ports import StorageUnavailable
from domain.accounts import USERNAME_RAW_MAXIMUM
from domain.newcomers import FIELDS, REQUIRED

SOME_REFUSED = 3
"""The exit code where not every account is there now."""

_EXAMPLES = example(
    "doorward users import users.csv --dry-run",
    "doorward users import app.db --table user --report refused.jsonl",
    "doorward users import users.jsonl --map password_hash=password",
)
_HEADINGS = ("Refused", "Rows", "First line", "Why")
_ROLES = (
    "{count} of the added accounts have roles, which the applications behind Doorward go by. Were"
    " they meant for others, leave them out with --map roles= and look at doorward roles list."
)
_HASHLIKE = re.compile(r"[$:]|[0-9a-fA-F]{16}", re.ASCII)


class OpenRows(Protocol):
    """Opens a file of accounts."""

    @abstractmethod
    def __call__(
        self, path: Path, *, form: str | None, table: str | None, theirs: Mapping[str, str]
    ) -> AbstractContextManager[Rows]:
        """Raises OSError or FileUnreadable."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """What the command calls."""

    open_rows: OpenRows
    import_users: ImportUsers


@final
@dataclass(slots=True)
class _Count:
    """What became of the file so far."""

    line: int = 0
    added: int = 0
    there: int = 0
    refused: int = 0
    with_roles: int = 0
    codes: dict[str, list[int]] = field(default_factory=dict)
    """How many of each code, and the first line of it."""
    sentences: dict[str, str] = field(default_factory=dict)

    def add(self, brought: Brought) -> None:
        self.line = brought.line
        self.added += brought.added
        self.there += brought.there
        self.refused += len(brought.refused)
        self.with_roles += brought.with_roles
        for one in brought.refused:
            code = one.refusal.code
            self.codes.setdefault(code, [0, one.line])[0] += 1
            sentence = SENTENCES[type(one.refusal)].format(**one.refusal.data)
            self.sentences.setdefault(code, sentence)


class OpenImports(Protocol):
    """Opens the storage; called when the command runs, and not for its help."""

    @abstractmethod
    def __call__(self, *, upgrading: bool) -> Imports:
        """With `upgrading`, it makes or upgrades a storage that may be upgraded unasked."""


def import_command(open_imports: OpenImports, forms: Sequence[str]) -> click.Command:
    """For the group of the accounts."""

    @click.command("import", epilog=_EXAMPLES)
    @click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
    @click.option("--format", "form", type=click.Choice(forms), help="Unless it is plain to see.")
    @click.option("--table", help='Which table of an SQLite database; "user" or "users" if none.')
    @click.option(
        "--map",
        "pairs",
        metavar="OURS=THEIRS",
        multiple=True,
        help="What a column is called; nothing: none is.",
    )
    @click.option(
        "--email-verified", is_flag=True, help="Count addresses as verified if nothing is said."
    )
    @click.option("--dry-run", is_flag=True, help="Check everything, and store nothing.")
    @click.option(
        "--report",
        type=click.Path(path_type=Path, dir_okay=False),
        help="A new file for what was refused, as JSON lines.",
    )
    @click.option("--json", "as_json", is_flag=True, help="The outcome as a JSON object.")
    def command(
        *,
        file: Path,
        form: str | None,
        table: str | None,
        pairs: tuple[str, ...],
        email_verified: bool,
        dry_run: bool,
        report: Path | None,
        as_json: bool,
    ) -> None:
        """Bring accounts along from another application.

        FILE is CSV with a header, JSON lines, or an SQLite database; "-" is standard input. It
        says of each account username, email and password_hash, and perhaps more; accounts keep
        their passwords. Nobody is sent a mail. What was cut off is run again as it was: accounts
        that are there stay as they are.
        """
        theirs = _mapping(pairs)
        used, count = open_imports(upgrading=not dry_run), _Count()
        with _told_where(file, count, dry_run), ExitStack() as opened:
            rows = opened.enter_context(used.open_rows(file, form=form, table=table, theirs=theirs))
            tell = opened.enter_context(_reporting(report))
            brought = used.import_users(rows=rows, verified=email_verified, dry_run=dry_run)
            for batch in _with_progress(brought, rows):
                count.add(batch)
                tell(batch.refused)
        if rows.unknown:
            warn(f"Columns that are not kept: {', '.join(rows.unknown)}.")
        if count.with_roles:
            warn(_ROLES.format(count=count.with_roles))
        _show(count, dry_run=dry_run, as_json=as_json)
        if count.refused:
            raise click.exceptions.Exit(SOME_REFUSED)

    return command


def _mapping(pairs: Iterable[str]) -> dict[str, str]:
    theirs = dict(pair.partition("=")[::2] for pair in pairs)
    whole = all("=" in pair for pair in pairs) and all(theirs.get(one, one) for one in REQUIRED)
    if not whole or not set(theirs) <= set(FIELDS):
        raise Misuse(f"--map takes OURS=THEIRS, where OURS is one of {', '.join(FIELDS)}.")
    return theirs


@contextmanager
def _told_where(file: Path, count: _Count, dry_run: bool) -> Iterator[None]:
    """However it ends before the end of the file, it is said what holds of it."""
    again = "run it again to go on"
    try:
        yield
    except FileUnreadable as error:
        why, again = f"{_name_of(file)}: {error}.", "mend the file, and run it again to go on"
    except OSError as error:
        why = f"{error.filename or _name_of(file)}: {error.strerror or error}"
    except StorageUnavailable as error:
        why = f"The storage does not answer: {error}"
    except KeyboardInterrupt:
        why = "Interrupted."
    else:
        return
    if dry_run or not count.line:
        raise Failure(why)
    where = f"Up to line {count.line} all is stored ({count.added} accounts) or refused"
    raise Failure(why, f"{where}; {again}.")


def _name_of(file: Path) -> str:
    return "Standard input" if str(file) == "-" else str(file)


@contextmanager
def _reporting(path: Path | None) -> Iterator[Callable[[Sequence[Refused]], None]]:
    """Takes what was refused; what was told before an early end stays told."""
    if path is None:
        yield lambda _refused: None
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb", buffering=0) as file:

        def tell(refused: Sequence[Refused]) -> None:
            lines = [f"{json.dumps(_facts(one))}\n" for one in refused]
            rest = memoryview("".join(lines).encode("ascii"))
            try:
                while rest:
                    rest = rest[file.write(rest) :]
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(path)) from error

        yield tell


def _facts(one: Refused) -> dict[str, object]:
    line, name, refusal = one
    return {"line": line, "username": _shown(name), "code": refusal.code, **refusal.data}


def _shown(name: str) -> str | None:
    """Nothing that could be a hash, in a column that was taken for the names by mistake."""
    hidden = len(name) > USERNAME_RAW_MAXIMUM or _HASHLIKE.search(name)
    return None if hidden else name


def _with_progress(brought: Iterable[Brought], rows: Rows) -> Iterator[Brought]:
    with progress_shown("Importing") as show:
        for batch in brought:
            show(rows.part, rows.whole)
            yield batch


def _show(count: _Count, *, dry_run: bool, as_json: bool) -> None:
    codes = {code: rows for code, (rows, _) in sorted(count.codes.items())}
    if as_json:
        outcome = {"added": count.added, "there_already": count.there, "refused": count.refused}
        show_json(outcome | {"with_roles": count.with_roles, "codes": codes, "dry_run": dry_run})
        return
    added = "Would be added" if dry_run else "Added"
    counts = {added: count.added, "There already": count.there, "Refused": count.refused}
    show_fields({name: str(number) for name, number in counts.items()})
    if count.refused:
        rows = [
            (code, str(number), str(first), count.sentences[code])
            for code, (number, first) in sorted(count.codes.items())
        ]
        show_table(_HEADINGS, rows)
