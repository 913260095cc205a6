"""Logging in and out, devices, and proving who is logged in."""

from dependency_injector import containers, providers

from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.confirm_device import ConfirmDevice
from application.sessions.end_devices import (
    EndAllDevices,
    EndDevice,
    EndEverybodysDevices,
    EndOtherDevices,
)
from application.sessions.list_devices import ListDevices
from application.sessions.log_out import LogOut
from application.sessions.notice_login import NoticeLogin
from application.sessions.prove_password import ProvePassword
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.request_device_confirmation import RequestDeviceConfirmation
from application.sessions.resolve_session import ResolveSession
from entrypoints.container.accounts import Accounts
from entrypoints.container.foundation import Foundation, configured, stored
from entrypoints.container.mail import Mail
from entrypoints.container.passwords import Passwords
from entrypoints.container.throttling import Throttling


class Sessions(containers.DeclarativeContainer):
    notice_login = providers.ThreadSafeSingleton(
        NoticeLogin, Throttling.counters, Foundation.clock, Foundation.circumstances
    )
    authenticate_user = providers.ThreadSafeSingleton(
        AuthenticateUser,
        parse_login=Accounts.parse_login,
        user_by_login=stored.user_by_login,
        transact=stored.transact,
        verify=Passwords.verify_password,
        hasher=Passwords.hasher,
        devices=Throttling.device_tokens,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        circumstances=Foundation.circumstances,
        event=Foundation.event,
        notice=notice_login,
    )
    resolve_session = providers.ThreadSafeSingleton(
        ResolveSession,
        session_by_id=stored.session_by_id,
        transact=stored.transact,
        session_limits=configured.session_limits,
        remember_limits=configured.remember_limits,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        circumstances=Foundation.circumstances,
        event=Foundation.event,
    )
    log_out = providers.ThreadSafeSingleton(LogOut, stored.transact, Foundation.event)

    prove_password = providers.ThreadSafeSingleton(
        ProvePassword,
        session_by_id=stored.session_by_id,
        transact=stored.transact,
        verify=Passwords.verify_password,
        session_limits=configured.session_limits,
        clock=Foundation.clock,
        event=Foundation.event,
    )
    reauthenticate = providers.ThreadSafeSingleton(
        Reauthenticate, prove_password, Foundation.clock, Foundation.entropy, Foundation.event
    )

    list_devices = providers.ThreadSafeSingleton(
        ListDevices,
        devices_of_user=stored.devices_of_user,
        session_limits=configured.session_limits,
        remember_limits=configured.remember_limits,
        clock=Foundation.clock,
    )
    end_device = providers.ThreadSafeSingleton(EndDevice, stored.transact, Foundation.event)
    end_other_devices = providers.ThreadSafeSingleton(
        EndOtherDevices, stored.transact, Foundation.event
    )
    end_all_devices = providers.ThreadSafeSingleton(
        EndAllDevices, stored.transact, Foundation.event
    )
    end_everybodys_devices = providers.ThreadSafeSingleton(
        EndEverybodysDevices, Accounts.list_users, stored.devices_of_user, end_all_devices
    )
    request_device_confirmation = providers.ThreadSafeSingleton(
        RequestDeviceConfirmation, Mail.ask_by_mail
    )
    confirm_device = providers.ThreadSafeSingleton(
        ConfirmDevice,
        Mail.follow_link,
        Throttling.device_tokens,
        Foundation.clock,
        Foundation.entropy,
        Foundation.event,
    )
