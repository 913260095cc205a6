"""Why a mail server did not take a mail, in one line for its operator, and without any secret."""

import re
import smtplib
import ssl
from base64 import b64encode
from datetime import timedelta

from adapters.mail.letters import visible
from adapters.mail.smtp_server import SmtpServer
from application.events.mailer import Undeliverable

REASON_MAXIMUM = 200
_ENHANCED = re.compile(r"[245]\.\d{1,3}\.\d{1,3}\b", re.ASCII)  # RFC 3463 2
_LOGIN_CODES = {530, 534, 535, 538}  # RFC 4954 6: the operator's to mend, whoever the mail is for

Fault = OSError | smtplib.SMTPException


def too_long(server: SmtpServer, limit: timedelta) -> Undeliverable:
    return _undeliverable(server, f"took longer than {limit.total_seconds():g} s in all")


def told(error: Fault, server: SmtpServer, recipient: str) -> Undeliverable:
    """For good is only what was said of this recipient or of this message."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            code, text = next(iter(error.recipients.values()))
            address = re.compile(re.escape(recipient), re.IGNORECASE)  # as servers spell it
            reply = address.sub("(the address)", _spoken(code, text, server))
            return _undeliverable(server, f"refused the recipient: {reply}", code)
        case smtplib.SMTPDataError():
            reply = _codes(error.smtp_code, error.smtp_error)  # the rest may hold the link
            return _undeliverable(server, f"refused the message: {reply}", error.smtp_code)
        case smtplib.SMTPResponseException():
            return _undeliverable(server, _refusal(error, server))
        case smtplib.SMTPServerDisconnected():
            return _undeliverable(server, _connection_fault(error.__context__))
        case smtplib.SMTPException():
            return _undeliverable(server, f"cannot be used: {error}")  # smtplib's own sentence
        case _:
            return _undeliverable(server, _connection_fault(error))


def _undeliverable(server: SmtpServer, what: str, code: int = 0) -> Undeliverable:
    reason = visible(f"{server} {what}")[:REASON_MAXIMUM]
    return Undeliverable(reason, for_good=500 <= code < 600 and code not in _LOGIN_CODES)


def _refusal(error: smtplib.SMTPResponseException, server: SmtpServer) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            codes = _codes(error.smtp_code, error.smtp_error)
            return f"refused the user name or the password: {codes}"
        case smtplib.SMTPSenderRefused():
            return f"refused the sender: {_spoken(error.smtp_code, error.smtp_error, server)}"
        case _:
            return f"refused to begin: {_spoken(error.smtp_code, error.smtp_error, server)}"


def _connection_fault(error: BaseException | None) -> str:
    """What smtplib hides behind "disconnected" is what that was raised from."""
    match error:
        case ssl.SSLCertVerificationError():
            return f"has a certificate that is not accepted: {error.verify_message}"
        case ssl.SSLError():
            return f"failed at TLS: {error.reason or 'the connection ended'}"
        case TimeoutError():
            return "did not answer in time"
        case OSError():
            return f"cannot be reached: {error.strerror or 'the connection failed'}"
        case _:
            return "ended the connection"


def _spoken(code: int, text: bytes | str, server: SmtpServer) -> str:
    said = _decoded(text)
    if any(secret in said for secret in _secrets(server)):
        return _codes(code, text)
    return f"{code} {said}".strip()


def _codes(code: int, text: bytes | str) -> str:
    enhanced = _ENHANCED.match(_decoded(text))
    return f"{code} {enhanced[0]}" if enhanced else str(code)


def _decoded(text: bytes | str) -> str:
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text


def _secrets(server: SmtpServer) -> set[str]:
    """The password, as it may come back from a server that repeats what it has heard."""
    if not server.password:
        return set()
    heard = (server.password, f"\0{server.user}\0{server.password}")  # LOGIN, PLAIN (RFC 4616 2)
    return {server.password} | {b64encode(text.encode()).decode() for text in heard}
