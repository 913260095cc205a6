"""Every call of the API that changes something, made without right: refused, nothing changed."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from adapters.web.problems import PROBLEM_TYPE
from tests.e2e.sweep.test_every_post import REFUSED, TOKENS
from tests.support.answers import complaints
from tests.support.breaking import without_trail
from tests.support.browser import Browser, Site
from tests.support.documented import document
from tests.support.guests import GUESTS, Guest, leaving, logged_in, remembered, stranger, visitor
from tests.support.pages import Page
from tests.support.routes import calls

JSON = "application/json"
FEW = [visitor, logged_in, remembered, leaving]
OTHER_KINDS = [
    *("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"),
    *("application/json; charset=utf-16", "application/problem+json", "text/json", None),
]
WRONG_TOKENS = ["empty", "made up", "cut short", "another browser's", "an earlier session's"]
BODIES = [
    *(
        b"no json",
        b'["a list"]',
        b'"text"',
        b"null",
        b"1",
        b"{}{}",
        b"{",
        b"\xff",
        b"\xef\xbb\xbf{}",
    ),
    *(b'{"password": "a", "password": "b"}', b'{"a": NaN}', b'{"a": Infinity}', b'{"a": 1e999}'),
    *(b'{"a": ' + b"9" * 400 + b"}", b'{"a": ' + b"[" * 20000 + b"]" * 20000 + b"}"),
    b'{"a": ' + b"[" * 16 + b"]" * 16 + b"}",
    b'{"\xed\xa0\x80": 1}',
    b"{" + b",".join(b'"%d": 1' % number for number in range(101)) + b"}",
]
VALUES = [1, 1.5, True, None, [], ["susan"], {}, {"a": 1}, "a\0b", "\ud800", "x" * 4097]


def sent(
    browser: Browser, method: str, path: str, body: bytes, headers: Mapping[str, str | None]
) -> Page:
    return browser.request(method, path, body, {"Content-Type": JSON, **headers})


def code_of(page: Page) -> str:
    assert page.headers["Content-Type"] == f"{PROBLEM_TYPE}; charset=utf-8"
    code: str = json.loads(page.text)["code"]
    return code


def right_for(told: Any) -> object:
    return False if told["type"] == "boolean" else told.get("enum", ["text"])[0]


def fields(site: Site) -> list[tuple[str, str, dict[str, Any]]]:
    """Of each call with a body: what would be right of shape in each of its fields."""
    described = document(site)
    found = []
    for path, item in described["paths"].items():
        for method in item.keys() & {"post", "put"}:
            content = item[method].get("requestBody", {}).get("content", {})
            for kind in content.values():
                name = kind["schema"]["$ref"].rpartition("/")[2]
                properties = described["components"]["schemas"][name]["properties"]
                filled = {field: right_for(told) for field, told in properties.items()}
                found.append((method.upper(), path, filled))
    return found


@pytest.mark.parametrize("guest", GUESTS, ids=lambda guest: guest.__name__)
def test_no_cookie_is_enough(door: Site, guest: Guest) -> None:
    browser = guest(door)
    before = without_trail(door.stored())
    tokens = [TOKENS[kind](browser).rpartition(b"=")[2].decode() for kind in WRONG_TOKENS]

    pages = [
        sent(browser.twin(), method, path, b"{}", {"X-CSRF-Token": token})
        for method, path, _ in calls(door)
        for token in (None, *tokens)
    ]

    assert {code_of(page) for page in pages} <= {"csrf", "leaving"}
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("guest", [stranger, *FEW], ids=lambda guest: guest.__name__)
def test_no_other_site_calls_anything(door: Site, guest: Guest) -> None:
    browser = guest(door)
    token: dict[str, str | None] = {} if guest is stranger else {"X-CSRF-Token": browser.token}
    before = without_trail(door.stored())

    pages = [
        sent(browser.twin(), method, path, b"{}", {**token, **headers})
        for method, path, _ in calls(door)
        for headers in REFUSED
    ]

    assert {code_of(page) for page in pages} <= {"csrf", "leaving"}
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("guest", FEW, ids=lambda guest: guest.__name__)
def test_nothing_but_json_is_read(door: Site, guest: Guest) -> None:
    browser = guest(door)
    before = without_trail(door.stored())

    pages = [
        sent(browser, method, path, b"{}", {"Content-Type": kind})
        for method, path, _ in calls(door)
        for kind in OTHER_KINDS
    ]

    assert {code_of(page) for page in pages} <= {"not_json", "leaving"}
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_what_is_no_plain_object_is_refused(door: Site, body: bytes) -> None:
    browser = logged_in(door)
    token = {"X-CSRF-Token": browser.token}
    before = without_trail(door.stored())

    pages = [sent(browser.twin(), method, path, body, token) for method, path, _ in calls(door)]

    assert {(page.status, code_of(page)) for page in pages} == {(400, "malformed")}
    assert without_trail(door.stored()) == before


def test_every_field_is_of_its_type_and_no_other_is_taken(door: Site) -> None:
    browser = logged_in(door)
    token = {"X-CSRF-Token": browser.token}
    before = without_trail(door.stored())
    found = []

    for method, path, filled in fields(door):
        wrong = [
            filled | {field: value}
            for field, right in filled.items()
            for value in VALUES
            if not (isinstance(right, bool) and isinstance(value, bool))
        ]
        for body in [*wrong, filled | {"role": "admin"}, filled | {"id": "1"}]:
            page = sent(browser.twin(), method, path, json.dumps(body).encode(), token)
            if page.status != 422 or complaints(page):
                found.append((method, path, body, page.status))

    assert found == []
    assert without_trail(door.stored()) == before


def test_what_takes_no_body_is_given_none(door: Site) -> None:
    browser = logged_in(door)
    token = {"X-CSRF-Token": browser.token}
    with_fields = {(method, path) for method, path, _ in fields(door)}

    for method, path, _ in calls(door):
        if (method, path) not in with_fields:
            page = sent(browser.twin(), method, path, b'{"all": true}', token)

            assert code_of(page) == "unknown"


def test_no_query_is_taken_beside_a_body(door: Site) -> None:
    browser = logged_in(door)
    token = {"X-CSRF-Token": browser.token}

    for method, path, _ in calls(door):
        page = sent(browser.twin(), method, f"{path}?password=x", b"{}", token)

        assert (page.status, code_of(page)) == (400, "malformed")
