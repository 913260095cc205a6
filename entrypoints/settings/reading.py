"""From the environment to the settings: each by itself, then together, then what follows."""

import ipaddress
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from adapters.web.origin import PublicOrigin
from adapters.web.proxies import TrustedProxies
from adapters.webhooks import targets_in
from domain.forward_auth import ForwardHosts
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.settings.checks import MEMORY
from entrypoints.settings.environment import read_all, unknown_names
from entrypoints.settings.rules import check_together
from entrypoints.settings.values import Settings, hash_memory_mib

EMBEDDED = "sqlite:///"


class WrongSettings(Exception):
    """Why nothing was started: every wrong variable with what is wrong about it."""

    def __init__(self, problems: dict[str, list[str]]) -> None:
        super().__init__(problems)
        self.problems = problems


def read_settings(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    """Raises WrongSettings, with every wrong variable at once."""
    values, problems = read_all()
    check_together(values, problems)
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
    one = hash_memory_mib(1, values["DOORWARD_HASH_THREADS"], values["DOORWARD_ARGON2_MEMORY_KIB"])
    budget: int = values["DOORWARD_HASH_MEMORY_MIB"]
    return max(1, min(_cores(), budget // one))


def _cores() -> int:
    """Those that this process may use, where the system can tell."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


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
