"""A forgotten password, from the login page through the mailbox and back, on every storage."""

from datetime import timedelta

import pytest

from application.events.mailer import Mail
from domain.events import LetterKind
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.mail import opened, path_of, the_mail
from tests.support.pages import Page

ASKED = "If an account has this address, a mail is on its way. The link in it works for 30 minutes."
DONE = "Your new password is set, and every device is logged out. Please log in."
GONE = "This link does not work any more"


def ask(browser: Browser, address: str = "susan@example.com") -> Page:
    return browser.fill(browser.get("/forgot-password"), "/forgot-password", email=address)


def the_link(site: Site, address: str = "susan@example.com") -> Mail:
    """Asked for by a browser that is closed again."""
    ask(site.browser(), address)
    return the_mail(site, LetterKind.RESET_PASSWORD)


def choose(browser: Browser, page: Page, password: str = OTHER_PASSWORD) -> Page:
    return browser.fill(page, "/reset-password", password=password, password2=password)


def test_the_whole_way_back(site: Site, browser: Browser) -> None:
    page = browser.get(browser.get("/login").link("Forgotten your password?"))
    asked = browser.fill(page, "/forgot-password", email="susan@example.com")
    told = browser.follow(asked)
    page = opened(browser, the_mail(site, LetterKind.RESET_PASSWORD))
    done = browser.follow(choose(browser, page))

    assert (told.heading, told.said) == ("Login", [ASKED])
    assert page.heading == "Choose a new password"
    assert (done.heading, done.said) == ("Login", [DONE])
    assert browser.greeted is None
    assert browser.log_in("susan", PASSWORD).status == 422
    assert browser.log_in("susan", OTHER_PASSWORD).status == 303


def test_the_owner_is_told_at_the_stored_address(site: Site, browser: Browser) -> None:
    choose(browser, opened(browser, the_link(site, "SUSAN@Example.com")))

    told = the_mail(site, LetterKind.PASSWORD_CHANGED)
    assert told.to.address == "susan@example.com"
    assert "token" not in told.link


def test_the_link_goes_to_the_stored_address_alone(site: Site, browser: Browser) -> None:
    link = the_link(site, "SUSAN@Example.com")

    assert (link.to.address, link.username) == ("susan@example.com", "susan")


@pytest.mark.parametrize("address", ["john@example.com", "bob@example.com", "susаn@example.com"])
def test_who_has_no_account_to_open_gets_no_mail(
    site: Site, browser: Browser, address: str
) -> None:
    site.add_user("bob")
    site.container.disable_user()(login="bob")

    ask(browser, address)

    assert site.mail() == []


def test_asking_changes_nothing_for_the_account(site: Site, browser: Browser) -> None:
    browser.log_in("susan", remember=True)

    the_link(site)

    assert browser.greeted == "susan"
    assert site.browser().log_in("susan", PASSWORD).status == 303


def test_what_is_no_address_is_told_beside_the_field(browser: Browser) -> None:
    page = ask(browser, "susan at example")

    assert page.status == 422
    assert page.problem("email") == "Please enter an email address, such as name@example.com."
    assert page.entry("email").attributes["value"] == "susan at example"


def test_a_weak_password_is_told_and_the_link_still_works(site: Site, browser: Browser) -> None:
    page = opened(browser, the_link(site))

    refused = browser.fill(page, "/reset-password", password="susan", password2="other")
    done = choose(browser, refused)

    assert refused.status == 422
    assert refused.problem("password").startswith("This password is too short.")
    assert refused.problem("password2") == "The two passwords are not the same."
    assert done.status == 303


def test_a_link_works_once(site: Site, browser: Browser) -> None:
    link = the_link(site)
    choose(browser, opened(browser, link))

    again = choose(browser, opened(browser, link), "six grey geese and a banjo")

    assert (again.status, again.heading) == (410, GONE)
    assert again.link("Ask for another link") == "/forgot-password"
    assert site.browser().log_in("susan", OTHER_PASSWORD).status == 303


def test_a_newer_link_voids_the_older(site: Site, browser: Browser) -> None:
    older, newer = the_link(site), the_link(site)

    refused = choose(browser, opened(browser, older))
    done = choose(browser, opened(browser, newer))

    assert (refused.status, done.status) == (410, 303)


def test_a_link_holds_for_half_an_hour(site: Site, browser: Browser) -> None:
    link = the_link(site)
    form = opened(browser, link).form("/reset-password")
    typed = form.filled(password=OTHER_PASSWORD, password2=OTHER_PASSWORD)
    held = {"Cookie": "; ".join(f"{name}={one.value}" for name, one in browser.cookies.items())}
    site.clock.forward(timedelta(minutes=30))

    page = browser.post("/reset-password", typed, held)

    assert link.ends == site.clock.now()
    assert (page.status, page.heading) == (410, GONE)


def test_the_thief_is_out_and_so_is_everybody_else(site: Site, browser: Browser) -> None:
    """A stolen session, a stolen remembered browser, and the owner's own old ones."""
    plain, remembered = site.browser(), site.browser()
    plain.log_in("susan")
    remembered.log_in("susan", remember=True)
    remembered.close()
    stolen = [plain.twin(), remembered.twin()]

    choose(browser, opened(browser, the_link(site)))

    for one in (plain, remembered, *stolen):
        assert one.greeted is None
        assert one.cookies.keys() <= {"doorward_visitor", "doorward_device"}
    assert (site.stored()["sessions"], site.stored()["remember_series"]) == ([], [])


def test_whoever_registered_the_victims_address_has_nothing(site: Site) -> None:
    """Pre-hijack, where nobody confirms an address: the mailbox decides in the end."""
    thief, victim = site.browser(), site.browser()
    thief.register("mallory", email="susan@example.com")
    thief.log_in("mallory", remember=True)

    choose(victim, opened(victim, the_link(site)))

    assert thief.greeted is None
    assert thief.log_in("mallory", PASSWORD).status == 422
    assert victim.log_in("susan@example.com", OTHER_PASSWORD).status == 303


def test_somebody_logged_in_elsewhere_stays_there(site: Site, browser: Browser) -> None:
    site.add_user("miguel")
    browser.log_in("miguel")

    done = browser.follow(choose(browser, opened(browser, the_link(site))))

    assert done.location == f"{site.origin}/"
    assert browser.greeted == "miguel"


@pytest.mark.parametrize(
    "header", ["X-Forwarded-Host", "X-Forwarded-Server", "X-Original-Host", "Forwarded"]
)
def test_a_forged_host_is_in_no_mail(site: Site, browser: Browser, header: str) -> None:
    form = browser.get("/forgot-password").form("/forgot-password")
    forged = {header: "host=evil.example" if header == "Forwarded" else "evil.example"}

    browser.post("/forgot-password", form.filled(email="susan@example.com"), forged)

    mail = the_mail(site, LetterKind.RESET_PASSWORD)
    assert "evil.example" not in repr(mail) + mail.link
    assert path_of(site, mail).startswith("/reset-password?token=")


def test_under_another_host_nothing_can_be_asked_for(site: Site, browser: Browser) -> None:
    form = browser.get("/forgot-password").form("/forgot-password")
    typed = form.filled(email="susan@example.com")

    page = browser.post("/forgot-password", typed, {"Host": "evil.example"})

    assert (page.status, site.mail()) == (400, [])


def test_password_managers_find_the_page(site: Site, browser: Browser) -> None:
    page = browser.get("/.well-known/change-password")

    assert (page.status, page.location) == (303, f"{site.origin}/settings/password")
