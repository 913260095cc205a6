"""The Flask application: every part of the web, put together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, final

from flask import Blueprint, Flask

from adapters.web.api import ApiUseCases, Terms, install_api
from adapters.web.api.account import AccountUseCases
from adapters.web.api.devices import DeviceUseCases
from adapters.web.api.recovery import RecoveryUseCases
from adapters.web.api.registrations import RegistrationUseCases
from adapters.web.api.sessions import SessionUseCases
from adapters.web.api.verification import VerificationUseCases
from adapters.web.around import Around, RoomCheck
from adapters.web.cookies import Cookies
from adapters.web.csrf import CsrfTokens
from adapters.web.errors import ErrorPages
from adapters.web.forms import BODY_MAXIMUM
from adapters.web.forwarding import Forwarding
from adapters.web.headers import AnswerHeaders
from adapters.web.login import Guards
from adapters.web.navigation import Navigation
from adapters.web.observed import Observed, Told, log_access
from adapters.web.origin import PublicOrigin
from adapters.web.pages.accounts import (
    accounts_pages,
    check_your_mail_pages,
    closed_accounts_pages,
)
from adapters.web.pages.activity import activity_pages
from adapters.web.pages.confirmation import confirmation_pages
from adapters.web.pages.devices import devices_pages
from adapters.web.pages.export import export_pages
from adapters.web.pages.farewell import farewell_pages
from adapters.web.pages.forward_auth import ForwardAuth, ForwardAuthUseCases
from adapters.web.pages.health import add_health_checks
from adapters.web.pages.invitations import invitations_pages
from adapters.web.pages.known_devices import known_devices_pages
from adapters.web.pages.metrics import Metrics, add_metrics
from adapters.web.pages.navigation import navigation_pages
from adapters.web.pages.recovery import recovery_pages
from adapters.web.pages.sessions import sessions_pages
from adapters.web.pages.settings import SettingsUseCases, settings_pages
from adapters.web.pages.verification import verification_pages
from adapters.web.presentation import Look, Presentation
from adapters.web.proxies import TrustedProxies
from adapters.web.security_log import SecurityLog
from adapters.web.sentences import NOT_OPEN
from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
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
from application.navigation.safe_redirect import SafeRedirect
from application.ports import Translator
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
from domain.forward_auth import ForwardHosts
from domain.secrets import Entropy, KeyRing
from domain.sessions.known_devices import DeviceToken


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """What the pages call; the checks raise StorageUnavailable and HasherBusy."""

    register: RegisterUser | RequestRegistration
    authenticate_user: AuthenticateUser
    resolve_session: ResolveSession
    log_out: LogOut
    safe_redirect: SafeRedirect
    check_storage: Callable[[], None]
    check_hashing: RoomCheck
    knows_device: Callable[[DeviceToken | None], bool]
    list_devices: ListDevices
    end_device: EndDevice
    end_other_devices: EndOtherDevices
    export_account: ExportAccount
    request_deletion: RequestDeletion
    undo_deletion: UndoDeletion
    reauthenticate: Reauthenticate
    settings: SettingsUseCases
    request_recovery: RequestRecovery
    reset_password: ResetPassword
    resend_confirmation: ResendConfirmation
    find_pending: FindPending
    confirm_registration: ConfirmRegistration
    confirm_with_new_password: ConfirmWithNewPassword
    find_invitation: FindInvitation
    accept_invitation: AcceptInvitation
    verify_email: VerifyEmail
    ask_to_verify_email: AskToVerifyEmail
    recent_events: RecentEvents
    record_refusal: RecordRefusal
    note_observation: NoteObservation
    request_device_confirmation: RequestDeviceConfirmation
    confirm_device: ConfirmDevice
    forward_auth: ForwardAuthUseCases


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where this installation is, how it looks, and the keys that the web alone uses."""

    origin: PublicOrigin
    look: Look
    csrf_keys: KeyRing
    metrics_token: str
    access_log: bool
    remembered_for: timedelta
    proxies: TrustedProxies
    hsts_subdomains: bool
    forward_hosts: ForwardHosts


class _Application(Flask):
    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """There is nothing asynchronous here, so that nothing needs to be looked at for it."""
        return func


def create_app(
    use_cases: UseCases, site: Site, translator: Translator, entropy: Entropy, metrics: Metrics
) -> Flask:
    """An application that shares nothing with another one in the same process."""
    app = _Application("adapters.web", static_folder=None, template_folder=None)
    app.wsgi_app = AnswerHeaders(  # type: ignore[method-assign]  # as Flask's documentation has it
        app.wsgi_app, entropy, site.origin.is_secure, site.hsts_subdomains
    )
    app.debug = False  # whatever FLASK_DEBUG says
    app.wsgi_app = Forwarding(  # type: ignore[method-assign]  # likewise
        app.wsgi_app, site.proxies, use_cases.note_observation, is_secure=site.origin.is_secure
    )
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAXIMUM
    app.config["SERVER_NAME"] = site.origin.authority  # routes depend on no Host header
    app.url_map.merge_slashes = app.url_map.strict_slashes = False  # no redirect but our own
    tokens = CsrfTokens(site.csrf_keys, entropy)
    cookies = Cookies(site.origin.is_secure)
    log = SecurityLog(metrics.event)
    navigation = Navigation(site.origin, use_cases.safe_redirect)
    Observed(tuple(_observers(site, metrics))).install(app)
    Presentation(site.look, translator, navigation, tokens, entropy).install(app)
    Around(
        navigation,
        use_cases.resolve_session,
        use_cases.check_hashing,
        use_cases.knows_device,
        cookies,
        tokens,
        site.remembered_for,
    ).install(app)
    ErrorPages(navigation, log, use_cases.record_refusal).install(app)
    add_health_checks(app, use_cases.check_storage)
    add_metrics(app, metrics, site.metrics_token)
    app.register_blueprint(navigation_pages())
    app.register_blueprint(_registration_pages(use_cases, site, navigation))
    app.register_blueprint(
        sessions_pages(use_cases.authenticate_user, use_cases.log_out, navigation)
    )
    guards = Guards(use_cases.reauthenticate)
    app.register_blueprint(settings_pages(use_cases.settings, guards, navigation))
    app.register_blueprint(
        recovery_pages(use_cases.request_recovery, use_cases.reset_password, navigation)
    )
    app.register_blueprint(check_your_mail_pages(use_cases.resend_confirmation, navigation))
    app.register_blueprint(
        confirmation_pages(
            use_cases.find_pending,
            use_cases.confirm_registration,
            use_cases.confirm_with_new_password,
            navigation,
        )
    )
    app.register_blueprint(
        invitations_pages(use_cases.find_invitation, use_cases.accept_invitation, navigation)
    )
    app.register_blueprint(
        verification_pages(
            use_cases.verify_email, use_cases.ask_to_verify_email, navigation, guards
        )
    )
    app.register_blueprint(
        devices_pages(
            use_cases.list_devices,
            use_cases.end_device,
            use_cases.end_other_devices,
            navigation,
            guards,
        )
    )
    app.register_blueprint(export_pages(use_cases.export_account, guards))
    app.register_blueprint(
        farewell_pages(use_cases.request_deletion, use_cases.undo_deletion, navigation, guards)
    )
    app.register_blueprint(activity_pages(use_cases.recent_events))
    terms = Terms(site.origin, NOT_OPEN.get(site.look.registration), site.look.sends_mail)
    install_api(app, _api_use_cases(use_cases), terms, tokens, entropy)
    if site.look.sends_mail:
        app.register_blueprint(
            known_devices_pages(
                use_cases.request_device_confirmation, use_cases.confirm_device, navigation
            )
        )
    if site.forward_hosts:
        ForwardAuth(
            call=use_cases.forward_auth,
            hosts=site.forward_hosts,
            proxies=site.proxies,
            navigation=navigation,
            cookies=cookies,
            entropy=entropy,
            log=log,
        ).install(app)
    return app


def _api_use_cases(use_cases: UseCases) -> ApiUseCases:
    return ApiUseCases(
        sessions=SessionUseCases(
            authenticate_user=use_cases.authenticate_user,
            resolve_session=use_cases.resolve_session,
            log_out=use_cases.log_out,
            reauthenticate=use_cases.reauthenticate,
        ),
        registrations=_of_registration(use_cases),
        recovery=RecoveryUseCases(
            request_recovery=use_cases.request_recovery,
            reset_password=use_cases.reset_password,
            request_device_confirmation=use_cases.request_device_confirmation,
            confirm_device=use_cases.confirm_device,
        ),
        account=_of_account(use_cases),
        addresses=_of_addresses(use_cases),
        devices=DeviceUseCases(
            list_devices=use_cases.list_devices,
            end_device=use_cases.end_device,
            end_other_devices=use_cases.end_other_devices,
        ),
    )


def _of_registration(use_cases: UseCases) -> RegistrationUseCases:
    return RegistrationUseCases(
        register=use_cases.register,
        resend_confirmation=use_cases.resend_confirmation,
        find_pending=use_cases.find_pending,
        confirm_registration=use_cases.confirm_registration,
        confirm_with_new_password=use_cases.confirm_with_new_password,
        find_invitation=use_cases.find_invitation,
        accept_invitation=use_cases.accept_invitation,
    )


def _of_account(use_cases: UseCases) -> AccountUseCases:
    return AccountUseCases(
        settings=use_cases.settings,
        recent_events=use_cases.recent_events,
        export_account=use_cases.export_account,
        request_deletion=use_cases.request_deletion,
        undo_deletion=use_cases.undo_deletion,
    )


def _of_addresses(use_cases: UseCases) -> VerificationUseCases:
    return VerificationUseCases(
        verify_email=use_cases.verify_email,
        ask_to_verify_email=use_cases.ask_to_verify_email,
        confirm_email_change=use_cases.settings.confirm_email_change,
        keep_email=use_cases.settings.keep_email,
    )


def _registration_pages(use_cases: UseCases, site: Site, navigation: Navigation) -> Blueprint:
    closed = NOT_OPEN.get(site.look.registration)
    return (
        closed_accounts_pages(closed) if closed else accounts_pages(use_cases.register, navigation)
    )


def _observers(site: Site, metrics: Metrics) -> Iterator[Told]:
    if site.metrics_token:
        yield metrics.request
    if site.access_log:
        yield log_access
