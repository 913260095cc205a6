"""What a name may look like, and when two are one."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from domain.errors import Refusal

USERNAME_RAW_MAXIMUM = 64  # code points, checked before normalising: normalising can be quadratic

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,30}[a-z0-9]", re.ASCII)

RESERVED_USERNAMES = frozenset(
    "abuse account accounts admin administrator api auth billing daemon doorward ftp healthz "
    "hostmaster login logout mail mailer-daemon metrics noreply no-reply postmaster readyz "
    "register root security settings signin signup ssl static superuser support sysadmin "
    "webmaster well-known www".split()
)
"""Names that a stranger could use to speak for the service; an operator may still give them out."""


class UsernameInvalid(Refusal):
    code = "username_invalid"


class UsernameReserved(Refusal):
    code = "username_reserved"


class UsernameTaken(Refusal):
    code = "username_taken"


@dataclass(frozen=True, slots=True)
class Username:
    """A name as its owner writes it (`display`), and the one key that all its spellings share.

    The key is NFKC, casefolded, NFKC again, and then 3-32 of `a-z 0-9 . _ -`, beginning and ending
    with a letter or digit (RFC 8265's idea of one key per name, kept to ASCII against look-alikes).
    It holds no `@`, so a name is never mistaken for an e-mail address.
    """

    key: str
    display: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises UsernameInvalid."""
        if len(text) > USERNAME_RAW_MAXIMUM:
            raise UsernameInvalid
        display = unicodedata.normalize("NFKC", text.strip(" "))
        key = unicodedata.normalize("NFKC", display.casefold())
        if not _USERNAME.fullmatch(key):
            raise UsernameInvalid
        return cls(key, display)

    @property
    def is_reserved(self) -> bool:
        return self.key in RESERVED_USERNAMES
