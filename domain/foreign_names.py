"""Names from elsewhere: one by our rule stays, and another is shown, with a key that is made up."""

import hashlib
import re
import unicodedata

from domain.accounts import USERNAME_RAW_MAXIMUM, EmailAddress, Username, UsernameInvalid
from domain.errors import Refusal

PROPOSALS = 3
BASE_MAXIMUM = 25  # of the 32 that a key may have; a hyphen and six digits follow

_OTHERS = re.compile(r"[^a-z0-9._-]+", re.ASCII)
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What counts as printable and leaves no ink (Unicode's Default_Ignorable, and Braille's blank)."""
_CYRILLIC = (
    "абвгдежзиклмнопрстуфхцчшщъыьэюяєіґ",
    "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya ye i g",
)
_LATIN = ("æœøłđðþı", "ae oe o l d d th i")
_SPELT = str.maketrans(
    {
        letter: latin
        for letters, spelt in (_CYRILLIC, _LATIN)
        for letter, latin in zip(letters, spelt.split(" "), strict=True)
    }
)
"""Letters that do not come apart into a plain one and its marks."""


class FieldInvalid(Refusal):
    """`field` says which: it holds nothing that could be meant by it."""

    code = "field_invalid"


def usernames_of(name: str, key: str, email: EmailAddress) -> tuple[Username, ...]:
    """The one that it is; or several that it could have, where it is none by our rule.

    `key` is the one that was made up for it before, if any. Raises UsernameInvalid or FieldInvalid.
    """
    display = _display(name)
    try:
        own: Username | None = Username.parse(display)
    except UsernameInvalid:
        own = None
    if own and key in ("", own.key):
        return (own,)
    if own or (key and Username.parse(key).key != key):
        raise FieldInvalid(field="username_key")  # nobody is shown under a name that is not theirs
    keys = (key,) if key else _proposed(display.partition("@")[0], email)
    return tuple(Username(one, one if "@" in display else display) for one in keys)


def _display(name: str) -> str:
    """As people may see it, whatever its letters. Raises FieldInvalid."""
    if len(name) > USERNAME_RAW_MAXIMUM:
        raise FieldInvalid(field="username")
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", name))
    display = unicodedata.normalize("NFKC", seen).strip(" ")
    if not display or len(display) > USERNAME_RAW_MAXIMUM or not display.isprintable():
        raise FieldInvalid(field="username")
    return display


def _proposed(name: str, email: EmailAddress) -> tuple[str, ...]:
    """The same ones each time, and none that a person would have chosen."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    spelt = _OTHERS.sub(".", plain.translate(_SPELT)).strip("._-")
    base = spelt[:BASE_MAXIMUM].rstrip("._-") or "user"
    digest = hashlib.sha256(email.key.encode()).digest()
    parts = (digest[4 * place : 4 * place + 4] for place in range(PROPOSALS))
    return tuple(f"{base}-{int.from_bytes(part) % 10**6:06}" for part in parts)
