"""What people change about their own account."""

from dependency_injector import containers, providers

from application.accounts.change_email import (
    CallOffEmailChange,
    ConfirmEmailChange,
    KeepEmail,
    PendingEmailChange,
    RequestEmailChange,
)
from application.accounts.change_language import ChangeLanguage
from application.accounts.change_username import ChangeUsername
from application.passwords.change_password import ChangePassword
from entrypoints.container.accounts import Accounts
from entrypoints.container.foundation import Foundation, stored
from entrypoints.container.mail import Mail
from entrypoints.container.passwords import Passwords
from entrypoints.container.sessions import Sessions
from entrypoints.container.throttling import Throttling


class AccountSettings(containers.DeclarativeContainer):
    change_password = providers.ThreadSafeSingleton(
        ChangePassword,
        Sessions.prove_password,
        Passwords.hasher,
        Passwords.policy,
        Throttling.device_tokens,
        Foundation.clock,
        Foundation.entropy,
        Foundation.event,
    )
    change_username = providers.ThreadSafeSingleton(
        ChangeUsername,
        stored.transact,
        Foundation.clock,
        Accounts.name_digests,
        Foundation.event,
        Throttling.throttle,
    )
    change_language = providers.ThreadSafeSingleton(
        ChangeLanguage,
        stored.transact,
        Foundation.clock,
        Foundation.translator.provided.languages,
        Foundation.event,
    )

    pending_email_change = providers.ThreadSafeSingleton(
        PendingEmailChange, stored.links_of_user, Foundation.clock
    )
    request_email_change = providers.ThreadSafeSingleton(
        RequestEmailChange,
        stored.transact,
        Foundation.parse_email,
        Foundation.clock,
        Foundation.entropy,
        Foundation.event,
        Throttling.throttle,
    )
    call_off_email_change = providers.ThreadSafeSingleton(
        CallOffEmailChange, stored.transact, Foundation.clock, Foundation.event
    )
    confirm_email_change = providers.ThreadSafeSingleton(
        ConfirmEmailChange, Mail.follow_link, Foundation.clock, Foundation.event
    )
    keep_email = providers.ThreadSafeSingleton(
        KeepEmail, Mail.follow_link, Foundation.clock, Foundation.event
    )
