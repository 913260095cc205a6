"""What the columns of a file are called here."""

from collections.abc import Iterable, Mapping, Sequence
from typing import final

from application.accounts.import_users import FileUnreadable
from domain.newcomers import FIELDS, REQUIRED

SHOWN = 20  # names of columns that are remembered to be told; a hostile file has no end of them


@final
class Columns:
    """Names of theirs to names of ours."""

    def __init__(self, theirs: Mapping[str, str]) -> None:
        """`theirs` says what ours are called there, where it is something else; empty: nothing."""
        self._named = {ours: name for ours, name in theirs.items() if name}
        self._ours: dict[str, list[str]] = {name: [name] for name in FIELDS if name not in theirs}
        for ours, name in self._named.items():
            self._ours.setdefault(name, []).append(ours)
        self.unknown: list[str] = []

    def ours(self, name: str) -> Sequence[str]:
        """None, and remembered, where it is of no use; or several that are read from the same."""
        ours = self._ours.get(name, [])
        if not ours and name not in self.unknown and len(self.unknown) < SHOWN:
            self.unknown.append(name)
        return ours

    def header(self, names: Sequence[str]) -> list[Sequence[str]]:
        """Raises FileUnreadable where a column is missing or there twice."""
        found = [self.ours(name) for name in names]
        known = [ours for several in found for ours in several]
        if twice := {ours for ours in known if known.count(ours) > 1}:
            raise FileUnreadable(f"it has more than one column {_listed(twice)}")
        if missing := {*REQUIRED, *self._named} - set(known):
            raise FileUnreadable(
                f"it has no column {_listed(missing)}; where it has another name, say so with"
                " --map OURS=THEIRS"
            )
        return found

    def check_first(self, names: Iterable[str]) -> None:
        """Where there is no header; raises FileUnreadable where a name that was given is none.

        Passed over, it would let a disabled account count as active.
        """
        if missing := sorted(set(self._named.values()) - set(names)):
            raise FileUnreadable(
                f"its first account has no {' and no '.join(missing)}, which --map names"
            )


def fields_of(names: Sequence[Sequence[str]], cells: Iterable[object]) -> dict[str, object]:
    """What the cells say, by our names for it."""
    named = zip(names, cells, strict=True)
    return {name: cell for several, cell in named for name in several}


def _listed(names: set[str]) -> str:
    return " and ".join(name for name in FIELDS if name in names)
