"""The configured public origin: what a Host header must name and every redirect begins with."""

import ipaddress
import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self
from urllib.parse import quote, urlsplit

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"  # RFC 1123 2.1, and what containers are named
_HOST_NAME = re.compile(rf"(?:{_LABEL}\.)*(?![0-9]){_LABEL}", re.ASCII)  # a last number: an IPv4
_AUTHORITY = re.compile(r"(\[[0-9a-f:]+\]|[a-z0-9.]+)(?::[0-9]*)?", re.ASCII)
VISIBLE_ASCII = "".join(map(chr, range(0x21, 0x7F)))


class Host(Enum):
    """What a request's Host header names."""

    OURS = auto()
    OTHER_LOOPBACK_NAME = auto()
    """This machine under another of its own names, such as `localhost` for `127.0.0.1`."""
    FOREIGN = auto()


@dataclass(frozen=True, slots=True)
class PublicOrigin:
    """Scheme and authority as people's browsers see them (RFC 6454), without a default port."""

    scheme: str
    hostname: str
    authority: str

    @classmethod
    def parse(cls, url: str) -> Self:
        """Raises ValueError with a sentence that says what is wrong."""
        parts = urlsplit(url)
        port = parts.port  # raises ValueError itself when it is no number
        hostname = str(_address(parts.hostname or "") or parts.hostname or "")
        if parts.scheme not in _DEFAULT_PORTS or not _is_host(hostname) or port == 0:
            raise ValueError("it must be http:// or https:// and a host name")
        if parts.username is not None or parts.path.strip("/") or parts.query or parts.fragment:
            raise ValueError("it must end after the host name and port")
        if parts.scheme == "http" and not _is_loopback(hostname):
            raise ValueError("plain http is for loopback only; give the https:// address")
        host = f"[{hostname}]" if ":" in hostname else hostname
        suffix = "" if port is None or f":{port}" == _DEFAULT_PORTS[parts.scheme] else f":{port}"
        return cls(parts.scheme, hostname, host + suffix)

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    def location(self, path: str) -> str:
        """An absolute URL of this origin, for a Location header.

        Behind the origin a leading `/` keeps the authority as it is. Only what is not ASCII is
        encoded; the rest stays as it came, since decoding and joining anew is how it would change.
        """
        return str(self) + quote(path, safe=VISIBLE_ASCII)

    def classify(self, host: str | None) -> Host:
        """Reads a Host header, which may be missing or hold anything."""
        if host == self.authority:
            return Host.OURS
        named = (host or "").lower()
        if named in (self.authority, self.authority + _DEFAULT_PORTS[self.scheme]):
            return Host.OURS
        if _is_loopback(self.hostname) and _is_loopback(_hostname(named)):
            return Host.OTHER_LOOPBACK_NAME
        return Host.FOREIGN


def _hostname(authority: str) -> str:
    named = _AUTHORITY.fullmatch(authority)
    return named[1].strip("[]") if named else ""


def _is_host(hostname: str) -> bool:
    return bool(_HOST_NAME.fullmatch(hostname)) or _address(hostname) is not None


def _is_loopback(hostname: str) -> bool:
    """Every name below `localhost` is this machine's too (RFC 6761 6.3)."""
    address = _address(hostname)
    named = hostname.rpartition(".")[2] == "localhost"
    return named or (address is not None and address.is_loopback)


def _address(hostname: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(hostname)
    except ValueError:
        return None
