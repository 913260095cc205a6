"""HTTP for people: pages, forms, cookies, redirects."""

from adapters.web.app import Site, UseCases, create_app
from adapters.web.clients import current_circumstances
from adapters.web.login import current_user, login_required
from adapters.web.navigation import HOME, NEVER_RETURNED_TO
from adapters.web.observed import request_id
from adapters.web.origin import PublicOrigin
from adapters.web.page_address import OriginPageAddress
from adapters.web.pages.forward_auth import ForwardAuthUseCases
from adapters.web.pages.settings import SettingsUseCases
from adapters.web.presentation import Look
from adapters.web.proxies import TrustedProxies

__all__ = [
    "HOME",
    "NEVER_RETURNED_TO",
    "ForwardAuthUseCases",
    "Look",
    "OriginPageAddress",
    "PublicOrigin",
    "SettingsUseCases",
    "Site",
    "TrustedProxies",
    "UseCases",
    "create_app",
    "current_circumstances",
    "current_user",
    "login_required",
    "request_id",
]
