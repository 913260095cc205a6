"""What a client of the JSON API sent: read strictly, once, before anything looks at it."""

import json
import math
from collections.abc import Mapping
from typing import Any, NoReturn, cast

from flask import Request, g
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from adapters.web.forms import body_of

JSON_TYPE = "application/json"
DIGITS_MAXIMUM = 19  # of a number: more fit no column, and take longer than they are worth
MEMBERS_MAXIMUM = 100
DEPTH_MAXIMUM = 16  # of objects and lists in one another


def read_json(request: Request) -> Mapping[str, Any]:
    """An object; nothing at all is an empty one. Raises an HTTP error for whatever else it is.

    Names that come twice, numbers that are none, lone surrogates in names and deep nesting are
    refused (RFC 8259 leaves to each reader what becomes of them; ASVS 5.0 15.3.7).
    """
    if request.mimetype not in (JSON_TYPE, "") or not _is_utf8(request):
        raise UnsupportedMediaType
    body = body_of(request)
    if not body:
        return {}
    if request.mimetype != JSON_TYPE:
        raise UnsupportedMediaType  # a browser sends that from any page without asking (Fetch)
    try:
        read = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_int=_whole_number,
            parse_float=_number,
        )
    except (ValueError, RecursionError) as error:
        raise BadRequest from error
    if not isinstance(read, dict) or _is_deeper_than(DEPTH_MAXIMUM, read):
        raise BadRequest
    return read


def _is_utf8(request: Request) -> bool:
    return request.mimetype_params.get("charset", "utf-8").lower() == "utf-8"


def submitted_json() -> Mapping[str, Any]:
    return cast(Mapping[str, Any], g.json)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs) or len(pairs) > MEMBERS_MAXIMUM:
        raise ValueError("a name came twice, or there are too many")
    "".join(read).encode()  # a ValueError where a name holds half a character
    return read


def _is_deeper_than(levels: int, value: object) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper_than(levels - 1, one) for one in inner)


def _refuse(_: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no JSON")


def _whole_number(text: str) -> int:
    if len(text) > DIGITS_MAXIMUM:
        raise ValueError("too long a number")
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("too large a number")
    return number
