"""Rings of keys: the first signs, and whatever one of them signed is still read."""

import hmac

import pytest

from domain.secrets import Key
from tests.support.doubles import a_ring

NEW, OLD, OLDER = b"the newest key of these", b"an old key of these", b"the oldest key of these"
RING = a_ring(NEW, OLD, OLDER)
MESSAGE = b"a message"


def test_the_first_signs() -> None:
    assert RING.mac(MESSAGE) == hmac.digest(NEW, MESSAGE, "sha256")


def test_each_has_its_mac_in_the_order_of_the_keys() -> None:
    assert RING.macs(MESSAGE) == tuple(
        hmac.digest(key, MESSAGE, "sha256") for key in (NEW, OLD, OLDER)
    )


@pytest.mark.parametrize("key", [NEW, OLD, OLDER])
def test_what_any_of_them_signed_is_read(key: bytes) -> None:
    assert RING.proves(a_ring(key).mac(MESSAGE), MESSAGE)


def test_what_none_of_them_signed_is_not() -> None:
    assert not RING.proves(a_ring(b"another key").mac(MESSAGE), MESSAGE)
    assert not RING.proves(RING.mac(MESSAGE), b"another message")
    assert not RING.proves(RING.mac(MESSAGE)[:-1], MESSAGE)
    assert not RING.proves(b"", MESSAGE)


def test_an_old_key_reads_nothing_of_a_new_one() -> None:
    assert not a_ring(OLD).proves(RING.mac(MESSAGE), MESSAGE)


def test_a_key_shows_its_name_and_not_itself() -> None:
    assert repr(Key("3f9a02c1", b"linnet4826")) == "Key(id='3f9a02c1')"
    assert "oldest" not in repr(RING)
