"""One person's whole life at a site, with marks on all that is theirs, and everything it left."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import final

from application.events.mailer import Mail
from domain.accounts import FAREWELL
from domain.events import LetterKind
from domain.passwords import HasherBusy, Password, PasswordHash, PasswordHasher
from tests.support.browser import METRICS_TOKEN, Browser, Site
from tests.support.erased import held
from tests.support.mail import opened
from tests.support.pages import Page

FIRST = "canary7391 sang three songs"
SECOND = "linnet4826 sang four songs"
THIRD = "wren5083 sang five songs"
ADDRESS, OTHER_ADDRESS, GUEST = (
    "kestrel5501@birds.example",
    "plover6612@nests.example",
    "dunlin7723@shores.example",
)
CLIENT = "203.0.113.77"
NAME, NEW_NAME, GUEST_NAME = "susan", "suzie", "maria"


@final
@dataclass(frozen=True)
class Seen:
    """A request and its answer."""

    asked: str
    page: Page


@final
@dataclass
class Life:
    """What was seen on the way: every answer, every mail, and the storage at each stop."""

    site: Site
    answers: list[Seen] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    stored: list[dict[str, str]] = field(default_factory=list)

    def browser(self) -> "Marked":
        return Marked(self)

    def mail(self, kind: LetterKind) -> Mail:
        """The latest of this kind; what waits and what is left of it is looked at."""
        self.look()
        self.mails += self.site.mail()
        self.look()
        return [mail for mail in self.mails if mail.kind is kind][-1]

    def look(self) -> None:
        self.stored.append(held(self.site))

    @property
    def cookies(self) -> dict[str, set[str]]:
        """Every value that each cookie ever had."""
        found: dict[str, set[str]] = {}
        for seen in self.answers:
            for cookie in seen.page.cookies:
                name, _, value = cookie.partition(";")[0].partition("=")
                if len(value) > 40:
                    found.setdefault(name, set()).add(value)
        return found

    @property
    def link_tokens(self) -> set[str]:
        return {mail.link.partition("token=")[2] for mail in self.mails if "token=" in mail.link}


class Marked(Browser):
    """A browser at a marked address, whose every answer is kept."""

    def __init__(self, life: Life) -> None:
        super().__init__(life.site)
        self.life = life
        self.address, self.agent = CLIENT, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"

    def request(self, method: str, path: str, *arguments: object, **named: object) -> Page:
        page = super().request(method, path, *arguments, **named)  # type: ignore[arg-type]  # handed on as it came
        self.life.answers.append(Seen(f"{method} {path.partition('?')[0]}", page))
        return page

    def form(self, path: str, action: str = "", **typed: str) -> Page:
        return self.fill(self.get(path), action or path, **typed)


@final
@dataclass
class FailingHasher(PasswordHasher):
    fault: Exception

    def hash(self, password: Password) -> PasswordHash:
        raise self.fault

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        raise self.fault

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        raise self.fault


@contextmanager
def failing(site: Site, fault: Exception) -> Iterator[None]:
    real, site.hasher.real = site.hasher.real, FailingHasher(fault)
    yield
    site.hasher.real = real


def refused_and_failed(browser: Browser, send: Callable[[], Page]) -> None:
    """The same form while there is no room, and while there is a bug behind it."""
    for fault, status in ((HasherBusy(1), 503), (RuntimeError("a bug"), 500)):
        with failing(browser.site, fault):
            assert send().status == status


def comes(life: Life) -> None:
    """Registers, in vain at first, and confirms."""
    browser = life.browser()
    for wrong in ({"password2": SECOND}, {"username": "no name"}, {"email": "nonsense"}):
        browser.register(NAME, FIRST, **({"email": ADDRESS} | wrong))
    refused_and_failed(browser, lambda: browser.register(NAME, FIRST, email=ADDRESS))
    browser.follow(browser.register(NAME, FIRST, email=ADDRESS))
    browser.form("/check-your-mail", email=ADDRESS)
    page = opened(browser, life.mail(LetterKind.CONFIRM_REGISTRATION))
    browser.fill(page, "/confirm-registration", chosen_password=SECOND)
    anew = "/confirm-registration/new-password"
    browser.fill(page, anew, password=FIRST, password2=SECOND)
    refused_and_failed(browser, lambda: browser.fill(page, anew, password=FIRST, password2=FIRST))
    done = browser.fill(page, "/confirm-registration", chosen_password=FIRST)
    assert done.status == 303
    browser.follow(done)
    browser.fill(page, "/confirm-registration", chosen_password=FIRST)
    browser.register("another", FIRST, email=ADDRESS)
    life.mail(LetterKind.ADDRESS_TAKEN)


def forgets(life: Life) -> None:
    life.site.clock.forward(timedelta(hours=1))  # three mails an hour to an address
    browser = life.browser()
    browser.log_in(NAME, SECOND)
    browser.log_in(ADDRESS, SECOND)
    browser.form("/forgot-password", email=ADDRESS)
    page = opened(browser, life.mail(LetterKind.RESET_PASSWORD))

    def send(again: str = SECOND) -> Page:
        return browser.fill(page, "/reset-password", password=SECOND, password2=again)

    send(FIRST)
    refused_and_failed(browser, send)
    send()
    assert send().status == 410
    life.mail(LetterKind.PASSWORD_CHANGED)


def waits(life: Life) -> None:
    """Is kept waiting by too many tries, and confirms the browser by mail."""
    life.site.clock.forward(timedelta(hours=1))
    browser = life.browser()
    for _ in range(5):
        browser.log_in(NAME, THIRD)
    assert browser.log_in(NAME, SECOND).status == 429
    browser.form("/confirm-browser", email=ADDRESS)
    page = opened(browser, life.mail(LetterKind.CONFIRM_DEVICE))
    browser.follow(browser.fill(page, "/confirm-device"))
    assert browser.fill(page, "/confirm-device").status == 410
    browser.log_in(NAME, SECOND)
    life.site.clock.forward(timedelta(minutes=5))


def lives(life: Life) -> Marked:
    """In two browsers, one of them remembered; changes all that can be changed."""
    browser, other = life.browser(), life.browser()
    refused_and_failed(browser, lambda: browser.log_in(NAME, SECOND))
    browser.log_in(NAME, SECOND, remember=True)
    other.log_in(ADDRESS, SECOND, remember=True)
    other.close()
    other.get("/")
    browser.get("/settings/devices")
    browser.form("/settings/devices", "/settings/devices/end-others")
    other.get("/")
    passwords = {"current_password": FIRST, "password": THIRD, "password2": THIRD}
    browser.form("/settings/password", **passwords)
    browser.form("/settings/password", **(passwords | {"current_password": SECOND}))
    life.site.clock.forward(timedelta(minutes=11))
    asked = browser.form("/settings/username", username=NEW_NAME)
    browser.fill(asked, "/settings/username", current_password=FIRST)
    browser.fill(asked, "/settings/username", current_password=THIRD)
    browser.form("/settings/language", language="ru")
    browser.form("/settings/language", language="en")
    for path in ("/settings", "/settings/activity", "/index", "/settings/delete"):
        browser.get(path)
    assert browser.form("/settings/export").status == 200
    life.mail(LetterKind.USERNAME_CHANGED)
    return browser


def moves(life: Life, browser: Marked) -> None:
    """To another address, and back by the objection of the former."""
    browser.form("/settings/email", email="nonsense")
    browser.form("/settings/email", email=OTHER_ADDRESS)
    browser.get("/settings/email")
    browser.form("/settings", "/settings/email/call-off")
    browser.form("/settings/email", email=OTHER_ADDRESS)
    change, keep = life.mail(LetterKind.CHANGE_EMAIL), life.mail(LetterKind.KEEP_EMAIL)
    browser.follow(browser.fill(opened(browser, change), "/change-email"))
    browser.get("/settings/email")
    life.mail(LetterKind.EMAIL_CHANGED)
    objector = life.browser()
    objector.fill(opened(objector, keep), "/keep-email")
    assert objector.fill(opened(objector, keep), "/keep-email").status == 410
    life.look()


def leaves(life: Life) -> None:
    browser = life.browser()
    browser.log_in(NEW_NAME, THIRD)
    browser.form("/settings/delete")
    life.mail(LetterKind.DELETION_REQUESTED)
    browser.log_in(NEW_NAME, THIRD)
    browser.follow(browser.form("/farewell"))
    browser.form("/settings/delete")
    life.mail(LetterKind.DELETION_REQUESTED)
    browser.log_in(NEW_NAME, THIRD)
    life.site.clock.forward(FAREWELL)
    life.browser().log_in(NEW_NAME, THIRD)
    life.site.container.keep_house()(progress=lambda part, whole: None)
    life.look()


def invites(life: Life) -> None:
    container = life.site.container
    list(container.invite_users()(addresses=[GUEST], language="en"))
    browser = life.browser()
    page = opened(browser, life.mail(LetterKind.INVITATION))

    def send(again: str = FIRST) -> Page:
        typed = {"username": GUEST_NAME, "password": FIRST, "password2": again}
        return browser.fill(page, "/invitation", **typed)

    send(SECOND)
    refused_and_failed(browser, send)
    browser.follow(send())
    browser.log_in(GUEST_NAME, FIRST)
    container.disable_user()(login=GUEST_NAME)
    container.enable_user()(login=GUEST_NAME)
    container.set_password()(login=GUEST, password=SECOND)
    container.make_reset_link()(login=GUEST_NAME)
    container.delete_account()(user_id=container.find_user()(GUEST_NAME).id)
    life.look()


def refused(life: Life) -> None:
    """Links that open nothing, and forms that are none."""
    browser = life.browser()
    for token in sorted(life.link_tokens):
        for path in ("/reset-password", "/verify-email", "/invitation", "/confirm-device"):
            browser.get(f"{path}?token={token}")
            browser.get(path)
    browser.post(
        "/reset-password", f"password={FIRST}&password={SECOND}".replace(" ", "+").encode()
    )
    browser.post("/login", {"username": ADDRESS, "password": FIRST})
    browser.get("/metrics", {"Authorization": f"Bearer {METRICS_TOKEN}"})


def lived(site: Site) -> Life:
    life = Life(site)
    comes(life)
    forgets(life)
    waits(life)
    moves(life, lives(life))
    invites(life)
    leaves(life)
    refused(life)
    return life


def verified(site: Site) -> Life:
    """Registers where the address may be verified later, and verifies it."""
    life = Life(site)
    browser = life.browser()
    browser.follow(browser.register(NAME, FIRST, email=ADDRESS))
    browser.log_in(NAME, FIRST, remember=True)
    browser.form("/", "/settings/verify-email")
    page = opened(browser, life.mail(LetterKind.VERIFY_EMAIL))
    browser.fill(page, "/verify-email")
    browser.fill(page, "/verify-email")
    life.look()
    return life
