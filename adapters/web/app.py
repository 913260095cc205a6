"""The Flask application: every part of the web, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import final

from flask import Flask

from adapters.web.around import Around
from adapters.web.cookies import Cookies
from adapters.web.csrf import CsrfTokens
from adapters.web.errors import ErrorPages
from adapters.web.forms import BODY_MAXIMUM
from adapters.web.navigation import Navigation
from adapters.web.origin import PublicOrigin
from adapters.web.pages.accounts import accounts_pages
from adapters.web.pages.health import add_health_check
from adapters.web.pages.navigation import navigation_pages
from adapters.web.pages.sessions import sessions_pages
from adapters.web.presentation import Look, Presentation
from adapters.web.security_log import SecurityLog
from application.accounts.register_user import RegisterUser
from application.navigation.safe_redirect import SafeRedirect
from application.ports import Translator
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.log_out import LogOut
from application.sessions.resolve_session import ResolveSession
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """What the pages call; `check_storage` raises StorageUnavailable."""

    register_user: RegisterUser
    authenticate_user: AuthenticateUser
    resolve_session: ResolveSession
    log_out: LogOut
    safe_redirect: SafeRedirect
    check_storage: Callable[[], None]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where this installation is, how it looks, and the keys that the web alone uses."""

    origin: PublicOrigin
    look: Look
    csrf_key: bytes
    log_key: bytes
    remembered_for: timedelta


def create_app(use_cases: UseCases, site: Site, translator: Translator, entropy: Entropy) -> Flask:
    """An application that shares nothing with another one in the same process."""
    app = Flask("adapters.web", static_folder=None, template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAXIMUM
    app.config["SERVER_NAME"] = site.origin.authority  # routes depend on no Host header
    app.url_map.merge_slashes = app.url_map.strict_slashes = False  # no redirect but our own
    tokens = CsrfTokens(site.csrf_key, entropy)
    cookies = Cookies(site.origin.is_secure)
    log = SecurityLog(site.log_key)
    navigation = Navigation(site.origin, use_cases.safe_redirect)
    Presentation(site.look, translator, navigation, tokens, entropy).install(app)
    Around(
        navigation, use_cases.resolve_session, cookies, tokens, entropy, site.remembered_for
    ).install(app)
    ErrorPages(navigation, log).install(app)
    add_health_check(app, use_cases.check_storage)
    app.register_blueprint(navigation_pages())
    app.register_blueprint(accounts_pages(use_cases.register_user, navigation, log))
    app.register_blueprint(
        sessions_pages(use_cases.authenticate_user, use_cases.log_out, navigation, log)
    )
    return app
