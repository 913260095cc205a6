"""Whoever may stand at the door, as the sweeps and the fuzz runs meet them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

from domain.links import Purpose
from domain.registrations import EmailVerification
from domain.sessions.session import FRESH_LIMIT
from tests.support.browser import Browser, KeptCookie, Site
from tests.support.builders import PASSWORD
from tests.support.pages import Page

Guest = Callable[[Site], Browser]

VERIFICATION = EmailVerification.REQUIRED
"""Of a site at which every page with a form can be reached."""

_numbers = count(1)


def somebody(site: Site) -> str:
    """The name of an account from before addresses were verified here."""
    name = f"susan{next(_numbers)}"
    site.add_user(name)
    user = replace(site.container.find_user()(name), email_verified=False)
    site.container.storage().transact(lambda work: work.users.update(user))
    return name


def stranger(site: Site) -> Browser:
    return site.browser()


def visitor(site: Site) -> Browser:
    """A stranger who has looked at a form already."""
    browser = site.browser()
    browser.get("/login")
    return browser


def logged_in(site: Site, *, remember: bool = False) -> Browser:
    """Somebody with another device, and with another address that waits."""
    name = somebody(site)
    site.browser().log_in(name)
    browser = site.browser()
    browser.log_in(name, remember=remember)
    browser.fill(browser.get("/settings/email"), "/settings/email", email=f"{name}@example.org")
    return browser


def tired(site: Site) -> Browser:
    """Somebody whose last proof is too old for what is sensitive."""
    browser = logged_in(site)
    site.clock.forward(FRESH_LIMIT + timedelta(seconds=1))
    browser.get("/settings")
    return browser


def remembered(site: Site) -> Browser:
    """Somebody who has come back after the end of their session."""
    browser = logged_in(site, remember=True)
    browser.close()
    browser.get("/settings")
    browser.get("/settings")  # the first page that shows the new token ends the one before
    return browser


def leaving(site: Site) -> Browser:
    """Somebody who asked to be deleted and logged in again."""
    name = somebody(site)
    browser = site.browser()
    browser.log_in(name)
    browser.fill(browser.get("/settings/delete"), "/settings/delete")
    browser.log_in(name)
    return browser


def stale(site: Site) -> Browser:
    """Somebody with the cookies of a session and of a remembered browser that have ended."""
    browser = site.browser()
    browser.log_in(somebody(site), remember=True)
    kept = dict(browser.cookies)
    browser.log_out()
    browser.cookies = kept
    return browser


def garbled(site: Site) -> Browser:
    """Somebody whose cookies are all nonsense."""
    browser = site.browser()
    prefix = "__Host-" if site.origin.is_secure else ""
    for name in ("session", "remember", "visitor", "notice", "link", "device"):
        browser.cookies[f"{prefix}doorward_{name}"] = KeptCookie('"\\377<b>%00', None)
    return browser


def holder(purpose: Purpose) -> Guest:
    """A stranger who has opened a mailed link."""

    def opened(site: Site) -> Browser:
        browser = site.browser()
        browser.follow(browser.get(mailed(site, purpose)))
        return browser

    opened.__name__ = f"holder of {purpose.value}"
    return opened


def mailed(site: Site, purpose: Purpose) -> str:
    """What a new link of this kind asks for."""
    site.mail()
    _ASKING[purpose](site)
    links = [mail.link.removeprefix(str(site.origin)) for mail in site.mail()]
    (link,) = (link for link in links if link.startswith(f"/{purpose.value}?"))
    return link


def _asks(path: str) -> Callable[[Site], Page]:
    """A stranger asks for a mail with it."""

    def ask(site: Site) -> Page:
        browser, email = site.browser(), f"{somebody(site)}@example.com"
        return browser.fill(browser.get(path), path, email=email)

    return ask


def _registers(site: Site) -> Page:
    return site.browser().register(f"maria{next(_numbers)}", PASSWORD)


def _asks_to_verify(site: Site) -> Page:
    browser = site.browser()
    browser.log_in(somebody(site))
    return browser.fill(browser.get("/"), "/settings/verify-email")


def _is_invited(site: Site) -> object:
    address = f"guest{next(_numbers)}@example.net"
    return list(site.container.invite_users()(addresses=[address], language="en"))


_ASKING: dict[Purpose, Callable[[Site], object]] = {
    Purpose.CONFIRM_REGISTRATION: _registers,
    Purpose.VERIFY_EMAIL: _asks_to_verify,
    Purpose.RESET_PASSWORD: _asks("/forgot-password"),
    Purpose.CHANGE_EMAIL: logged_in,
    Purpose.KEEP_EMAIL: logged_in,
    Purpose.INVITATION: _is_invited,
    Purpose.CONFIRM_DEVICE: _asks("/confirm-browser"),
}

HOLDERS: list[Guest] = [holder(purpose) for purpose in Purpose]
GUESTS: list[Guest] = [
    *(stranger, visitor, logged_in, tired, remembered, leaving, stale, garbled),
    *HOLDERS,
]
