"""Opaque tokens: one spelling each, and a digest that is all that is stored."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.sessions.tokens import TOKEN_BYTES, digest, encoded, is_encoded

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def test_a_token_has_256_bits() -> None:
    assert TOKEN_BYTES * 8 == 256


def test_the_encoding_is_base64url_without_padding() -> None:
    assert encoded(b"\xfb\xff\xfe\x00") == "-__-AA"


@given(st.binary(max_size=64))
def test_what_was_encoded_is_known_again_with_its_size(value: bytes) -> None:
    text = encoded(value)

    assert set(text) <= set(ALPHABET)
    assert is_encoded(text, len(value))
    assert not is_encoded(text, len(value) + 1)


@given(st.binary(min_size=1, max_size=40), st.integers(0, 60), st.sampled_from(ALPHABET))
def test_a_value_has_one_spelling(value: bytes, place: int, character: str) -> None:
    text = encoded(value)
    at = place % len(text)
    other = text[:at] + character + text[at + 1 :]

    decoded = base64.urlsafe_b64decode(other + "=" * (-len(other) % 4))

    assert other == text or decoded != value or not is_encoded(other, len(value))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("AAB", id="bits beyond the last byte"),
        pytest.param("AAA=", id="padded"),
        pytest.param("AAA==", id="padded twice"),
        pytest.param("++A", id="the other alphabet's plus"),
        pytest.param("//A", id="the other alphabet's slash"),
        pytest.param(" AAA", id="blank before"),
        pytest.param("AAA\n", id="line end"),
        pytest.param("AA A", id="blank inside"),
        pytest.param("AA", id="too short"),
        pytest.param("AAAA", id="too long"),
        pytest.param("AAAAA", id="no whole number of bytes"),
        pytest.param("A", id="half a byte"),
        pytest.param("", id="nothing"),
        pytest.param("ÄAA", id="not ASCII"),
        pytest.param("\ud800AA", id="surrogate"),
        pytest.param("A\0A", id="NUL"),
        pytest.param("A.A", id="dot"),
    ],
)
def test_any_other_text_is_no_encoding_of_two_bytes(text: str) -> None:
    assert is_encoded("AAA", 2)
    assert not is_encoded(text, 2)


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert not is_encoded(text, TOKEN_BYTES) or len(text) == 43


def test_the_digest_is_sha_256_in_hexadecimal() -> None:
    assert digest("token") == hashlib.sha256(b"token").hexdigest()
