"""Registering where the address has to be confirmed, or may be: what opens an account, what not."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from application.events.mailer import Mail
from domain.accounts import PENDING_LIMIT
from domain.events import LetterKind
from domain.links import Purpose
from domain.registrations import EmailVerification
from tests.support.browser import ORIGIN, STORAGES, Browser, Opener, Site
from tests.support.builders import COMMON_PASSWORD, OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

CHOSEN, ANEW = "/confirm-registration", "/confirm-registration/new-password"
SECOND = timedelta(seconds=1)
Open = Callable[[EmailVerification], Site]


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    opener: Opener = request.param
    with ExitStack() as stack:
        yield lambda choice: stack.enter_context(opener(tmp_path, email_verification=choice))


@pytest.fixture
def required(opened: Open) -> Site:
    return opened(EmailVerification.REQUIRED)


@pytest.fixture
def optional(opened: Open) -> Site:
    return opened(EmailVerification.OPTIONAL)


def the_mail(site: Site) -> Mail:
    (mail,) = site.mail()
    return mail


def path_of(mail: Mail) -> str:
    return mail.link.removeprefix(ORIGIN)


def asked(site: Site, name: str = "susan", **typed: str) -> Mail:
    """The mail that a registration brings."""
    assert site.browser().register(name, **typed).status == 303
    return the_mail(site)


def landed(site: Site, mail: Mail) -> tuple[Browser, Page]:
    """A browser that has opened the link, and the page that it sees."""
    browser = site.browser()
    return browser, browser.follow(browser.get(path_of(mail)))


def confirm(site: Site, mail: Mail, password: str = PASSWORD) -> Page:
    browser, page = landed(site, mail)
    return browser.fill(page, CHOSEN, chosen_password=password)


def confirm_anew(site: Site, mail: Mail, password: str = OTHER_PASSWORD) -> Page:
    browser, page = landed(site, mail)
    return browser.fill(page, ANEW, password=password, password2=password)


def has_account(site: Site, name: str = "susan", password: str = PASSWORD) -> bool:
    return site.browser().log_in(name, password).status == 303


def is_told_in_vain(page: Page) -> bool:
    return page.status == 410 and page.heading == "This link does not work any more"


def test_registering_leads_to_the_mail_and_opens_nothing_yet(required: Site) -> None:
    browser = required.browser()

    page = browser.register("susan")

    assert (page.status, page.location) == (303, f"{ORIGIN}/check-your-mail")
    assert browser.follow(page).heading == "Check your mail"
    assert not has_account(required)
    assert required.stored()["users"] == []


def test_the_password_that_was_chosen_opens_the_account(required: Site) -> None:
    mail = asked(required)
    browser, page = landed(required, mail)

    done = browser.fill(page, CHOSEN, chosen_password=PASSWORD)

    assert (mail.kind, mail.to.address) == (LetterKind.CONFIRM_REGISTRATION, "susan@example.com")
    assert (done.status, done.location) == (303, f"{ORIGIN}/login")
    assert browser.follow(done).said == ["Congratulations, you are now a registered user!"]
    assert browser.greeted is None
    assert has_account(required)
    assert required.container.find_user()("susan").email_verified
    assert (required.stored()["pending_registrations"], required.stored()["links"]) == ([], [])


def test_who_does_not_know_the_password_chooses_another_and_the_first_is_gone(
    required: Site,
) -> None:
    mail = asked(required)

    done = confirm_anew(required, mail)

    assert done.status == 303
    assert not has_account(required, password=PASSWORD)
    assert has_account(required, password=OTHER_PASSWORD)


def test_looking_at_the_page_opens_nothing_and_uses_nothing_up(required: Site) -> None:
    mail = asked(required)
    before = required.stored()

    pages = [landed(required, mail)[1] for _ in range(10)]

    assert {page.one("strong").text for page in pages} == {"susan"}
    assert required.stored() == before
    assert confirm(required, mail).status == 303


def test_a_wrong_password_opens_nothing_and_leaves_the_link(required: Site) -> None:
    mail = asked(required)

    for wrong in (OTHER_PASSWORD, "x" * 300, ""):
        page = confirm(required, mail, wrong)
        assert page.status == 422
        assert page.problem("chosen_password").startswith("This is not the password")

    assert not has_account(required)
    assert confirm(required, mail).status == 303


def test_a_new_password_against_the_policy_is_told_and_leaves_the_link(required: Site) -> None:
    mail = asked(required)
    browser, page = landed(required, mail)

    told = [confirm_anew(required, mail, bad) for bad in ("short", COMMON_PASSWORD * 20)]
    differs = browser.fill(page, ANEW, password=OTHER_PASSWORD, password2=PASSWORD)

    assert all(page.status == 422 and page.problem("password") for page in told)
    assert (differs.status, bool(differs.problem("password2"))) == (422, True)
    assert confirm_anew(required, mail).status == 303


def test_a_link_confirms_once(required: Site) -> None:
    mail = asked(required)
    confirm(required, mail)

    assert is_told_in_vain(confirm(required, mail))
    assert is_told_in_vain(confirm_anew(required, mail))
    assert len(required.stored()["users"]) == 1


def test_a_link_holds_for_a_day(required: Site) -> None:
    mail = asked(required)
    _, page = landed(required, mail)

    required.clock.forward(Purpose.CONFIRM_REGISTRATION.lifetime - SECOND)
    assert landed(required, mail)[1].one("strong").text == "susan"
    required.clock.forward(SECOND)

    assert page.one("strong").text == "susan"
    assert is_told_in_vain(confirm(required, mail))
    assert not has_account(required)


def test_a_mail_that_was_sent_again_voids_the_one_before(required: Site) -> None:
    first = asked(required)

    page = resend(required, "susan@example.com")

    second = the_mail(required)
    assert page.location == f"{ORIGIN}/check-your-mail"
    assert is_told_in_vain(confirm(required, first))
    assert confirm(required, second).status == 303


def test_a_mail_sent_again_in_time_still_confirms_after_days(required: Site) -> None:
    asked(required)
    required.clock.forward(PENDING_LIMIT - timedelta(hours=1))

    resend(required, "susan@example.com")

    assert confirm(required, the_mail(required)).status == 303


def resend(site: Site, address: str) -> Page:
    browser = site.browser()
    return browser.fill(browser.get("/check-your-mail"), "/check-your-mail", email=address)


def test_an_address_nobody_wrote_to_gets_no_mail(required: Site) -> None:
    page = resend(required, "nobody@example.com")

    assert page.status == 303
    assert required.mail() == []


def test_an_address_that_is_none_is_told_beside_its_field(required: Site) -> None:
    page = resend(required, "nobody")

    assert page.status == 422
    assert page.problem("email")


def test_a_name_waits_for_a_week_and_then_is_free(required: Site) -> None:
    asked(required)
    other = {"email": "other@example.com"}

    required.clock.forward(PENDING_LIMIT - SECOND)
    held = required.browser().register("SUSAN", **other)
    required.clock.forward(SECOND)
    free = required.browser().register("SUSAN", **other)

    assert held.problem("username") == "Please use a different username."
    assert free.status == 303
    assert confirm(required, the_mail(required)).status == 303


def test_a_registration_that_waited_too_long_is_gone_whatever_its_link_says(
    required: Site,
) -> None:
    asked(required)
    required.clock.forward(PENDING_LIMIT - SECOND)
    resend(required, "susan@example.com")
    mail = the_mail(required)

    required.clock.forward(SECOND)

    assert is_told_in_vain(confirm(required, mail))
    assert is_told_in_vain(confirm_anew(required, mail))


def test_the_owner_of_a_taken_address_learns_it_by_mail_and_nobody_else(required: Site) -> None:
    required.add_user("susan")

    mail = asked(required, "stranger", email="SUSAN@example.com")

    assert (mail.kind, mail.to.address) == (LetterKind.ADDRESS_TAKEN, "susan@example.com")
    assert required.stored()["links"] == []


def test_of_two_who_want_one_address_the_first_to_confirm_has_it(required: Site) -> None:
    first, second = asked(required, "susan"), asked(required, "susie", email="susan@example.com")
    confirm(required, second)

    pages = [confirm(required, first), confirm_anew(required, first)]

    assert {page.status for page in pages} == {422}
    (told,) = pages[0].said
    assert told.startswith("Your email address has an account by now.")
    assert [has_account(required, name) for name in ("susan", "susie")] == [False, True]


def test_a_link_for_something_else_confirms_nothing(required: Site) -> None:
    mail = asked(required)
    (token,) = path_of(mail).partition("?token=")[2:]

    for path in ("/verify-email", "/invitation"):
        browser = required.browser()
        page = browser.follow(browser.get(f"{path}?token={token}"))
        typed = {"username": "john", "password": PASSWORD, "password2": PASSWORD}
        filled = typed if path == "/invitation" else {}
        assert is_told_in_vain(browser.fill(page, path, **filled))

    assert required.stored()["users"] == []
    assert confirm(required, mail).status == 303


def test_who_had_an_account_before_still_logs_in_and_is_asked_for_the_address(
    required: Site,
) -> None:
    register = required.container.registration()
    register(username="susan", email="susan@example.com", password=PASSWORD)
    browser = required.browser()
    browser.log_in("susan")

    sent = browser.fill(browser.get("/"), "/settings/verify-email")
    browser, page = landed(required, the_mail(required))
    browser.fill(page, "/verify-email")

    assert (sent.status, sent.location) == (303, f"{ORIGIN}/")
    assert required.container.find_user()("susan").email_verified


def test_where_verification_is_optional_the_account_is_there_and_a_mail_as_well(
    optional: Site,
) -> None:
    mail = asked(optional)

    user = optional.container.find_user()("susan")
    assert (mail.kind, mail.to, user.email_verified) == (
        LetterKind.VERIFY_EMAIL,
        user.email,
        False,
    )
    assert has_account(optional)


def test_who_answers_the_mail_has_a_verified_address(optional: Site) -> None:
    browser, page = landed(optional, asked(optional))

    done = browser.fill(page, "/verify-email")

    assert browser.follow(done).said == ["Thank you, your email address is confirmed."]
    assert browser.greeted is None
    assert optional.container.find_user()("susan").email_verified


def test_a_remembered_browser_asks_for_no_mail_without_the_password(optional: Site) -> None:
    """It would void the one before, which is a change."""
    mail = asked(optional)
    browser = optional.browser()
    browser.log_in(remember=True)
    browser.close()

    told = browser.fill(browser.get("/"), "/settings/verify-email")

    assert (told.status, told.heading) == (403, "Confirm that it is you")
    assert optional.mail() == []
    assert browser.fill(told, "/settings/verify-email", current_password=PASSWORD).status == 303
    assert [again.kind for again in optional.mail()] == [mail.kind]


def test_the_home_page_says_it_until_the_address_is_verified(optional: Site) -> None:
    mail = asked(optional)
    browser = optional.browser()
    browser.log_in("susan")
    before = browser.get("/")

    visitor, page = landed(optional, mail)
    visitor.fill(page, "/verify-email")

    assert list(before.all("form", action="/settings/verify-email"))
    assert not list(browser.get("/").all("form", action="/settings/verify-email"))


def test_a_second_mail_voids_the_first(optional: Site) -> None:
    first = asked(optional)
    browser = optional.browser()
    browser.log_in("susan")
    page = browser.get("/")

    browser.fill(page, "/settings/verify-email")
    second = the_mail(optional)

    visitor, landing = landed(optional, first)
    assert is_told_in_vain(visitor.fill(landing, "/verify-email"))
    visitor, landing = landed(optional, second)
    assert visitor.fill(landing, "/verify-email").status == 303
    visitor, landing = landed(optional, second)
    assert is_told_in_vain(visitor.fill(landing, "/verify-email"))


def test_the_mail_is_sent_again_only_to_who_is_logged_in(optional: Site) -> None:
    browser = optional.browser()

    page = browser.post("/settings/verify-email", {"csrf_token": browser.token})

    assert page.location.startswith(f"{ORIGIN}/login")
    assert optional.mail() == []


def test_without_verification_no_mail_is_sent_and_none_is_asked_for(site: Site) -> None:
    site.browser().register("susan")
    browser = site.browser()
    browser.log_in("susan")

    assert site.mail() == []
    assert not list(browser.get("/").all("form", action="/settings/verify-email"))


def test_an_operators_accounts_are_verified(required: Site) -> None:
    required.add_user("susan")

    assert required.container.find_user()("susan").email_verified
