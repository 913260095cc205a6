"""Whom X-Forwarded-For is believed from, and what becomes of whatever else stands there."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from adapters.web.proxies import HOPS_MAXIMUM, VALUES_MAXIMUM, TrustedProxies, Whence
from domain.networks import network_of, read_address

PEER, CLIENT, FORGED = "10.0.0.7", "203.0.113.9", "198.51.100.66"
NOBODY = TrustedProxies.parse("")
NETWORKS = TrustedProxies.parse("10.0.0.0/8, 127.0.0.1 fd00::/8,")
GARBAGE = [
    "",
    " ",
    "unknown",
    "_hidden",
    "203.0.113.256",
    "203.0.113.9.",
    "203.0.113.9:",
    "203.0.113.9:123456",
    "203.0.113.9:http",
    "[203.0.113.9",
    "[2001:db8::9]x",
    '"[2001:db8::9]"',
    "for=203.0.113.9",
    "203.0.113.9 198.51.100.1",
    "2001:db8::9/64",
    "x" * 30_000,
    "\x00",
    "203.0.113.9\u00a0",
]


def whence(proxies: TrustedProxies, said: str, peer: str = PEER) -> Whence:
    return proxies.whence(peer, said, fronted=True)


@pytest.mark.parametrize(
    ("hops", "said", "address"),
    [
        ("1", CLIENT, CLIENT),
        ("1", f"{FORGED}, {CLIENT}", CLIENT),
        ("1", f"{FORGED},{CLIENT}", CLIENT),
        ("1", f"{FORGED},\t{CLIENT}\t", CLIENT),
        ("2", f"{CLIENT}, 10.0.0.6", CLIENT),
        ("2", f"{FORGED}, {CLIENT}, 10.0.0.6", CLIENT),
        ("2", CLIENT, PEER),
        ("2", f"{FORGED}, , 10.0.0.6", PEER),
        ("9", ", ".join([CLIENT, *["10.0.0.6"] * 8]), CLIENT),
        ("9", ", ".join(["10.0.0.6"] * 8), PEER),
    ],
)
def test_with_hops_the_value_at_that_place_from_the_right_counts(
    hops: str, said: str, address: str
) -> None:
    assert whence(TrustedProxies.parse(hops), said) == Whence(address, address)


@pytest.mark.parametrize(
    ("said", "address"),
    [
        (CLIENT, CLIENT),
        (f"{FORGED}, {CLIENT}", CLIENT),
        (f"{FORGED}, {CLIENT}, 10.9.9.9", CLIENT),
        (f"{FORGED}, {CLIENT}, 10.9.9.9, fd00::5", CLIENT),
        (f"{FORGED}, {CLIENT}, ::ffff:10.9.9.9", CLIENT),
        (f"garbage, {CLIENT}, 10.9.9.9", CLIENT),
        (f"{CLIENT}, garbage", PEER),
        (f"{CLIENT}, garbage, 10.9.9.9", PEER),
        ("10.1.2.3, 10.9.9.9", "10.1.2.3"),
        (", ".join(["10.9.9.9"] * VALUES_MAXIMUM), "10.9.9.9"),
        (", ".join([CLIENT, *["10.9.9.9"] * VALUES_MAXIMUM]), CLIENT),
        (", ".join([CLIENT, *["10.9.9.9"] * (VALUES_MAXIMUM + 1)]), PEER),
    ],
)
def test_with_networks_the_first_from_the_right_that_is_not_in_them_counts(
    said: str, address: str
) -> None:
    assert whence(NETWORKS, said) == Whence(address, address)


@pytest.mark.parametrize("peer", ["192.0.2.1", "11.0.0.1", "::1", "", "unix:"])
def test_outside_of_the_networks_nobody_is_believed(peer: str) -> None:
    assert whence(NETWORKS, CLIENT, peer) == Whence(peer, None)


@pytest.mark.parametrize(
    ("written", "address", "network"),
    [
        ("203.0.113.9:4711", CLIENT, CLIENT),
        ("::ffff:203.0.113.9", CLIENT, CLIENT),
        ("2001:db8:1:2::9", "2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::9]", "2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("[2001:DB8:1:2:0::9]:4711", "2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::9%eth0", "fe80::9", "fe80::/64"),
    ],
)
@pytest.mark.parametrize("proxies", [TrustedProxies(1), NETWORKS], ids=["hops", "networks"])
def test_an_address_may_be_dressed_up(
    proxies: TrustedProxies, written: str, address: str, network: str
) -> None:
    assert whence(proxies, written) == Whence(address, network)


@pytest.mark.parametrize("said", GARBAGE)
@pytest.mark.parametrize("proxies", [TrustedProxies(1), NETWORKS], ids=["hops", "networks"])
def test_what_cannot_be_read_leaves_the_peers_own_address(
    proxies: TrustedProxies, said: str
) -> None:
    assert whence(proxies, said) == Whence(PEER, PEER)


@pytest.mark.parametrize("said", [CLIENT, *GARBAGE])
def test_with_nothing_configured_the_peer_is_told_and_nobody_is_counted(said: str) -> None:
    assert whence(NOBODY, said) == Whence(PEER, None)


@pytest.mark.parametrize("proxies", [NOBODY, NETWORKS], ids=["nobody", "networks"])
def test_where_nobody_stands_in_front_the_peer_is_the_client(proxies: TrustedProxies) -> None:
    found = proxies.whence("192.0.2.1", "", fronted=False)

    assert found == Whence("192.0.2.1", "192.0.2.1")


@pytest.mark.parametrize("peer", ["", "unix:", "/run/doorward.sock", "x" * 100])
@pytest.mark.parametrize("fronted", [True, False])
def test_a_peer_without_an_address_is_not_counted(peer: str, fronted: bool) -> None:
    assert NOBODY.whence(peer, "", fronted=fronted) == Whence(peer[:64], None)
    assert TrustedProxies(1).whence(peer, "", fronted=fronted) == Whence(peer[:64], None)


def test_by_way_of_a_socket_the_client_is_known_by_hops() -> None:
    assert whence(TrustedProxies(1), CLIENT, "") == Whence(CLIENT, CLIENT)


@pytest.mark.parametrize("text", ["0", "10", "01", "1 2", "1.5", "¹", "10.0.0.1/8", "::/0", "*"])
def test_what_names_no_proxies_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+") as refused:
        TrustedProxies.parse(text)

    assert "10.0.0.1" not in str(refused.value)


@pytest.mark.parametrize(("text", "configured"), [("", False), (" , ", False), ("1", True)])
def test_nothing_is_nobody(text: str, configured: bool) -> None:
    assert TrustedProxies.parse(text).is_configured == configured
    assert NETWORKS.is_configured


addresses = st.ip_addresses().map(str)
headers = st.lists(addresses | st.text(max_size=20) | st.sampled_from(GARBAGE)).map(", ".join)


@given(st.text(max_size=200) | headers, st.sampled_from([PEER, "192.0.2.1", "::1", ""]))
def test_nothing_that_is_said_changes_address_or_policy_where_nobody_is_trusted(
    said: str, peer: str
) -> None:
    assert whence(NOBODY, said, peer) == whence(NOBODY, "", peer)
    assume(not NETWORKS.trusts(peer))
    assert whence(NETWORKS, said, peer) == whence(NETWORKS, "", peer)


@given(headers, addresses, st.integers(1, HOPS_MAXIMUM))
def test_what_a_client_writes_stands_left_of_what_counts(
    forged: str, client: str, hops: int
) -> None:
    passed_on = ", ".join([forged, client, *["10.0.0.6"] * (hops - 1)])
    assume(not NETWORKS.trusts(client))

    for proxies in (TrustedProxies(hops), NETWORKS):
        assert whence(proxies, passed_on).address == str(read_address(client))


@given(st.text(max_size=200) | headers, st.sampled_from(["1", "2", "9", "10.0.0.0/8"]))
def test_whatever_is_said_somebody_is_counted_and_by_what_is_told(said: str, text: str) -> None:
    found = whence(TrustedProxies.parse(text), said)

    assert found.network == network_of(found.address) is not None
