"""Numbers of several processes in one folder, as a Prometheus server reads them."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent

import pytest

from adapters.metrics.numbers import Numbers
from entrypoints.metrics_folder import forget_process

PROJECT = Path(__file__).resolve().parents[4]


def told(numbers: Numbers) -> dict[str, float]:
    """The value of each series, by its name and labels."""
    lines = numbers.told().decode().splitlines()
    pairs = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(value) for name, _, value in pairs}


def in_another_process(folder: Path, act: str) -> int:
    """Its id; it has ended when this returns."""
    script = f"""
        import os
        from pathlib import Path
        from adapters.metrics.numbers import Numbers
        numbers = Numbers(Path({str(folder)!r}))
        {act}
        print(os.getpid())
    """
    done = subprocess.run(
        [sys.executable, "-c", dedent(script)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


def test_what_happened_is_counted_by_its_labels(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)
    numbers.counter("seen_total", "Seen.", {"of": "cats"}).add()
    numbers.counter("seen_total", "Seen.", {"of": "dogs"}).add(2)

    assert told(numbers) == {'seen_total{of="cats"}': 1, 'seen_total{of="dogs"}': 2}


def test_a_metric_says_what_it_is(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)
    numbers.counter("seen_total", "Cats that were seen.", {})

    text = numbers.told().decode()

    assert "# HELP seen_total Cats that were seen.\n" in text
    assert "# TYPE seen_total counter\n" in text
    assert "seen_total 0.0\n" in text


@pytest.mark.parametrize(
    ("seconds", "buckets"),
    [(0.0, [1, 1, 1]), (0.5, [1, 1, 1]), (0.6, [0, 1, 1]), (2.0, [0, 1, 1]), (2.1, [0, 0, 1])],
)
def test_a_bucket_holds_what_took_as_long_or_less(
    tmp_path: Path, seconds: float, buckets: list[int]
) -> None:
    numbers = Numbers(tmp_path)

    numbers.histogram("walk_seconds", "Walks.", {}, (0.5, 2.0)).observe(seconds)

    found = told(numbers)
    assert [found[f'walk_seconds_bucket{{le="{le}"}}'] for le in ("0.5", "2.0", "+Inf")] == buckets
    assert found["walk_seconds_count"] == 1
    assert found["walk_seconds_sum"] == seconds


def test_the_same_number_made_twice_is_one(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)

    for _ in range(3):
        numbers.counter("seen_total", "Seen.", {}).add()

    assert told(numbers) == {"seen_total": 3}


def test_threads_lose_no_count(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)

    def count(_thread: int) -> None:
        for _ in range(2000):
            numbers.counter("seen_total", "Seen.", {}).add()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count, range(8)))

    assert told(numbers) == {"seen_total": 16000}


def test_processes_are_added_up_and_stay_counted_when_they_end(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)
    numbers.counter("seen_total", "Seen.", {}).add()
    other = in_another_process(tmp_path, 'numbers.counter("seen_total", "Seen.", {}).add(41)')

    forget_process(tmp_path, other)

    assert told(numbers) == {"seen_total": 42}


def test_what_waits_in_a_process_is_gone_with_it(tmp_path: Path) -> None:
    numbers = Numbers(tmp_path)
    numbers.gauge("queue_length", "Waiting.", {}).set(2)
    other = in_another_process(tmp_path, 'numbers.gauge("queue_length", "Waiting.", {}).set(5)')
    before = told(numbers)

    forget_process(tmp_path, other)

    assert before == {"queue_length": 7}
    assert told(numbers) == {"queue_length": 2}


def test_a_process_with_the_id_of_one_before_counts_on(tmp_path: Path) -> None:
    Numbers(tmp_path).counter("seen_total", "Seen.", {}).add(3)

    numbers = Numbers(tmp_path)
    numbers.counter("seen_total", "Seen.", {}).add()

    assert told(numbers) == {"seen_total": 4}


def test_two_folders_share_nothing(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()

    Numbers(one).counter("seen_total", "Seen.", {}).add()

    assert told(Numbers(other)) == {}


def test_without_a_folder_nothing_is_kept() -> None:
    numbers = Numbers(None)
    numbers.counter("seen_total", "Seen.", {}).add()

    assert numbers.told() == b""


def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    numbers = Numbers(gone)
    gone.rmdir()

    numbers.counter("seen_total", "Seen.", {}).add()
    numbers.histogram("walk_seconds", "Walks.", {}, (1.0,)).observe(2)

    assert told(numbers) == {}
    assert {record.getMessage() for record in caplog.records} == {"metrics_not_kept"}


def test_a_file_has_every_byte_in_its_place_from_the_start(tmp_path: Path) -> None:
    """A hole in a mapped file kills the process that touches it when the disk is full."""
    Numbers(tmp_path).counter("seen_total", "Seen.", {})

    (file,) = tmp_path.iterdir()
    assert re.fullmatch(r"counter_\d+\.db", file.name)
    assert file.stat().st_blocks * 512 >= file.stat().st_size > 0
