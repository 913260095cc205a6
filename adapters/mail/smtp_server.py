"""The mail server that a URL names, and whom it has to be: `smtps://USER:PASSWORD@HOST:PORT`."""

import re
import ssl
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Self, final
from urllib.parse import unquote, urlsplit

_DEFAULT_PORTS = {"smtp": 587, "smtps": 465}  # RFC 6409 3.1, RFC 8314 7.3
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*", re.ASCII)


@final
@dataclass(frozen=True, slots=True)
class SmtpServer:
    host: str
    port: int
    tls: bool
    """From the first byte (smtps); otherwise by STARTTLS."""
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @classmethod
    def parse(cls, url: str) -> Self:
        """Raises ValueError with a sentence that repeats nothing of the URL, which holds a secret.

        User name and password are percent-decoded; smtplib takes ASCII alone.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise ValueError("it is no URL, or its port is no number") from None
        if parts.scheme not in _DEFAULT_PORTS or not _is_host(host) or port == 0:
            raise ValueError("it must be smtps:// or smtp:// and a host name")
        if parts.path.strip("/") or parts.query or parts.fragment:
            raise ValueError("it must end after the host name and port")
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        if bool(user) != bool(password):
            raise ValueError("a user name and a password come together or not at all")
        if not all(text.isascii() and text.isprintable() for text in (user, password)):
            raise ValueError("user name and password must be visible ASCII characters")
        port = port or _DEFAULT_PORTS[parts.scheme]
        return cls(host, port, parts.scheme == "smtps", user, password)

    @property
    def is_loopback(self) -> bool:
        """Whether what is said to it never leaves this machine."""
        address = _address(self.host)
        return address.is_loopback if address else self.host == "localhost"

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def verifying() -> ssl.SSLContext:
    """TLS 1.2 or later, with a certificate of that host name by an authority that is trusted here.

    Those are the system's; OpenSSL reads SSL_CERT_FILE in their place.
    """
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _is_host(host: str) -> bool:
    return _HOST_NAME.fullmatch(host) is not None or _address(host) is not None


def _address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
