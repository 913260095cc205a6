"""What the columns of a file are called here."""

from collections.abc import Mapping, Sequence
from typing import final

from application.accounts.import_users import FileUnreadable
from domain.newcomers import FIELDS, REQUIRED

SHOWN = 20  # names of columns that are remembered to be told; a hostile file has no end of them


@final
class Columns:
    """Names of theirs to names of ours."""

    def __init__(self, theirs: Mapping[str, str]) -> None:
        """`theirs` says what ours are called there, where it is something else."""
        self._ours = {name: name for name in FIELDS if name not in theirs}
        self._ours |= {name: ours for ours, name in theirs.items()}
        self.unknown: list[str] = []

    def ours(self, name: str) -> str | None:
        """None, and remembered, where it is of no use."""
        ours = self._ours.get(name)
        if ours is None and name not in self.unknown and len(self.unknown) < SHOWN:
            self.unknown.append(name)
        return ours

    def header(self, names: Sequence[str]) -> list[str | None]:
        """Raises FileUnreadable where a column is missing or there twice."""
        ours = [self.ours(name) for name in names]
        known = [name for name in ours if name]
        if twice := {name for name in known if known.count(name) > 1}:
            raise FileUnreadable(f"it has more than one column {_listed(twice)}")
        if missing := set(REQUIRED) - set(known):
            raise FileUnreadable(
                f"it has no column {_listed(missing)}; where it has another name, say so with"
                " --map OURS=THEIRS"
            )
        return ours


def _listed(names: set[str]) -> str:
    return " and ".join(name for name in FIELDS if name in names)
