"""What happens is posted to every target, again until it is taken, and under one id."""

import json
import logging
from datetime import datetime, timedelta
from functools import partial

import pytest

from adapters.memory import InMemoryStorage
from application.ports import Work
from application.webhooks.deliver_webhooks import LEASE
from application.webhooks.sender import Unreachable
from application.webhooks.try_targets import TryTargets
from domain.events import ATTEMPTS_MAXIMUM, LONGEST_DELAY, PARKED_LIMIT
from domain.webhooks import Answer, Delivery, DeliveryId, signature_of
from tests.support.builders import KEYS, Door
from tests.support.doubles import NOON, SeededEntropy
from tests.support.receiver import RecordingReceiver

HERE, THERE = "https://here.example/hook", "https://there.example/"


def a_door(*targets: str) -> Door:
    return Door(InMemoryStorage(targets=targets or (HERE,)))


def waiting(door: Door) -> list[Delivery]:
    return list(door.list_deliveries())


def deliver_all(door: Door, target: str = HERE) -> None:
    while door.deliver_webhooks(target=target):
        pass


def claim(work: Work, now: datetime) -> None:
    work.deliveries.claim(HERE, now, now + LEASE)


def types(door: Door) -> list[str]:
    return [json.loads(message.body)["type"] for message in door.receiver.got]


def test_a_registration_is_posted_once_and_signed() -> None:
    door = a_door()
    susan = door.with_user()

    deliver_all(door)

    (message,) = door.receiver.got
    assert json.loads(message.body)["data"]["user_id"] == susan.id
    assert (message.target, message.timestamp) == (HERE, int(NOON.timestamp()))
    assert message.signature == signature_of(KEYS, message.id, NOON, message.body)
    assert waiting(door) == []
    assert door.hooked == [("user.registered", "sent")]


def test_where_no_webhooks_are_set_nothing_is_kept() -> None:
    door = Door()

    door.with_user()

    assert waiting(door) == []
    assert not door.deliver_webhooks(target=HERE)


def test_a_target_gets_what_is_its_own() -> None:
    door = a_door(HERE, THERE)
    door.with_user()

    deliver_all(door, THERE)

    assert [message.target for message in door.receiver.got] == [THERE]
    assert [one.target for one in waiting(door)] == [HERE]


def test_what_was_not_taken_comes_again_under_the_same_id_and_a_moment_of_its_own() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(500)

    deliver_all(door)
    door.receiver.answer = Answer(200)
    door.clock.forward(timedelta(seconds=30))
    deliver_all(door)

    first, second = door.receiver.got
    assert (first.id, first.body) == (second.id, second.body)
    assert second.timestamp == first.timestamp + 30
    assert first.signature != second.signature
    assert door.hooked == [("user.registered", "deferred"), ("user.registered", "sent")]


def test_it_is_not_tried_before_its_time() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(302)
    deliver_all(door)

    door.clock.forward(timedelta(seconds=30) - timedelta(microseconds=1))
    deliver_all(door)

    assert len(door.receiver.got) == 1
    assert [(one.attempts, one.fault) for one in waiting(door)] == [(1, "status 302")]


def test_who_cannot_be_reached_is_tried_again_until_it_is_parked() -> None:
    door = a_door()
    door.with_user()
    door.receiver.fault = Unreachable("its name leads nowhere")

    for _ in range(ATTEMPTS_MAXIMUM + 3):
        deliver_all(door)
        door.clock.forward(LONGEST_DELAY)

    (parked,) = waiting(door)
    assert (parked.parked, parked.attempts) == (True, ATTEMPTS_MAXIMUM)
    assert parked.fault == "its name leads nowhere"
    assert len(door.receiver.got) == ATTEMPTS_MAXIMUM
    assert door.hooked[-1] == ("user.registered", "parked")


def test_a_refusal_is_parked_at_the_last_try_too() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(500)

    for _ in range(ATTEMPTS_MAXIMUM):
        deliver_all(door)
        door.clock.forward(LONGEST_DELAY)

    assert [one.parked for one in waiting(door)] == [True]


def test_who_has_gone_for_good_is_asked_once() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(410)

    deliver_all(door)
    door.clock.forward(LONGEST_DELAY)
    deliver_all(door)

    assert len(door.receiver.got) == 1
    assert [(one.parked, one.fault) for one in waiting(door)] == [(True, "status 410")]


def test_who_is_busy_is_left_alone_for_as_long_as_it_asks() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(429, timedelta(hours=1))

    deliver_all(door)

    assert [one.due_at for one in waiting(door)] == [NOON + timedelta(hours=1)]


def test_what_a_worker_leaves_behind_is_taken_up_again_under_the_same_id() -> None:
    door = a_door()
    door.with_user()

    def die() -> None:
        raise KeyboardInterrupt

    door.receiver.meanwhile = die
    with pytest.raises(KeyboardInterrupt):
        door.deliver_webhooks(target=HERE)
    deliver_all(door)
    before = len(door.receiver.got)
    door.clock.forward(LEASE)
    deliver_all(door)

    assert (before, len(door.receiver.got)) == (0, 1)
    assert waiting(door) == []


def test_what_kills_every_worker_is_parked_in_the_end() -> None:
    door = a_door()
    door.with_user()
    for _ in range(ATTEMPTS_MAXIMUM):
        door.storage.transact(partial(claim, now=door.clock.now()))
        door.clock.forward(LEASE)

    deliver_all(door)

    assert door.receiver.got == []
    assert [one.fault for one in waiting(door)] == ["every try was cut off"]


def test_a_bug_parks_one_and_says_nothing_of_what_it_held() -> None:
    door = a_door()
    door.with_user()
    door.receiver.fault = KeyError("something secret")

    deliver_all(door)

    assert [(one.parked, one.fault) for one in waiting(door)] == [(True, "internal: KeyError")]


def test_while_one_is_posted_nobody_else_posts_it() -> None:
    door = a_door()
    door.with_user()
    found: list[bool] = []
    door.receiver.meanwhile = lambda: found.append(door.deliver_webhooks(target=HERE))

    deliver_all(door)

    assert found == [False]
    assert len(door.receiver.got) == 1


def test_of_a_deleted_account_only_its_end_is_told() -> None:
    door = a_door()
    susan = door.with_user()
    door.with_user("miguel")

    door.delete_account(user_id=susan.id)
    deliver_all(door)

    assert types(door) == ["user.registered", "user.deleted"]
    assert [json.loads(one.body)["data"]["user_id"] == susan.id for one in door.receiver.got] == [
        False,
        True,
    ]


def test_what_was_rolled_back_is_told_to_nobody() -> None:
    door = a_door()
    door.with_user()
    deliver_all(door)

    with pytest.raises(Exception, match="refused"):
        door.grant_roles(login="susan", roles=["No Role"])

    assert waiting(door) == []


def test_a_parked_one_goes_out_when_somebody_asks_for_it() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(410)
    deliver_all(door)
    door.receiver.answer = Answer(200)

    (parked,) = waiting(door)
    count = door.retry_deliveries(parked.id)
    unknown = door.retry_deliveries(DeliveryId("msg_unknown_0"))
    deliver_all(door)

    assert (count, unknown) == (1, 0)
    assert waiting(door) == []


def test_what_nobody_asks_for_is_removed_after_a_month() -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(410)
    deliver_all(door)

    door.clock.forward(PARKED_LIMIT - timedelta(microseconds=1))
    door.keep_house.a_little()
    before = len(waiting(door))
    door.clock.forward(timedelta(microseconds=1))
    door.keep_house.a_little()

    assert (before, waiting(door)) == (1, [])


def test_the_log_says_what_became_of_it(caplog: pytest.LogCaptureFixture) -> None:
    door = a_door()
    door.with_user()
    door.receiver.answer = Answer(500)

    with caplog.at_level(logging.INFO, "doorward.webhooks"):
        deliver_all(door)
        door.receiver.answer = Answer(200)
        door.clock.forward(LONGEST_DELAY)
        deliver_all(door)

    told = [(one.levelname, one.message) for one in caplog.records]
    assert told == [("WARNING", "webhook_deferred"), ("INFO", "webhook_sent")]


def test_a_ping_is_signed_posted_to_each_target_and_kept_nowhere() -> None:
    receiver, door = RecordingReceiver(), a_door()
    try_targets = TryTargets((HERE, THERE), receiver, KEYS, door.clock, SeededEntropy())

    tried = list(try_targets())

    assert [one.target for one in tried] == [HERE, THERE] == [one.target for one in receiver.got]
    assert all(one.is_taken for one in tried)
    assert len({one.id for one in receiver.got}) == 2
    for message in receiver.got:
        assert json.loads(message.body)["type"] == "ping"
        assert message.signature == signature_of(KEYS, message.id, NOON, message.body)


def test_who_does_not_take_a_ping_is_told_of() -> None:
    receiver, door = RecordingReceiver(), a_door()
    try_targets = TryTargets((HERE,), receiver, KEYS, door.clock, SeededEntropy())

    receiver.answer = Answer(404)
    (refused,) = try_targets()
    receiver.fault = Unreachable("no answer in time")
    (silent,) = try_targets()

    assert (refused.is_taken, refused.answer, refused.fault) == (False, Answer(404), "")
    assert (silent.is_taken, silent.answer, silent.fault) == (False, None, "no answer in time")
