"""Secrets: nothing but `reveal()` gives them out."""

import copy
import json
import logging
import pickle
import traceback
from dataclasses import asdict, dataclass

import pytest

from domain.accounts import UserId
from domain.passwords import Password, PasswordHash
from domain.secrets import Secret
from domain.sessions import RememberToken, SessionToken
from tests.support.doubles import SeededEntropy

CANARY = "the canary that must not be seen"
KINDS = [Secret, Password, PasswordHash, SessionToken, RememberToken]


@dataclass(frozen=True)
class Holder:
    secret: Secret


@pytest.mark.parametrize("kind", KINDS)
def test_only_reveal_gives_the_text_out(kind: type[Secret]) -> None:
    assert kind(CANARY).reveal() == CANARY


@pytest.mark.parametrize("kind", KINDS)
def test_a_secret_shows_only_its_kind(kind: type[Secret]) -> None:
    secret = kind(CANARY)

    shown = {repr(secret), str(secret), f"{secret}", f"{secret:>40}", f"{secret!r}", "%s" % secret}  # noqa: UP031

    assert shown == {f"<{kind.__name__}>"}


def test_what_holds_a_secret_does_not_show_it() -> None:
    holder = Holder(Secret(CANARY))

    assert CANARY not in f"{holder!r} {[holder]} { {holder: holder} }"


def test_a_secret_in_a_log_line_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("test").warning("tried %s with %r", Secret(CANARY), Password(CANARY))

    assert "tried <Secret> with <Password>" in caplog.text
    assert CANARY not in caplog.text


def test_a_secret_in_an_error_is_not_shown() -> None:
    error = ValueError("wrong", Secret(CANARY))

    assert CANARY not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("kind", KINDS)
def test_a_secret_is_not_pickled(kind: type[Secret], protocol: int) -> None:
    with pytest.raises(TypeError, match=f"a {kind.__name__} is not to be pickled") as told:
        pickle.dumps(kind(CANARY), protocol)

    assert CANARY not in str(told.value)


def test_a_secret_is_not_copied_in_passing() -> None:
    holder = Holder(Secret(CANARY))

    with pytest.raises(TypeError):
        copy.copy(holder.secret)
    with pytest.raises(TypeError):
        asdict(holder)


def test_a_secret_is_not_written_as_json() -> None:
    with pytest.raises(TypeError) as told:
        json.dumps({"secret": Secret(CANARY)})

    assert CANARY not in str(told.value)


def test_a_secret_has_no_attributes_to_list() -> None:
    with pytest.raises(TypeError):
        vars(Password(CANARY))


@pytest.mark.parametrize("text", [CANARY, "", "ключ", "\ud800"])
def test_secrets_of_one_text_and_kind_are_equal(text: str) -> None:
    assert Secret(text) == Secret(text)
    assert hash(Secret(text)) == hash(Secret(text))


@pytest.mark.parametrize("other", ["The canary", "the canar", "the canary ", "", "the cаnary"])
def test_secrets_of_two_texts_differ(other: str) -> None:
    assert Secret("the canary") != Secret(other)


def test_secrets_of_two_kinds_differ() -> None:
    assert Secret(CANARY) != PasswordHash(CANARY)
    assert PasswordHash(CANARY) != Secret(CANARY)
    assert len({Secret(CANARY), PasswordHash(CANARY)}) == 2


def test_a_secret_does_not_equal_its_text() -> None:
    secret: object = Secret(CANARY)

    assert secret != CANARY


def test_equal_secrets_are_one_key() -> None:
    assert len({Secret(CANARY), Secret(CANARY), Secret("another")}) == 2


def test_a_user_id_is_128_random_bits_in_hexadecimal() -> None:
    user_id = UserId.new(SeededEntropy())

    assert user_id == SeededEntropy().bytes(16).hex()
    assert len(user_id) == 32


def test_user_ids_do_not_repeat() -> None:
    entropy = SeededEntropy()

    assert len({UserId.new(entropy) for _ in range(1000)}) == 1000
