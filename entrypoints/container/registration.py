"""How an account comes to be: registered, confirmed, invited, or added by an operator."""

from dependency_injector import containers, providers

from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
from application.accounts.account_form import AccountForm
from application.accounts.confirm_registration import (
    ConfirmRegistration,
    ConfirmWithNewPassword,
    FindPending,
    OpenPending,
)
from application.accounts.invite_users import InviteUsers
from application.accounts.register_user import RegisterUser
from application.accounts.request_registration import RequestRegistration, ResendConfirmation
from application.accounts.verify_email import AskToVerifyEmail, VerifyEmail
from entrypoints.container.accounts import Accounts
from entrypoints.container.foundation import Foundation, configured, stored
from entrypoints.container.mail import Mail
from entrypoints.container.passwords import Passwords
from entrypoints.container.throttling import Throttling


class Registration(containers.DeclarativeContainer):
    account_form = providers.Factory(
        AccountForm, stored.taken_names, Passwords.policy, Throttling.throttle
    )
    registration = providers.Factory(
        RegisterUser,
        form=account_form,
        transact=stored.transact,
        hasher=Passwords.hasher,
        parse_email=Foundation.parse_email,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        event=Foundation.event,
        digests=Accounts.name_digests,
        throttle=Throttling.throttle,
    )
    register = providers.Selector(
        configured.email_verification.value,
        required=providers.ThreadSafeSingleton(RequestRegistration, **registration.kwargs),
        optional=providers.ThreadSafeSingleton(registration, asks_to_verify=True),
        off=providers.ThreadSafeSingleton(registration),
    )
    add_user = providers.ThreadSafeSingleton(
        registration,
        form=providers.Factory(account_form, reserved_allowed=True),
        email_verified=True,
    )

    resend_confirmation = providers.ThreadSafeSingleton(ResendConfirmation, Mail.ask_by_mail)
    find_pending = providers.ThreadSafeSingleton(
        FindPending, stored.pending_by_link, Mail.link_tokens, Foundation.clock
    )
    open_pending = providers.ThreadSafeSingleton(
        OpenPending,
        find_pending,
        Mail.follow_link,
        stored.transact,
        Foundation.clock,
        Foundation.event,
        Accounts.name_digests,
    )
    confirm_registration = providers.ThreadSafeSingleton(
        ConfirmRegistration,
        open_pending,
        Passwords.verify_password,
        Foundation.clock,
        Foundation.event,
    )
    confirm_with_new_password = providers.ThreadSafeSingleton(
        ConfirmWithNewPassword, open_pending, Passwords.hasher, Passwords.policy
    )
    verify_email = providers.ThreadSafeSingleton(VerifyEmail, Mail.follow_link, Foundation.event)
    ask_to_verify_email = providers.ThreadSafeSingleton(
        AskToVerifyEmail,
        stored.transact,
        Foundation.entropy,
        Foundation.event,
        Throttling.throttle,
    )

    invite_users = providers.ThreadSafeSingleton(
        InviteUsers,
        Foundation.parse_email,
        stored.transact,
        Foundation.entropy,
        Foundation.event,
    )
    find_invitation = providers.ThreadSafeSingleton(
        FindInvitation, stored.link_by_id, Mail.link_tokens, Foundation.clock
    )
    accept_invitation = providers.ThreadSafeSingleton(
        AcceptInvitation,
        find_invitation=find_invitation,
        form=account_form,
        follow_link=Mail.follow_link,
        transact=stored.transact,
        hasher=Passwords.hasher,
        clock=Foundation.clock,
        event=Foundation.event,
        digests=Accounts.name_digests,
    )
