"""Mails to try things with, and what stands in a message once it is read."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

from adapters.language import CatalogueTranslator
from adapters.mail import Rendering
from application.events.mailer import Mail
from domain.accounts import EmailAddress
from domain.events import LetterId, LetterKind
from domain.sessions.client import Client

SENDER = "noreply@id.example.org"
LINK = "https://id.example.org/reset-password/AbCdEf.GhIjKl_mnop-QRSTuvwxyz0123456789"
TRANSLATOR = CatalogueTranslator()
AT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
FIREFOX = Client("203.0.113.7", "Firefox", "Linux")


def a_mail(
    kind: LetterKind = LetterKind.RESET_PASSWORD,
    *,
    to: str = "susan@example.com",
    language: str = "en",
    username: str = "susan",
    client: Client = FIREFOX,
    lifetime: timedelta | None = timedelta(minutes=30),
    link: str = LINK,
    failures: int = 0,
) -> Mail:
    return Mail(
        id=LetterId("0123456789abcdef"),
        kind=kind,
        to=EmailAddress(to.lower(), to),
        language=language,
        at=AT,
        client=client,
        username=username,
        link=link,
        ends=AT + lifetime if lifetime else None,
        lifetime=lifetime,
        failures=failures,
    )


def a_rendering(site_name: str = "Garden", sender: str = SENDER) -> Rendering:
    return Rendering(sender, site_name, TRANSLATOR)


def reread(message: EmailMessage | bytes) -> EmailMessage:
    """As the program of its reader takes it in."""
    written = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    return message_from_bytes(written, policy=default)


def part(message: EmailMessage, subtype: str) -> str:
    (found,) = [p for p in message.walk() if p.get_content_type() == f"text/{subtype}"]
    return str(found.get_content()).replace("\r\n", "\n")
