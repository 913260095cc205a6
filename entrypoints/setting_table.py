"""Every setting there is: its name, its default, what it means, and when it is wrong."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from environs import ValidationError, validate
from jinja2 import Environment, TemplateSyntaxError

from adapters.sql import open_storage
from adapters.web import PublicOrigin
from domain.passwords import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR
from domain.sessions import RememberLimits, SessionLimits

MEMORY = "memory://"
SECRET_KEY_MINIMUM = 32  # bytes
SITE_NAME_MAXIMUM = 64
_PLACEHOLDER = re.compile(r"change.?me|secret|example|default|insecure", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable, as it is read and as it is documented."""

    name: str
    kind: Literal["str", "int", "path", "timedelta"]
    default: Any
    shown_default: str
    text: str
    check: Callable[[Any], Any] | None = None


def _origin(url: str) -> None:
    try:
        PublicOrigin.parse(url)
    except ValueError as error:
        raise ValidationError(f"{error}.") from None


def _secret_key(key: str) -> None:
    if len(key.encode()) < SECRET_KEY_MINIMUM or len(set(key)) < 10 or _PLACEHOLDER.search(key):
        raise ValidationError('Too short or too simple; "doorward secrets generate" makes one.')


def _database(url: str) -> None:
    if url == MEMORY:
        return
    try:
        open_storage(url).close()  # opening touches nothing
    except ValueError as error:
        sentence = str(error)  # holds nothing of the URL but its scheme
        raise ValidationError(f"{sentence[:1].upper()}{sentence[1:]}, or {MEMORY}.") from None


def _a_name(text: str) -> None:
    if not text.isprintable() or len(text) > SITE_NAME_MAXIMUM:
        raise ValidationError(f"Must be 1 to {SITE_NAME_MAXIMUM} characters, all of them visible.")


def _a_file(path: Path) -> None:
    try:
        readable = path.is_file() and os.access(path, os.R_OK)
    except OSError:
        readable = False
    if not readable:
        raise ValidationError("There is no such file, or it cannot be read.")


def _not_a_file(path: Path) -> None:
    try:
        wrong = path.exists() and not path.is_dir()
    except OSError:
        wrong = True
    if wrong:
        raise ValidationError("This is no folder, and none can be made there.")


def _a_folder(path: Path) -> None:
    try:
        readable = path.is_dir() and os.access(path, os.R_OK | os.X_OK)
    except OSError:
        readable = False
    if not readable:
        raise ValidationError("There is no such folder, or it cannot be read.")


def _a_theme(path: Path) -> None:
    """A slip in a template shows now, and not to whoever comes first."""
    _a_folder(path)
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


def _between(shortest: timedelta, longest: timedelta) -> Callable[[timedelta], None]:
    def check(value: timedelta) -> None:
        if not shortest <= value <= longest:
            raise ValidationError(f"Must lie between {spoken(shortest)} and {spoken(longest)}.")

    return check


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "DOORWARD_PUBLIC_URL",
        "str",
        "",
        "`http://HOST:PORT`",
        "The address that people open. `http://` is for loopback only; `https://` makes cookies"
        " `Secure`. Needed as soon as `--host` is not a loopback address.",
        _origin,
    ),
    Setting(
        "DOORWARD_SECRET_KEY",
        "str",
        "",
        "made once",
        "At least 32 random bytes as text, from which every key is derived;"
        ' "doorward secrets generate" prints some. By default they are made in the state folder.',
        _secret_key,
    ),
    Setting(
        "DOORWARD_STATE_DIR",
        "path",
        Path("var"),
        "`var`",
        "The folder for what must survive a restart: the embedded database and the made secret.",
        _not_a_file,
    ),
    Setting(
        "DOORWARD_DATABASE_URL",
        "str",
        "",
        "embedded",
        "The storage: `sqlite:///PATH`, or `memory://` for a trial that forgets everything. The"
        " embedded one is the file `doorward.sqlite3` in the state folder.",
        _database,
    ),
    Setting(
        "DOORWARD_SITE_NAME",
        "str",
        "Doorward",
        "`Doorward`",
        f"What pages call this site; at most {SITE_NAME_MAXIMUM} characters.",
        _a_name,
    ),
    Setting(
        "DOORWARD_LOGO",
        "path",
        None,
        "none",
        "An image file that stands before the site's name.",
        _a_file,
    ),
    Setting(
        "DOORWARD_THEME_DIR",
        "path",
        None,
        "none",
        "A folder whose `templates/` and `static/` replace ours, file by file.",
        _a_theme,
    ),
    Setting(
        "DOORWARD_PASSWORD_MIN_LENGTH",
        "int",
        PASSWORD_MINIMUM,
        f"`{PASSWORD_MINIMUM}`",
        f"Fewest characters of a new password, {PASSWORD_MINIMUM_FLOOR} to 64; below"
        f" {PASSWORD_MINIMUM} is said loudly at every start.",
        validate.Range(PASSWORD_MINIMUM_FLOOR, 64),
    ),
    Setting(
        "DOORWARD_ARGON2_MEMORY_KIB",
        "int",
        65536,
        "`65536`",
        "Memory of one password hash in KiB. Together with the time cost at least 19456 and 2,"
        " 47104 and 1, or 12288 and 3.",
        validate.Range(12288, 4194304),
    ),
    Setting(
        "DOORWARD_ARGON2_TIME_COST",
        "int",
        3,
        "`3`",
        "Passes over that memory.",
        validate.Range(1, 20),
    ),
    Setting(
        "DOORWARD_SESSION_IDLE",
        "timedelta",
        SessionLimits().idle,
        "`1h`",
        "A session unused for so long has ended. A number and its unit: `90s`, `30m`, `8h`, `7d`.",
        _between(timedelta(minutes=2), timedelta(days=30)),
    ),
    Setting(
        "DOORWARD_SESSION_ABSOLUTE",
        "timedelta",
        SessionLimits().absolute,
        "`24h`",
        "A session so old has ended, used or not.",
        _between(timedelta(minutes=2), timedelta(days=30)),
    ),
    Setting(
        "DOORWARD_REMEMBER_UNUSED",
        "timedelta",
        RememberLimits().unused,
        "`14d`",
        "A remembered browser that stayed away for so long is forgotten.",
        _between(timedelta(minutes=2), RememberLimits().absolute),
    ),
    Setting(
        "DOORWARD_REMEMBER_ABSOLUTE",
        "timedelta",
        RememberLimits().absolute,
        "`30d`",
        "A browser remembered for so long is forgotten.",
        _between(timedelta(minutes=2), RememberLimits().absolute),
    ),
)
