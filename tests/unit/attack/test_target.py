"""Where attacks come from, and when an answer has let somebody in."""

import ipaddress

import pytest

from tests.attack.forms import opens_a_session
from tests.attack.mixed import ATTACKS
from tests.attack.target import block_of, source
from tests.bench.wire import Answer


@pytest.mark.parametrize("number", [0, 249, 250, 9_999, 62_499])
def test_every_source_is_loopback_and_known_by_its_block(number: int) -> None:
    address = source(20, number)

    assert ipaddress.ip_address(address).is_loopback
    assert block_of(address) == 20


def test_sources_differ() -> None:
    assert len({source(20, number) for number in range(2500)}) == 2500


@pytest.mark.parametrize("address", ["", "10.20.0.1", "::1", "127.20"])
def test_what_is_no_source_of_ours_belongs_to_no_attack(address: str) -> None:
    assert block_of(address) is None


def test_every_attack_has_a_block_of_its_own() -> None:
    assert len({attack.block for attack in ATTACKS.values()}) == len(ATTACKS)


@pytest.mark.parametrize(
    ("cookie", "opened"),
    [("doorward_session=abc; Path=/", True), ("doorward_session=; Max-Age=0", False), ("", False)],
)
def test_a_session_is_known_by_its_cookie(cookie: str, opened: bool) -> None:
    head = f"HTTP/1.1 303 See Other\r\nSet-Cookie: {cookie}".encode()

    assert opens_a_session(Answer(303, head, b"")) is opened


def test_no_answer_opens_nothing() -> None:
    assert not opens_a_session(None)
