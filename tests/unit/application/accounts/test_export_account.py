"""The export: everything that is held about a person, and nothing that opens anything."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from application.accounts import export_account
from application.ports import Work
from domain.accounts import User, UserUnknown
from domain.events import Event, Letter, LetterKind
from domain.links import Link, LinkTokens, Purpose, new_link_id
from domain.sessions import Client
from tests.support.browsers import Browser
from tests.support.builders import KEYS, PASSWORD, Door, a_user, an_event
from tests.support.doubles import FIREFOX, NOON

SCHEMA = Path(__file__).parents[4] / "docs" / "export.schema.json"
STRANGER = Client("203.0.113.9", "Chrome", "Windows")


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def exported(door: Door, user: User) -> dict[str, Any]:
    """As whoever reads the file finds it."""
    archive: dict[str, Any] = json.loads(json.dumps(door.export(user_id=user.id)))
    return archive


def a_full_life(door: Door, susan: User) -> Browser:
    """Something of every kind that can be held about her."""
    browser = Browser(door)
    browser.log_in(remember=True)
    Browser(door).log_in()
    link = Link.made(
        new_link_id(door.entropy),
        Purpose.VERIFY_EMAIL,
        user_id=susan.id,
        email=susan.email,
        now=NOON,
    )
    own = Letter(
        kind=LetterKind.VERIFY_EMAIL,
        to=susan.email,
        language="en",
        user_id=susan.id,
        link_id=link.id,
    )
    asked = replace(own, kind=LetterKind.RESET_PASSWORD, user_id=None)

    def story(work: Work) -> None:
        work.links.add(link)
        work.record(an_event(susan, client=FIREFOX, letters=(own,)))
        work.record(an_event(client=STRANGER, letters=(asked,)))

    door.storage.transact(story)
    return browser


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def test_an_export_is_what_the_schema_says(door: Door, susan: User) -> None:
    a_full_life(door, susan)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    archive = exported(door, susan)

    assert list(check.iter_errors(archive)) == []
    assert all(archive[part] for part in schema["required"])
    assert list(check.iter_errors({**archive, "password_hash": "x"}))


def test_the_schema_leaves_no_part_open() -> None:
    def objects(value: object) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            if value.get("type") == "object":
                yield value
            for part in value.values():
                yield from objects(part)

    found = list(objects(json.loads(SCHEMA.read_text(encoding="utf-8"))))

    assert len(found) == 8
    assert all(one["additionalProperties"] is False for one in found)
    assert all(sorted(one["required"]) == sorted(one["properties"]) for one in found)


def test_it_holds_what_is_known_of_the_person(door: Door, susan: User) -> None:
    a_full_life(door, susan)

    archive = exported(door, susan)

    assert archive["profile"]["username"] == "susan"
    assert archive["profile"]["email"] == "susan@example.org"
    assert [session["client"] for session in archive["sessions"]] == [asdict(FIREFOX)] * 2
    assert {session["device"] for session in archive["sessions"]} == {None, 1}
    assert [device["number"] for device in archive["remembered_devices"]] == [1]
    assert [link["purpose"] for link in archive["links"]] == ["verify-email"]
    assert archive["exported_at"] == "2026-03-01T12:00:00.000000Z"
    kinds = {event["kind"] for event in archive["events"]}
    assert kinds == {"registration", "login", "account_exported"}


def test_an_event_names_its_session_by_the_number_that_it_has_here(door: Door, susan: User) -> None:
    a_full_life(door, susan)

    archive = exported(door, susan)

    logins = [e["session"] for e in archive["events"] if e["kind"] == "login" and e["session"]]
    assert sorted(logins) == sorted(session["number"] for session in archive["sessions"])


def test_it_holds_nothing_that_opens_anything_nor_a_digest_of_it(door: Door, susan: User) -> None:
    browser = a_full_life(door, susan)
    assert browser.session_token
    assert browser.remember_token
    (link,) = door.storage.transact(lambda work: work.links.of_user(susan.id))
    secrets = [
        PASSWORD,
        susan.password_hash.reveal(),
        browser.session_token.reveal(),
        browser.session_token.session_id,
        browser.session_token.session_id[:16],
        browser.remember_token.series_id,
        browser.remember_token.validator_digest,
        LinkTokens(KEYS).token_of(link).reveal(),
        link.id,
    ]

    archive = exported(door, susan)

    assert [secret for secret in secrets if any(secret in text for text in texts(archive))] == []


def test_it_does_not_tell_where_a_stranger_was(door: Door, susan: User) -> None:
    a_full_life(door, susan)

    letters = {letter["kind"]: letter["client"] for letter in exported(door, susan)["letters"]}

    assert letters == {
        "verify_email": asdict(FIREFOX),
        "reset_password": {"address": "", "browser": "", "system": ""},
    }


def test_it_holds_nothing_of_anybody_else(door: Door, susan: User) -> None:
    a_full_life(door, susan)
    john = door.with_user("john")

    archive = exported(door, john)

    assert not any("susan" in text for text in texts(archive))
    assert [archive[part] for part in ("sessions", "remembered_devices", "links", "letters")] == [
        []
    ] * 4


def test_a_long_trail_is_exported_whole_and_in_order(
    door: Door, susan: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_account, "PAGE", 3)
    events = [an_event(susan, at=_later(number)) for number in range(10)]
    _record(door, events)

    archive = exported(door, susan)

    moments = [event["at"] for event in archive["events"]]
    assert len(moments) == len(events) + 2  # the registration and the export itself
    assert moments == sorted(moments)


def test_nobody_unknown_is_exported(door: Door) -> None:
    with pytest.raises(UserUnknown):
        door.export(user_id=a_user("john").id)


def _later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def _record(door: Door, events: list[Event]) -> None:
    door.storage.transact(lambda work: [work.record(event) for event in events])
