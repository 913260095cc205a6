"""What the environment says, checked, as one frozen value."""

import math
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal

from adapters.web.origin import PublicOrigin
from adapters.web.proxies import TrustedProxies
from domain.forward_auth import ForwardHosts
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.settings.checks import MEMORY


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
        return hash_memory_mib(self.processes, self.hash_threads, self.argon2_memory_kib)

    @property
    def service_words(self) -> tuple[str, ...]:
        """What a stranger would try first as a password here, besides the account's own words."""
        return (self.site_name, self.origin.hostname, "doorward")


def hash_memory_mib(processes: int, threads: int, memory_kib: int) -> int:
    return math.ceil(processes * threads * memory_kib / 1024)
