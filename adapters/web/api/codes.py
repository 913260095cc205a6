"""What is refused where: the codes of each operation, by status, as its description lists them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from marshmallow import fields

from adapters.web.api.access import Access
from adapters.web.around import FAREWELL, HASHING
from adapters.web.problems import PROBLEM_TYPE
from adapters.web.sentences import FORM_MALFORMED, PROBLEMS, REFUSALS
from domain.errors import Refusal

_NUMBER = re.compile(r"%\(\w+\)d")
_OF_FORMS_ALONE = {"sent_twice"}

CODES: Mapping[str, tuple[int, str]] = {
    **PROBLEMS,
    **{
        code: (422, sentence)
        for code, sentence in FORM_MALFORMED.items()
        if code not in _OF_FORMS_ALONE
    },
    **{refusal.code: (told.status, told.sentence) for refusal, told in REFUSALS.items()},
}
"""Each with its status and what is said of it."""

BETWEEN = " · "
_WAIT = {
    "Retry-After": {
        "description": "Seconds to wait.",
        "required": True,
        "schema": {"type": "integer", "minimum": 1},
    }
}
_CHALLENGE = {"WWW-Authenticate": {"required": True, "schema": {"type": "string"}}}
_HEADERS = {401: _CHALLENGE, 429: _WAIT, 503: _WAIT}


class Terms(NamedTuple):
    """What decides how an operation can refuse."""

    endpoint: str
    access: Access
    changes: bool
    fields: Sequence[fields.Field[Any]]
    """Of its body and of its query."""
    has_place: bool
    """Whether its address names one of several things."""
    refusals: Sequence[type[Refusal]]
    others: Sequence[str] = ()


def codes_of(terms: Terms) -> Mapping[int, Sequence[str]]:
    """By status, each in the order of the table."""
    named = set(_codes(terms))
    by_status: dict[int, list[str]] = {}
    for code, (status, _) in CODES.items():
        if code in named:
            by_status.setdefault(status, []).append(code)
    return by_status


def _codes(terms: Terms) -> Iterator[str]:
    yield from ("malformed", "token_invalid", "unavailable", *terms.others)
    yield from terms.access.codes
    yield from (refusal.code for refusal in terms.refusals)
    if terms.endpoint not in FAREWELL:
        yield "leaving"
    if terms.endpoint in HASHING:
        yield "busy"
    if terms.has_place:
        yield "not_found"
    if terms.changes:
        yield from ("csrf", "too_large", "not_json", "unknown", "invalid")
    for field in terms.fields:
        yield from _shape_of(field)
    if len(terms.fields) > 1:
        yield "invalid"


def _shape_of(field: fields.Field[Any]) -> Iterator[str]:
    """What can be wrong with it before anybody looks at what it says."""
    told: set[Any] = {*field.error_messages.values()}
    if not field.required:
        told.discard("missing")
    told |= {getattr(validator, "error", None) for validator in field.validators}
    yield from told & CODES.keys()


def answers(codes: Mapping[int, Iterable[str]]) -> dict[int, dict[str, Any]]:
    """How the document describes them."""
    return {status: _answer(status, list(named)) for status, named in sorted(codes.items())}


def _answer(status: int, codes: list[str]) -> dict[str, Any]:
    one_of = {"properties": {"code": {"enum": codes}}}
    schema = {"allOf": [{"$ref": "#/components/schemas/Problem"}, one_of]}
    headers = {"headers": _HEADERS[status]} if status in _HEADERS else {}
    return {
        "description": BETWEEN.join(codes),
        **headers,
        "content": {PROBLEM_TYPE: {"schema": schema}},
    }


def sentence_of(code: str) -> str:
    """What is said of it, without the numbers of a case."""
    return _NUMBER.sub("…", CODES[code][1])
