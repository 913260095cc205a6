"""Which events are told, in which words, signed how, and when they are tried again."""

import hmac
import json
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from domain.accounts import UserId
from domain.events import LONGEST_DELAY, Actor, Event, EventId, EventKind
from domain.sessions.client import NOBODY, Client
from domain.webhooks import (
    TYPES,
    Answer,
    DeliveryId,
    deliveries_of,
    due_after,
    payload_of,
    signature_of,
    timestamp_of,
)
from tests.support.doubles import FIREFOX, NOON, a_ring

SUSAN = UserId("5" * 32)
HERE, THERE = "https://here.example/hook", "https://there.example/"


def an_event(
    user_id: UserId | None, *, kind: EventKind = EventKind.LOGIN, client: Client = NOBODY
) -> Event:
    return Event(
        id=EventId("e" * 32),
        at=NOON,
        kind=kind,
        actor=Actor.VISITOR,
        user_id=user_id,
        client=client,
    )


def _told(event: Event) -> dict[str, object]:
    (delivery,) = deliveries_of(event, [HERE])
    told = json.loads(delivery.payload)
    assert isinstance(told, dict)
    return told


def test_these_are_the_public_types() -> None:
    assert {kind.value: told for kind, told in TYPES.items()} == {
        "registration": "user.registered",
        "email_verified": "user.email_verified",
        "login": "user.logged_in",
        "logout": "user.logged_out",
        "session_ended": "user.session_ended",
        "sessions_ended": "user.sessions_ended",
        "password_changed": "user.password_changed",
        "password_reset": "user.password_reset",
        "username_changed": "user.username_changed",
        "email_changed": "user.email_changed",
        "account_disabled": "user.disabled",
        "account_enabled": "user.enabled",
        "role_granted": "user.role_granted",
        "role_revoked": "user.role_revoked",
        "deletion_requested": "user.deletion_requested",
        "deletion_undone": "user.deletion_undone",
        "account_deleted": "user.deleted",
    }


def test_what_is_told_holds_ids_and_codes_and_nothing_of_a_client() -> None:
    event = an_event(SUSAN, client=FIREFOX)

    assert _told(event) == {
        "type": "user.logged_in",
        "timestamp": "2026-03-01T12:00:00.000000Z",
        "data": {"user_id": SUSAN, "actor": "visitor"},
    }


@pytest.mark.parametrize("kind", [EventKind.ROLE_GRANTED, EventKind.ROLE_REVOKED])
def test_of_a_role_its_name_is_told(kind: EventKind) -> None:
    event = replace(an_event(SUSAN, kind=kind), reason="editor", actor=Actor.OPERATOR)

    assert _told(event)["data"] == {"user_id": SUSAN, "actor": "operator", "role": "editor"}


def test_another_reason_is_not_told() -> None:
    event = replace(an_event(SUSAN, kind=EventKind.SESSION_ENDED), reason="too_many")

    assert _told(event)["data"] == {"user_id": SUSAN, "actor": "visitor"}


def test_a_moment_is_told_in_utc() -> None:
    moment = NOON.astimezone(timezone(timedelta(hours=3)))

    assert json.loads(payload_of("ping", moment, {}))["timestamp"] == "2026-03-01T12:00:00.000000Z"


def test_each_target_gets_a_delivery_of_its_own_about_the_event() -> None:
    event = an_event(SUSAN)

    first, second = deliveries_of(event, [HERE, THERE])

    assert (first.id, second.id) == (f"msg_{event.id}_0", f"msg_{event.id}_1")
    assert (first.target, second.target) == (HERE, THERE)
    assert second == replace(first, id=second.id, target=THERE)
    assert (first.type, first.user_id) == ("user.logged_in", SUSAN)
    assert (first.at, first.due_at, first.attempts, first.parked) == (NOON, NOON, 0, False)
    assert first.fault is None


@pytest.mark.parametrize(
    "event",
    [
        replace(an_event(SUSAN), refused=True),
        an_event(None),
        an_event(SUSAN, kind=EventKind.ACCESS_REFUSED),
        an_event(SUSAN, kind=EventKind.RECOVERY_REQUESTED),
    ],
    ids=lambda event: f"{event.kind.value} {event.outcome}",
)
def test_what_was_refused_or_is_nobodys_is_told_to_nobody(event: Event) -> None:
    assert list(deliveries_of(event, [HERE])) == []


def test_without_targets_nothing_is_told() -> None:
    assert list(deliveries_of(an_event(SUSAN), [])) == []


def test_id_and_moment_and_body_are_signed_together() -> None:
    delivery_id, body = DeliveryId("msg_1"), '{"type":"ping"}'
    moment = NOON + timedelta(microseconds=999_999)

    signature = signature_of(a_ring(b"a key"), delivery_id, moment, body)

    signed = b'msg_1.1772366400.{"type":"ping"}'
    assert signature == f"v1,{b64encode(hmac.digest(b'a key', signed, 'sha256')).decode()}"
    assert timestamp_of(moment) == 1772366400


def test_every_key_signs_and_the_first_comes_first() -> None:
    both = signature_of(a_ring(b"new", b"old"), DeliveryId("msg_1"), NOON, "{}")

    ones = [signature_of(a_ring(key), DeliveryId("msg_1"), NOON, "{}") for key in (b"new", b"old")]
    assert both == " ".join(ones)
    assert len({*ones}) == 2


@pytest.mark.parametrize(
    ("status", "is_taken", "is_for_good"),
    [
        (199, False, False),
        (200, True, False),
        (204, True, False),
        (299, True, False),
        (300, False, False),
        (302, False, False),
        (404, False, False),
        (410, False, True),
        (500, False, False),
    ],
)
def test_an_answer_is_taken_for_what_it_is(status: int, is_taken: bool, is_for_good: bool) -> None:
    answer = Answer(status)

    assert (answer.is_taken, answer.is_for_good) == (is_taken, is_for_good)


def test_who_does_not_answer_is_tried_again_as_mail_is() -> None:
    delays = [due_after(NOON, attempts, None) - NOON for attempts in (1, 2, 3, 15)]

    assert delays == [
        timedelta(seconds=30),
        timedelta(minutes=1),
        timedelta(minutes=2),
        timedelta(hours=4),
    ]


@pytest.mark.parametrize(
    ("status", "asked", "delay"),
    [
        (429, timedelta(minutes=5), timedelta(minutes=5)),
        (503, timedelta(minutes=5), timedelta(minutes=5)),
        (429, timedelta(seconds=1), timedelta(seconds=30)),
        (429, timedelta(days=5), LONGEST_DELAY),
        (429, None, timedelta(seconds=30)),
        (500, timedelta(minutes=5), timedelta(seconds=30)),
    ],
)
def test_who_is_busy_may_ask_for_time_within_a_bound(
    status: int, asked: timedelta | None, delay: timedelta
) -> None:
    assert due_after(NOON, 1, Answer(status, asked)) == NOON + delay
