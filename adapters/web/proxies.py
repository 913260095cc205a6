"""Whose a request is, where others may pass it on: what is believed of X-Forwarded-For."""

import ipaddress
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Self, final

from domain.networks import network_of, read_address
from domain.sessions.client import CLIENT_ADDRESS_MAXIMUM

HOPS_MAXIMUM = 9
NETWORKS_MAXIMUM = 64
VALUES_MAXIMUM = 32
"""That are looked at, from the right: longer chains of proxies are nobody's."""

# What some proxies write: `192.0.2.1:4711`, `[2001:db8::1]`, `[2001:db8::1]:4711`.
_WITH_PORT = re.compile(
    r"(?:\[(?P<v6>[^\[\]]*)\](?::[0-9]{1,5})?|(?P<v4>[0-9.]+):[0-9]{1,5})", re.ASCII
)
_BETWEEN = re.compile(r"[,\s]+")

# The same few come again and again, several times in one request.
_address = lru_cache(maxsize=1024)(read_address)

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@final
@dataclass(frozen=True, slots=True)
class Whence:
    """Where a request came from, and by what its tries are counted."""

    address: str
    network: str | None
    """None where it is the address of somebody in between, and nobody knows whose it is."""


@final
@dataclass(frozen=True, slots=True)
class TrustedProxies:
    """Nobody, a number of hops, or the networks that they stand in."""

    hops: int = 0
    networks: tuple[Network, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError with a sentence that repeats nothing of the text."""
        if text.isascii() and text.isdigit():
            if len(text) > 1 or not 1 <= int(text) <= HOPS_MAXIMUM:
                raise ValueError(f"a number of hops is 1 to {HOPS_MAXIMUM}")
            return cls(hops=int(text))
        parts = [part for part in _BETWEEN.split(text) if part]
        if len(parts) > NETWORKS_MAXIMUM:
            raise ValueError(f"at most {NETWORKS_MAXIMUM} networks can be told")
        return cls(networks=tuple(map(_network, parts)))

    @property
    def is_configured(self) -> bool:
        return bool(self.hops or self.networks)

    def trusts(self, peer: str) -> bool:
        """Whether that one is believed about where a request came from."""
        return self.hops > 0 or _is_in(peer, self.networks)

    def whence(self, peer: str, forwarded_for: str, *, fronted: bool) -> Whence:
        """From the connection's peer and the header's lines, joined by commas.

        `fronted`: there is somebody in front, believed or not. Whoever is not believed changes
        neither the address nor how it is counted; whatever cannot be read leaves the peer's own.
        """
        address = _told(peer)
        if not self.trusts(peer):
            return Whence(address, None if fronted else network_of(address))
        named = self._named(forwarded_for)
        address = _told(named) if named else address
        return Whence(address, network_of(address))

    def _named(self, forwarded_for: str) -> str | None:
        """None where no address stands at the place that counts."""
        if self.hops:
            values = forwarded_for.rsplit(",", self.hops)
            return _read(values[-self.hops]) if len(values) >= self.hops else None
        found = None
        for value in reversed(forwarded_for.rsplit(",", VALUES_MAXIMUM)):
            found = _read(value)
            if found is None or not _is_in(found, self.networks):
                return found
        return found


def _network(text: str) -> Network:
    try:
        network = ipaddress.ip_network(text)
    except ValueError:
        raise ValueError(
            "it must be a number of hops, or networks such as 10.0.0.0/8 and addresses"
        ) from None
    if network.prefixlen == 0:
        raise ValueError("a network of every address would believe everybody")
    return network


def _read(value: str) -> str | None:
    value = value.strip(" \t")
    dressed = _WITH_PORT.fullmatch(value)
    bare = (dressed["v6"] or dressed["v4"] or "") if dressed else value
    found = _address(bare)
    return str(found) if found else None


def _is_in(address: str, networks: tuple[Network, ...]) -> bool:
    found = _address(address)
    return found is not None and any(found in network for network in networks)


def _told(address: str) -> str:
    return str(_address(address) or address)[:CLIENT_ADDRESS_MAXIMUM]
