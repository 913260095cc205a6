"""Values that never show themselves in a log, an error or a debugger's print, and their source."""

import hmac
from abc import abstractmethod
from typing import NoReturn, Protocol


class Entropy(Protocol):
    """Where unpredictable bytes come from."""

    @abstractmethod
    def bytes(self, size: int) -> bytes:
        """So many random bytes that nobody can predict."""


class Secret:
    """Text that only `reveal()` gives out; comparing takes the same time wherever it differs."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return hmac.compare_digest(self._encoded(), other._encoded())

    def __hash__(self) -> int:
        return hash((type(self), self._text))

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not to be pickled or copied")

    def _encoded(self) -> bytes:
        return self._text.encode("utf-8", "surrogatepass")
