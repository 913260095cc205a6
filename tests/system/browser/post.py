"""The mail of a server without SMTP settings, as it lies beside the server's state."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from tests.system.server import wait_until

_LINK = re.compile(r"https?://\S+")


class Post:
    """What was mailed, by whom it was for."""

    def __init__(self, state: Path) -> None:
        self._folder = state / "mail"

    def link(self, to: str, path: str) -> str:
        """Waits for the one link that leads there."""
        wait_until(lambda: bool(self._links(to, path)), f"a link to {path} is mailed to {to}")
        (link,) = self._links(to, path)
        return link

    def newer_link(self, to: str, path: str, *, than: str) -> str:
        """Waits for the second link that leads there."""
        wait_until(lambda: len(self._links(to, path)) == 2, f"{to} gets another link to {path}")
        (newer,) = self._links(to, path) - {than}
        return newer

    def wait_for(self, to: str, subject: str) -> None:
        wait_until(lambda: subject in self.subjects(to), f"{to} gets: {subject}")

    def subjects(self, to: str) -> list[str]:
        return [str(mail["Subject"]) for mail in self._mails(to)]

    def _links(self, to: str, path: str) -> set[str]:
        bodies = [mail.get_body(("plain",)) for mail in self._mails(to)]
        found = _LINK.findall("\n".join(str(body.get_content()) for body in bodies if body))
        return {link for link in found if f"{path}?" in link}

    def _mails(self, to: str) -> list[EmailMessage]:
        files = sorted(self._folder.glob("[!.]*.eml"))
        mails = [message_from_bytes(file.read_bytes(), policy=default) for file in files]
        return [mail for mail in mails if mail["To"] == to]
