"""Garbage in headers, cookies and forms: the worst that may come of it is a stranger's answer."""

import random
import string
from collections.abc import Sequence

from tests.attack.tally import UNANSWERED, Tally, in_threads, is_busy, line_of
from tests.attack.target import Target, source
from tests.bench.wire import HOST, Answer, Connection, Unanswered, Visitor

BLOCK = 40
THREADS = 3
SOURCES = 60
COOKIES = ("session", "remember", "visitor", "notice", "link", "device")
PATHS = ("/", "/login", "/register", "/settings", "/reset-password?token=x", "/%00/x")
FORMS = ("/login", "/register", "/forgot-password", "/check-your-mail")
NAMES = (
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-IP",
    "Forwarded",
    "Accept-Language",
    "User-Agent",
    "Referer",
    "X-CSRF-Token",
    "Authorization",
    "X-HTTP-Method-Override",
    "Range",
    "If-None-Match",
    "If-Modified-Since",
    "Accept",
)
"""What an application may look at."""
FRAMING = (
    "Host",
    "Origin",
    "Sec-Fetch-Site",
    "Content-Type",
    "Content-Length",
    "Transfer-Encoding",
    "Expect",
    "Connection",
)
"""What decides whether it is a request at all, and whose."""
MADNESS = (
    b"",
    b"\x00",
    b"\xff\xfe\xfd",
    b"' OR 1=1 --",
    b"<script>alert(1)</script>",
    b"{{7*7}}${7*7}",
    b"../../../../etc/passwd",
    b"%0d%0aSet-Cookie: a=b",
    b"-1",
    b"99999999999999999999",
    b"\xd9\xa3\xd9\xa4",
    b"=;=;=",
    b'"\\"',
    b"A" * 5000,
    b",".join([b"1.2.3.4"] * 400),
)


def litter(target: Target) -> Tally:
    """Every try is another one, and the same in every run; half of the forms are genuine."""

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        with Connection(target.port, source(BLOCK, 0)) as connection:
            visitors = [connection.visit(path) for path in FORMS]
        for number in numbers:
            chosen = random.Random(number)
            request = _request(chosen, target.port, chosen.choice(visitors))
            _try(tally, target, request, source(BLOCK, number % SOURCES))

    return in_threads(THREADS, each, range(target.garbage))


def _try(tally: Tally, target: Target, request: bytes, came_from: str) -> None:
    """That a connection is closed on what is no request is an answer, too."""
    try:
        with Connection(target.port, came_from) as connection:
            answer = connection.ask(request)
    except (OSError, Unanswered, ValueError, IndexError):
        tally.tries += 1
        tally.statuses[UNANSWERED] += 1
        return
    line = f"{line_of(answer)} to {request[:200]!r}"
    tally.note(answer.status, line, busy=is_busy(answer))
    if _gives_something_away(answer):
        tally.successes.append(line)


def _gives_something_away(answer: Answer) -> bool:
    """A session, a page of somebody's, or a stack trace."""
    opened = b"doorward_session=" in answer.head.replace(b"doorward_session=;", b"")
    return opened or b'action="/logout"' in answer.body or b"Traceback" in answer.body


def _request(chosen: random.Random, port: int, visitor: Visitor) -> bytes:
    """Three of four are well-formed requests with mad contents; the others are mad altogether."""
    wild, posted = chosen.random() < 0.25, chosen.random() < 0.5
    method = chosen.choice([b"GET", b"POST", b"PUT", b"TRACE", b"\xc3"] if wild else [b"GET"])
    path = chosen.choice(FORMS if posted else PATHS)
    lines = [b"%s %s HTTP/1.1" % (b"POST" if posted else method, path.encode())]
    lines.append(f"Host: {HOST}:{port}".encode())
    for name in chosen.sample(NAMES + FRAMING if wild else NAMES, chosen.randint(0, 5)):
        value = _madness(chosen)
        lines.append(name.encode() + b": " + (value if wild else _fit_for_a_header(value)))
    cookies = [_cookie(chosen) for _ in range(chosen.randint(0, 8))]
    pairs = [_pair(chosen) for _ in range(chosen.randint(0, 12))]
    if chosen.random() < 0.5:
        cookies.append(visitor.cookie.encode())
        pairs.append(b"csrf_token=" + visitor.token.encode())
    mad = b"; ".join(cookies)
    lines.append(b"Cookie: " + (mad if wild else _fit_for_a_header(mad)))
    body = b"&".join(pairs) if posted else b""
    if posted:
        lines.append(b"Content-Type: application/x-www-form-urlencoded")
    lines += [b"Content-Length: %d" % len(body), b"Connection: close"]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def _fit_for_a_header(value: bytes) -> bytes:
    """Without what no server lets into one (RFC 9110 5.5)."""
    return bytes(sign for sign in value if sign >= 0x20 and sign != 0x7F)


def _cookie(chosen: random.Random) -> bytes:
    prefix = chosen.choice(["", "", "__Host-", "__host-", "__Secure-"])
    name = f"{prefix}doorward_{chosen.choice(COOKIES)}".encode()
    return name + b"=" + (_madness(chosen) if chosen.random() < 0.6 else _likely(chosen))


def _pair(chosen: random.Random) -> bytes:
    name = chosen.choice(["username", "password", "password2", "email", "next", "token", "\xe9"])
    return name.encode("latin-1") + b"=" + _madness(chosen).replace(b"&", b"%26")


def _madness(chosen: random.Random) -> bytes:
    """No line ends of its own: those would be another request."""
    if chosen.random() < 0.5:
        return chosen.choice(MADNESS)
    mad = chosen.randbytes(chosen.randint(1, 60))
    return mad.replace(b"\r", b"?").replace(b"\n", b"?")


def _likely(chosen: random.Random) -> bytes:
    """Of the alphabet and the length that tokens have."""
    signs = string.ascii_letters + string.digits + "-_."
    return "".join(chosen.choices(signs, k=chosen.choice([22, 43, 65, 120]))).encode()
