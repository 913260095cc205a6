"""The commands about the installation: settings, secrets, the database, what is wrong."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from adapters.cli.commands import Failure
from adapters.cli.database import database_commands
from adapters.cli.doctor import doctor_command
from adapters.cli.hashing import Hashing, hash_commands
from adapters.cli.secret_keys import SecretKeys, secrets_commands
from adapters.cli.settings import settings_command
from adapters.security import COSTS, hash_speed
from entrypoints.commands.opened import (
    opened_container,
    opened_database,
    require_secret,
    secret_key_of,
    told_settings,
)
from entrypoints.doctor import examine
from entrypoints.rotation import Arrange, change_secrets
from entrypoints.secret_key import (
    SECRETS_MAXIMUM,
    SecretKeyUnusable,
    key_id,
    make_secret_key,
    secrets_in,
)
from entrypoints.settings import SETTINGS


def _secrets() -> SecretKeys:
    settings = told_settings()
    require_secret(settings)
    return SecretKeys(
        current=secrets_in(secret_key_of(settings)),
        given=bool(settings.secret_key),
        make=make_secret_key,
        id_of=key_id,
        change=partial(_change_secrets, settings.state_dir),
        most=SECRETS_MAXIMUM,
        record=lambda changed: opened_container().record_rotation()(key_id=changed),
    )


def _change_secrets(state_dir: Path, arrange: Arrange) -> tuple[Sequence[str], Sequence[str]]:
    try:
        return change_secrets(state_dir, arrange)
    except SecretKeyUnusable as unusable:
        raise Failure(f"{unusable}.") from None


def _hashing() -> Hashing:
    settings = told_settings()
    threads = settings.processes * settings.hash_threads
    return Hashing(
        costs=COSTS,
        measure=partial(hash_speed, threads=threads),
        processes=settings.processes,
        threads=threads,
        budget_mib=settings.hash_budget_mib,
        chosen=(settings.argon2_memory_kib, settings.argon2_time_cost),
    )


database = database_commands(opened_database)
secrets = secrets_commands(make_secret_key, _secrets)
hashing = hash_commands(_hashing)
settings = settings_command(SETTINGS)
doctor = doctor_command(examine)
