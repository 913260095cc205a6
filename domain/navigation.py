"""The one rule against open redirects: what may follow our own origin in a Location header."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from domain.errors import Refusal

LOCAL_PATH_MAXIMUM = 2048  # code points

_DOT_SEGMENT = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_SLASHES = re.compile("/+")
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
"""Controls, unseen characters, half characters and every blank: nothing else is up to U+0020."""


class NotALocalPath(Refusal):
    code = "not_a_local_path"


@dataclass(frozen=True, slots=True)
class LocalPath:
    r"""A path of our own origin with its query and fragment, exactly as it was given.

    Browsers parse more loosely than Python: they drop tabs and line ends, read `\` as `/`, take
    any number of leading slashes for an authority and `%2e` for a dot (WHATWG URL). So this accepts
    only what no parser can read otherwise, and changes nothing. Emit it behind the configured
    origin, never bare. Raises NotALocalPath.
    """

    text: str

    def __post_init__(self) -> None:
        if len(self.text) > LOCAL_PATH_MAXIMUM:
            raise NotALocalPath
        if not self.text.startswith("/") or self.text.startswith("//"):
            raise NotALocalPath
        if any(is_misread(character) for character in self.text):
            raise NotALocalPath
        if _DOT_SEGMENT.search(self.path):
            raise NotALocalPath

    @property
    def path(self) -> str:
        """Without query and fragment."""
        return re.split(r"[?#]", self.text, maxsplit=1)[0]

    def leads_to(self, route: str) -> bool:
        """Whether the server would find this route there.

        It decodes percent signs once, and may merge slashes or drop the last one.
        """
        return _SLASHES.sub("/", unquote(self.path)).rstrip("/") == route


def is_misread(character: str) -> bool:
    """Whether some parser drops it or takes it for another."""
    return character == "\\" or unicodedata.category(character) in _REFUSED_CATEGORIES
