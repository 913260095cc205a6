"""The metrics by name: what is told of each, and that the document tells the same."""

import re
from itertools import product
from pathlib import Path

import pytest

from adapters.metrics import METERS, Meter, Metrics
from adapters.metrics.numbers import SIZES
from domain.events import EventKind

DOCUMENT = Path(__file__).resolve().parents[4] / "docs" / "metrics.md"
ROUTES = 40  # more than there are


@pytest.fixture
def metrics(tmp_path: Path) -> Metrics:
    return Metrics(tmp_path)


def told(metrics: Metrics, name: str) -> dict[str, float]:
    """The series that are called so, by their labels."""
    found = re.findall(rf"^{name}(?:{{(.*)}})? (\S+)$", metrics.told().decode(), re.MULTILINE)
    return {labels: float(value) for labels, value in found}


def as_row(meter: Meter) -> str:
    labels = (
        f"`{label}`: {', '.join(f'`{value}`' for value in values) or 'the name of a route'}"
        for label, values in meter.labels.items()
    )
    return f"| `{meter.name}` | {meter.kind} | {'; '.join(labels)} | {meter.text} |"


def test_the_document_tells_of_them_all_and_of_no_others() -> None:
    rows = [row for row in DOCUMENT.read_text("utf-8").splitlines() if row.startswith("| `")]

    assert rows == [as_row(meter) for meter in METERS]


def test_they_are_told_as_what_they_are(metrics: Metrics) -> None:
    metrics.request("navigation.index", 200, 0.01)

    types = dict(re.findall(r"^# TYPE (\S+) (\S+)$", metrics.told().decode(), re.MULTILINE))

    assert types == {meter.name: meter.kind for meter in METERS}


def test_whatever_can_be_counted_is_there_before_it_moves(metrics: Metrics) -> None:
    events = told(metrics, "doorward_events_total")
    assert len(events) == 2 * len(EventKind)
    assert set(events.values()) == {0}
    assert told(metrics, "doorward_database_errors_total") == {
        'kind="unavailable"': 0,
        'kind="unexpected"': 0,
    }
    assert told(metrics, "doorward_hash_refused_total") == {"": 0}


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_is_counted_by_its_outcome(metrics: Metrics, kind: EventKind) -> None:
    metrics.event(kind.value, "success")
    metrics.event(kind.value, "refused")
    metrics.event(kind.value, "refused")

    moved = {labels: n for labels, n in told(metrics, "doorward_events_total").items() if n}
    assert moved == {
        f'event="{kind.value}",outcome="success"': 1,
        f'event="{kind.value}",outcome="refused"': 2,
    }


def test_what_is_no_event_makes_no_series(metrics: Metrics) -> None:
    before = metrics.told()

    metrics.event("susan", "canary")

    assert metrics.told() == before


def test_faults_of_the_database_are_told_apart_from_conflicts(metrics: Metrics) -> None:
    metrics.database_fault("unavailable")
    metrics.database_fault("unexpected")
    metrics.database_fault("conflict")
    metrics.database_fault("conflict")

    assert told(metrics, "doorward_database_errors_total") == {
        'kind="unavailable"': 1,
        'kind="unexpected"': 1,
    }
    assert told(metrics, "doorward_database_conflicts_total") == {"": 2}


def test_requests_are_counted_by_route_and_class_of_status(metrics: Metrics) -> None:
    metrics.request("sessions.log_in", 303, 0.004)
    metrics.request("sessions.log_in", 422, 0.3)
    metrics.request("sessions.log_in", 400, 0.004)

    counts = told(metrics, "doorward_request_duration_seconds_count")
    sums = told(metrics, "doorward_request_duration_seconds_sum")
    assert counts == {
        'endpoint="sessions.log_in",status="3xx"': 1,
        'endpoint="sessions.log_in",status="4xx"': 2,
    }
    assert sums['endpoint="sessions.log_in",status="4xx"'] == pytest.approx(0.304)


def test_the_lane_tells_how_full_it_is_and_how_long_it_takes(metrics: Metrics) -> None:
    lane = metrics.hashing
    lane.queue(3)
    lane.queue(2)
    lane.observe_wait(0.2)
    lane.observe_hash(0.03)
    lane.refused()

    assert told(metrics, "doorward_hash_queue_length") == {"": 2}
    assert told(metrics, "doorward_hash_wait_seconds_sum") == {"": 0.2}
    assert told(metrics, "doorward_hash_duration_seconds_sum") == {"": 0.03}
    assert told(metrics, "doorward_hash_refused_total") == {"": 1}


def test_no_file_grows_with_every_series_there_can_be(metrics: Metrics, tmp_path: Path) -> None:
    for route, status in product(range(ROUTES), (200, 300, 400, 500)):
        metrics.request(f"a_feature.with_a_view_{route:02}", status, 0.01)

    sizes = {file.name.rpartition("_")[0]: file.stat().st_size for file in tmp_path.iterdir()}
    assert sizes == SIZES


def test_without_a_folder_there_is_nothing_to_tell() -> None:
    metrics = Metrics(None)
    metrics.event("login", "success")
    metrics.request("navigation.index", 200, 0.01)

    assert metrics.told() == b""
