"""Who may register, and what an invitation opens whoever else may."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from domain.events import LetterKind
from domain.links import Purpose
from domain.registrations import EmailVerification, RegistrationMode
from tests.support.browser import ORIGIN, STORAGES, Browser, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

Open = Callable[[RegistrationMode], Site]
ADDRESS = "susan@example.com"


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    opener: Opener = request.param
    choice = EmailVerification.REQUIRED
    with ExitStack() as stack:
        yield lambda mode: stack.enter_context(
            opener(tmp_path, registration=mode, email_verification=choice)
        )


@pytest.fixture
def site(opened: Open) -> Site:
    return opened(RegistrationMode.INVITED)


def invited(site: Site, address: str = ADDRESS, language: str = "en") -> str:
    """Where the invitation leads."""
    list(site.container.invite_users()(addresses=[address], language=language))
    (mail,) = site.mail()
    assert (mail.kind, mail.language) == (LetterKind.INVITATION, language)
    assert mail.to.address == address
    return mail.link.removeprefix(ORIGIN)


def accept(site: Site, link: str, name: str = "susan", **typed: str) -> Page:
    browser, page = landed(site, link)
    usual = {"username": name, "password": PASSWORD, "password2": PASSWORD}
    return browser.fill(page, "/invitation", **(usual | typed))


def landed(site: Site, link: str) -> tuple[Browser, Page]:
    browser = site.browser()
    return browser, browser.follow(browser.get(link))


@pytest.mark.parametrize("mode", list(RegistrationMode))
def test_an_invitation_opens_an_account_whoever_may_register(
    opened: Open, mode: RegistrationMode
) -> None:
    site = opened(mode)
    browser, page = landed(site, invited(site))

    done = browser.fill(
        page, "/invitation", username="Susan", password=PASSWORD, password2=PASSWORD
    )

    assert page.one("strong").text == ADDRESS
    assert (done.status, done.location) == (303, f"{ORIGIN}/login")
    user = site.container.find_user()(ADDRESS)
    assert (user.username.display, user.email_verified) == ("Susan", True)
    assert site.browser().log_in("susan").status == 303


@pytest.mark.parametrize(
    ("mode", "heading"),
    [
        (RegistrationMode.INVITED, "By invitation only"),
        (RegistrationMode.CLOSED, "No registration"),
    ],
)
def test_without_an_invitation_nobody_registers(
    opened: Open, mode: RegistrationMode, heading: str
) -> None:
    site = opened(mode)
    browser = site.browser()

    page = browser.get("/register")
    typed = {"username": "susan", "email": ADDRESS, "password": PASSWORD, "password2": PASSWORD}
    sent = browser.post("/register", {"csrf_token": browser.token, **typed})

    assert [(page.status, page.heading), (sent.status, sent.heading)] == [(403, heading)] * 2
    assert page.navigation == ["Home", "Login"]
    assert "/register" not in browser.get("/login").text
    assert "/forgot-password" in browser.get("/login").text
    assert (site.stored()["users"], site.stored()["pending_registrations"]) == ([], [])


def test_what_is_wrong_is_told_and_uses_nothing_up(site: Site) -> None:
    link = invited(site)
    site.add_user("john")

    name = accept(site, link, "john")
    short = accept(site, link, password="short", password2="short")
    own = accept(site, link, password=ADDRESS, password2=ADDRESS)
    differs = accept(site, link, password2=OTHER_PASSWORD)

    assert name.problem("username") == "Please use a different username."
    assert name.one("strong").text == ADDRESS
    assert short.problem("password")
    assert own.problem("password")
    assert differs.problem("password2")
    assert accept(site, link).status == 303


def test_looking_at_an_invitation_uses_nothing_up(site: Site) -> None:
    link = invited(site)
    before = site.stored()

    for _ in range(10):
        landed(site, link)

    assert site.stored() == before
    assert accept(site, link).status == 303


def test_an_invitation_is_used_once(site: Site) -> None:
    link = invited(site)
    accept(site, link)

    again = accept(site, link, "john")

    assert (again.status, again.heading) == (410, "This link does not work any more")
    assert len(site.stored()["users"]) == 1


def test_an_invitation_holds_for_three_days(site: Site) -> None:
    late, later = invited(site), invited(site, "john@example.com")
    site.clock.forward(Purpose.INVITATION.lifetime - timedelta(seconds=1))

    in_time = accept(site, late)
    site.clock.forward(timedelta(seconds=1))

    assert in_time.status == 303
    assert accept(site, later, "john").status == 410


def test_of_two_invitations_to_one_address_the_second_use_is_told_of_the_account(
    site: Site,
) -> None:
    first, second = invited(site), invited(site)
    accept(site, second)

    page = accept(site, first, "other")

    assert page.status == 422
    assert page.said[0].startswith("Your email address has an account by now.")


def test_an_invitation_opens_nothing_else(site: Site) -> None:
    (token,) = invited(site).partition("?token=")[2:]
    browser = site.browser()

    page = browser.follow(browser.get(f"/confirm-registration?token={token}"))
    new = {"password": PASSWORD, "password2": PASSWORD}
    sent = browser.fill(page, "/confirm-registration/new-password", **new)

    assert sent.status == 410
    assert site.stored()["users"] == []


def test_an_address_that_got_an_account_before_the_mail_was_sent_gets_none(site: Site) -> None:
    answers = list(site.container.invite_users()(addresses=[ADDRESS], language="en"))
    site.add_user("susan")

    assert [answer.sent for answer in answers] == [True]
    assert site.mail() == []


def test_an_address_that_has_an_account_is_not_invited_but_named(site: Site) -> None:
    site.add_user("susan")
    addresses = [ADDRESS, "john@example.com", "JOHN@example.com"]

    answers = list(site.container.invite_users()(addresses=addresses, language="ru"))

    assert [(answer.email.address, answer.sent) for answer in answers] == [
        (ADDRESS, False),
        ("john@example.com", True),
    ]
    assert [mail.to.address for mail in site.mail()] == ["john@example.com"]
