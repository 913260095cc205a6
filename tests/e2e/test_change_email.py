"""Moving to another address: only once it is confirmed from there, and the old one may object."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest

from application.events.mailer import Mail
from domain.events import LetterKind
from tests.e2e.test_races import at_once
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

OLD, NEW = "susan@example.com", "suzie@example.org"
SECOND = timedelta(seconds=1)
CHANGE, KEEP = LetterKind.CHANGE_EMAIL, LetterKind.KEEP_EMAIL


@pytest.fixture
def susan(browser: Browser) -> Browser:
    browser.log_in()
    return browser


def wish(browser: Browser, email: str = NEW) -> Page:
    path = "/settings/email"
    return browser.fill(browser.get(path), path, email=email)


def mailed(site: Site) -> dict[LetterKind, Mail]:
    return {mail.kind: mail for mail in site.mail()}


def path_of(site: Site, mail: Mail) -> str:
    assert mail.link.startswith(f"{site.origin}/")
    return mail.link.removeprefix(str(site.origin))


def opened(browser: Browser, mail: Mail) -> Page:
    """Follows the link to the form behind it."""
    return browser.follow(browser.get(path_of(browser.site, mail)))


def used(browser: Browser, mail: Mail) -> Page:
    page = opened(browser, mail)
    path = f"/{mail.kind.value.replace('_', '-')}"
    return browser.fill(page, path) if page.status == 200 else page


def address(site: Site) -> str:
    return site.container.find_user()("susan").email.address


def test_the_address_changes_only_once_the_new_one_confirms(susan: Browser) -> None:
    done = wish(susan)
    before = address(susan.site)

    mails = mailed(susan.site)
    confirmed = used(susan.site.browser(), mails[CHANGE])

    assert "look into the mailbox" in susan.follow(done).said[0]
    assert (before, address(susan.site)) == (OLD, NEW)
    assert confirmed.status == 303
    assert susan.site.container.find_user()("susan").email_verified
    assert susan.site.browser().log_in(NEW).status == 303
    assert susan.site.browser().log_in(OLD).status == 422


def test_both_addresses_are_told_and_the_old_one_again_at_the_end(susan: Browser) -> None:
    wish(susan)
    mails = mailed(susan.site)

    used(susan.site.browser(), mails[CHANGE])

    assert {kind: mail.to.address for kind, mail in mails.items()} == {CHANGE: NEW, KEEP: OLD}
    (told,) = susan.site.mail()
    assert (told.kind, told.to.address) == (LetterKind.EMAIL_CHANGED, OLD)


def test_reading_the_mails_changes_nothing(susan: Browser) -> None:
    wish(susan)
    mails = mailed(susan.site)
    before = susan.site.stored()

    for mail in mails.values():
        scanner = susan.site.browser()
        for _ in range(5):
            opened(scanner, mail)

    assert susan.site.stored() == before
    assert used(susan.site.browser(), mails[CHANGE]).status == 303


def test_no_token_stays_in_an_address_or_a_page(susan: Browser) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    token = mail.link.partition("token=")[2]

    page = opened(susan.site.browser(), mail)

    assert token
    assert token not in page.text


def test_the_link_works_once(susan: Browser) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    used(susan.site.browser(), mail)

    assert used(susan.site.browser(), mail).status == 410


@pytest.mark.parametrize(("late", "status"), [(-SECOND, 303), (SECOND, 410)])
def test_the_new_address_has_an_hour(susan: Browser, late: timedelta, status: int) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    susan.site.clock.forward(timedelta(hours=1) + late)

    assert used(susan.site.browser(), mail).status == status
    assert address(susan.site) == (NEW if status == 303 else OLD)


def test_a_newer_wish_voids_the_former(susan: Browser) -> None:
    wish(susan, "first@example.org")
    first = mailed(susan.site)[CHANGE]
    wish(susan)
    second = mailed(susan.site)[CHANGE]

    assert used(susan.site.browser(), first).status == 410
    assert used(susan.site.browser(), second).status == 303
    assert address(susan.site) == NEW


def test_the_answer_is_the_same_whether_the_address_is_taken(susan: Browser) -> None:
    susan.site.add_user("miguel")

    free, taken = (seen(susan, f"{name}@example.com") for name in ("manuel", "miguel"))

    assert free == taken
    assert free[0] == 303
    assert "Please look into the mailbox of the new address" in str(free[-1])


def seen(browser: Browser, email: str) -> tuple[object, ...]:
    """All that comes of a wish, but for what is new in each answer and what was typed."""
    fresh = {"Date", "X-Request-Id", "Content-Length", "Set-Cookie"}
    done = wish(browser, email)
    page = browser.follow(done)
    headers = [[pair for pair in one.headers if pair[0] not in fresh] for one in (done, page)]
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text).replace(email, "")
    return done.status, headers, sorted(browser.cookies), text


def test_who_reads_the_mail_of_a_taken_address_is_told_and_nothing_moves(susan: Browser) -> None:
    susan.site.add_user("miguel")
    wish(susan, "miguel@example.com")

    told = used(susan.site.browser(), mailed(susan.site)[CHANGE])

    assert told.status == 422
    assert told.said == ["Please use a different email address."]
    assert address(susan.site) == OLD


@pytest.mark.parametrize("email", ["", "susan", OLD, "a@b@c.example", "x" * 321 + "@x.org"])
def test_what_is_no_other_address_is_told_beside_the_field(susan: Browser, email: str) -> None:
    told = wish(susan, email)

    assert told.status == 422
    assert told.problem("email")
    assert susan.site.mail() == []


def test_a_pending_change_is_shown_and_can_be_called_off(susan: Browser) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    shown = susan.get("/settings")

    done = susan.fill(shown, "/settings/email/call-off")

    assert NEW in shown.text
    after = susan.follow(done)
    assert NEW not in after.text
    assert after.said == ["Your email address stays as it is."]
    assert used(susan.site.browser(), mail).status == 410
    assert address(susan.site) == OLD


def test_an_expired_wish_is_not_shown(susan: Browser) -> None:
    wish(susan)
    susan.site.clock.forward(timedelta(hours=1))
    susan.log_in()

    assert NEW not in susan.get("/settings").text


def test_a_changed_address_voids_a_link_for_a_forgotten_password(susan: Browser) -> None:
    wish(susan)
    mails = mailed(susan.site)
    stranger = susan.site.browser()
    stranger.fill(stranger.get("/forgot-password"), "/forgot-password", email=OLD)
    reset = mailed(susan.site)[LetterKind.RESET_PASSWORD]

    used(susan.site.browser(), mails[CHANGE])

    page = opened(stranger, reset)
    secrets = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    assert stranger.fill(page, "/reset-password", **secrets).status == 410


def test_a_changed_password_voids_a_pending_change(susan: Browser) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    path = "/settings/password"
    secrets = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    susan.fill(susan.get(path), path, current_password=PASSWORD, **secrets)

    assert used(susan.site.browser(), mail).status == 410
    assert address(susan.site) == OLD


def test_the_old_address_stops_a_change_under_way_and_everybody_is_out(susan: Browser) -> None:
    remembered = susan.site.browser()
    remembered.log_in(remember=True)
    wish(susan)
    mails = mailed(susan.site)
    owner = susan.site.browser()

    kept = used(owner, mails[KEEP])

    assert kept.location == f"{susan.site.origin}/forgot-password"
    assert "choose a new one" in owner.follow(kept).said[0]
    assert (susan.greeted, remembered.greeted) == (None, None)
    assert used(susan.site.browser(), mails[CHANGE]).status == 410
    assert address(susan.site) == OLD


@pytest.mark.parametrize(("late", "status"), [(-SECOND, 303), (SECOND, 410)])
def test_the_old_address_undoes_a_confirmed_change_for_a_day(
    susan: Browser, late: timedelta, status: int
) -> None:
    wish(susan)
    mails = mailed(susan.site)
    used(susan.site.browser(), mails[CHANGE])
    susan.site.clock.forward(timedelta(days=1) + late)

    kept = used(susan.site.browser(), mails[KEEP])

    assert kept.status == status
    assert address(susan.site) == (OLD if status == 303 else NEW)


def test_an_objection_works_once(susan: Browser) -> None:
    wish(susan)
    mails = mailed(susan.site)
    used(susan.site.browser(), mails[KEEP])

    assert used(susan.site.browser(), mails[KEEP]).status == 410


def _another_password(thief: Browser) -> None:
    path = "/settings/password"
    secrets = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    thief.fill(thief.get(path), path, current_password=PASSWORD, **secrets)


def _another_password_by_mail(thief: Browser) -> None:
    new = thief.site.container.find_user()("susan").email.address
    thief.fill(thief.get("/forgot-password"), "/forgot-password", email=new)
    page = opened(thief, mailed(thief.site)[LetterKind.RESET_PASSWORD])
    secrets = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    assert thief.fill(page, "/reset-password", **secrets).status == 303


def _another_wish(thief: Browser) -> None:
    wish(thief, "thief@example.net")


def _another_confirmed_wish_and_an_objection(thief: Browser) -> None:
    wish(thief, "thief@example.net")
    mails = mailed(thief.site)
    used(thief.site.browser(), mails[CHANGE])
    used(thief.site.browser(), mails[KEEP])


def _called_off(thief: Browser) -> None:
    wish(thief, "thief@example.net")
    thief.fill(thief.get("/settings"), "/settings/email/call-off")


@pytest.mark.parametrize(
    "covers_tracks",
    [
        _another_password,
        _another_password_by_mail,
        _another_wish,
        _another_confirmed_wish_and_an_objection,
        _called_off,
    ],
)
def test_who_took_an_account_over_cannot_keep_its_owner_from_objecting(
    susan: Browser, covers_tracks: Callable[[Browser], None]
) -> None:
    thief = susan
    wish(thief)
    mails = mailed(susan.site)
    used(susan.site.browser(), mails[CHANGE])
    susan.site.clock.forward(timedelta(minutes=1))

    covers_tracks(thief)

    later = mailed(susan.site)
    assert used(susan.site.browser(), mails[KEEP]).status == 303
    assert address(susan.site) == OLD
    assert thief.greeted is None
    for mail in later.values():
        if mail.kind in (CHANGE, KEEP):
            assert used(susan.site.browser(), mail).status == 410


def test_of_twenty_uses_of_one_link_one_succeeds(susan: Browser) -> None:
    wish(susan)
    mail = mailed(susan.site)[CHANGE]
    browsers = [susan.site.browser() for _ in range(20)]
    forms = [opened(browser, mail).form("/change-email") for browser in browsers]

    def using(number: int) -> Callable[[], Page]:
        return lambda: browsers[number].send(forms[number])

    pages = at_once(*(using(number) for number in range(20)))

    assert Counter(page.status for page in pages) == {303: 1, 410: 19}
    assert address(susan.site) == NEW


def test_of_two_who_confirm_one_address_at_once_one_gets_it(susan: Browser) -> None:
    site = susan.site
    site.add_user("miguel")
    miguel = site.browser()
    miguel.log_in("miguel")
    prepared = []
    for browser in (susan, miguel):
        wish(browser)
        reader = site.browser()
        prepared.append((reader, opened(reader, mailed(site)[CHANGE]).form("/change-email")))

    def using(number: int) -> Callable[[], Page]:
        reader, form = prepared[number]
        return lambda: reader.send(form)

    pages = at_once(using(0), using(1))

    assert sorted(page.status for page in pages) == [303, 422]


def test_a_disabled_account_moves_nowhere(susan: Browser) -> None:
    wish(susan)
    mails = mailed(susan.site)
    susan.site.container.disable_user()(login="susan")

    for mail in mails.values():
        assert used(susan.site.browser(), mail).status == 410
    assert address(susan.site) == OLD
