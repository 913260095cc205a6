"""The addresses of pages as they stand in mails."""

from dataclasses import dataclass
from typing import final
from urllib.parse import quote

from adapters.web.origin import PublicOrigin
from application.events.resolve_letter import PageAddress
from domain.links import LinkToken, Purpose


@final
@dataclass(frozen=True, slots=True)
class OriginPageAddress(PageAddress):
    """At the configured origin: a Host header that somebody forged is in no mail."""

    origin: PublicOrigin

    def __call__(self, purpose: Purpose, token: LinkToken) -> str:
        query = f"token={quote(token.reveal(), safe='')}"
        return self.origin.location(f"/{purpose.value}?{query}")

    @property
    def forgotten_password(self) -> str:
        return self.origin.location("/forgot-password")

    @property
    def login(self) -> str:
        return self.origin.location("/login")
