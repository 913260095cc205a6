"""Values that never show themselves in a log, an error or a debugger's print, and their source."""

import hmac
from abc import abstractmethod
from dataclasses import dataclass, field
from typing import NoReturn, Protocol, final


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


@final
@dataclass(frozen=True, slots=True)
class Key:
    """A key for one purpose, and the name of the secret that it was derived from."""

    id: str
    value: bytes = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of one purpose: the first signs, and all of them still read (ASVS 5.0 13.3.1)."""

    keys: tuple[Key, ...]

    def mac(self, message: bytes) -> bytes:
        """HMAC-SHA-256 under the first."""
        return hmac.digest(self.keys[0].value, message, "sha256")

    def macs(self, message: bytes) -> tuple[bytes, ...]:
        """Under each, the first one's first."""
        return tuple(hmac.digest(key.value, message, "sha256") for key in self.keys)

    def proves(self, mac: bytes, message: bytes) -> bool:
        """Whether one of them made it; in the same time, whichever it was."""
        return sum(hmac.compare_digest(mac, made) for made in self.macs(message)) > 0
