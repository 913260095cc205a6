"""The one root of everything that the domain refuses, and how several refusals are told at once."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Self, TypeVar

T = TypeVar("T")


class Refusal(Exception):
    """Something that the rules do not allow.

    `code` is stable and public; `data` holds what a sentence about it needs (a limit, say), never
    a secret and never text for people: adapters find the words.
    """

    code: ClassVar[str]

    def __init__(self, **data: int | str) -> None:
        super().__init__(self.code, data)
        self.data = data


class Refusals(ExceptionGroup[Refusal]):
    """Everything that was wrong with one request, told together."""

    def __new__(cls, refusals: Sequence[Refusal]) -> Self:
        return super().__new__(cls, "refused", refusals)

    @property
    def each(self) -> tuple[Refusal, ...]:
        return tuple(refusal for refusal in self.exceptions if isinstance(refusal, Refusal))

    def derive(self, excs: Sequence[Refusal]) -> "Refusals":  # type: ignore[override]  # only Refusals go in
        return Refusals(excs)


class Gathering:
    """Runs attempts one by one and keeps what they refuse, so that nothing is told piecemeal."""

    def __init__(self) -> None:
        self._refusals: list[Refusal] = []

    def __call__(self, attempt: Callable[[], T]) -> T | None:
        """The attempt's answer, or None where it refused."""
        try:
            return attempt()
        except Refusal as refusal:
            self._refusals.append(refusal)
        return None

    def add(self, *refusals: Refusal) -> None:
        self._refusals.extend(refusals)

    def raise_any(self) -> None:
        """Raises `Refusals` if anything was refused."""
        if self._refusals:
            raise Refusals(self._refusals)


class Conflict(Exception):
    """What a write was computed from has changed meanwhile; the story must be run again."""
