"""What a reader of mail does with it: finds the link, and opens it in a browser."""

from application.events.mailer import Mail
from domain.events import LetterKind
from tests.support.browser import Browser, Site
from tests.support.pages import Page


def the_mail(site: Site, kind: LetterKind) -> Mail:
    """The one mail of this kind among those that wait."""
    (mail,) = (mail for mail in site.mail() if mail.kind is kind)
    return mail


def path_of(site: Site, mail: Mail) -> str:
    """What the link in it asks this very site for."""
    assert mail.link.startswith(f"{site.origin}/")
    return mail.link.removeprefix(str(site.origin))


def opened(browser: Browser, mail: Mail) -> Page:
    """The page that the link leads to in the end."""
    return browser.follow(browser.get(path_of(browser.site, mail)))
