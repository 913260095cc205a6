"""Everything that is looked at by "doorward doctor": it makes nothing, and changes nothing."""

import platform
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from adapters.machine import available_mib, free_mib, is_private, is_there, kept, limit_mib
from application.deployment import exposure, machine
from application.deployment.findings import Finding, not_checked
from entrypoints.doctor_inside import ask_mail_server, ask_receivers, ask_server, examine_storage
from entrypoints.secret_key import FILE_NAME, secrets_in, wrong_with
from entrypoints.settings import (
    EMBEDDED,
    SETTINGS,
    Settings,
    WrongSettings,
    read_settings,
    secret_files,
    unknown_names,
)

USUAL_HASH = tuple(
    next(setting.default for setting in SETTINGS if setting.name == name)
    for name in ("DOORWARD_ARGON2_MEMORY_KIB", "DOORWARD_ARGON2_TIME_COST")
)
NEEDING_SETTINGS = (
    "secret",
    "secret files",
    "state folder",
    "disk",
    "hashing",
    "memory",
    "database",
    "clock",
    "outbox",
    "trail",
    "deliveries",
    "proxies",
    "cookies",
    "throttling",
    "mail",
    "webhooks",
    "address",
)


def examine(host: str, port: int) -> Iterator[Finding]:
    """In the order in which things have to be right."""
    python = tuple(map(int, platform.python_version_tuple()[:2]))
    yield machine.runtime(python=python, sqlite=sqlite3.sqlite_version_info)
    try:
        settings = read_settings(host, port)
    except WrongSettings as wrong:
        told = [(name, " ".join(texts)) for name, texts in wrong.problems.items()]
        yield from exposure.settings(wrong=told, unknown=unknown_names())
        for check in NEEDING_SETTINGS:
            yield not_checked(check, "It needs settings that are right.")
        return
    yield from exposure.settings(wrong=(), unknown=settings.unknown)
    yield from _examine_machine(settings)
    yield from examine_storage(settings)
    yield exposure.throttling(on=settings.throttling)
    yield ask_mail_server(settings)
    yield ask_receivers(settings)
    yield ask_server(settings.origin, host, port)


def _examine_machine(settings: Settings) -> Iterator[Finding]:
    yield _examine_secret(settings)
    yield _examine_secret_files(settings)
    yield machine.state_folder(folder=kept(settings.state_dir), exposed=_exposed(settings))
    yield machine.disk(free_mib=free_mib(settings.state_dir), folder=str(settings.state_dir))
    yield machine.hashing(
        memory_kib=settings.argon2_memory_kib,
        time_cost=settings.argon2_time_cost,
        usual=(USUAL_HASH[0], USUAL_HASH[1]),
    )
    yield machine.memory(
        processes=settings.processes,
        hashing_mib=settings.hash_memory_mib,
        limit_mib=limit_mib(),
        available_mib=available_mib(),
    )


def _examine_secret(settings: Settings) -> Finding:
    """Read where it is, and never made."""
    path = settings.state_dir / FILE_NAME
    where, text, fault = "DOORWARD_SECRET_KEY", settings.secret_key, ""
    if not text:
        where, text, fault = _read(path)
    return exposure.secret(
        where=where or None,
        strong=_is_strong(text),
        shared=settings.needs_worker,
        fault=fault,
    )


def _read(path: Path) -> tuple[str, str, str]:
    """Where it is and what it holds, or why it cannot be read."""
    try:
        return str(path), path.read_text("utf-8").strip(), ""
    except FileNotFoundError:
        return "", "", ""
    except (OSError, UnicodeDecodeError) as error:
        return str(path), "", f"{path} cannot be read: {getattr(error, 'strerror', 'no text')}"


def _is_strong(text: str) -> bool:
    return wrong_with(text) is None and not any(map(exposure.is_repetitive, secrets_in(text)))


def _examine_secret_files(settings: Settings) -> Finding:
    files = [*secret_files().values(), settings.state_dir / FILE_NAME]
    there = [path for path in files if is_there(path)]
    exposed = [str(path) for path in there if not is_private(path)]
    return exposure.secret_files(exposed=exposed, seen=len(there))


def _exposed(settings: Settings) -> list[str]:
    """Of what is kept; the secret has a check of its own."""
    files = [settings.state_dir / "mail"]
    if settings.database_url.startswith(EMBEDDED):
        files.append(Path(unquote(settings.database_url.removeprefix(EMBEDDED))))
    return [str(file) for file in files if not is_private(file)]
