"""Bringing accounts along from another application, with their hashes, many at a time."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, Protocol, final

from application.accounts.claim_places import ClaimPlaces, Given
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import User
from domain.errors import Refusal
from domain.events import EventKind
from domain.newcomers import InTheWay, Newcomer, ReadNewcomer, RowUnreadable
from domain.passwords import PasswordHasher
from domain.registrations import NameDigests, PendingRegistration

BATCH = 1000  # accounts of one story: it is quick, and its price is shared by many


class FileUnreadable(Exception):
    """There is no reading on; the text is the rest of a sentence about the file."""


class Row(NamedTuple):
    """What a file says of one account, by our names for that; None where it cannot be read."""

    line: int
    fields: Mapping[str, object] | None


class Rows(Protocol):
    """A file of accounts, read as it is asked for; how far that has come, and what it left out."""

    @property
    @abstractmethod
    def part(self) -> int: ...

    @property
    @abstractmethod
    def whole(self) -> int:
        """In the same measure; 0 where nobody knows."""

    @property
    @abstractmethod
    def unknown(self) -> Sequence[str]:
        """The columns that were met so far and are of no use here, as the file calls them."""

    @abstractmethod
    def __iter__(self) -> Iterator[Row]:
        """Raises OSError or FileUnreadable where no row can be read any more."""


class Refused(NamedTuple):
    line: int
    name: str
    """As the file has it, of any length and with any characters; empty where it has none."""
    refusal: Refusal


@final
@dataclass(frozen=True, slots=True)
class Brought:
    """What became of so many rows, up to and with that line. Whatever was added is stored."""

    line: int
    added: int
    there: int
    """Accounts that were there already, the same ones."""
    refused: Sequence[Refused]
    with_roles: int
    """How many of those that were added."""


class _Read(NamedTuple):
    row: Row
    newcomer: Newcomer


class _Placed(NamedTuple):
    users: Sequence[User]
    there: int
    refused: Sequence[Refused]
    outlived: Sequence[PendingRegistration]


@final
@dataclass(frozen=True, slots=True)
class ImportUsers:
    """Adds each account whole or not at all, and tells what is against the others.

    Accounts that are there already with the same name and address are left alone, so an import that
    was cut off is run again as it was. Nobody is sent a mail.
    """

    read: ReadNewcomer
    transact: Transaction
    hasher: PasswordHasher
    digests: NameDigests
    clock: Clock
    event: NewEvent

    def __call__(
        self, *, rows: Iterable[Row], verified: bool = False, dry_run: bool = False
    ) -> Iterator[Brought]:
        """`verified`: what counts of the addresses where the rows do not say it.

        With `dry_run` nothing is stored, and what would be is remembered instead.
        """
        given = Given()
        for batch in _batches(rows):
            read, unread = self._read_all(batch, verified)
            if dry_run:
                found = self.transact(partial(self._found, read))
                placed = self._place(read, found, given)
            else:
                placed = self.transact(partial(self._add, read))
            refused = sorted([*unread, *placed.refused], key=lambda one: one.line)
            with_roles = sum(bool(user.roles) for user in placed.users)
            yield Brought(batch[-1].line, len(placed.users), placed.there, refused, with_roles)

    def _read_all(
        self, batch: Sequence[Row], verified: bool
    ) -> tuple[Sequence[_Read], Sequence[Refused]]:
        now, read, unread = self.clock.now(), [], []
        for row in batch:
            try:
                if row.fields is None:
                    raise RowUnreadable
                read.append(_Read(row, self.read(row.fields, now, verified=verified)))
            except Refusal as refusal:
                unread.append(_refused(row, refusal))
        return read, unread

    def _add(self, read: Sequence[_Read], work: Work) -> _Placed:
        """With nothing given yet, also where the story is run again."""
        placed = self._place(read, self._found(read, work), Given())
        if placed.users:
            for pending in placed.outlived:
                work.registrations.take(pending.id)
            work.newcomers.add(placed.users)
            count = str(len(placed.users))
            work.record(self.event(EventKind.ACCOUNTS_IMPORTED, reason=count))
            for user in placed.users:
                for role in sorted(user.roles):
                    work.record(self.event(EventKind.ROLE_GRANTED, user.id, reason=role))
        return placed

    def _found(self, read: Sequence[_Read], work: Work) -> InTheWay:
        names = [name for one in read for name in one.newcomer.names]
        digests = [digest for name in names for digest in self.digests.every(name)]
        users = [one.newcomer.user for one in read]
        return work.newcomers.in_the_way(users, names, digests, self.clock.now())

    def _place(self, read: Sequence[_Read], found: InTheWay, given: Given) -> _Placed:
        claim = ClaimPlaces(found, given, self.hasher, self.digests, self.clock.now())
        users, there, refused = [], 0, []
        for row, newcomer in read:
            try:
                user = claim(newcomer)
            except Refusal as refusal:
                refused.append(_refused(row, refusal))
                continue
            if user:
                users.append(user)
            else:
                there += 1
        return _Placed(users, there, refused, claim.outlived)


def _batches(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    """What was read before reading failed is not lost."""
    batch: list[Row] = []
    failure: FileUnreadable | OSError | None = None
    try:
        for row in rows:
            batch.append(row)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except (FileUnreadable, OSError) as error:
        failure = error
    if batch:
        yield batch
    if failure:
        raise failure


def _refused(row: Row, refusal: Refusal) -> Refused:
    name = row.fields.get("username") if row.fields else None
    return Refused(row.line, name if isinstance(name, str) else "", refusal)
