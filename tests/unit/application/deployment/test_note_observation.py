"""How seldom the same is noted, and what happens when it cannot be."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from application.deployment.note_observation import PAUSE, NoteObservation
from application.ports import StorageUnavailable
from domain.deployment import Observation, ObservationKind
from tests.support.doubles import NOON, FrozenClock

HEADERS, HTTPS = ObservationKind.FORWARDED_UNTRUSTED, ObservationKind.HTTPS_IN_FRONT


@dataclass
class Notebook:
    """Keeps them all, until it cannot any more."""

    notes: list[Observation] = field(default_factory=list)
    fault: Exception | None = None

    def note(self, observation: Observation) -> None:
        if self.fault:
            raise self.fault
        self.notes.append(observation)

    def observations(self) -> Sequence[Observation]:
        return self.notes


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def note(notebook: Notebook, clock: FrozenClock) -> NoteObservation:
    return NoteObservation(notebook, clock)


def test_what_is_seen_is_noted_with_its_moment(note: NoteObservation, notebook: Notebook) -> None:
    told = note(kind=HEADERS, detail="192.0.2.7: X-Forwarded-For")

    assert told
    assert notebook.notes == [Observation(HEADERS, "192.0.2.7: X-Forwarded-For", NOON)]


def test_within_an_hour_the_same_kind_is_no_news(
    note: NoteObservation, notebook: Notebook, clock: FrozenClock
) -> None:
    note(kind=HEADERS, detail="a")
    clock.forward(PAUSE - timedelta(microseconds=1))

    told = [note(kind=HEADERS, detail="b"), note(kind=HTTPS, detail="c")]

    assert told == [False, True]
    assert [one.detail for one in notebook.notes] == ["a", "c"]


def test_after_an_hour_it_is_noted_anew(
    note: NoteObservation, notebook: Notebook, clock: FrozenClock
) -> None:
    note(kind=HEADERS, detail="a")
    clock.forward(PAUSE)

    told = note(kind=HEADERS, detail="b")

    assert told
    assert notebook.notes[-1] == Observation(HEADERS, "b", NOON + PAUSE)
    assert timedelta(hours=1) == PAUSE


@pytest.mark.parametrize("fault", [StorageUnavailable("away"), RuntimeError("unheard of")])
def test_a_storage_that_is_away_fails_nobody_and_is_not_asked_for_another_hour(
    note: NoteObservation,
    notebook: Notebook,
    fault: Exception,
    caplog: pytest.LogCaptureFixture,
) -> None:
    notebook.fault = fault

    with caplog.at_level(logging.WARNING):
        told = [note(kind=HEADERS, detail="a") for _ in range(3)]

    assert told == [True, False, False]
    assert [record.getMessage() for record in caplog.records] == ["observation_not_kept"]
