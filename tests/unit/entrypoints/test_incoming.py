"""When a thread is lent to a request: as soon as reading it cannot make the thread wait."""

import io

import pytest
from gunicorn.config import Config
from gunicorn.http import get_parser
from gunicorn.http.errors import NoMoreData
from hypothesis import given
from hypothesis import strategies as st

from adapters.web import forms
from entrypoints.incoming import BODY_MAXIMUM, HEAD_MAXIMUM, Incoming, State

GET = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
POST = b"POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"


def with_field(line: bytes) -> bytes:
    return b"POST /login HTTP/1.1\r\nHost: a\r\n" + line + b"\r\n\r\n"


def byte_by_byte(data: bytes) -> Incoming:
    incoming = Incoming()
    for byte in data:
        if incoming.state is State.WAITING:
            incoming.add(bytes([byte]))
    return incoming


WHOLE = [
    GET,
    b"GET / HTTP/1.1\r\n\r\n",
    POST + b"12345",
    POST.replace(b"Content-Length", b"content-LENGTH") + b"12345",
    with_field(b"Content-Length: 0"),
    with_field(b"Content-Length:\t00000000005 ") + b"12345",
    with_field(b"Content-Length: %d" % BODY_MAXIMUM) + b"x" * BODY_MAXIMUM,
]


@pytest.mark.parametrize("data", WHOLE)
def test_a_whole_request_has_arrived_and_any_part_of_it_has_not(data: bytes) -> None:
    assert Incoming(data).state is State.ARRIVED
    assert byte_by_byte(data).data == data
    assert Incoming(data[:-1]).state is State.WAITING


@pytest.mark.parametrize("data", [*WHOLE, GET + GET, POST + b"12345" + GET])
def test_a_parser_that_is_given_what_has_arrived_waits_for_no_more(data: bytes) -> None:
    """The parser's socket has nothing more to give: to ask it for a byte is an error."""
    incoming = Incoming(data)

    parser = get_parser(Config(), iter([bytes(incoming.data)]), ("127.0.0.1", 1))
    request = next(parser)
    body = request.body.read()

    assert incoming.state is State.ARRIVED
    assert len(body) == sum(int(v) for name, v in request.headers if name == "CONTENT-LENGTH")


@given(st.lists(st.sampled_from([b"\r", b"\n", b"\r\n", b"content-length:", b" ", b"5", b"a: b"])))
def test_whatever_has_arrived_a_parser_needs_no_more_of_it(parts: list[bytes]) -> None:
    incoming = Incoming(b"POST / HTTP/1.1\r\n" + b"".join(parts) + b"\r\n\r\n12345")
    if incoming.state is not State.ARRIVED:
        return
    given_out = io.BytesIO(bytes(incoming.data))

    try:
        request = next(get_parser(Config(), iter([given_out.read()]), ("127.0.0.1", 1)))
        body = request.body.read()
    except NoMoreData:
        raise AssertionError("it waits") from None
    except Exception:  # noqa: BLE001  # it refuses, which waits for nobody
        return

    stated = [int(value) for name, value in request.headers if name == "CONTENT-LENGTH"]
    assert len(body) == sum(stated)


@pytest.mark.parametrize("data", WHOLE[:6])
def test_it_is_the_same_however_the_bytes_come(data: bytes) -> None:
    incoming = byte_by_byte(data)

    assert (incoming.state, bytes(incoming.data)) == (State.ARRIVED, data)


def test_an_empty_line_that_a_form_left_over_is_passed_by() -> None:
    assert Incoming(b"\r\n" + GET).data == GET
    assert byte_by_byte(b"\r\n" + GET).data == GET


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\nHost: a\n\n",
        b"GET / HTTP/1.1\r\nHost: a\n",
        b"\r\n\r\n\r\n",
        b"\n",
        with_field(b"Content-Length: five"),
        with_field(b"Content-Length: -5"),
        with_field(b"Content-Length: +5"),
        with_field(b"Content-Length: 0x5"),
        with_field(b"Content-Length: 1_0"),
        with_field(b"Content-Length: 5, 5"),
        with_field(b"Content-Length:"),
        with_field(b"Content-Length: " + b"9" * 5000),
        with_field(b"Content-Length: 5\r5"),
        with_field(b"Content-Length: 5\x0b"),
        with_field(b"Content-Length: 5\r\nContent-Length: 5"),
        with_field(b"Content-Length: 5\r\nContent-Length : 6"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(data: bytes) -> None:
    assert Incoming(data).state is State.BAD
    assert byte_by_byte(data).state is State.BAD


@pytest.mark.parametrize(
    "field", [b"Transfer-Encoding: chunked", b"transfer-encoding:gzip", b"Transfer-Encoding : x"]
)
@pytest.mark.parametrize("body", [b"", b"-6\r\n", b"5\r\n12345\r\n0\r\n\r\n"])
def test_chunks_are_refused_whatever_they_hold(field: bytes, body: bytes) -> None:
    assert Incoming(with_field(field) + body).state is State.LENGTH_REQUIRED
    both = with_field(field + b"\r\nContent-Length: 5") + body
    assert Incoming(both).state is State.LENGTH_REQUIRED


@pytest.mark.parametrize("length", [BODY_MAXIMUM + 1, 10**9, 10**17])
def test_a_body_that_no_form_has_is_not_waited_for(length: int) -> None:
    assert Incoming(with_field(b"Content-Length: %d" % length)).state is State.TOO_LARGE


def test_the_server_waits_for_as_much_as_the_forms_take() -> None:
    assert forms.BODY_MAXIMUM == BODY_MAXIMUM


def test_a_head_without_an_end_is_refused() -> None:
    assert Incoming(b"G" * HEAD_MAXIMUM).state is State.WAITING
    assert Incoming(b"G" * (HEAD_MAXIMUM + 1)).state is State.HEAD_TOO_LARGE


@pytest.mark.parametrize("data", [b"", b"\r", b"\r\n", b"\x16\x03\x01\x02\x00\x01\x00", POST])
def test_what_may_still_become_a_request_is_waited_for(data: bytes) -> None:
    assert Incoming(data).state is State.WAITING


def test_who_waits_for_a_word_before_the_body_is_known() -> None:
    asking = with_field(b"Expect: 100-continue\r\nContent-Length: 5")

    assert Incoming(asking).expects_word
    assert not Incoming(asking + b"12345").expects_word
    assert not Incoming(POST).expects_word
