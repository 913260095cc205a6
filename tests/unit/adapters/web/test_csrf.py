"""Form tokens: bound to one browser, never the same twice, and not to be made up."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web.csrf import CsrfTokens
from tests.support.doubles import SeededEntropy, a_ring

TOKENS = CsrfTokens(a_ring(b"k" * 32), SeededEntropy())


def test_a_token_is_accepted_where_it_is_bound_to() -> None:
    assert TOKENS.accepts(TOKENS.issue("susan's browser"), "susan's browser")


def test_a_token_is_refused_everywhere_else() -> None:
    assert not TOKENS.accepts(TOKENS.issue("susan's browser"), "john's browser")


def test_a_token_of_another_installation_is_refused() -> None:
    other = CsrfTokens(a_ring(b"o" * 32), SeededEntropy())

    assert not TOKENS.accepts(other.issue("susan's browser"), "susan's browser")


def test_no_two_tokens_are_the_same() -> None:
    assert len({TOKENS.issue("susan's browser") for _ in range(100)}) == 100


def test_a_token_does_not_show_what_it_is_bound_to() -> None:
    binding = "a session's secret token"

    assert binding.encode() not in base64.urlsafe_b64decode(TOKENS.issue(binding))


@pytest.mark.parametrize("place", range(64))
def test_a_token_with_any_character_changed_is_refused(place: int) -> None:
    token = TOKENS.issue("susan's browser")
    changed = "A" if token[place] != "A" else "B"

    assert not TOKENS.accepts(token[:place] + changed + token[place + 1 :], "susan's browser")


@pytest.mark.parametrize("cut", [slice(0), slice(16), slice(22), slice(60), slice(4, None)])
def test_a_token_cut_short_is_refused(cut: slice) -> None:
    assert not TOKENS.accepts(TOKENS.issue("susan's browser")[cut], "susan's browser")


def test_a_token_made_longer_is_refused() -> None:
    token = TOKENS.issue("susan's browser")

    assert not TOKENS.accepts(f"{token}AAAA", "susan's browser")
    assert not TOKENS.accepts(f" {token}", "susan's browser")
    assert not TOKENS.accepts(f"{token}\n", "susan's browser")


@given(st.text())
def test_no_made_up_text_is_a_token(text: str) -> None:
    assert not TOKENS.accepts(text, "susan's browser")


def test_the_salt_and_the_binding_cannot_be_shifted_into_each_other() -> None:
    value = base64.urlsafe_b64decode(TOKENS.issue("xbrowser"))
    shifted = base64.urlsafe_b64encode(value[:16] + b"x" + value[16:]).decode()

    assert not TOKENS.accepts(shifted, "browser")


def test_a_token_from_before_a_rotation_is_accepted_and_new_ones_are_signed_anew() -> None:
    old = CsrfTokens(a_ring(b"o" * 32), SeededEntropy())
    new = CsrfTokens(a_ring(b"n" * 32), SeededEntropy())
    both = CsrfTokens(a_ring(b"n" * 32, b"o" * 32), SeededEntropy())

    assert both.accepts(old.issue("susan's browser"), "susan's browser")
    assert new.accepts(both.issue("susan's browser"), "susan's browser")
    assert not old.accepts(both.issue("susan's browser"), "susan's browser")
    assert not both.accepts(old.issue("susan's browser"), "john's browser")
