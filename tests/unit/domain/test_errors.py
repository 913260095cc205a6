"""Refusals: a code, data without secrets, and several told at once."""

import pytest

from domain.errors import Gathering, Refusal, Refusals


class TooBig(Refusal):
    code = "too_big"


class TooRed(Refusal):
    code = "too_red"


def _refuse(refusal: Refusal) -> None:
    raise refusal


def test_a_refusal_carries_its_code_and_its_data() -> None:
    refusal = TooBig(maximum=3, unit="litre")

    assert refusal.code == "too_big"
    assert refusal.data == {"maximum": 3, "unit": "litre"}


def test_a_refusal_in_a_log_shows_its_code_and_its_data() -> None:
    refusal = TooBig(maximum=3)

    assert refusal.args == ("too_big", {"maximum": 3})


def test_a_refusal_needs_no_data() -> None:
    assert TooBig().data == {}


def test_refusals_keep_each_refusal_in_the_order_told() -> None:
    first, second = TooBig(), TooRed()

    refusals = Refusals([first, second])

    assert refusals.each == (first, second)


def test_refusals_name_themselves_in_a_log() -> None:
    assert Refusals([TooBig()]).message == "refused"


def test_a_part_of_refusals_is_refusals_again() -> None:
    refusals = Refusals([TooBig(), TooRed()])

    red = refusals.subgroup(TooRed)

    assert type(red) is Refusals
    assert [type(refusal) for refusal in red.each] == [TooRed]


def test_refusals_can_be_caught_by_kind() -> None:
    red = []

    try:
        raise Refusals([TooBig(), TooRed()])
    except* TooRed as caught:
        red = [type(refusal) for refusal in caught.exceptions]
    except* TooBig:
        pass

    assert red == [TooRed]


def test_gathering_gives_back_what_an_attempt_answers() -> None:
    gather = Gathering()

    assert gather(lambda: 7) == 7


def test_gathering_answers_none_where_an_attempt_is_refused() -> None:
    gather = Gathering()

    assert gather(lambda: _refuse(TooBig())) is None


def test_gathering_tells_all_that_was_refused_in_order() -> None:
    gather = Gathering()
    first, second, third = TooBig(), TooRed(), TooBig(maximum=1)
    gather(lambda: _refuse(first))
    gather.add(second, third)

    with pytest.raises(Refusals) as told:
        gather.raise_any()

    assert told.value.each == (first, second, third)


def test_gathering_nothing_raises_nothing() -> None:
    gather = Gathering()
    gather(lambda: "fine")
    gather.add()

    gather.raise_any()


def test_gathering_lets_a_fault_through() -> None:
    gather = Gathering()

    with pytest.raises(ZeroDivisionError):
        gather(lambda: 1 // 0)
