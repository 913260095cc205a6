"""The Flask application: every part of the web, put together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, final

from flask import Blueprint, Flask

from adapters.web.api import Terms, install_api
from adapters.web.around import Around
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
    NOT_OPEN,
    accounts_pages,
    check_your_mail_pages,
    closed_accounts_pages,
)
from adapters.web.pages.activity import activity_pages
from adapters.web.pages.confirmation import confirmation_pages
from adapters.web.pages.devices import devices_pages
from adapters.web.pages.export import export_pages
from adapters.web.pages.farewell import farewell_pages
from adapters.web.pages.forward_auth import ForwardAuth
from adapters.web.pages.health import add_health_checks
from adapters.web.pages.invitations import invitations_pages
from adapters.web.pages.known_devices import known_devices_pages
from adapters.web.pages.metrics import Metrics, add_metrics
from adapters.web.pages.navigation import navigation_pages
from adapters.web.pages.recovery import recovery_pages
from adapters.web.pages.sessions import sessions_pages
from adapters.web.pages.settings import settings_pages
from adapters.web.pages.verification import verification_pages
from adapters.web.presentation import Look, Presentation
from adapters.web.proxies import TrustedProxies
from adapters.web.security_log import SecurityLog
from adapters.web.use_cases import ForPeople, RegistrationUseCases, UseCases
from application.ports import Translator
from domain.forward_auth import ForwardHosts
from domain.secrets import Entropy, KeyRing


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
    app = _bare(use_cases, site, entropy)
    tokens, cookies = CsrfTokens(site.csrf_keys, entropy), Cookies(site.origin.is_secure)
    log = SecurityLog(metrics.event)
    navigation = Navigation(site.origin, use_cases.safe_redirect)
    people = use_cases.for_people
    Observed(tuple(_observers(site, metrics))).install(app)
    Presentation(site.look, translator, navigation, tokens, entropy).install(app)
    Around(
        navigation,
        people.sessions.resolve_session,
        use_cases.check_hashing,
        use_cases.knows_device,
        cookies,
        tokens,
        site.remembered_for,
    ).install(app)
    ErrorPages(navigation, log, use_cases.record_refusal).install(app)
    add_health_checks(app, use_cases.check_storage)
    add_metrics(app, metrics, site.metrics_token)
    closed = NOT_OPEN.get(site.look.registration)
    for pages in _pages(people, navigation, closed, sends_mail=site.look.sends_mail):
        app.register_blueprint(pages)
    install_api(app, people, Terms(site.origin, closed, site.look.sends_mail), tokens, entropy)
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


def _bare(use_cases: UseCases, site: Site, entropy: Entropy) -> Flask:
    """With what stands before and behind Flask itself."""
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
    return app


def _pages(
    people: ForPeople, navigation: Navigation, closed: tuple[str, str] | None, *, sends_mail: bool
) -> Iterator[Blueprint]:
    sessions, account, devices = people.sessions, people.account, people.devices
    verification, recovery = people.verification, people.recovery
    guards = Guards(sessions.reauthenticate)
    yield navigation_pages()
    yield from _registration_pages(people.registrations, navigation, closed)
    yield sessions_pages(sessions.authenticate_user, sessions.log_out, navigation)
    yield settings_pages(account.settings, guards, navigation)
    yield recovery_pages(recovery.request_recovery, recovery.reset_password, navigation)
    yield verification_pages(
        verification.verify_email, verification.ask_to_verify_email, navigation, guards
    )
    yield devices_pages(
        devices.list_devices, devices.end_device, devices.end_other_devices, navigation, guards
    )
    yield export_pages(account.export_account, guards)
    yield farewell_pages(account.request_deletion, account.undo_deletion, navigation, guards)
    yield activity_pages(account.recent_events)
    if sends_mail:
        yield known_devices_pages(
            recovery.request_device_confirmation, recovery.confirm_device, navigation
        )


def _registration_pages(
    call: RegistrationUseCases, navigation: Navigation, closed: tuple[str, str] | None
) -> Iterator[Blueprint]:
    yield closed_accounts_pages(closed) if closed else accounts_pages(call.register, navigation)
    yield check_your_mail_pages(call.resend_confirmation, navigation)
    yield confirmation_pages(
        call.find_pending,
        call.confirm_registration,
        call.confirm_with_new_password,
        navigation,
    )
    yield invitations_pages(call.find_invitation, call.accept_invitation, navigation)


def _observers(site: Site, metrics: Metrics) -> Iterator[Told]:
    if site.metrics_token:
        yield metrics.request
    if site.access_log:
        yield log_access
