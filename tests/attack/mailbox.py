"""What somebody finds in their mail, where mail is kept in a folder."""

import re
import time
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

PATIENCE = 60.0
_LINK = re.compile(r"https?://[^/\s]+(/\S+\?token=\S+)")


class NoMail(Exception):
    """It did not come in time."""


def count(folder: Path, address: str) -> int:
    return sum(1 for _ in _mails(folder, address))


def links(folder: Path, address: str, page: str) -> list[str]:
    """The paths of the links to that page in all mail to the address, the oldest first."""
    found: list[str] = []
    for message in _mails(folder, address):
        body = message.get_body(("plain",))
        found += _LINK.findall(str(body.get_content())) if body else []
    return [link for link in found if link.startswith(page)]


def wait_for_link(
    folder: Path, address: str, page: str, after: int, patience: float = PATIENCE
) -> str:
    """The newest, as soon as there are more than so many. Raises NoMail."""
    deadline = time.monotonic() + patience
    while len(found := links(folder, address, page)) <= after:
        if time.monotonic() > deadline:
            raise NoMail(f"no mail with a link to {page} came to {address}")
        time.sleep(0.1)
    return found[-1]


def _mails(folder: Path, address: str) -> Iterator[EmailMessage]:
    for file in sorted(folder.glob("*.eml")):
        content = file.read_bytes()
        if address.encode() in content:
            message = message_from_bytes(content, policy=default)
            if address in str(message["To"]):
                yield message
