"""What one client holds alone of the addresses there are."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.networks import IPV6_PREFIX, network_of, read_address


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("::FFFF:c000:201", "192.0.2.1"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("fe80::2", "fe80::/64"),
        ("::1", "::/64"),
    ],
)
def test_one_client_has_one_network_however_its_address_is_written(
    address: str, network: str
) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 192.0.2.1",
        "192.0.2.1\n",
        "192.0.2.01",
        "192.0.2",
        "192.0.2.1/32",
        "192.0.2.1:80",
        "[::1]",
        "3221225985",
        "١٩٢.٠.٢.١",
        "localhost",
        "unknown",
        "fe80::1%",
        "fe80::1%" + "x" * 57,
    ],
)
def test_what_is_no_address_has_no_network(text: str) -> None:
    assert network_of(text) is None
    assert read_address(text) is None


def test_an_address_may_be_as_long_as_the_longest_zone_makes_it() -> None:
    assert network_of("fe80::1%" + "x" * 56) == "fe80::/64"


def test_an_address_is_read_without_its_zone() -> None:
    assert read_address("fe80::1%eth0") == ipaddress.ip_address("fe80::1")


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_its_own_network(address: ipaddress.IPv4Address) -> None:
    assert network_of(str(address)) == network_of(f"::ffff:{address}") == str(address)


@given(st.ip_addresses(v=6), st.integers(0, 2**IPV6_PREFIX - 1))
def test_two_ipv6_addresses_share_a_network_by_their_first_64_bits(
    address: ipaddress.IPv6Address, other_end: int
) -> None:
    neighbour = ipaddress.IPv6Address(int(address) >> 64 << 64 | other_end)
    stranger = ipaddress.IPv6Address(int(address) ^ 1 << 64)

    if not (address.ipv4_mapped or neighbour.ipv4_mapped or stranger.ipv4_mapped):
        assert network_of(str(neighbour)) == network_of(str(address)) != network_of(str(stranger))


@given(st.text(max_size=80))
def test_no_text_is_too_strange_to_be_none(text: str) -> None:
    assert (network_of(text) is None) == (read_address(text) is None)
