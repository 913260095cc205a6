"""One account from its first form to its last, as its owner goes through it in browsers."""

from dataclasses import dataclass

from application.events.mailer import Mail
from domain.events import LetterKind
from tests.support.browser import Browser, Site
from tests.support.mail import opened
from tests.support.pages import Page

FIRST, SECOND, THIRD = (f"number{number} sang of old rivers" for number in (7391, 8264, 9517))
"""The passwords, one after the other."""
OLD, NEW, ELSEWHERE = (f"linnet{number}@example.com" for number in (4826, 5093, 6170))
"""The addresses: at first, later on, and one that never answers."""


@dataclass
class Life:
    """What its owner does at one site, with the mail that comes of it."""

    site: Site

    def browser(self) -> Browser:
        return self.site.browser()

    def mail(self, kind: LetterKind) -> Mail:
        """The one of this kind among those that came meanwhile."""
        (mail,) = (mail for mail in self.site.mail() if mail.kind is kind)
        return mail

    def register(self) -> Page:
        """Asks for the mail a second time, mistypes, and chooses the password of the form."""
        browser = self.browser()
        browser.register("susan", FIRST, email="no address")
        asked = browser.follow(browser.register("susan", FIRST, email=OLD))
        self.mail(LetterKind.CONFIRM_REGISTRATION)
        browser.fill(asked, "/check-your-mail", email=OLD)
        page = opened(browser, self.mail(LetterKind.CONFIRM_REGISTRATION))
        browser.fill(page, "/confirm-registration", chosen_password=SECOND)
        return browser.fill(page, "/confirm-registration", chosen_password=FIRST)

    def recover(self) -> Page:
        browser = self.browser()
        browser.log_in("susan", THIRD)
        browser.fill(browser.get("/forgot-password"), "/forgot-password", email=OLD)
        page = opened(browser, self.mail(LetterKind.RESET_PASSWORD))
        browser.fill(page, "/reset-password", password=SECOND, password2=FIRST)
        done = browser.fill(page, "/reset-password", password=SECOND, password2=SECOND)
        self.mail(LetterKind.PASSWORD_CHANGED)
        return done

    def change_email(self, browser: Browser) -> Page:
        """Thinks of another one first, and of a third afterwards."""
        for address in (ELSEWHERE, NEW):
            page = browser.get("/settings/email")
            browser.fill(page, "/settings/email", email=address)
        mail = self.mail(LetterKind.CHANGE_EMAIL)
        done = browser.fill(opened(browser, mail), "/change-email")
        self.mail(LetterKind.EMAIL_CHANGED)
        browser.fill(browser.get("/settings/email"), "/settings/email", email=ELSEWHERE)
        self.mail(LetterKind.CHANGE_EMAIL)
        return done

    def end_others(self, browser: Browser) -> Page:
        devices = browser.get("/settings/devices")
        return browser.fill(devices, "/settings/devices/end-others")

    def export(self, browser: Browser) -> Page:
        return browser.fill(browser.get("/settings/export"), "/settings/export")

    def leave(self, browser: Browser) -> Page:
        done = browser.fill(browser.get("/settings/delete"), "/settings/delete")
        self.mail(LetterKind.DELETION_REQUESTED)
        return done

    def stay(self, browser: Browser, password: str) -> Page:
        browser.log_in(NEW, password)
        return browser.fill(browser.get("/farewell"), "/farewell")
