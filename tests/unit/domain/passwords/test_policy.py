"""The password policy: fifteen characters, and not among those tried first."""

import pytest

from domain.passwords import (
    Password,
    PasswordCommon,
    PasswordPersonal,
    PasswordPolicy,
    PasswordRepetitive,
    PasswordSequential,
    PasswordTooShort,
)
from domain.passwords.policy import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR
from tests.support.doubles import SetBlocklist

POLICY = PasswordPolicy(
    SetBlocklist({"ilovesunshineandyou", "большоеспасибовсем"}), service_words=("Doorward",)
)
OWN = ("susan", "SuSan", "s.smith@example.org", "s.smith")


def _codes(text: str, policy: PasswordPolicy = POLICY) -> list[str]:
    return [refusal.code for refusal in policy.refusals(Password(text), OWN)]


def test_a_password_set_anew_has_at_least_fifteen_characters() -> None:
    assert _codes("violet lantern"[:14]) == [PasswordTooShort.code]
    assert _codes("violet lanterns") == []
    assert PASSWORD_MINIMUM == 15


def test_who_is_told_too_short_is_told_the_minimum() -> None:
    (refusal,) = POLICY.refusals(Password("short"), OWN)

    assert refusal.data == {"minimum": 15}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤", ["password_too_short"]),
        ("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆", []),
        ("de\u0301ja\u0300 vu encore", ["password_too_short"]),
        ("de\u0301ja\u0300 vu encore un", []),
    ],
)
def test_code_points_of_the_composed_form_are_counted(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


def test_the_minimum_is_a_setting() -> None:
    strict = PasswordPolicy(SetBlocklist(), minimum_length=20)

    assert _codes("nineteen characters", strict) == [PasswordTooShort.code]
    assert strict.refusals(Password("x"), ())[0].data == {"minimum": 20}
    assert _codes("twenty characters ok", strict) == []


def test_no_setting_goes_below_eight() -> None:
    assert PASSWORD_MINIMUM_FLOOR == 8


@pytest.mark.parametrize(
    "text", ["ilovesunshineandyou", "ILoveSunshineAndYou", "БольшоеСпасибоВсем"]
)
def test_a_common_password_is_refused_in_any_case(text: str) -> None:
    assert _codes(text) == [PasswordCommon.code]


def test_a_phrase_around_a_common_password_is_not_that_password() -> None:
    assert _codes("ilovesunshineandyou, said the mole") == []


@pytest.mark.parametrize("text", ["abcabcabcabcabc", "AbcaBcabCabcabc", "hunter2 hunter2 hunter2 "])
def test_one_unit_said_again_and_again_is_refused(text: str) -> None:
    assert _codes(text) == [PasswordRepetitive.code]


def test_a_unit_as_long_as_a_password_may_be_said_twice() -> None:
    short, enough = "violet lantern", "violet lanterns"

    assert _codes(short + short) == [PasswordRepetitive.code]
    assert _codes(enough + enough) == []


@pytest.mark.parametrize("text", ["qwertyuiopasdfghjkl", "QWERTYUIOPasdfghjkl", "1234567890abcde"])
def test_a_keyboard_walk_is_refused(text: str) -> None:
    assert _codes(text) == [PasswordSequential.code]


@pytest.mark.parametrize(
    "text",
    [
        "susan-susan-1987",
        "SUSAN.susan,susan",
        "s.smith@example.org",
        "S.Smith@Example.Org 2024",
        "doorward-doorward!",
        "Susan (Doorward) 1234",
    ],
)
def test_a_password_made_of_own_words_is_refused(text: str) -> None:
    assert _codes(text) == [PasswordPersonal.code]


def test_words_of_nobody_refuse_nothing() -> None:
    assert PasswordPolicy(SetBlocklist()).refusals(Password("susan-smith-1987"), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "correct horse battery staple",
        "violet-Harbor-42-lantern",
        "susan likes three blind mice",
        "my doorward is not your doorward",
        "ilovesunshineandyou but not rain",
        "qwerty piano sings softly",
        "lowercaselettersonly",
        "314159265358979",
        "!#%&/()=?*+@$;:",
        "кошка спит на тёплой печке",
        "我喜歡在下雨天喝一杯熱的烏龍茶",
        "     spaces  inside     ",
        "пароль и password вместе",
        "xK9#mQ2$vL7@pR4",
        "aaaa bbbb are not all of it, dear",
    ],
)
def test_a_strong_phrase_is_accepted_whatever_it_is_made_of(text: str) -> None:
    assert _codes(text) == []
