"""What a browser's form sent: read strictly, shaped by a schema, and kept for showing it again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any, cast
from urllib.parse import parse_qsl

from flask import Request, g
from marshmallow import EXCLUDE, Schema, ValidationError, fields, missing, validate
from werkzeug.exceptions import (
    BadRequest,
    RequestEntityTooLarge,
    UnsupportedMediaType,
)

FORM_TYPE = "application/x-www-form-urlencoded"
BODY_MAXIMUM = 64 * 1024  # bytes
FIELDS_MAXIMUM = 100
TEXT_MAXIMUM = 4096  # characters; the domain knows the tighter limit of each value
TOKEN_FIELD = "csrf_token"
PROOF_FIELD = "current_password"
NEXT_FIELD = "next"
_OF_EVERY_FORM = frozenset({TOKEN_FIELD, PROOF_FIELD, NEXT_FIELD})
SECRET_FIELDS = frozenset({"password", "password2", "chosen_password", PROOF_FIELD})

_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_NO_NUL = r"^[^\u0000]*$"
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class MalformedForm(Exception):
    """No browser sends this from our pages; `codes` says by field what is wrong with it."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        super().__init__(codes)
        self.codes = codes


@dataclass(frozen=True, slots=True)
class SubmittedForm:
    """The fields as they came, each with every value that was sent for it."""

    fields: Mapping[str, list[str]]

    def get(self, name: str) -> str | None:
        """The field's text, or None where it was not sent exactly once."""
        values = self.fields.get(name, [])
        return values[0] if len(values) == 1 else None

    def shown(self, name: str) -> str:
        """What was typed, fit to stand in the page again; never a password."""
        if name in SECRET_FIELDS or not self.fields.get(name):
            return ""
        return _showable(self.fields[name][0])

    def kept(self) -> Iterator[tuple[str, str]]:
        """Everything that was typed, to be sent once more; no password and no proof of origin.

        What came twice is sent twice again, so that it is refused as it would have been.
        """
        for name, values in self.fields.items():
            if name not in SECRET_FIELDS and name != TOKEN_FIELD:
                yield from ((_showable(name), _showable(value)) for value in values)

    def load(self, of: type[Schema]) -> dict[str, str]:
        """The schema's fields; raises MalformedForm, or BadRequest where there are others.

        No page of ours sends those: whoever does tries what may happen (ASVS 5.0 2.2.1).
        """
        schema = _made(of)
        if self.fields.keys() - schema.fields.keys() - _OF_EVERY_FORM:
            raise BadRequest
        wrong = {
            name: "sent_twice"
            for name, values in self.fields.items()
            if len(values) > 1 and name in schema.fields
        }
        single = {name: values[0] for name, values in self.fields.items() if name not in wrong}
        try:
            loaded: dict[str, str] = schema.load(single, unknown=EXCLUDE, partial=tuple(wrong))
        except ValidationError as error:
            found = cast(dict[str, list[str]], error.messages_dict)
            codes = {name: codes[0] for name, codes in found.items()}
            raise MalformedForm(codes | wrong) from error
        if wrong:
            raise MalformedForm(wrong)
        return loaded


@cache
def _made(of: type[Schema]) -> Schema:
    """Making one takes longer than all that it does afterwards; nothing of a form stays in it."""
    return of()


def _showable(text: str) -> str:
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def submitted_form() -> SubmittedForm:
    return cast(SubmittedForm, g.form)


def read_form(request: Request) -> SubmittedForm:
    """Raises an HTTP error for another content type, or for more fields than any form has.

    Bytes that are no UTF-8 become lone surrogates, which every field refuses beside itself, so that
    the rest of what was typed is not lost.
    """
    if request.mimetype not in (FORM_TYPE, "") or (not request.mimetype and request.content_length):
        raise UnsupportedMediaType
    body = body_of(request)
    if body and not request.mimetype:
        raise UnsupportedMediaType  # nor is it a form where neither type nor length was said
    try:
        pairs = parse_qsl(
            body.decode("utf-8", "surrogateescape"),
            keep_blank_values=True,
            errors="surrogateescape",
            max_num_fields=FIELDS_MAXIMUM,
        )
    except ValueError as error:
        raise BadRequest from error
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return SubmittedForm(values)


def body_of(request: Request) -> bytes:
    """All of it, or an HTTP error where it is too long, or not whole."""
    try:
        body = request.get_data()
    except RequestEntityTooLarge:
        raise
    except Exception as error:  # the server's own: it breaks off, stalls, or is badly chunked
        request.environ["wsgi.input"] = BytesIO()  # nobody waits for its rest again
        raise BadRequest from error
    stated = request.content_length
    if stated is None and len(body) == request.max_content_length:
        raise RequestEntityTooLarge  # a chunked body is cut there without a word
    if stated is not None and len(body) < stated:
        raise BadRequest  # it broke off, likewise
    return body


class NoFields(Schema):
    """Of a form that is a button."""


class Text(fields.String):
    """Text that can be stored, hashed and shown: no NUL and nothing that is not Unicode."""

    def __init__(
        self, *, optional: bool = False, about: str = "", stated_maximum: int = TEXT_MAXIMUM
    ) -> None:
        """`about` and `stated_maximum` are for the document of the API.

        The domain knows the limit of each value, and has words of its own for what is longer.
        """
        described = {"description": about} if about else {}
        super().__init__(
            metadata={**described, "maxLength": stated_maximum, "pattern": _NO_NUL},
            required=not optional,
            load_default="" if optional else missing,
            validate=validate.Length(max=TEXT_MAXIMUM, error="too_long"),
            error_messages={
                "required": "missing",
                "null": "unreadable",
                "invalid": "unreadable",
            },
        )

    def _deserialize(self, *args: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(*args, **kwargs)
        if _UNREADABLE.search(text):
            raise self.make_error("invalid")
        return text
