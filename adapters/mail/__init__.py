"""E-mail: reading addresses, writing letters, and sending them or keeping them here."""

from pathlib import Path
from typing import TextIO

from adapters.mail.address import EmailValidatorParser
from adapters.mail.folder_mailer import FolderMailer
from adapters.mail.rendering import Rendering, is_mailbox
from adapters.mail.smtp_mailer import SmtpMailer
from adapters.mail.smtp_server import SmtpServer, verifying
from application.events.mailer import Mailer
from application.ports import Translator

__all__ = [
    "EmailValidatorParser",
    "FolderMailer",
    "Rendering",
    "SmtpMailer",
    "SmtpServer",
    "is_mailbox",
    "open_mailer",
    "verifying",
]


def open_mailer(
    smtp_url: str,
    *,
    sender: str,
    site_name: str,
    folder: Path,
    stream: TextIO,
    translator: Translator,
) -> Mailer:
    """Sends through the server that `smtp_url` names; where it is empty, prints and keeps.

    Raises ValueError for a URL that is none. Nothing is connected or made before the first mail.
    """
    rendering = Rendering(sender, site_name, translator)
    if smtp_url:
        return SmtpMailer(SmtpServer.parse(smtp_url), rendering, verifying())
    return FolderMailer(folder, stream, rendering)
