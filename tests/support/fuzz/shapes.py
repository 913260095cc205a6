"""The ways in which a form can be sent wrong, whatever stands in its fields."""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from adapters.web.forms import BODY_MAXIMUM, FIELDS_MAXIMUM

Fields = dict[str, bytes]
"""By name, as they stand in the body of a form."""


@dataclass(frozen=True)
class Sent:
    """A post, but for where it goes."""

    body: bytes
    query: str = ""
    headers: dict[str, str | None] = field(default_factory=dict)


class Shape(Protocol):
    """Writes a form; `name` is of the field that is not as it should be."""

    def __call__(self, fields: Fields, name: str) -> Sent: ...


def written(fields: Fields) -> bytes:
    return b"&".join(name.encode() + b"=" + value for name, value in fields.items())


def with_value(fields: Fields, name: str, value: bytes) -> Sent:
    return Sent(written({**fields, name: value}))


def _without(fields: Fields, name: str) -> Fields:
    return {other: value for other, value in fields.items() if other != name}


def _renamed(to: str) -> Shape:
    return lambda fields, name: Sent(
        written(_without(fields, name)) + b"&" + _as(to, name) + b"=" + fields[name]
    )


def _as(pattern: str, name: str) -> bytes:
    upper = name.upper() if "UPPER" in pattern else name
    return pattern.replace("UPPER", "NAME").replace("NAME", upper).encode()


def _beside(text: str) -> Shape:
    return lambda fields, name: Sent(written(fields) + b"&" + text.replace("NAME", name).encode())


def _typed(kind: str | None, body: Callable[[Fields], bytes] = written) -> Shape:
    return lambda fields, name: Sent(body(fields), headers={"Content-Type": kind})


def _told(**headers: str | None) -> Shape:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda fields, name: Sent(written(fields), headers=named)


def _flooded(number: int) -> Shape:
    """So many fields in all."""
    return lambda fields, name: Sent(
        written(fields) + b"&" + b"&".join([b"a=b"] * (number - len(fields)))
    )


def _grown(size: int) -> Shape:
    """A body of so many bytes."""
    return lambda fields, name: Sent(
        written(fields) + b"&a=" + b"b" * (size - len(written(fields)) - 3)
    )


def _json(fields: Fields) -> bytes:
    return json.dumps({name: value.decode("latin-1") for name, value in fields.items()}).encode()


def _multipart(fields: Fields) -> bytes:
    part = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n'
    parts = [part.format(name).encode() + value + b"\r\n" for name, value in fields.items()]
    return b"".join(parts) + b"--x--\r\n"


SHAPES: dict[str, Shape] = {
    "missing": lambda fields, name: Sent(written(_without(fields, name))),
    "alone": lambda fields, name: Sent(written({name: fields[name]})),
    "without a value": lambda fields, name: Sent(
        written(_without(fields, name)) + b"&" + name.encode()
    ),
    "twice": lambda fields, name: Sent(
        written(fields) + b"&" + name.encode() + b"=" + fields[name]
    ),
    "twice, unlike": _beside("NAME=another"),
    "twice, once empty": _beside("NAME="),
    "a list": _renamed("NAME[]"),
    "a list of one": _renamed("NAME[0]"),
    "a dictionary": _renamed("NAME[$ne]"),
    "a part": _renamed("NAME.x"),
    "in another case": _renamed("UPPER"),
    "with a space": _renamed("+NAME"),
    "with NUL": _renamed("NAME%00"),
    "with a mark": _renamed("NAME%cc%81"),
    "fullwidth": _renamed("%ef%bb%bfNAME"),
    "a nameless one beside": _beside("=x"),
    "fields of an account beside": _beside("id=1&active=1&version=9&email_verified=1&is_admin=1"),
    "fields of Python beside": _beside("__class__=x&self=x&fields=x&_method=DELETE"),
    "in the address too": lambda fields, name: Sent(written(fields), f"?{name}=another&{name}=x"),
    "in the address instead": lambda fields, name: Sent(
        written(_without(fields, name)), "?" + written({name: fields[name]}).decode("latin-1")
    ),
    "all in the address": lambda fields, name: Sent(b"", "?" + written(fields).decode("latin-1")),
    "semicolons": lambda fields, name: Sent(written(fields).replace(b"&", b";")),
    "nothing": lambda fields, name: Sent(b""),
    "a flood, nearly": _flooded(FIELDS_MAXIMUM - 1),
    "a flood, just": _flooded(FIELDS_MAXIMUM),
    "a flood": _flooded(FIELDS_MAXIMUM + 1),
    "a flood of separators": lambda fields, name: Sent(written(fields) + b"&" * 5000),
    "nearly too large": _grown(BODY_MAXIMUM - 1),
    "as large as may be": _grown(BODY_MAXIMUM),
    "too large": _grown(BODY_MAXIMUM + 1),
    "JSON": _typed("application/json", _json),
    "JSON, said to be a form": lambda fields, name: Sent(_json(fields)),
    "multipart": _typed("multipart/form-data; boundary=x", _multipart),
    "multipart, said to be a form": lambda fields, name: Sent(_multipart(fields)),
    "plain text": _typed("text/plain"),
    "no type": _typed(None),
    "an unreadable type": _typed("\xff;charset=\xfe"),
    "said to be UTF-16": _typed("application/x-www-form-urlencoded; charset=utf-16"),
    "said to be UTF-7": _typed("application/x-www-form-urlencoded; charset=utf-7"),
    "compressed": lambda fields, name: Sent(
        gzip.compress(written(fields)), headers={"Content-Encoding": "gzip"}
    ),
    "said to be compressed": _told(Content_Encoding="gzip, deflate, br"),
    "breaks off": lambda fields, name: Sent(
        written(fields)[:-1], headers={"Content-Length": "60000"}
    ),
    "no length": _told(Content_Length=None),
    "a length of nothing": _told(Content_Length="0"),
    "a length below nothing": _told(Content_Length="-1"),
    "a length of words": _told(Content_Length="ten"),
    "a length of other digits": _told(Content_Length="\xb9\xb2"),
    "two lengths": _told(Content_Length="5, 5"),
    "an endless length": _told(Content_Length="9" * 5000),
    "said to come in chunks": _told(Transfer_Encoding="chunked"),
    "another method, it is said": _told(X_HTTP_Method_Override="DELETE"),
}
