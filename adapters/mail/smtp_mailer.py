"""Hands mail to a server: authenticated, over verified TLS, and never longer than agreed."""

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import final

from adapters.mail.rendering import Rendering
from adapters.mail.smtp_connection import Connection, Deadline
from adapters.mail.smtp_faults import told, too_long
from adapters.mail.smtp_server import SmtpServer
from application.events.mailer import SEND_LIMIT, Mail, Mailer, Undeliverable

STEP_SECONDS = 10.0


@final
@dataclass(frozen=True, slots=True)
class SmtpMailer(Mailer):
    """One connection a mail.

    STARTTLS is demanded of a server that has no TLS from the start. Only one on this very machine
    may do without, and only by not offering it.
    """

    server: SmtpServer
    rendering: Rendering
    context: ssl.SSLContext
    step_seconds: float = STEP_SECONDS
    limit: timedelta = SEND_LIMIT
    """Of everything but asking a name server, which the system bounds by itself."""

    def send(self, mail: Mail) -> None:
        content = self.rendering.message(mail).as_bytes()
        recipient = mail.to.address

        def deliver(connection: Connection) -> None:
            connection.sendmail(self.rendering.sender, [recipient], content)

        undeliverable = self._attempted(deliver, recipient)
        if undeliverable:
            # Raised out here, it has no trace of what smtplib raised: a server may echo anything.
            raise undeliverable

    def check(self) -> None:
        """Raises Undeliverable unless the server can be reached and takes the login.

        Nothing is sent.
        """
        undeliverable = self._attempted(_say_nothing, "")
        if undeliverable:
            raise undeliverable  # as above

    def _attempted(
        self, talk: Callable[[Connection], object], recipient: str
    ) -> Undeliverable | None:
        deadline = Deadline(self.limit.total_seconds())
        try:
            self._talk(talk, deadline)
        except (OSError, smtplib.SMTPException) as error:
            if deadline.passed:
                return too_long(self.server, self.limit)
            return told(error, self.server, recipient)
        finally:
            deadline.close()
        return None

    def _talk(self, talk: Callable[[Connection], object], deadline: Deadline) -> None:
        connection = Connection(
            self.server,
            self.context,
            deadline,
            hello=self.rendering.host,
            timeout=self.step_seconds,
        )
        try:
            self._protect(connection)
            if self.server.user:
                connection.login(self.server.user, self.server.password)
            talk(connection)
            with suppress(OSError, smtplib.SMTPException):  # it has been taken all the same
                connection.quit()
        finally:
            connection.close()

    def _protect(self, connection: Connection) -> None:
        connection.ehlo_or_helo_if_needed()
        if self.server.tls:
            return
        if self.server.is_loopback and not connection.has_extn("starttls"):
            return
        connection.starttls(context=self.context)


def _say_nothing(_connection: Connection) -> None:
    return None
