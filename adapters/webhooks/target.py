"""Where webhooks may go: how a target is written, and which network addresses it may have."""

import ipaddress
import queue
import re
import socket
import ssl
import threading
from dataclasses import dataclass
from typing import Self, final
from urllib.parse import urlsplit

TARGETS_MAXIMUM = 8  # each has a thread of its own
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+", re.ASCII)
_LOOPBACK_NAME = "localhost"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Of the registries for special purposes, what not every version of Python takes for special.
_SPECIAL = tuple(
    map(
        ipaddress.ip_network,
        "192.0.0.0/24 192.88.99.0/24 64:ff9b:1::/48 100::/64 2001::/23 3fff::/20 5f00::/16"
        " fec0::/10".split(),
    )
)

Address = tuple[socket.AddressFamily, str]
"""A family, and the address as text."""


@final
@dataclass(frozen=True, slots=True)
class Target:
    """An address that is posted to, taken apart."""

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def parse(cls, url: str) -> Self:
        """Raises ValueError with a sentence for people, which holds nothing of the address."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise ValueError("a webhook's address cannot be read") from None
        if parts.scheme not in _PORTS or not url.isascii() or not url.isprintable():
            raise ValueError("a webhook's address must be https://HOST/PATH")
        if not _HOST.fullmatch(host) or port == 0 or "\\" in url:
            raise ValueError("a webhook's address names no host that could be reached")
        if "@" in parts.netloc or parts.fragment:
            raise ValueError("a webhook's address must hold neither a user nor a fragment")
        if parts.scheme == "http" and not _is_loopback(host):
            raise ValueError("a webhook's address must be https://, but for one on loopback")
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        return cls(parts.scheme, host, port or _PORTS[parts.scheme], path)


def targets_in(text: str) -> tuple[str, ...]:
    """Those that stand there, with white space between them; raises ValueError as `parse` does."""
    urls = tuple(text.split())
    for url in urls:
        Target.parse(url)
    if len(set(urls)) < len(urls):
        raise ValueError("a webhook's address stands there twice")
    if len(urls) > TARGETS_MAXIMUM:
        raise ValueError(f"there are more than {TARGETS_MAXIMUM} addresses for webhooks")
    return urls


def verifying() -> ssl.SSLContext:
    """Believes whom this machine believes, from TLS 1.2 on."""
    return ssl.create_default_context()


def is_public(address: str) -> bool:
    """Whether it is the whole internet's: nothing of this machine, its networks or its cloud."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    hidden = _hidden_in(parsed)
    if hidden is not None:
        return is_public(str(hidden))
    special = any(parsed in network for network in _SPECIAL)
    return parsed.is_global and not (parsed.is_multicast or parsed.is_reserved or special)


def _hidden_in(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address leads to by itself."""
    if not isinstance(address, ipaddress.IPv6Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def addresses_of(target: Target, patience: float) -> list[Address]:
    """What its name leads to now; raises OSError, TimeoutError after `patience` seconds.

    The system's resolver ends when it likes, so it is asked in a thread that can be left behind.
    """
    answers: queue.SimpleQueue[list[Address] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_resolved(target))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError("no name"))

    threading.Thread(target=ask, name="resolver", daemon=True).start()
    try:
        answer = answers.get(timeout=patience)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _resolved(target: Target) -> list[Address]:
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    return [(family, str(address[0])) for family, _, _, _, address in found]


def _is_loopback(host: str) -> bool:
    try:
        return host == _LOOPBACK_NAME or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
