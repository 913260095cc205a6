"""Looking for a text in everything that is stored, in whatever shape it may have been kept."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from urllib.parse import quote

from sqlalchemy import select

from adapters.memory import InMemoryStorage
from adapters.sql.tables import METADATA
from domain.secrets import Secret
from tests.support.browser import Site

_DIGESTS = ("md5", "sha1", "sha256", "sha512", "blake2b")


def held(site: Site) -> dict[str, str]:
    """The text of every value that the storage holds, by where it stands."""
    storage = site.container.storage()
    if isinstance(storage, InMemoryStorage):
        return dict(_leaves(storage._state, "state"))
    found: dict[str, str] = {}
    with storage._database.reader.connect() as connection:
        for table in METADATA.sorted_tables:
            for number, row in enumerate(connection.execute(select(table)).mappings()):
                found |= dict(_leaves(dict(row), f"{table.name}[{number}]"))
    return found


def traces(site: Site, *texts: str) -> list[str]:
    """Where one of them is still to be found, as what."""
    return [
        f"{where}: {shape}"
        for where, value in held(site).items()
        for text in texts
        for shape, sought in _shapes(text)
        if sought.lower() in value.lower()
    ]


def _leaves(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Secret):
        yield where, str(value.reveal())
    elif isinstance(value, str | bytes | int | float | datetime | Enum | None):
        shown = value.value if isinstance(value, Enum) else value
        yield where, shown.decode("latin-1") if isinstance(shown, bytes) else str(shown)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(key, f"{where} key")
            yield from _leaves(part, f"{where}.{key}")
    elif is_dataclass(value):
        for one in fields(value):
            yield from _leaves(getattr(value, one.name), f"{where}.{one.name}")
    else:
        assert isinstance(value, tuple | list | set | frozenset), f"{where} holds {type(value)}"
        for number, part in enumerate(value):
            yield from _leaves(part, f"{where}.{number}")


def _shapes(text: str) -> Iterator[tuple[str, str]]:
    """As it is, as some encoding of it, or as a digest that anybody can make."""
    for spelled in {text, text.lower(), text.upper()}:
        data = spelled.encode()
        yield "as it is", spelled
        yield "backwards", spelled[::-1]
        yield "percent-encoded", quote(spelled, safe="")
        yield "hexadecimal", data.hex()
        yield "UTF-16", data.decode().encode("utf-16-le").decode("latin-1")
        for skipped in range(3):  # in base64 it looks different at each place
            inner = base64.b64encode(b"\0" * skipped + data)[4 if skipped else 0 : -4].decode()
            if len(inner) >= 8:
                yield "base64", inner
                yield "base64url", inner.translate(str.maketrans("+/", "-_"))
        for name in _DIGESTS:
            digest = hashlib.new(name, data)
            yield f"its {name}", digest.hexdigest()
            yield f"its {name}", base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
