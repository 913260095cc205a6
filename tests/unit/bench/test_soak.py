from tests.bench.soak import Sample, growing, windows


def samples(memory: list[float], files: list[int]) -> list[Sample]:
    return [
        Sample(float(number), [20.0, mib], [3, count])
        for number, (mib, count) in enumerate(zip(memory, files, strict=True))
    ]


def test_of_ten_minutes_the_third_and_fourth_are_held_against_the_last_two() -> None:
    every_ten_seconds = [number / 6 for number in range(60)]

    early, late = windows(every_ten_seconds)

    assert 2 < early < 4
    assert 8 < late < 10


def test_memory_that_settles_after_a_while_does_not_grow() -> None:
    settled = [min(100.0, 50.0 + 10 * number) for number in range(60)]

    assert growing(samples(settled, [40] * 60)) == []


def test_memory_that_never_settles_is_found() -> None:
    leaking = [100.0 + number / 2 for number in range(60)]

    assert growing(samples(leaking, [40] * 60)) == [
        "resident memory grew from 128.8 to 146.8 MiB",
    ]


def test_files_that_stay_open_are_found() -> None:
    leaking = [10 + number // 4 for number in range(60)]

    assert growing(samples([100.0] * 60, leaking)) == ["open files grew from 17 to 26"]


def test_a_file_more_or_less_is_no_growth() -> None:
    assert growing(samples([100.0] * 60, [10] * 30 + [14] * 30)) == []


def test_too_few_samples_tell_nothing() -> None:
    assert growing(samples([100.0] * 9, [10] * 9)) == ["the run was too short to tell"]
