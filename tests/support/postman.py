"""Stand-ins for what takes mail out of the house, and for the addresses of the pages in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import final

from application.events.mailer import Mail, Mailer, Undeliverable
from application.events.resolve_letter import PageAddress
from domain.events import LetterKind
from domain.links import LinkToken, Purpose


def _nothing() -> None:
    return None


@final
@dataclass
class RecordingMailer(Mailer):
    """Keeps what it takes, until the test lets it refuse."""

    sent: list[Mail] = field(default_factory=list)
    refusal: Undeliverable | None = None
    """Raised instead, for as long as it stands here."""
    bugs: set[LetterKind] = field(default_factory=set)
    """The kinds of letters that it stumbles over."""
    meanwhile: Callable[[], object] = field(default=_nothing)
    """What somebody else does during the next sending."""

    def send(self, mail: Mail) -> None:
        meanwhile, self.meanwhile = self.meanwhile, _nothing
        meanwhile()
        if mail.kind in self.bugs:
            raise KeyError(mail.to.address, mail.link)
        if self.refusal:
            raise self.refusal
        self.sent.append(mail)


@final
class PlainPages(PageAddress):
    """Addresses that say what they are of, and show the token."""

    forgotten_password = "forgotten password"
    login = "login"

    def __call__(self, purpose: Purpose, token: LinkToken) -> str:
        return f"{purpose.value} {token.reveal()}"
