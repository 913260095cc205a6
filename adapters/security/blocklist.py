"""The list of common passwords that comes with the package."""

import gzip
import unicodedata
from bisect import bisect_left
from importlib.resources import files
from typing import final

from domain.passwords import PasswordBlocklist
from domain.passwords.keyboard import latin_keys


@final
class CommonPasswords(PasswordBlocklist):
    """Compares with `common_passwords.txt.gz`, which `common_passwords.md` describes.

    The file names the keys, so one entry refuses a password in both layouts: `gfhjkm` and `пароль`.
    Its sorted lines are kept as one piece of bytes, in which a place is found by halving: a look-up
    takes microseconds, and a set would take six times the memory.
    """

    def __init__(self) -> None:
        packed = files("adapters.security").joinpath("common_passwords.txt.gz").read_bytes()
        self._lines = gzip.decompress(packed)

    def lists(self, text: str) -> bool:
        keys = latin_keys(unicodedata.normalize("NFC", text.casefold())).encode()
        places = range(len(self._lines))
        found = bisect_left(places, keys, key=self._line_around)
        return found in places and self._line_around(found) == keys

    def _line_around(self, place: int) -> bytes:
        start = self._lines.rfind(b"\n", 0, place) + 1
        return self._lines[start : self._lines.index(b"\n", place)]
