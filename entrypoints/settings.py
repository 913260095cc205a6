"""The environment, read once into one frozen value; nothing else reads it."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import quote, unquote

from environs import EnvValidationError, FileAwareEnv, ValidationError, validate

from adapters.security import meets_floor
from adapters.sql import open_storage
from adapters.web import PublicOrigin
from domain.passwords import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR
from domain.sessions import RememberLimits, SessionLimits

PREFIX = "DOORWARD_"
MEMORY = "memory://"
EMBEDDED = "sqlite:///"
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
        _a_folder,
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


class WrongSettings(Exception):
    """Why nothing was started: every wrong variable with what is wrong about it."""

    def __init__(self, problems: dict[str, list[str]]) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the environment says, checked. Secrets stay out of its `repr`."""

    origin: PublicOrigin
    secret_key: str = field(repr=False)
    """Empty where one is to be made in the state folder."""
    state_dir: Path
    database_url: str = field(repr=False)
    site_name: str
    logo: Path | None
    theme_dir: Path | None
    password_minimum: int
    argon2_memory_kib: int
    argon2_time_cost: int
    session_limits: SessionLimits
    remember_limits: RememberLimits
    unknown: tuple[str, ...]
    """Names that begin like ours and mean nothing: most likely a slip."""

    @property
    def storage_kind(self) -> Literal["memory", "sql"]:
        return "memory" if self.database_url == MEMORY else "sql"

    @property
    def database_name(self) -> str:
        """What people are told about it: the embedded database's file, or the kind of another."""
        if self.database_url.startswith(EMBEDDED):
            return str(Path(unquote(self.database_url.removeprefix(EMBEDDED))).absolute())
        return self.database_url.partition(":")[0]

    @property
    def service_words(self) -> tuple[str, ...]:
        """What a stranger would try first as a password here, besides the account's own words."""
        return (self.site_name, self.origin.hostname, "doorward")


def read_settings(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    """Raises WrongSettings, with every wrong variable at once."""
    values, problems = _read_all()
    _check_together(values, problems)
    origin = _public_origin(values.get("DOORWARD_PUBLIC_URL"), host, port, problems)
    if problems or origin is None:
        raise WrongSettings(problems)
    state_dir: Path = values["DOORWARD_STATE_DIR"]
    return Settings(
        origin=origin,
        secret_key=values["DOORWARD_SECRET_KEY"],
        state_dir=state_dir,
        database_url=values["DOORWARD_DATABASE_URL"] or _embedded(state_dir),
        site_name=values["DOORWARD_SITE_NAME"],
        logo=values["DOORWARD_LOGO"],
        theme_dir=values["DOORWARD_THEME_DIR"],
        password_minimum=values["DOORWARD_PASSWORD_MIN_LENGTH"],
        argon2_memory_kib=values["DOORWARD_ARGON2_MEMORY_KIB"],
        argon2_time_cost=values["DOORWARD_ARGON2_TIME_COST"],
        session_limits=SessionLimits(
            values["DOORWARD_SESSION_IDLE"], values["DOORWARD_SESSION_ABSOLUTE"]
        ),
        remember_limits=RememberLimits(
            values["DOORWARD_REMEMBER_UNUSED"], values["DOORWARD_REMEMBER_ABSOLUTE"]
        ),
        unknown=_unknown(),
    )


def _public_origin(
    url: str | None, host: str, port: int, problems: dict[str, list[str]]
) -> PublicOrigin | None:
    authority = f"[{host}]" if ":" in host else host
    url = url or f"http://{authority}:{port}"
    try:
        return PublicOrigin.parse(url)
    except ValueError as error:
        problems.setdefault("DOORWARD_PUBLIC_URL", [f"It would be {url}, but {error}."])
        return None


def _embedded(state_dir: Path) -> str:
    return EMBEDDED + quote(str(state_dir / "doorward.sqlite3"))


class _Environment(FileAwareEnv):
    """Takes an empty value for none, and says what is wrong without showing a value."""

    def _get_value(self, name: str, default: Any) -> Any:
        file = f"{name}_FILE"
        if os.environ.get(name) and os.environ.get(file):
            raise ValueError(f"Set this or {file}, not both.")
        try:
            value = super()._get_value(name, None)
            text = (value or "").strip()
            text.encode()  # the environment holds bytes, which may be no text
        except UnicodeError:
            raise ValueError("Must be UTF-8 text.") from None
        except (OSError, ValueError):
            raise ValueError(f"The file that {file} names cannot be read.") from None
        if os.environ.get(file) and not text:
            raise ValueError(f"The file that {file} names is empty.")
        return text or default


def _read_all() -> tuple[dict[str, Any], dict[str, list[str]]]:
    env = _Environment(eager=False, strip_whitespace=True)
    values: dict[str, Any] = {}
    problems: dict[str, list[str]] = {}
    for setting in SETTINGS:
        read = getattr(env, setting.kind)
        try:
            values[setting.name] = read(
                setting.name, default=setting.default, validate=setting.check
            )
        except OverflowError:
            problems[setting.name] = ["Too large."]
        except ValueError as error:
            problems[setting.name] = [str(error)]
    try:
        env.seal()
    except EnvValidationError as error:
        problems |= cast(dict[str, list[str]], error.error_messages)
    return values, problems


def _check_together(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    """The rules that hold between variables, as far as each by itself is right."""

    def right(*names: str) -> bool:
        return not problems.keys() & names

    memory, passes = "DOORWARD_ARGON2_MEMORY_KIB", "DOORWARD_ARGON2_TIME_COST"
    if right(memory, passes) and not meets_floor(values[memory], values[passes]):
        problems[memory] = [f"Too cheap to search together with {passes}={values[passes]}."]
    for shorter, longer in (
        ("DOORWARD_SESSION_IDLE", "DOORWARD_SESSION_ABSOLUTE"),
        ("DOORWARD_REMEMBER_UNUSED", "DOORWARD_REMEMBER_ABSOLUTE"),
    ):
        if right(shorter, longer) and values[shorter] > values[longer]:
            bound = f"{longer}, which is {spoken(values[longer])}"
            problems[shorter] = [f"Is {spoken(values[shorter])}, longer than {bound}."]


def _unknown() -> tuple[str, ...]:
    known = {setting.name for setting in SETTINGS}
    known |= {f"{name}_FILE" for name in known}
    return tuple(sorted(n for n in os.environ if n.startswith(PREFIX) and n not in known))
