"""The environment, read once into one frozen value; nothing else reads it."""

import ipaddress
import math
import os
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import quote

from environs import EnvValidationError, FileAwareEnv

from adapters.security import meets_floor
from adapters.web import PublicOrigin, TrustedProxies
from adapters.webhooks import targets_in
from domain.forward_auth import ForwardHosts
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.secret_key import secrets_in
from entrypoints.setting_checks import MEMORY, spoken
from entrypoints.setting_table import SETTINGS

PREFIX = "DOORWARD_"
EMBEDDED = "sqlite:///"


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
    database_connections: int
    """Of each process, at most."""
    processes: int
    threads: int
    """Of each process."""
    site_name: str
    logo: Path | None
    theme_dir: Path | None
    password_minimum: int
    argon2_memory_kib: int
    argon2_time_cost: int
    hash_threads: int
    """Of each process."""
    hash_wait: timedelta
    hash_budget_mib: int
    """What hashing may take in all."""
    session_limits: SessionLimits
    remember_limits: RememberLimits
    smtp_url: str = field(repr=False)
    """Empty where mail is to be printed and kept here."""
    mail_from: str
    registration: RegistrationMode
    email_verification: EmailVerification
    metrics_token: str = field(repr=False)
    """Empty where nothing is to be counted."""
    access_log: bool
    trail_retention: timedelta
    throttling: bool
    trusted_proxies: TrustedProxies
    hsts_subdomains: bool
    forward_hosts: ForwardHosts
    webhook_targets: tuple[str, ...] = field(repr=False)
    webhook_secret: str = field(repr=False)
    """Empty where there are no webhooks."""
    webhook_private: bool
    unknown: tuple[str, ...]
    """Names that begin like ours and mean nothing: most likely a slip."""

    @property
    def storage_kind(self) -> Literal["memory", "sql"]:
        return "memory" if self.database_url == MEMORY else "sql"

    @property
    def limiter_kind(self) -> Literal["stored", "none"]:
        return "stored" if self.throttling else "none"

    @property
    def sends_mail(self) -> bool:
        """Whether mail reaches people."""
        return bool(self.smtp_url)

    @property
    def needs_worker(self) -> bool:
        """Whether "doorward worker" must run beside the servers, which else do its work too."""
        return self.storage_kind == "sql" and not self.database_url.startswith("sqlite:")

    @property
    def hash_room(self) -> int:
        """How many of a process's threads may be taken up by passwords; the others serve pages."""
        return self.threads - self.threads // 4

    @property
    def hash_memory_mib(self) -> int:
        """What password hashes take when every process works on as many as it may."""
        return _hash_memory_mib(self.processes, self.hash_threads, self.argon2_memory_kib)

    @property
    def service_words(self) -> tuple[str, ...]:
        """What a stranger would try first as a password here, besides the account's own words."""
        return (self.site_name, self.origin.hostname, "doorward")


def read_settings(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    """Raises WrongSettings, with every wrong variable at once."""
    values, problems = _read_all()
    _check_together(values, problems)
    _check_webhooks(values, problems)
    origin = _public_origin(values.get("DOORWARD_PUBLIC_URL"), host, port, problems)
    hosts = _forward_hosts(values, origin, problems) if origin else None
    if problems or origin is None or hosts is None:
        raise WrongSettings(problems)
    state_dir: Path = values["DOORWARD_STATE_DIR"]
    return Settings(
        origin=origin,
        secret_key=values["DOORWARD_SECRET_KEY"],
        state_dir=state_dir,
        database_url=values["DOORWARD_DATABASE_URL"] or _embedded(state_dir),
        database_connections=values["DOORWARD_DATABASE_CONNECTIONS"],
        processes=values["DOORWARD_PROCESSES"] or _processes(values),
        threads=values["DOORWARD_THREADS"],
        site_name=values["DOORWARD_SITE_NAME"],
        logo=values["DOORWARD_LOGO"],
        theme_dir=values["DOORWARD_THEME_DIR"],
        password_minimum=values["DOORWARD_PASSWORD_MIN_LENGTH"],
        argon2_memory_kib=values["DOORWARD_ARGON2_MEMORY_KIB"],
        argon2_time_cost=values["DOORWARD_ARGON2_TIME_COST"],
        hash_threads=values["DOORWARD_HASH_THREADS"],
        hash_wait=values["DOORWARD_HASH_WAIT"],
        hash_budget_mib=values["DOORWARD_HASH_MEMORY_MIB"],
        session_limits=SessionLimits(
            values["DOORWARD_SESSION_IDLE"], values["DOORWARD_SESSION_ABSOLUTE"]
        ),
        remember_limits=RememberLimits(
            values["DOORWARD_REMEMBER_UNUSED"], values["DOORWARD_REMEMBER_ABSOLUTE"]
        ),
        smtp_url=values["DOORWARD_SMTP_URL"],
        mail_from=values["DOORWARD_MAIL_FROM"] or _mail_from(origin),
        registration=RegistrationMode(values["DOORWARD_REGISTRATION"]),
        email_verification=_email_verification(values),
        metrics_token=values["DOORWARD_METRICS_TOKEN"],
        access_log=values["DOORWARD_ACCESS_LOG"],
        trail_retention=values["DOORWARD_TRAIL_RETENTION"],
        throttling=values["DOORWARD_THROTTLING"],
        trusted_proxies=TrustedProxies.parse(values["DOORWARD_TRUSTED_PROXIES"]),
        hsts_subdomains=values["DOORWARD_HSTS_SUBDOMAINS"],
        forward_hosts=hosts,
        webhook_targets=targets_in(values["DOORWARD_WEBHOOK_URL"]),
        webhook_secret=values["DOORWARD_WEBHOOK_SECRET"],
        webhook_private=values["DOORWARD_WEBHOOK_PRIVATE"],
        unknown=unknown_names(),
    )


def _forward_hosts(
    values: dict[str, Any], origin: PublicOrigin, problems: dict[str, list[str]]
) -> ForwardHosts | None:
    """Reached as people reach us; none of them under our own name, since cookies know no ports."""
    name, proxies = "DOORWARD_FORWARD_AUTH", "DOORWARD_TRUSTED_PROXIES"
    try:
        hosts = ForwardHosts.parse(values.get(name, ""), scheme=origin.scheme)
    except ValueError as error:
        problems[name] = [f"{error}."]
        return None
    if origin.hostname in hosts.names:
        problems[name] = [f"{origin.hostname}: this is our own host; an application needs another."]
    elif hosts and not values.get(proxies) and proxies not in problems:
        problems[name] = [f"Needs {proxies}: who else is believed about what was asked for?"]
    return hosts


def _processes(values: dict[str, Any]) -> int:
    """One a core, as far as all together stay within the memory for hashing."""
    if values["DOORWARD_DATABASE_URL"] == MEMORY:
        return 1
    one = _hash_memory_mib(1, values["DOORWARD_HASH_THREADS"], values["DOORWARD_ARGON2_MEMORY_KIB"])
    budget: int = values["DOORWARD_HASH_MEMORY_MIB"]
    return max(1, min(_cores(), budget // one))


def _cores() -> int:
    """Those that this process may use, where the system can tell."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _hash_memory_mib(processes: int, threads: int, memory_kib: int) -> int:
    return math.ceil(processes * threads * memory_kib / 1024)


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


def _email_verification(values: dict[str, Any]) -> EmailVerification:
    """Where mail reaches people, an address is worth what its owner confirms."""
    reaches = EmailVerification.REQUIRED if values["DOORWARD_SMTP_URL"] else EmailVerification.OFF
    return EmailVerification(values["DOORWARD_EMAIL_VERIFICATION"] or reaches)


def _mail_from(origin: PublicOrigin) -> str:
    try:
        ipaddress.ip_address(origin.hostname)
    except ValueError:
        named = origin.hostname.rpartition(".")[2] != "localhost"
    else:
        named = False
    return f"noreply@{origin.hostname}" if named else "doorward@localhost"


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
    processes, storage = "DOORWARD_PROCESSES", "DOORWARD_DATABASE_URL"
    if right(processes, storage) and values[storage] == MEMORY and (values[processes] or 1) > 1:
        problems[processes] = [f"Must be 1 with {storage}={MEMORY}: each would have its own."]
    threads, budget = "DOORWARD_HASH_THREADS", "DOORWARD_HASH_MEMORY_MIB"
    if right(processes, memory, threads, budget):
        needed = _hash_memory_mib(values[processes] or 1, values[threads], values[memory])
        if needed > values[budget]:
            product = f"{values[processes] or 1} x {values[threads]} x {values[memory]} KiB"
            problems[budget] = [f"Too small: {product} of hashing take {needed} MiB."]
    for shorter, longer in (
        ("DOORWARD_SESSION_IDLE", "DOORWARD_SESSION_ABSOLUTE"),
        ("DOORWARD_REMEMBER_UNUSED", "DOORWARD_REMEMBER_ABSOLUTE"),
    ):
        if right(shorter, longer) and values[shorter] > values[longer]:
            bound = f"{longer}, which is {spoken(values[longer])}"
            problems[shorter] = [f"Is {spoken(values[shorter])}, longer than {bound}."]


def _check_webhooks(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    urls, signing, own = "DOORWARD_WEBHOOK_URL", "DOORWARD_WEBHOOK_SECRET", "DOORWARD_SECRET_KEY"
    if problems.keys() & {urls, signing, own}:
        return
    if values[urls] and not values[signing]:
        problems[signing] = [f"Must be set together with {urls}: receivers check by it."]
    if {*secrets_in(values[signing])} & {*secrets_in(values[own])}:
        problems[signing] = [f"Must not be in {own} as well: receivers know it."]


def secret_files() -> dict[str, Path]:
    """The files that settings were read from, by the variables that name them."""
    named = {f"{setting.name}_FILE": os.environ.get(f"{setting.name}_FILE") for setting in SETTINGS}
    return {variable: Path(path) for variable, path in named.items() if path}


def unknown_names() -> tuple[str, ...]:
    """Names that begin like ours and mean nothing."""
    known = {setting.name for setting in SETTINGS}
    known |= {f"{name}_FILE" for name in known}
    return tuple(sorted(n for n in os.environ if n.startswith(PREFIX) and n not in known))
