"""Cookies: how each is named and set, and which are as good as none."""

from datetime import timedelta

import pytest
from flask import Request, Response

from adapters.web.cookies import MAXIMUM_BYTES, Cookie, Cookies

PLAIN, SECURE = Cookies(secure=False), Cookies(secure=True)


def a_request(header: str) -> Request:
    return Request({"HTTP_COOKIE": header})


def header_of(cookies: Cookies, max_age: timedelta | None = None) -> set[str]:
    response = Response()
    cookies.set(response, Cookie.SESSION, "value", max_age=max_age)
    return set(response.headers["Set-Cookie"].split("; "))


def test_on_http_it_has_a_plain_name() -> None:
    expected = {"doorward_session=value", "HttpOnly", "Path=/", "SameSite=Lax"}

    assert header_of(PLAIN) == expected


def test_on_https_its_name_keeps_it_to_this_host() -> None:
    expected = {"__Host-doorward_session=value", "HttpOnly", "Path=/", "SameSite=Lax", "Secure"}

    assert header_of(SECURE) == expected


@pytest.mark.parametrize("cookie", Cookie)
def test_only_what_is_read_after_a_form_of_ours_stays_away_from_who_comes_from_elsewhere(
    cookie: Cookie,
) -> None:
    response = Response()

    SECURE.set(response, cookie, "value")

    attributes = response.headers["Set-Cookie"].split("; ")
    strict = cookie in (Cookie.NOTICE, Cookie.DEVICE)
    expected = "SameSite=Strict" if strict else "SameSite=Lax"
    assert [part for part in attributes if part.startswith("SameSite")] == [expected]


def test_it_lives_as_long_as_it_is_told() -> None:
    assert "Max-Age=90" in header_of(PLAIN, timedelta(seconds=90))


def test_one_that_is_expired_is_empty_and_over() -> None:
    response = Response()

    SECURE.expire(response, Cookie.REMEMBER)

    header = response.headers["Set-Cookie"]
    assert header.startswith("__Host-doorward_remember=;")
    assert {"Max-Age=0", "Path=/", "Secure"} <= set(header.split("; "))


@pytest.mark.parametrize(
    ("cookies", "header", "value"),
    [
        (PLAIN, "doorward_session=abc", "abc"),
        (PLAIN, "other=x; doorward_session=abc; another", "abc"),
        (SECURE, "__Host-doorward_session=abc", "abc"),
        (PLAIN, "doorward_session=", ""),
        (PLAIN, "", None),
        (PLAIN, "doorward_remember=abc", None),
        (PLAIN, "__Host-doorward_session=abc", None),
        (SECURE, "doorward_session=abc", None),
        (SECURE, "__host-doorward_session=abc", None),
        (SECURE, "__HOST-doorward_session=abc", None),
        (SECURE, "=__Host-doorward_session=abc", None),
        (SECURE, "=__Host-doorward_session", None),
        (PLAIN, "doorward_session=abc; doorward_session=abc", None),
        (PLAIN, "doorward_session=abc; doorward_session=", None),
        (PLAIN, "doorward_session=" + "a" * MAXIMUM_BYTES, "a" * MAXIMUM_BYTES),
        (PLAIN, "doorward_session=" + "a" * (MAXIMUM_BYTES + 1), None),
    ],
)
def test_it_is_read_only_where_it_came_once_whole_and_by_its_name(
    cookies: Cookies, header: str, value: str | None
) -> None:
    assert cookies.sent(a_request(header)).get(Cookie.SESSION) == value


@pytest.mark.parametrize(
    ("header", "sent"),
    [
        ("doorward_session=abc", True),
        ("doorward_session=" + "a" * 5000, True),
        ("doorward_session=a; doorward_session=b", True),
        ("doorward_session=\xff", True),
        ("doorward_remember=abc", False),
        ("", False),
    ],
)
def test_what_was_sent_in_any_form_is_known_to_be_there(header: str, sent: bool) -> None:
    assert (Cookie.SESSION in PLAIN.sent(a_request(header))) == sent
