"""A conversation with a mail server that ends in time, whatever the server does."""

import socket
import ssl
import time
from smtplib import SMTP
from threading import Event, Timer
from typing import final

from adapters.mail.smtp_server import SmtpServer


@final
class Deadline:
    """Cuts a connection off when its time is up: a byte now and then defeats all other time-outs.

    It holds the connection by a descriptor of its own, which goes on to mean the same connection
    when TLS is put around it.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._held: socket.socket | None = None
        self._timer: Timer | None = None
        self._passed = Event()

    @property
    def passed(self) -> bool:
        return self._passed.is_set()

    def left(self) -> float:
        """In seconds; raises TimeoutError where there are none."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            self._passed.set()
            raise TimeoutError
        return seconds

    def watch(self, connection: socket.socket) -> None:
        self._held = connection.dup()
        self._timer = Timer(self.left(), self._cut)
        self._timer.daemon = True
        self._timer.start()

    def close(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()
        if self._held:
            self._held.close()

    def _cut(self) -> None:
        self._passed.set()
        if self._held:
            try:
                self._held.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # ended already


@final
class Connection(SMTP):
    """Opens with the greeting read; what goes wrong is raised as by smtplib."""

    def __init__(
        self,
        server: SmtpServer,
        context: ssl.SSLContext,
        deadline: Deadline,
        *,
        hello: str,
        timeout: float,
    ) -> None:
        """`timeout` is for each step, in seconds; `hello` is what to introduce itself as."""
        self._server = server
        self._context = context
        self._deadline = deadline
        super().__init__(server.host, server.port, local_hostname=hello, timeout=timeout)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        """What smtplib's own SMTP_SSL changes too."""
        connection = self._dialled(host, port, timeout)
        try:
            self._deadline.watch(connection)
            if self._server.tls:
                return self._context.wrap_socket(connection, server_hostname=host)
        except BaseException:
            connection.close()
            raise
        return connection

    def _dialled(self, host: str, port: int, timeout: float) -> socket.socket:
        """One address of the host after the other, within the time that is left for all."""
        fault: OSError | None = None
        for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            try:
                return socket.create_connection(
                    (str(address[0]), port), min(timeout, self._deadline.left())
                )
            except OSError as error:
                fault = fault or error
        raise fault or OSError("no address")
