"""The loop of chores: when each is done, what stops it, and what it says of faults."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from application.ports import StorageUnavailable
from entrypoints import worker as module
from entrypoints.worker import Chore, Worker, Workers
from tests.support.waiting import PATIENCE, wait_until

SELDOM = timedelta(days=1)
OFTEN = timedelta(milliseconds=1)


class Doing:
    """Counts how often it was done, after the first things in the list happened instead."""

    def __init__(self, *answers: bool | Exception) -> None:
        self.answers = list(answers)
        self.times = 0

    def __call__(self) -> bool:
        self.times += 1
        answer = self.answers.pop(0) if self.answers else False
        if isinstance(answer, Exception):
            raise answer
        return answer


Starter = Callable[..., Worker]


@pytest.fixture
def bell() -> threading.Event:
    return threading.Event()


@pytest.fixture
def started(bell: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Starter:
    """Starts one that is quick to try again after a fault."""
    monkeypatch.setattr(module, "AFTER_FAULT", OFTEN)

    def start(*chores: Chore) -> Worker:
        worker = Worker(chores, bell)
        worker.start()
        return worker

    return start


def test_every_chore_is_done_at_the_start_and_again_in_its_time(started: Starter) -> None:
    often, seldom = Doing(), Doing()

    worker = started(Chore("often", OFTEN, often), Chore("seldom", SELDOM, seldom))
    wait_until(lambda: often.times > 3)
    worker.stop()

    assert seldom.times == 1


def test_the_bell_calls_for_the_chores_that_listen_to_it(
    started: Starter, bell: threading.Event
) -> None:
    listening, deaf = Doing(), Doing()
    worker = started(Chore("mail", SELDOM, listening, at_bell=True), Chore("deaf", SELDOM, deaf))
    wait_until(lambda: listening.times == deaf.times == 1)

    bell.set()
    wait_until(lambda: listening.times == 2)
    worker.stop()

    assert deaf.times == 1


def test_a_chore_with_more_to_do_goes_on_without_keeping_the_others_waiting(
    started: Starter,
) -> None:
    order: list[str] = []
    pieces = [True, True, False]

    def many() -> bool:
        order.append("many")
        return pieces.pop(0)

    def other() -> bool:
        order.append("other")
        return False

    worker = started(Chore("many", SELDOM, many), Chore("other", SELDOM, other))
    wait_until(lambda: not pieces)
    worker.stop()

    assert order == ["many", "other", "many", "many"]


def test_one_that_fails_is_told_once_tried_again_and_stops_no_other(
    started: Starter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    away = StorageUnavailable("the database is gone")
    failing, other = Doing(away, away, away), Doing()

    worker = started(Chore("failing", SELDOM, failing), Chore("other", OFTEN, other))
    wait_until(lambda: failing.times == 4 and other.times > 4)
    worker.stop()

    told = [(record.levelname, record.msg) for record in caplog.records]
    assert told == [("WARNING", "chore_failed"), ("INFO", "chore_goes_on")]
    facts = vars(caplog.records[0])
    assert (facts["chore"], facts["reason"]) == ("failing", "the database is gone")
    assert not caplog.records[0].exc_info


def test_a_bug_in_one_is_told_with_its_place_and_stops_no_other(
    started: Starter, caplog: pytest.LogCaptureFixture
) -> None:
    other = Doing()

    worker = started(Chore("broken", OFTEN, Doing(*[KeyError("x")] * 3)), Chore("o", OFTEN, other))
    wait_until(lambda: other.times > 4)
    worker.stop()

    (told,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert told.msg == "chore_failed"
    assert told.exc_info


def test_the_bell_does_not_hurry_what_has_just_failed(
    bell: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AFTER_FAULT", SELDOM)
    failing, other = Doing(StorageUnavailable("gone")), Doing()
    chores = (
        Chore("failing", OFTEN, failing, at_bell=True),
        Chore("other", SELDOM, other, at_bell=True),
    )
    worker = Worker(chores, bell)
    worker.start()
    wait_until(lambda: other.times == 1)

    bell.set()
    wait_until(lambda: other.times == 2)
    worker.stop()

    assert failing.times == 1


def test_to_stop_it_lets_what_is_in_hand_end_and_begins_nothing_new(started: Starter) -> None:
    begun, may_end = threading.Event(), threading.Event()
    ended: list[str] = []

    def slow() -> bool:
        begun.set()
        assert may_end.wait(PATIENCE)
        ended.append("slow")
        return True

    worker = started(Chore("slow", OFTEN, slow))
    assert begun.wait(PATIENCE)
    worker.stop(OFTEN)
    before = list(ended)
    may_end.set()
    worker.stop()

    assert before == []
    assert ended == ["slow"]


def test_an_idle_one_stops_at_once(started: Starter) -> None:
    idle = Doing()
    worker = started(Chore("idle", SELDOM, idle))
    wait_until(lambda: idle.times == 1)

    worker.stop()

    assert idle.times == 1


def test_a_chore_that_stalls_keeps_no_other_worker_waiting() -> None:
    go_on, often = threading.Event(), Doing()
    stalling = Worker([Chore("stalls", OFTEN, lambda: go_on.wait(PATIENCE))], threading.Event())
    busy = Worker([Chore("often", OFTEN, often)], threading.Event())
    workers = Workers(busy, [stalling])

    workers.start()
    wait_until(lambda: often.times > 3)
    workers.stop(timedelta(milliseconds=50))
    done = often.times
    go_on.set()
    workers.stop()

    assert often.times == done


def test_one_worker_alone_is_stopped_like_several() -> None:
    often = Doing()
    workers = Workers(Worker([Chore("often", OFTEN, often)], threading.Event()), [])

    workers.start()
    wait_until(lambda: often.times > 0)
    workers.stop()
    done = often.times

    assert often.times == done
