"""Lines of text out of a stream of bytes, of which no line can fill the memory."""

from typing import IO, final

LINE_MAXIMUM = 128 * 1024  # bytes; an account takes a few hundred, the text of a profile some more


class LineUnreadable(Exception):
    """Too long, or no UTF-8; the next one may be read all the same."""


@final
class Lines:
    """An iterator that goes on after it raised LineUnreadable."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.number = 0
        """Of the line that was read last, from 1."""
        self.bytes = 0
        """That were read so far."""
        self.quotes = 0
        """That were met so far, also in what could not be read."""

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        raw = self._stream.readline(LINE_MAXIMUM + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        self._count(raw)
        if len(raw) > LINE_MAXIMUM:
            self._skip(raw)
            raise LineUnreadable
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            raise LineUnreadable from None
        return text.removeprefix("\ufeff") if self.number == 1 else text

    def _skip(self, raw: bytes) -> None:
        while raw and not raw.endswith(b"\n"):
            raw = self._stream.readline(LINE_MAXIMUM)
            self._count(raw)

    def _count(self, raw: bytes) -> None:
        self.bytes += len(raw)
        self.quotes += raw.count(b'"')
