"""Addresses of clients, and the part of each that one client holds alone."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

IPV6_PREFIX = 64
"""Bits: whoever is given an IPv6 network at all is given as many addresses as lie under these."""
_LONGEST = 64  # characters: more than any address has, its zone included


def read_address(text: str) -> IPv4Address | IPv6Address | None:
    """An IPv4 address that is written as an IPv6 one is that; a zone means nothing elsewhere."""
    if len(text) > _LONGEST:
        return None
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv4Address):
        return address
    return address.ipv4_mapped or IPv6Address(int(address))


def network_of(address: str) -> str | None:
    """What tries from there are counted by: `192.0.2.1`, `2001:db8:1:2::/64`; None for no address.

    One home or one rented server has a whole IPv6 /64, and takes another address of it each time.
    """
    found = read_address(address)
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, IPV6_PREFIX), strict=False))
    return str(found) if found else None
