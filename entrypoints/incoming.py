"""One request as it comes in, byte by byte, until a parser that is given it waits for no more."""

import re
from enum import Enum
from typing import final

HEAD_MAXIMUM = 128 * 1024  # bytes: more than any browser sends, even with all cookies of loopback
BODY_MAXIMUM = 64 * 1024  # bytes: as much as a form may have

# Its blanks are taken off afterwards: a pattern that did it would try every way to share them out.
_LENGTHS = re.compile(rb"^content-length[ \t]*:(.*)\r$", re.IGNORECASE | re.MULTILINE)
_CODING = re.compile(rb"^transfer-encoding[ \t]*:", re.IGNORECASE | re.MULTILINE)
_EXPECTS = re.compile(rb"^expect[ \t]*:[ \t]*100-continue[ \t]*\r$", re.IGNORECASE | re.MULTILINE)


class State(Enum):
    """What there is to do about it."""

    WAITING = "wait for more"
    ARRIVED = "read it"
    TOO_LARGE = "read its head, and leave its body where it is"
    GONE = "forget it"
    BAD = "400 Bad Request"
    LENGTH_REQUIRED = "411 Length Required"
    HEAD_TOO_LARGE = "431 Request Header Fields Too Large"


@final
class Incoming:
    """Looks at each byte once, so that it costs little how slowly they come.

    Where its length would be open to interpretation it is refused, and so it is where it is sent in
    chunks, which no browser does (RFC 9112 6.3 lets a server ask for a length).
    """

    def __init__(self, data: bytes = b"") -> None:
        self.data = bytearray()
        self.expects_word = False
        """Whether its sender waits for a "100 Continue" before the body."""
        self._skipped = False
        self._whole: int | None = None
        self.state = self.add(data)

    def end(self) -> None:
        """Its sender went away."""
        self.state = State.GONE

    def add(self, data: bytes) -> State:
        before = len(self.data)
        self.data += data
        if self._whole is None:
            self.state = self._look_for_head(before)
        if (
            self._whole is not None
            and self.state is State.WAITING
            and len(self.data) >= self._whole
        ):
            self.state = State.ARRIVED
        return self.state

    def _look_for_head(self, before: int) -> State:
        if not self._skipped and before < 2 and self.data.startswith(b"\r\n"):
            del self.data[:2]  # RFC 9112 2.2: left over from a form before
            self._skipped, before = True, 0
        end = self.data.find(b"\r\n\r\n", max(0, before - 3))
        looked_at = len(self.data) if end < 0 else end + 4
        feeds = self.data.count(b"\n", before, looked_at)
        if feeds != self.data.count(b"\r\n", max(0, before - 1), looked_at) or end == 0:
            return State.BAD
        if end < 0:
            return State.HEAD_TOO_LARGE if len(self.data) > HEAD_MAXIMUM else State.WAITING
        return self._look_at_length(bytes(self.data[: end + 2]), end + 4)

    def _look_at_length(self, head: bytes, body: int) -> State:
        if _CODING.search(head):
            return State.LENGTH_REQUIRED
        lengths = [length.strip(b" \t") for length in _LENGTHS.findall(head)]
        if len(lengths) > 1 or not all(re.fullmatch(rb"[0-9]{1,18}", length) for length in lengths):
            return State.BAD
        length = int(lengths[0]) if lengths else 0
        if length > BODY_MAXIMUM:
            return State.TOO_LARGE
        self._whole = body + length
        self.expects_word = bool(_EXPECTS.search(head)) and len(self.data) < self._whole
        return State.WAITING
