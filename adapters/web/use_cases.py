"""Every use case that the web calls, by what it is about; pages and the API share them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

from adapters.web.around import RoomCheck
from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
from application.accounts.change_email import (
    CallOffEmailChange,
    ConfirmEmailChange,
    KeepEmail,
    PendingEmailChange,
    RequestEmailChange,
)
from application.accounts.change_language import ChangeLanguage
from application.accounts.change_username import ChangeUsername
from application.accounts.confirm_registration import (
    ConfirmRegistration,
    ConfirmWithNewPassword,
    FindPending,
)
from application.accounts.export_account import ExportAccount
from application.accounts.leave import RequestDeletion, UndoDeletion
from application.accounts.register_user import RegisterUser
from application.accounts.request_registration import RequestRegistration, ResendConfirmation
from application.accounts.verify_email import AskToVerifyEmail, VerifyEmail
from application.deployment.note_observation import NoteObservation
from application.events.record_refusal import RecordRefusal
from application.events.trail_page import RecentEvents
from application.forward_auth.authorize_request import AuthorizeRequest
from application.forward_auth.enter_host import EnterHost
from application.forward_auth.open_host_session import OpenHostSession
from application.navigation.safe_redirect import SafeRedirect
from application.passwords.change_password import ChangePassword
from application.recovery.request_recovery import RequestRecovery
from application.recovery.reset_password import ResetPassword
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.confirm_device import ConfirmDevice
from application.sessions.end_devices import EndDevice, EndOtherDevices
from application.sessions.list_devices import ListDevices
from application.sessions.log_out import LogOut
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.request_device_confirmation import RequestDeviceConfirmation
from application.sessions.resolve_session import ResolveSession
from domain.sessions.known_devices import DeviceToken


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionUseCases:
    """Logging in and out, and who one is."""

    authenticate_user: AuthenticateUser
    resolve_session: ResolveSession
    log_out: LogOut
    reauthenticate: Reauthenticate


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationUseCases:
    """Registering: at once, by a mail that is answered, or by invitation."""

    register: RegisterUser | RequestRegistration
    resend_confirmation: ResendConfirmation
    find_pending: FindPending
    confirm_registration: ConfirmRegistration
    confirm_with_new_password: ConfirmWithNewPassword
    find_invitation: FindInvitation
    accept_invitation: AcceptInvitation


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryUseCases:
    """The way back in, and devices whose tries are counted apart."""

    request_recovery: RequestRecovery
    reset_password: ResetPassword
    request_device_confirmation: RequestDeviceConfirmation
    confirm_device: ConfirmDevice


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsUseCases:
    """What people change about their own account."""

    change_password: ChangePassword
    change_username: ChangeUsername
    change_language: ChangeLanguage
    pending_email_change: PendingEmailChange
    request_email_change: RequestEmailChange
    call_off_email_change: CallOffEmailChange
    confirm_email_change: ConfirmEmailChange
    keep_email: KeepEmail


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class AccountUseCases:
    """All that people do with their own account."""

    settings: SettingsUseCases
    recent_events: RecentEvents
    export_account: ExportAccount
    request_deletion: RequestDeletion
    undo_deletion: UndoDeletion


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationUseCases:
    """What the links in mails confirm, and asking for such a mail."""

    verify_email: VerifyEmail
    ask_to_verify_email: AskToVerifyEmail


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceUseCases:
    """Where somebody is logged in, and ending that."""

    list_devices: ListDevices
    end_device: EndDevice
    end_other_devices: EndOtherDevices


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ForPeople:
    """What people do, on the pages as by the API."""

    sessions: SessionUseCases
    registrations: RegistrationUseCases
    recovery: RecoveryUseCases
    account: AccountUseCases
    verification: VerificationUseCases
    devices: DeviceUseCases


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardAuthUseCases:
    """What proxies and the hosts behind them call."""

    authorize_request: AuthorizeRequest
    enter_host: EnterHost
    open_host_session: OpenHostSession


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """What the web calls; the checks raise StorageUnavailable and HasherBusy."""

    for_people: ForPeople
    forward_auth: ForwardAuthUseCases
    safe_redirect: SafeRedirect
    check_storage: Callable[[], None]
    check_hashing: RoomCheck
    knows_device: Callable[[DeviceToken | None], bool]
    record_refusal: RecordRefusal
    note_observation: NoteObservation
