"""The way back in for whoever forgot the password."""

from dependency_injector import containers, providers

from application.recovery.make_reset_link import MakeResetLink
from application.recovery.request_recovery import RequestRecovery
from application.recovery.reset_password import ResetPassword
from entrypoints.container.accounts import Accounts
from entrypoints.container.foundation import Foundation, stored
from entrypoints.container.mail import Mail
from entrypoints.container.passwords import Passwords
from entrypoints.container.throttling import Throttling


class Recovery(containers.DeclarativeContainer):
    request_recovery = providers.ThreadSafeSingleton(RequestRecovery, Mail.ask_by_mail)
    reset_password = providers.ThreadSafeSingleton(
        ResetPassword,
        link_with_user=stored.link_with_user,
        follow_link=Mail.follow_link,
        hasher=Passwords.hasher,
        policy=Passwords.policy,
        devices=Throttling.device_tokens,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        event=Foundation.event,
    )
    make_reset_link = providers.ThreadSafeSingleton(
        MakeResetLink,
        find_user=Accounts.find_user,
        transact=stored.transact,
        tokens=Mail.link_tokens,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        event=Foundation.event,
    )
