"""How an attack keeps count of what it is answered."""

from collections.abc import Sequence

import pytest

from tests.attack.tally import Tally, in_threads, is_busy
from tests.bench.wire import Answer


def answered(status: int, *headers: str) -> Answer:
    head = "\r\n".join([f"HTTP/1.1 {status} Something", *headers])
    return Answer(status, head.encode(), b"")


def test_a_full_service_may_say_when_to_come_back() -> None:
    assert is_busy(answered(503, "Retry-After: 5"))
    assert not is_busy(answered(503))
    assert not is_busy(answered(500, "Retry-After: 5"))


@pytest.mark.parametrize(
    ("status", "busy", "faults"),
    [
        (200, False, 0),
        (429, False, 0),
        (499, False, 0),
        (503, True, 0),
        (503, False, 1),
        (500, False, 1),
        (0, False, 1),
    ],
)
def test_what_nobody_should_be_answered_is_a_fault(status: int, busy: bool, faults: int) -> None:
    tally = Tally()

    tally.note(status, "a line", busy=busy)

    assert tally.faults == ["a line"] * faults
    assert (tally.tries, tally.statuses) == (1, {status: 1})


def test_every_item_is_dealt_out_once_and_counted_together() -> None:
    def each(tally: Tally, numbers: Sequence[int]) -> None:
        for number in numbers:
            tally.note(200, "")
            tally.successes.append(str(number))

    whole = in_threads(3, each, range(10))

    assert whole.tries == whole.statuses[200] == 10
    assert sorted(whole.successes) == sorted(str(number) for number in range(10))


def test_what_goes_wrong_in_a_thread_is_not_lost() -> None:
    def each(_tally: Tally, _numbers: Sequence[int]) -> None:
        raise LookupError("the victim was not at home")

    with pytest.raises(LookupError, match="not at home"):
        in_threads(2, each, [1, 2])
