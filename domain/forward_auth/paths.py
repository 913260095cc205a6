"""The path that somebody asks an application for, as far as everybody reads it alike."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Self, final
from urllib.parse import unquote

from domain.errors import Refusal
from domain.navigation import is_misread

ASKED_MAXIMUM = 8192  # code points, with the query
PATH_MAXIMUM = 2048  # without it: normalising can be quadratic
DECODINGS = 4
"""Levels of percent-encoding at most; a path that goes on after that hides something."""

_BROKEN_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_COUNTED = ("/", "\\", ".")
"""What means something in a path: none of it may come to light by decoding."""
_CUT = re.compile(r"[;:?#]")
"""Where one application or another takes a segment to end."""


class PathRefused(Refusal):
    """No browser asks for it, or it means different things to different readers."""

    code = "path_refused"


@final
@dataclass(frozen=True)
class AskedPath:
    """A request's path as an application reads it: decoded once, in segments.

    Proxies, frameworks and file systems differ about dots, slashes, parameters, case and encodings,
    and each difference has led somebody past a proxy's rules. So what is never needed is refused,
    and the rest is given in two readings: the usual one, and the loosest.
    """

    segments: tuple[str, ...]
    decoded: str
    """As often as there was something to decode."""

    @classmethod
    def parse(cls, uri: str) -> Self:
        """Of a path with its query, percent-encoded as it was sent; raises PathRefused."""
        path = uri.partition("?")[0]
        if len(uri) > ASKED_MAXIMUM or len(path) > PATH_MAXIMUM or not path.startswith("/"):
            raise PathRefused
        if any(map(is_misread, uri)) or "#" in uri or ",/" in uri:  # the last: a header sent twice
            raise PathRefused
        if _BROKEN_PERCENT.search(path):
            raise PathRefused
        levels = _levels(path)
        return cls(tuple(levels[min(1, len(levels) - 1)].split("/")[1:]), levels[-1])

    @property
    def has_parameters(self) -> bool:
        """Some applications cut a segment at a semicolon, others do not."""
        return ";" in self.decoded

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The segments as the loosest reader takes them; raises PathRefused where it sees others.

        Without case, accents, compatibility forms, and whatever some file system, database or
        framework drops.
        """
        apart = unicodedata.normalize("NFKD", self.decoded).upper().casefold()
        plain = "".join(one for one in apart if unicodedata.category(one) not in _UNSEEN)
        if any(plain.count(mark) != self.decoded.count(mark) for mark in _COUNTED):
            raise PathRefused
        return tuple(folded(segment) for segment in plain.split("/")[1:])


_UNSEEN = ("Cf", "Mn")
"""What stands in no place of its own: characters that format, and accents set apart."""


def folded(segment: str) -> str:
    """As the loosest reader takes it."""
    return _CUT.split(segment.casefold())[0].rstrip(". ").lstrip(" ")


def _levels(path: str) -> list[str]:
    """The path as it came and after each decoding; raises PathRefused."""
    levels = [path]
    while True:
        _check(levels[-1])
        try:
            decoded = unquote(levels[-1], errors="strict")
        except UnicodeDecodeError:
            raise PathRefused from None
        if decoded == levels[-1]:
            return levels
        if any(decoded.count(mark) != path.count(mark) for mark in _COUNTED):
            raise PathRefused
        levels.append(decoded)
        if len(levels) > DECODINGS:
            raise PathRefused


def _check(path: str) -> None:
    if "//" in path or any(unicodedata.category(one) == "Cc" for one in path):
        raise PathRefused
    names = (segment.partition(";")[0].strip() for segment in path.split("/"))
    if any(name in (".", "..") for name in names):
        raise PathRefused
