"""The commands about accounts."""

from adapters.cli.accounts import Accounts, users_commands
from adapters.cli.devices import Devices, device_commands
from adapters.cli.exports import Exports, export_command
from adapters.cli.farewell import Farewell, delete_command
from adapters.cli.imports import Imports, import_command
from adapters.cli.recovery import Recovery, reset_link_command
from adapters.cli.registration import Admission, add_registration_commands
from adapters.cli.roles import Roles, roles_commands
from adapters.files import FORMS, open_rows
from adapters.language.catalogue_translator import SOURCE_LANGUAGE, TRANSLATED
from entrypoints.commands.opened import opened_container


def _accounts(*, upgrading: bool = False) -> Accounts:
    container = opened_container(upgrading=upgrading)
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
    container = opened_container()
    return Devices(
        find_user=container.find_user(),
        list_devices=container.list_devices(),
        end_all_devices=container.end_all_devices(),
        end_everybodys_devices=container.end_everybodys_devices(),
    )


def _farewell() -> Farewell:
    container = opened_container()
    return Farewell(
        find_user=container.find_user(),
        request_deletion=container.request_deletion(),
        delete_account=container.delete_account(),
    )


def _exports() -> Exports:
    container = opened_container()
    return Exports(
        find_user=container.find_user(),
        export_account=container.export_account(),
        export_users=container.export_users(),
    )


def _imports(*, upgrading: bool) -> Imports:
    container = opened_container(upgrading=upgrading)
    return Imports(open_rows=open_rows, import_users=container.import_users())


def _recovery() -> Recovery:
    container = opened_container()
    origin = container.settings().origin
    return Recovery(
        make_reset_link=container.make_reset_link(),
        page_address=container.page_address(),
        local_origin=None if origin.is_secure else str(origin),
    )


def _admission() -> Admission:
    container = opened_container()
    return Admission(
        invite_users=container.invite_users(), vouch_for_email=container.vouch_for_email()
    )


def _roles() -> Roles:
    container = opened_container()
    return Roles(
        find_user=container.find_user(),
        list_users=container.list_users(),
        grant_roles=container.grant_roles,
        revoke_roles=container.revoke_roles,
    )


_LANGUAGES = (SOURCE_LANGUAGE, *TRANSLATED)

users = users_commands(_accounts, _LANGUAGES)
add_registration_commands(users, _admission, _LANGUAGES)
users.add_command(reset_link_command(_recovery))
for command in (*device_commands(_devices), delete_command(_farewell)):
    users.add_command(command)
users.add_command(export_command(_exports))
users.add_command(import_command(_imports, FORMS))

roles = roles_commands(_roles)
