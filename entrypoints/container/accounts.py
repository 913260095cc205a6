"""Accounts that there are: found, given roles, disabled, carried in and out, deleted."""

from dependency_injector import containers, providers

from application.accounts.delete_account import DeleteAccount, DeleteDue
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.export_account import ExportAccount
from application.accounts.export_users import ExportUsers
from application.accounts.find_users import FindUser, ListUsers, ParseLogin
from application.accounts.import_users import ImportUsers
from application.accounts.leave import RequestDeletion, UndoDeletion
from application.accounts.verify_email import VouchForEmail
from application.passwords.set_password import SetPassword
from application.roles.change_roles import GrantRoles, RevokeRoles
from domain.newcomers import ReadNewcomer
from domain.registrations import NameDigests
from entrypoints.container.foundation import Foundation, keys_for, stored
from entrypoints.container.passwords import Passwords


class Accounts(containers.DeclarativeContainer):
    name_digests = providers.ThreadSafeSingleton(NameDigests, keys_for("freed names"))
    parse_login = providers.ThreadSafeSingleton(ParseLogin, Foundation.parse_email)
    find_user = providers.ThreadSafeSingleton(FindUser, parse_login, stored.user_by_login)
    list_users = providers.ThreadSafeSingleton(ListUsers, stored.user_page)

    disable_user = providers.ThreadSafeSingleton(
        DisableUser, find_user, stored.transact, Foundation.event
    )
    enable_user = providers.ThreadSafeSingleton(
        EnableUser, find_user, stored.transact, Foundation.event
    )
    grant_roles = providers.ThreadSafeSingleton(
        GrantRoles, find_user, stored.transact, Foundation.event
    )
    revoke_roles = providers.ThreadSafeSingleton(
        RevokeRoles, find_user, stored.transact, Foundation.event
    )
    vouch_for_email = providers.ThreadSafeSingleton(
        VouchForEmail, find_user, stored.transact, Foundation.event
    )
    set_password = providers.ThreadSafeSingleton(
        SetPassword,
        find_user,
        stored.transact,
        Passwords.hasher,
        Passwords.policy,
        Foundation.event,
    )

    export_account = providers.ThreadSafeSingleton(
        ExportAccount, stored.transact, stored.trail_page, Foundation.clock, Foundation.event
    )
    export_users = providers.ThreadSafeSingleton(
        ExportUsers, stored.transact, stored.all_users, Foundation.event
    )
    import_users = providers.ThreadSafeSingleton(
        ImportUsers,
        read=providers.Factory(
            ReadNewcomer,
            Foundation.parse_email,
            Foundation.entropy,
            Foundation.translator.provided.languages,
            Passwords.hasher,
        ),
        transact=stored.transact,
        hasher=Passwords.hasher,
        digests=name_digests,
        clock=Foundation.clock,
        event=Foundation.event,
    )

    request_deletion = providers.ThreadSafeSingleton(
        RequestDeletion, stored.transact, Foundation.clock, Foundation.event
    )
    undo_deletion = providers.ThreadSafeSingleton(
        UndoDeletion, stored.transact, Foundation.clock, Foundation.event
    )
    delete_account = providers.ThreadSafeSingleton(
        DeleteAccount, stored.transact, Foundation.event, name_digests
    )
    delete_due = providers.ThreadSafeSingleton(
        DeleteDue, stored.transact, Foundation.clock, Foundation.event, name_digests
    )
