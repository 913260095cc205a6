"""When a setting's value is wrong: each check raises ValidationError with a sentence."""

import os
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from environs import ValidationError
from jinja2 import Environment, TemplateSyntaxError

from adapters.mail import SmtpServer, is_mailbox
from adapters.sql import open_storage
from adapters.web.origin import PublicOrigin
from adapters.web.proxies import TrustedProxies
from adapters.webhooks import targets_in
from entrypoints.secret_key import webhook_keys, wrong_with

MEMORY = "memory://"
SITE_NAME_MAXIMUM = 64
METRICS_TOKEN_MINIMUM = 16
_BEARER = re.compile(r"[A-Za-z0-9._~+/-]+=*", re.ASCII)  # RFC 6750 2.1


def _read_by(parse: Callable[[str], object]) -> Callable[[str], None]:
    def check(text: str) -> None:
        try:
            parse(text)
        except ValueError as error:
            sentence = str(error)  # holds nothing of the text
            raise ValidationError(f"{sentence[:1].upper()}{sentence[1:]}.") from None

    return check


a_mail_server = _read_by(SmtpServer.parse)
known_proxies = _read_by(TrustedProxies.parse)
webhook_targets = _read_by(targets_in)


def an_origin(url: str) -> None:
    try:
        PublicOrigin.parse(url)
    except ValueError as error:
        raise ValidationError(f"{error}.") from None


def a_secret_key(key: str) -> None:
    if wrong := wrong_with(key):
        raise ValidationError(f'It {wrong}; "doorward secrets generate" makes one.')


def a_metrics_token(token: str) -> None:
    if len(token) < METRICS_TOKEN_MINIMUM or not _BEARER.fullmatch(token):
        raise ValidationError(
            f"Must be {METRICS_TOKEN_MINIMUM} characters at least, of A-Z a-z 0-9 - . _ ~ + /;"
            ' "doorward secrets generate" makes one.'
        )


def a_database(url: str) -> None:
    if url == MEMORY:
        return
    try:
        open_storage(url).close()  # opening touches nothing
    except ValueError as error:
        sentence = str(error)  # holds nothing of the URL but its scheme
        raise ValidationError(f"{sentence[:1].upper()}{sentence[1:]}, or {MEMORY}.") from None


def a_sender(address: str) -> None:
    if not is_mailbox(address):
        raise ValidationError("Must be an email address alone, such as noreply@example.com.")


def a_name(text: str) -> None:
    if not text.isprintable() or len(text) > SITE_NAME_MAXIMUM:
        raise ValidationError(f"Must be 1 to {SITE_NAME_MAXIMUM} characters, all of them visible.")


def a_file(path: Path) -> None:
    try:
        readable = path.is_file() and os.access(path, os.R_OK)
    except OSError:
        readable = False
    if not readable:
        raise ValidationError("There is no such file, or it cannot be read.")


def not_a_file(path: Path) -> None:
    try:
        wrong = path.exists() and not path.is_dir()
    except OSError:
        wrong = True
    if wrong:
        raise ValidationError("This is no folder, and none can be made there.")


def a_folder(path: Path) -> None:
    try:
        readable = path.is_dir() and os.access(path, os.R_OK | os.X_OK)
    except OSError:
        readable = False
    if not readable:
        raise ValidationError("There is no such folder, or it cannot be read.")


def a_theme(path: Path) -> None:
    """A slip in a template shows now, and not to whoever comes first."""
    a_folder(path)
    templates = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    for file in sorted(path.glob("templates/**/*.html")):
        try:
            templates.parse(file.read_text("utf-8"))
        except TemplateSyntaxError as error:
            raise ValidationError(f"{file}, line {error.lineno}: {error.message}") from None
        except (OSError, UnicodeDecodeError):
            raise ValidationError(f"{file} cannot be read.") from None


def spoken(span: timedelta) -> str:
    """As it is written in a setting, in its largest whole unit."""
    for unit, seconds in (("d", 86400), ("h", 3600), ("m", 60)):
        if span.total_seconds() % seconds == 0:
            return f"{span.total_seconds() / seconds:.0f}{unit}"
    return f"{span.total_seconds():.0f}s"


def between(shortest: timedelta, longest: timedelta) -> Callable[[timedelta], None]:
    def check(value: timedelta) -> None:
        if not shortest <= value <= longest:
            raise ValidationError(f"Must lie between {spoken(shortest)} and {spoken(longest)}.")

    return check


def a_webhook_secret(text: str) -> None:
    a_secret_key(text)
    try:
        webhook_keys(text)
    except ValueError:
        raise ValidationError("After whsec_ must stand base64, of 24 bytes or more.") from None
