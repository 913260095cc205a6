"""The command line, put together: each command with what it needs of the rest."""

import io
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click
from dependency_injector import providers

from adapters.cli import (
    Accounts,
    Admission,
    Audit,
    Commands,
    Database,
    Devices,
    Exports,
    Failure,
    Farewell,
    Hashing,
    Imports,
    Letters,
    Recovery,
    Roles,
    SecretKeys,
    Webhooks,
    add_registration_commands,
    audit_commands,
    database_commands,
    delete_command,
    device_commands,
    doctor_command,
    export_command,
    hash_commands,
    housekeeping_command,
    import_command,
    outbox_commands,
    prepare,
    require_usable,
    reset_link_command,
    roles_commands,
    secrets_commands,
    settings_command,
    users_commands,
    warn,
    webhooks_commands,
)
from adapters.files import FORMS, open_rows
from adapters.language.catalogue_translator import SOURCE_LANGUAGE, TRANSLATED
from adapters.security import COSTS, hash_speed
from application.housekeeping.keep_house import KeepHouse
from application.webhooks.try_targets import TryTargets
from domain.events import Actor, Circumstances
from domain.sessions import NOBODY
from entrypoints.container import Container
from entrypoints.doctor import examine
from entrypoints.opening import VERSION, database_of, settings_of, unknown
from entrypoints.rotation import Arrange, change_secrets
from entrypoints.secret_key import (
    FILE_NAME,
    SECRETS_MAXIMUM,
    SecretKeyUnusable,
    key_id,
    make_secret_key,
    secret_key_in,
    secrets_in,
)
from entrypoints.serve import serve
from entrypoints.setting_checks import MEMORY
from entrypoints.setting_table import SETTINGS
from entrypoints.settings import Settings
from entrypoints.work import work


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def doorward() -> None:
    """Doorward, a self-hosted login service.

    It is configured by environment variables, which "doorward settings" lists.
    """


def _settings() -> Settings:
    settings = settings_of()
    for name in settings.unknown:
        warn(unknown(name))
    return settings


def _secret_key(settings: Settings) -> str:
    """The same that the servers have: names that were freed are known by digests made with it."""
    try:
        return settings.secret_key or secret_key_in(settings.state_dir)
    except SecretKeyUnusable as unusable:
        raise Failure(f"{unusable}.") from None


def _operator() -> Circumstances:
    return Circumstances(Actor.OPERATOR, NOBODY)


def _kept_settings() -> Settings:
    """For a command whose process ends before anybody could see what it did in its own memory."""
    settings = _settings()
    if settings.storage_kind == "memory":
        raise Failure(
            f"With DOORWARD_DATABASE_URL={MEMORY} this would change nothing that lasts: what a"
            " process keeps in memory ends with it."
        )
    return settings


def _container(*, upgrading: bool = False) -> Container:
    """Over a storage that is ready, and is closed when the command ends."""
    settings = _kept_settings()
    container = Container(
        settings=settings,
        secret_key=providers.Callable(_secret_key, settings),
        circumstances=providers.Object(_operator),
    )
    storage = container.storage()
    click.get_current_context().call_on_close(storage.close)
    database = Database(storage, storage.name)
    if upgrading:
        prepare(database, partial(click.echo, err=True))
    else:
        require_usable(database)
    return container


def _accounts(*, upgrading: bool = False) -> Accounts:
    container = _container(upgrading=upgrading)
    return Accounts(
        find_user=container.find_user(),
        list_users=container.list_users(),
        add_user=container.add_user,
        disable_user=container.disable_user,
        enable_user=container.enable_user,
        set_password=container.set_password,
        needs_rehash=container.hasher().needs_rehash,
    )


def _devices() -> Devices:
    container = _container()
    return Devices(
        find_user=container.find_user(),
        list_devices=container.list_devices(),
        end_all_devices=container.end_all_devices(),
        end_everybodys_devices=container.end_everybodys_devices(),
    )


def _farewell() -> Farewell:
    container = _container()
    return Farewell(
        find_user=container.find_user(),
        request_deletion=container.request_deletion(),
        delete_account=container.delete_account(),
    )


def _exports() -> Exports:
    container = _container()
    return Exports(
        find_user=container.find_user(),
        export_account=container.export_account(),
        export_users=container.export_users(),
    )


def _imports(*, upgrading: bool) -> Imports:
    container = _container(upgrading=upgrading)
    return Imports(open_rows=open_rows, import_users=container.import_users())


def _recovery() -> Recovery:
    container = _container()
    origin = container.settings().origin
    return Recovery(
        make_reset_link=container.make_reset_link(),
        page_address=container.page_address(),
        local_origin=None if origin.is_secure else str(origin),
    )


def _admission() -> Admission:
    container = _container()
    return Admission(
        invite_users=container.invite_users(), vouch_for_email=container.vouch_for_email()
    )


def _letters() -> Letters:
    container = _container()
    return Letters(list_letters=container.list_letters(), retry_letters=container.retry_letters())


def _roles() -> Roles:
    container = _container()
    return Roles(
        find_user=container.find_user(),
        list_users=container.list_users(),
        grant_roles=container.grant_roles,
        revoke_roles=container.revoke_roles,
    )


def _webhooks() -> Webhooks:
    container = _container()
    return Webhooks(
        list_deliveries=container.list_deliveries(),
        retry_deliveries=container.retry_deliveries(),
    )


def _try_targets() -> TryTargets:
    """It needs no storage."""
    settings = _settings()
    if not settings.webhook_targets:
        raise Failure("There are no webhooks: DOORWARD_WEBHOOK_URL is not set.")
    return Container(settings=settings).try_targets()


def _servers_container() -> Container:
    """With the servers' own secret: seals made or checked with another would be worth nothing."""
    _require_secret(_kept_settings())
    return _container()


def _require_secret(settings: Settings) -> None:
    if not settings.secret_key and not (settings.state_dir / FILE_NAME).exists():
        raise Failure(
            f'There is no secret in {settings.state_dir} yet: start "doorward serve" once, or give'
            " this the servers' DOORWARD_SECRET_KEY or DOORWARD_STATE_DIR."
        )


def _secrets() -> SecretKeys:
    settings = _settings()
    _require_secret(settings)
    return SecretKeys(
        current=secrets_in(_secret_key(settings)),
        given=bool(settings.secret_key),
        make=make_secret_key,
        id_of=key_id,
        change=partial(_change_secrets, settings.state_dir),
        most=SECRETS_MAXIMUM,
        record=lambda changed: _container().record_rotation()(key_id=changed),
    )


def _change_secrets(state_dir: Path, arrange: Arrange) -> tuple[Sequence[str], Sequence[str]]:
    try:
        return change_secrets(state_dir, arrange)
    except SecretKeyUnusable as unusable:
        raise Failure(f"{unusable}.") from None


def _audit() -> Audit:
    container = _servers_container()
    return Audit(
        list_trail=container.list_trail(),
        verify_trail=container.verify_trail(),
        find_user=container.find_user(),
        now=container.clock().now,
    )


def _keep_house() -> KeepHouse:
    return _servers_container().keep_house()


def _hashing() -> Hashing:
    settings = _settings()
    threads = settings.processes * settings.hash_threads
    return Hashing(
        costs=COSTS,
        measure=partial(hash_speed, threads=threads),
        processes=settings.processes,
        threads=threads,
        budget_mib=settings.hash_budget_mib,
        chosen=(settings.argon2_memory_kib, settings.argon2_time_cost),
    )


def _database() -> Database:
    database = database_of(_kept_settings())
    click.get_current_context().call_on_close(database.storage.close)
    return database


LANGUAGES = (SOURCE_LANGUAGE, *TRANSLATED)
users = users_commands(_accounts, LANGUAGES)
add_registration_commands(users, _admission, LANGUAGES)
users.add_command(reset_link_command(_recovery))
for command in (*device_commands(_devices), delete_command(_farewell)):
    users.add_command(command)
users.add_command(export_command(_exports))
users.add_command(import_command(_imports, FORMS))

doorward.add_command(serve)
doorward.add_command(users)
doorward.add_command(database_commands(_database))
doorward.add_command(secrets_commands(make_secret_key, _secrets))
doorward.add_command(hash_commands(_hashing))
doorward.add_command(settings_command(SETTINGS))
doorward.add_command(work)
doorward.add_command(outbox_commands(_letters))
doorward.add_command(audit_commands(_audit))
doorward.add_command(housekeeping_command(_keep_house))
doorward.add_command(doctor_command(examine))
doorward.add_command(roles_commands(_roles))
doorward.add_command(webhooks_commands(_webhooks, _try_targets))


def main() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name that the terminal cannot show
    doorward(prog_name="doorward")
