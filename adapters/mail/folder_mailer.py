"""Mail without a mail server: shown where the service runs, and kept as files."""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import TextIO, final

from adapters.mail.rendering import Rendering
from application.events.mailer import Mail, Mailer, Undeliverable

WIDTH = 72


@final
@dataclass(frozen=True, slots=True)
class FolderMailer(Mailer):
    """Prints the text, so that its link can be clicked, and keeps each mail as an `.eml` file.

    Both hold links that work, so the folder is its owner's alone. A file's name sorts by time, and
    is the same at every try.
    """

    folder: Path
    stream: TextIO
    rendering: Rendering

    def send(self, mail: Mail) -> None:
        message = self.rendering.message(mail)
        file = self.folder / f"{mail.at:%Y%m%dT%H%M%SZ}-{mail.id}.eml"
        try:
            self._keep(file, message.as_bytes())
        except OSError as error:
            reason = f"{self.folder}: {error.strerror or 'cannot be written to'}"
            raise Undeliverable(reason, for_good=False) from error
        with suppress(OSError, ValueError):  # nobody may be looking; it is kept all the same
            self._show(message, file)

    def _keep(self, file: Path, content: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(prefix=".", dir=self.folder)  # made with mode 0600
        try:
            with os.fdopen(descriptor, "wb") as part:
                part.write(content)
            Path(draft).replace(file)
        except BaseException:
            Path(draft).unlink()
            raise

    def _show(self, message: EmailMessage, file: Path) -> None:
        body = message.get_body(("plain",))
        text = str(body.get_content()).replace("\r\n", "\n").strip() if body else ""
        head = f"To: {message['To']}\nSubject: {message['Subject']}"
        frame = f"{' mail ':-^{WIDTH}}\n{head}\n\n{text}\n{f' {file} ':-^{WIDTH}}\n"
        encoding = self.stream.encoding or "utf-8"
        self.stream.write(_harmless(frame).encode(encoding, "replace").decode(encoding))
        self.stream.flush()


def _harmless(text: str) -> str:
    """Line ends alone may steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "?" for sign in text)
