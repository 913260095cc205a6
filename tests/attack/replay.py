"""Replay: everything that is used once, or has ended, or is somebody else's, sent in again."""

from collections.abc import Callable, Sequence

from tests.attack.guessing import DEVICE
from tests.attack.mailbox import links, wait_for_link
from tests.attack.tally import Tally, in_threads
from tests.attack.target import Target
from tests.attack.thief import EVIL, Thief
from tests.bench.wire import PASSWORD

AGAIN = 5
SPENT = 25
"""Wrong tries, after which a stranger has no more of them on an account."""
SESSION, REMEMBER = "doorward_session", "doorward_remember"
NEW_PASSWORD = "a heron stands in the shallow lake"


def replay(target: Target) -> Tally:
    """Each trick with people of its own, in a thread of its own."""

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        for number in numbers:
            TRICKS[number](Thief(target, tally, number))

    return in_threads(len(TRICKS), each, range(len(TRICKS)))


def _tokens_of_other_browsers(thief: Thief) -> None:
    own, victim = thief.logged_in(thief.other), thief.logged_in(thief.victim)
    foreign = own.ask("GET", "/").form("/logout").values["csrf_token"]
    strangers = thief.browser().ask("GET", "/login").form("/login").values["csrf_token"]
    for token in (foreign, strangers, "", foreign[:-4], "A" * 64):
        for path in ("/logout", "/settings/language", "/settings/devices/end-others"):
            form = {"csrf_token": token, "language": "ru"}
            page = thief.sends(victim.copy(), "POST", path, form)
            thief.expect(page.status == 403, f"{path} took a foreign token: {page.status}")
    waiting = thief.browser()
    waiting.ask("GET", "/login")
    form = {"csrf_token": strangers, "username": thief.other, "password": PASSWORD}
    page = thief.sends(waiting, "POST", "/login", form)
    thief.expect(page.status == 403, f"a login took a foreign token: {page.status}")
    thief.expect(thief.is_in(victim.cookies), "the victim was logged out")


def _forms_of_other_sites(thief: Thief) -> None:
    victim = thief.logged_in(thief.victim)
    token = victim.ask("GET", "/").form("/logout").values["csrf_token"]
    ours = thief.target.origin
    for site in (
        f"Origin: {EVIL}\r\n",
        "Origin: null\r\n",
        f"Origin: {ours}.evil.example\r\n",
        f"Origin: {ours}\r\nSec-Fetch-Site: cross-site\r\n",
        f"Origin: {ours}\r\nSec-Fetch-Site: same-site\r\n",
        "Sec-Fetch-Site: none\r\n",
    ):
        form = {"csrf_token": token}
        status = thief.posts_from_elsewhere(victim.cookies, "/logout", form, site)
        thief.expect(status == 403, f"a form from {site!r} was answered {status}")
    thief.expect(thief.is_in(victim.cookies), "the victim was logged out")


def _links_that_were_used(thief: Thief) -> None:
    before = thief.logged_in(thief.victim, remember_me="y")
    owner, mail, email = thief.owner(), thief.target.mail, f"{thief.victim}@example.com"
    owner.submit("/forgot-password", email=email)
    link = wait_for_link(mail, email, "/reset-password", 0)
    owner.ask("GET", link)
    owner.submit("/reset-password", password=NEW_PASSWORD, password2=NEW_PASSWORD)
    for _ in range(AGAIN):
        own = thief.browser()
        thief.sends(own, "GET", link, None)
        token = own.ask("GET", "/login").form("/login").values["csrf_token"]
        form = {"csrf_token": token, "password": PASSWORD, "password2": PASSWORD}
        page = thief.sends(own, "POST", "/reset-password", form)
        thief.expect(page.status != 303, "a link for a new password worked twice")
        thief.expect(not thief.sees_the_home_page(before.cookies), "what a reset ended goes on")
    thief.expect(not _opened(thief, thief.victim, PASSWORD), "the old password works")


def _confirmations_that_were_used(thief: Thief) -> None:
    name, mail = f"newcomer{thief.number}", thief.target.mail
    email, owner = f"{name}@example.org", thief.owner()
    typed = {"username": name, "email": email, "password": PASSWORD, "password2": PASSWORD}
    owner.submit("/register", **typed)
    link = wait_for_link(mail, email, "/confirm-registration", 0)
    owner.ask("GET", link)
    owner.submit("/confirm-registration", chosen_password=PASSWORD)
    for _ in range(AGAIN):
        own = thief.browser()
        thief.sends(own, "GET", link, None)
        token = own.ask("GET", "/login").form("/login").values["csrf_token"]
        form = {"csrf_token": token, "password": NEW_PASSWORD, "password2": NEW_PASSWORD}
        page = thief.sends(own, "POST", "/confirm-registration/new-password", form)
        thief.expect(page.status != 303, "a confirmation worked twice")
    assert links(mail, email, "/confirm-registration") == [link]
    thief.expect(not _opened(thief, name, NEW_PASSWORD), "a used confirmation set a password")


def _sessions_that_ended(thief: Thief) -> None:
    for _ in range(AGAIN):
        victim = thief.logged_in(thief.victim, remember_me="y")
        stolen = dict(victim.cookies)
        victim.log_out()
        thief.expect(not thief.sees_the_home_page(stolen), "a session outlived its end")
        only = {REMEMBER: stolen[REMEMBER]}
        thief.expect(not thief.sees_the_home_page(only), "a remembered browser outlived its end")


def _validators_that_were_rotated(thief: Thief) -> None:
    victim = thief.logged_in(thief.victim, remember_me="y")
    spent = victim.cookies[REMEMBER]
    for _ in range(2):  # the successor is shown, too
        victim.cookies.pop(SESSION)
        victim.ask("GET", "/")
    stolen = dict(victim.cookies)
    for _ in range(AGAIN):
        thief.expect(not thief.sees_the_home_page({REMEMBER: spent}), "a spent validator works")
    thief.expect(not thief.sees_the_home_page(stolen), "the series outlived the theft")


def _device_cookies_of_others(thief: Thief) -> None:
    """A browser that knows one account is no acquaintance of another's, and opens nothing."""
    own = thief.logged_in(thief.other)
    known = {name: value for name, value in own.cookies.items() if name == DEVICE}
    if not known:
        thief.tally.remarks.append("logins give no device cookie")
        return
    thief.expect(not thief.sees_the_home_page(known), "a device cookie opens a session")
    for number in range(SPENT):
        _tried(thief, thief.victim, f"this-is-a-guess-number-{number}", {})
    for _ in range(AGAIN):
        status = _tried(thief, thief.victim, PASSWORD, known)
        thief.expect(status != 303, "a device cookie of another account gave a budget")


def _opened(thief: Thief, name: str, password: str) -> bool:
    return _tried(thief, name, password, {}) == 303


def _tried(thief: Thief, name: str, password: str, cookies: dict[str, str]) -> int:
    """One try at a login, from a browser that holds no more than these."""
    browser = thief.browser()
    browser.cookies = dict(cookies)
    form = browser.ask("GET", "/login").form("/login")
    return thief.sends(
        browser, "POST", "/login", form.filled(username=name, password=password)
    ).status


TRICKS: tuple[Callable[[Thief], None], ...] = (
    _tokens_of_other_browsers,
    _forms_of_other_sites,
    _links_that_were_used,
    _confirmations_that_were_used,
    _sessions_that_ended,
    _validators_that_were_rotated,
    _device_cookies_of_others,
)
