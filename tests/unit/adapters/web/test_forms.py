"""Reading forms: what a body holds, what is refused of it, and what may be shown again."""

import io
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

import pytest
from flask import Request
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import Schema
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

from adapters.web.forms import (
    BODY_MAXIMUM,
    FORM_TYPE,
    TEXT_MAXIMUM,
    MalformedForm,
    SubmittedForm,
    Text,
    read_form,
)


class AForm(Schema):
    name = Text()
    word = Text()
    remember_me = Text(optional=True)


class Body(Protocol):
    """What a server gives a request to read."""

    def read(self, size: int, /) -> bytes: ...


@dataclass
class BrokenBody:
    """A body that a server finds wrong while it is read."""

    error: Exception

    def read(self, _size: int) -> bytes:
        raise self.error


def a_request(body: Body, length: int | None = None, kind: str = FORM_TYPE) -> Request:
    """A post of this body, of a stated length or none."""
    stated = {} if length is None else {"CONTENT_LENGTH": str(length)}
    environ = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, **stated}
    request = Request({**environ, "wsgi.input": body, "wsgi.input_terminated": True})
    request.max_content_length = BODY_MAXIMUM
    return request


def read(body: bytes, kind: str = FORM_TYPE) -> dict[str, list[str]]:
    return dict(read_form(a_request(io.BytesIO(body), len(body), kind)).fields)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"", {}),
        (b"a=1&b=2", {"a": ["1"], "b": ["2"]}),
        (b"a=1&a=2", {"a": ["1", "2"]}),
        (b"a=&b&=c", {"a": [""], "b": [""], "": ["c"]}),
        (b"a=1+2%2B3%26%3D", {"a": ["1 2+3&="]}),
        (b"a=1;b=2", {"a": ["1;b=2"]}),
        (b"a=%D0%B6&b=\xd0\xb6", {"a": ["ж"], "b": ["ж"]}),
        (b"a=%ff&b=\xff", {"a": ["\udcff"], "b": ["\udcff"]}),
        (b"a=%00&b=%zz%", {"a": ["\0"], "b": ["%zz%"]}),
        (b"a=%ed%a0%80", {"a": ["\udced\udca0\udc80"]}),
    ],
)
def test_a_body_is_read_to_the_letter(body: bytes, fields: dict[str, list[str]]) -> None:
    assert read(body) == fields


@given(st.dictionaries(st.text(), st.text(), max_size=20))
def test_what_a_browser_sends_arrives(fields: dict[str, str]) -> None:
    shown = {name: value for name, value in fields.items() if "\ud800" not in name + value}
    sent = urlencode(shown, errors="surrogateescape")

    assert read(sent.encode()) == {name: [value] for name, value in shown.items()}


@given(st.binary(max_size=300))
def test_no_body_fails_otherwise_than_as_unreadable(body: bytes) -> None:
    assert isinstance(read(body), dict)


def test_as_many_fields_as_allowed_are_read_and_no_more() -> None:
    assert len(read(b"&".join(b"%d=x" % number for number in range(100)))) == 100
    with pytest.raises(BadRequest):
        read(b"&".join(b"%d=x" % number for number in range(101)))


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data; boundary=x", "application/json"]
)
def test_another_type_is_refused(kind: str) -> None:
    with pytest.raises(UnsupportedMediaType):
        read(b"a=1", kind)


def test_a_body_without_a_type_is_refused_and_no_body_needs_none() -> None:
    with pytest.raises(UnsupportedMediaType):
        read(b"a=1", "")
    assert read(b"", "") == {}


def test_a_body_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert len(read(b"a=" + b"x" * (BODY_MAXIMUM - 2))["a"][0]) == BODY_MAXIMUM - 2
    with pytest.raises(RequestEntityTooLarge):
        read(b"a=" + b"x" * (BODY_MAXIMUM - 1))


@pytest.mark.parametrize("size", [BODY_MAXIMUM, BODY_MAXIMUM + 1, 10 * BODY_MAXIMUM])
def test_a_body_of_unsaid_length_is_refused_where_it_would_be_cut(size: int) -> None:
    with pytest.raises(RequestEntityTooLarge):
        read_form(a_request(io.BytesIO(b"x" * size)))


def test_a_short_body_of_unsaid_length_is_read() -> None:
    assert read_form(a_request(io.BytesIO(b"a=1"))).get("a") == "1"


@pytest.mark.parametrize("error", [OSError("gone"), ValueError("no chunk"), RuntimeError("other")])
def test_a_body_that_breaks_off_is_the_clients_fault(error: Exception) -> None:
    with pytest.raises(BadRequest):
        read_form(a_request(BrokenBody(error), 10))


def test_a_body_shorter_than_was_stated_is_not_taken_for_a_whole_one() -> None:
    with pytest.raises(BadRequest):
        read_form(a_request(io.BytesIO(b"username=sus"), 14))


def test_a_form_loads_its_own_fields() -> None:
    form = SubmittedForm({"name": ["susan"], "word": ["x"], "csrf_token": ["t"], "next": ["/"]})

    assert form.load(AForm) == {"name": "susan", "word": "x", "remember_me": ""}


def test_a_form_takes_no_other_fields() -> None:
    form = SubmittedForm({"name": ["susan"], "word": ["x"], "admin": ["1"]})

    with pytest.raises(BadRequest):
        form.load(AForm)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([], "missing"),
        (["a", "b"], "sent_twice"),
        (["a", "a"], "sent_twice"),
        (["\0", "x"], "sent_twice"),
        (["x\0"], "unreadable"),
        (["\ud800"], "unreadable"),
        (["x" * (TEXT_MAXIMUM + 1)], "too_long"),
    ],
)
def test_a_field_of_no_good_shape_is_told_with_all_others(values: list[str], code: str) -> None:
    fields = {"name": values} if values else {}

    with pytest.raises(MalformedForm) as refused:
        SubmittedForm(fields).load(AForm)

    assert refused.value.codes == {"name": code, "word": "missing"}


def test_a_field_may_be_as_long_as_the_limit_or_empty() -> None:
    form = SubmittedForm({"name": ["x" * TEXT_MAXIMUM], "word": [""]})

    assert len(form.load(AForm)["name"]) == TEXT_MAXIMUM


def test_a_field_is_got_only_where_it_came_once() -> None:
    form = SubmittedForm({"once": ["x"], "twice": ["x", "y"]})

    assert (form.get("once"), form.get("twice"), form.get("never")) == ("x", None, None)


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("username", "Susan S.", "Susan S."),
        ("username", "жук 🦊", "жук 🦊"),
        ("username", "a\0b\x1bc\x7fd\udcffe\uffff", "a�b�c�d�e�"),
        ("username", "<b>", "<b>"),
        ("password", "secret", ""),
        ("password2", "secret", ""),
    ],
)
def test_what_was_typed_is_shown_again_but_for_secrets_and_what_no_page_can_hold(
    name: str, typed: str, shown: str
) -> None:
    assert SubmittedForm({name: [typed]}).shown(name) == shown


def test_of_a_field_that_came_twice_the_first_is_shown_again() -> None:
    assert SubmittedForm({"username": ["a", "b"]}).shown("username") == "a"
    assert SubmittedForm({}).shown("username") == ""


def test_a_malformed_form_does_not_show_what_was_typed() -> None:
    with pytest.raises(MalformedForm) as refused:
        SubmittedForm({"name": ["secret\0"], "word": ["x"]}).load(AForm)

    assert "secret" not in str(refused.value)
