"""Every route there is: what it serves, that reading changes nothing, that writing is guarded."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.web.around import LOGIN, REGISTRATION, SAFE_METHODS, WITHOUT_VISIT
from adapters.web.navigation import NEVER_RETURNED_TO
from tests.support.breaking import without_trail
from tests.support.browser import STORAGES, Browser, Opener, Site
from tests.support.routes import is_api, methods, path_of, posts, rules

ROUTES = {
    "/": {"GET"},
    "/index": {"GET"},
    "/login": {"GET", "POST"},
    "/logout": {"GET", "POST"},
    "/register": {"GET", "POST"},
    "/check-your-mail": {"GET", "POST"},
    "/confirm-registration": {"GET", "POST"},
    "/confirm-registration/new-password": {"GET", "POST"},
    "/invitation": {"GET", "POST"},
    "/verify-email": {"GET", "POST"},
    "/settings/verify-email": {"POST"},
    "/healthz": {"GET"},
    "/readyz": {"GET"},
    "/logo": {"GET"},
    "/static/<path:name>": {"GET"},
    "/forgot-password": {"GET", "POST"},
    "/reset-password": {"GET", "POST"},
    "/.well-known/change-password": {"GET"},
    "/settings": {"GET"},
    "/settings/password": {"GET", "POST"},
    "/settings/username": {"GET", "POST"},
    "/settings/email": {"GET", "POST"},
    "/settings/email/call-off": {"POST"},
    "/settings/language": {"GET", "POST"},
    "/change-email": {"GET", "POST"},
    "/keep-email": {"GET", "POST"},
    "/settings/devices": {"GET"},
    "/settings/devices/end": {"POST"},
    "/settings/devices/end-others": {"POST"},
    "/settings/export": {"GET", "POST"},
    "/settings/delete": {"GET", "POST"},
    "/farewell": {"GET", "POST"},
    "/settings/activity": {"GET"},
    "/confirm-browser": {"GET", "POST"},
    "/confirm-device": {"GET", "POST"},
    "/api/v1/openapi.json": {"GET"},
    "/api/v1/docs": {"GET"},
    "/api/v1/csrf-token": {"GET"},
    "/api/v1/session": {"GET", "POST", "DELETE"},
    "/api/v1/session/refresh": {"POST"},
    "/api/v1/session/proof": {"POST"},
    "/api/v1/registrations": {"POST"},
    "/api/v1/registrations/resend": {"POST"},
    "/api/v1/registrations/find": {"POST"},
    "/api/v1/registrations/confirm": {"POST"},
    "/api/v1/registrations/confirm-anew": {"POST"},
    "/api/v1/invitations/find": {"POST"},
    "/api/v1/invitations/accept": {"POST"},
    "/api/v1/recovery": {"POST"},
    "/api/v1/recovery/reset": {"POST"},
    "/api/v1/device-confirmations": {"POST"},
    "/api/v1/device-confirmations/confirm": {"POST"},
    "/api/v1/account/password": {"PUT"},
    "/api/v1/account/username": {"PUT"},
    "/api/v1/account/language": {"PUT"},
    "/api/v1/account/email-change": {"GET", "POST", "DELETE"},
    "/api/v1/account/activity": {"GET"},
    "/api/v1/account/export": {"POST"},
    "/api/v1/account/deletion": {"POST", "DELETE"},
    "/api/v1/account/verification": {"POST"},
    "/api/v1/verifications/confirm": {"POST"},
    "/api/v1/email-changes/confirm": {"POST"},
    "/api/v1/email-changes/keep": {"POST"},
    "/api/v1/devices": {"GET"},
    "/api/v1/devices/<string(length=32):device_id>": {"DELETE"},
    "/api/v1/devices/end-others": {"POST"},
}
"""The whole surface. A route that is added is added here, with what it may be asked for."""

RETURNED_TO = {"/settings/password", "/settings/username", "/settings/email", "/settings/language"}
"""Forms for who is logged in, at the address that they are sent to: a login leads back to them."""


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path) as site:
        site.add_user("susan")
        yield site


@pytest.fixture(params=["stranger", "logged in", "remembered"])
def browser(request: pytest.FixtureRequest, site: Site) -> Browser:
    browser = site.browser()
    if request.param != "stranger":
        browser.log_in("susan", remember=request.param == "remembered")
    return browser


def test_there_are_these_routes_and_no_others(site: Site) -> None:
    served: dict[str, set[str]] = {}
    for rule in rules(site):
        served.setdefault(rule.rule, set()).update(methods(rule))

    assert served == ROUTES


def test_reading_changes_nothing_that_is_stored(site: Site, browser: Browser) -> None:
    before = site.stored()

    for rule in rules(site):
        for method in SAFE_METHODS:
            assert browser.request(method, path_of(rule)).status < 500

    assert site.stored() == before


def test_writing_without_a_token_is_refused_everywhere(site: Site, browser: Browser) -> None:
    before = without_trail(site.stored())
    led_on = LOGIN | REGISTRATION

    for rule in rules(site):
        for method in methods(rule) - SAFE_METHODS:
            page = browser.request(method, path_of(rule))

            logged_in = browser.greeted is not None
            assert page.status == (303 if logged_in and rule.endpoint in led_on else 403)

    assert without_trail(site.stored()) == before


def test_writing_from_another_site_is_refused_everywhere(site: Site) -> None:
    browser = site.browser()

    for rule in rules(site):
        for method in methods(rule) - SAFE_METHODS:
            form = b"{}" if is_api(rule) else f"csrf_token={browser.token}".encode()
            kind = "application/json" if is_api(rule) else "application/x-www-form-urlencoded"
            headers = {"Content-Type": kind, "Origin": "https://evil.example"}

            assert browser.request(method, path_of(rule), form, headers).status == 403


def test_every_route_that_knows_who_asks_guards_what_it_changes(site: Site) -> None:
    for rule in rules(site):
        if rule.endpoint in WITHOUT_VISIT:
            assert methods(rule) <= SAFE_METHODS


def test_nobody_is_sent_back_to_where_something_is_changed(site: Site) -> None:
    changing = {rule.rule for rule in posts(site)}

    assert changing - NEVER_RETURNED_TO == RETURNED_TO
    assert changing >= NEVER_RETURNED_TO
