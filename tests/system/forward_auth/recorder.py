"""A server that writes down what reached it, to the letter, and answers what it is told to."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

PATIENCE = 10.0


@dataclass(frozen=True)
class Asked:
    """One request, as it came over the wire."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for told, value in self.headers if told.lower() == name.lower()]

    def one(self, name: str) -> str:
        (value,) = self.all(name)
        return value


Answer = Callable[[Asked, socket.socket], None]


def saying(status: str, body: str = "", **headers: str) -> Answer:
    """Always that; underscores in the names of headers are hyphens."""
    told = {"Content-Length": str(len(body)), "Connection": "close"}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return lambda _, connection: connection.sendall(
        f"HTTP/1.1 {status}\r\n{head}\r\n{body}".encode()
    )


@dataclass
class Recorder:
    """Whoever asks it is answered by `answer`, over a connection for each request."""

    address: str
    answer: Answer
    asked: list[Asked] = field(default_factory=list)

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        with connection, suppress(OSError), connection.makefile("rb") as stream:
            method, target, _ = stream.readline().decode("latin-1").split(" ")
            headers = list[tuple[str, str]]()
            while (line := stream.readline().decode("latin-1").rstrip("\r\n")) != "":
                name, _, value = line.partition(":")
                headers.append((name, value.strip()))
            asked = Asked(method, target, headers, b"")
            length = sum(map(int, asked.all("Content-Length")))
            asked = Asked(method, target, headers, stream.read(length))
            self.asked.append(asked)
            self.answer(asked, connection)


@contextmanager
def recording(answer: Answer) -> Iterator[Recorder]:
    """It listens on a free port of loopback."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        recorder = Recorder(f"127.0.0.1:{listener.getsockname()[1]}", answer)
        Thread(target=_take_in, args=(listener, recorder), daemon=True).start()
        try:
            yield recorder
        finally:
            listener.shutdown(socket.SHUT_RDWR)


def _take_in(listener: socket.socket, recorder: Recorder) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            Thread(target=recorder.serve, args=(connection,), daemon=True).start()
