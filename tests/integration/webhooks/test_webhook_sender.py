"""Posting to real receivers: what they get, and what comes of those that misbehave."""

import ssl
import time
from datetime import timedelta

import pytest
import trustme

from domain.webhooks import Answer
from tests.integration.webhooks.conftest import (
    OK,
    QUICK,
    a_message,
    a_sender,
    dripping,
    refused,
    saying,
    scripted,
    silence,
)
from tests.support.certificates import certified


def answer(text: str, body: bytes = b"") -> bytes:
    return f"HTTP/1.1 {text}\r\nConnection: close\r\n\r\n".encode() + body


def test_a_receiver_gets_the_body_as_signed_and_three_headers() -> None:
    with scripted(saying(OK)) as heard:
        target = f"http://127.0.0.1:{heard.port}/hook?key=1"

        taken = a_sender()(a_message(target, body='{"a":"ü"}'))

    head, _, body = heard.requests[0].decode().partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    assert taken == Answer(204)
    assert (first, body) == ("POST /hook?key=1 HTTP/1.1", '{"a":"ü"}')
    assert headers == {
        "Host": f"127.0.0.1:{heard.port}",
        "Content-Length": "10",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "Content-Type": "application/json",
        "User-Agent": "Doorward",
        "webhook-id": "msg_1",
        "webhook-timestamp": "1772366400",
        "webhook-signature": "v1,c2lnbmF0dXJl",
    }


@pytest.mark.parametrize("status", [200, 299, 400, 404, 410, 500])
def test_every_status_is_an_answer(status: int) -> None:
    with scripted(saying(answer(f"{status} Whatever"))) as heard:
        assert a_sender()(a_message(f"http://127.0.0.1:{heard.port}/")) == Answer(status)


@pytest.mark.parametrize(
    ("header", "span"),
    [
        ("120", timedelta(seconds=120)),
        ("0", timedelta(0)),
        ("Sun, 01 Mar 2026 12:10:00 GMT", timedelta(minutes=10)),
        ("Sun, 01 Mar 2026 11:00:00 GMT", timedelta(0)),
        ("-1", None),
        ("9" * 400, None),
        ("soon", None),
        ("", None),
        ("Sun, 99 Mar 2026 12:10:00 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 +2359", timedelta(0)),
        (f"Mon, 01 Jan {'9' * 20} 00:00:00 GMT", None),
    ],
)
def test_a_receiver_may_ask_for_time_in_seconds_or_by_a_date(
    header: str, span: timedelta | None
) -> None:
    with scripted(saying(answer(f"503 Busy\r\nRetry-After: {header}"))) as heard:
        assert a_sender()(a_message(f"http://127.0.0.1:{heard.port}/")) == Answer(503, span)


@pytest.mark.parametrize("between", ["100 Continue", "102 Processing", "103 Early Hints\r\nX: y"])
def test_what_is_said_in_between_is_no_answer_yet(between: str) -> None:
    said = f"HTTP/1.1 {between}\r\n\r\n".encode() * 3 + OK
    with scripted(saying(said)) as heard:
        assert a_sender()(a_message(f"http://127.0.0.1:{heard.port}/")) == Answer(204)


def test_a_redirect_is_an_answer_and_not_followed() -> None:
    with scripted(saying(OK)) as inner:
        there = f"302 Found\r\nLocation: http://127.0.0.1:{inner.port}/admin"
        with scripted(saying(answer(there))) as heard:
            told = a_sender()(a_message(f"http://127.0.0.1:{heard.port}/"))

        assert told == Answer(302)
        assert inner.requests == []


def test_of_a_huge_answer_the_status_is_enough() -> None:
    started = time.monotonic()

    with scripted(saying(answer("200 OK", b"x" * 30_000_000))) as heard:
        told = a_sender()(a_message(f"http://127.0.0.1:{heard.port}/"))

    assert told == Answer(200)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("size", [b"zz", b"-5", b"f" * 40])
def test_a_body_of_no_size_is_not_what_the_status_says(size: bytes) -> None:
    said = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + b"\r\nhello"
    with scripted(saying(said)) as heard:
        assert a_sender()(a_message(f"http://127.0.0.1:{heard.port}/")) == Answer(200)


def test_no_library_logs_where_it_was_posted_or_what_was_answered(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with scripted(saying(b"HTTP/1.1 200 OK\r\nno header at all\r\n\r\n")) as heard:
        taken = a_sender()(a_message(f"http://127.0.0.1:{heard.port}/a-secret-path"))

    assert taken == Answer(200)
    assert caplog.text == ""


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\x00\xff\x00\xff\r\n\r\n",
        b"220 smtp.example.org ready\r\n",
        b"HTTP/1.1 abc No\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-Y: z\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 99999 No\r\n\r\n",
    ],
    ids=lambda garbage: repr(garbage[:24]),
)
def test_what_is_no_answer_is_told_in_words_of_our_own(garbage: bytes) -> None:
    with scripted(saying(garbage)) as heard:
        reason = refused(a_sender(), f"http://127.0.0.1:{heard.port}/")

    assert reason in {
        "what it answers is no HTTP",
        "the connection was lost",
        "no connection: Connection reset by peer",
    }


@pytest.mark.parametrize(
    "script",
    [
        silence,
        dripping(b"H"),
        dripping(b"HTTP/1.1 100 Continue\r\n\r\n"),
        dripping(b"HTTP/1.1 102 Processing\r\n\r\n"),
    ],
    ids=["says nothing", "drips bytes", "goes on for ever", "is at it for ever"],
)
def test_a_receiver_that_stalls_is_left_in_time(script: object) -> None:
    with scripted(script) as heard:  # type: ignore[arg-type]  # each of them is one
        started = time.monotonic()
        reason = refused(a_sender(limit=QUICK), f"http://127.0.0.1:{heard.port}/")
        took = time.monotonic() - started

    assert reason == "no answer in time"
    assert took < QUICK.total_seconds() + 2


def test_a_body_that_drips_costs_no_more_than_the_limit() -> None:
    drip = dripping(b"x")

    def script(connection: object, ended: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n")  # type: ignore[attr-defined]
        drip(connection, ended)  # type: ignore[arg-type]

    with scripted(script) as heard:
        started = time.monotonic()
        told = a_sender(limit=QUICK)(a_message(f"http://127.0.0.1:{heard.port}/"))
        took = time.monotonic() - started

    assert told == Answer(200)
    assert took < QUICK.total_seconds() + 2


def test_tls_that_drips_is_left_in_time(trusting: ssl.SSLContext) -> None:
    """The other side never finishes its handshake."""
    with scripted(silence) as heard:
        started = time.monotonic()
        reason = refused(a_sender(trusting, limit=QUICK), f"https://localhost:{heard.port}/")

    assert reason == "no answer in time"
    assert time.monotonic() - started < QUICK.total_seconds() + 3


def test_nobody_there_is_told_as_such() -> None:
    with scripted(saying(OK)) as heard:
        port = heard.port

    assert refused(a_sender(), f"http://127.0.0.1:{port}/").startswith("no connection: ")


def test_a_name_that_leads_nowhere_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError(-2, "unknown")

    monkeypatch.setattr("adapters.webhooks.target.socket.getaddrinfo", unknown)

    assert refused(a_sender(), "https://nowhere.example/").startswith("no connection: ")


def test_a_resolver_that_stalls_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> list[object]:
        time.sleep(3)
        return []

    monkeypatch.setattr("adapters.webhooks.target.socket.getaddrinfo", late)
    started = time.monotonic()

    assert refused(a_sender(limit=QUICK), "https://slow.example/") == "no answer in time"
    assert time.monotonic() - started < 2.5


def test_a_certificate_for_the_name_is_believed(
    authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    with scripted(saying(OK), certified(authority, "localhost")) as heard:
        taken = a_sender(trusting)(a_message(f"https://localhost:{heard.port}/"))

    assert taken == Answer(204)
    assert f"Host: localhost:{heard.port}".encode() in heard.requests[0]


@pytest.mark.parametrize("name", ["other.example", "127.0.0.1"])
def test_a_certificate_for_another_name_gets_no_post(
    name: str, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    with scripted(saying(OK), certified(authority, name)) as heard:
        reason = refused(a_sender(trusting), f"https://localhost:{heard.port}/")

    assert reason.startswith("the certificate cannot be trusted: ")
    assert not any(heard.requests)


def test_a_certificate_of_nobody_known_gets_no_post(authority: trustme.CA) -> None:
    with scripted(saying(OK), certified(authority, "localhost")) as heard:
        reason = refused(a_sender(), f"https://localhost:{heard.port}/")

    assert reason.startswith("the certificate cannot be trusted: ")
    assert not any(heard.requests)


def test_what_speaks_no_tls_gets_no_post(trusting: ssl.SSLContext) -> None:
    with scripted(saying(b"HTTP/1.1 400 Bad\r\n\r\n" * 99)) as heard:
        reason = refused(a_sender(trusting, limit=QUICK), f"https://localhost:{heard.port}/")

    assert reason in {"no TLS connection comes about", "no answer in time"}
    assert b"webhook-id" not in b"".join(heard.requests)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted(saying(OK)) as heard, scripted(saying(OK)) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        a_sender()(a_message(f"http://127.0.0.1:{heard.port}/"))

    assert not any(proxy.requests)


def test_a_look_at_a_receiver_posts_nothing(
    authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    with scripted(saying(OK), certified(authority, "localhost")) as heard:
        a_sender(trusting).check(f"https://localhost:{heard.port}/")

    assert not any(heard.requests)
