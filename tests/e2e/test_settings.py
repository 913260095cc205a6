"""The settings page: password, name and language, changed by whoever is logged in."""

from collections import Counter
from collections.abc import Callable

import pytest

from domain.events import LetterKind
from tests.e2e.test_races import at_once
from tests.support.browser import Browser, Site
from tests.support.builders import COMMON_PASSWORD, OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page

WRONG = "This is not your password. Please try again."


@pytest.fixture
def susan(browser: Browser) -> Browser:
    browser.log_in()
    return browser


def change_password(
    browser: Browser, current: str = PASSWORD, new: str = OTHER_PASSWORD, again: str | None = None
) -> Page:
    page = browser.get("/settings/password")
    typed = {"current_password": current, "password": new, "password2": again or new}
    return browser.fill(page, "/settings/password", **typed)


def rename(browser: Browser, username: str) -> Page:
    path = "/settings/username"
    return browser.fill(browser.get(path), path, username=username)


@pytest.mark.parametrize("path", ["", "/password", "/username", "/email", "/language"])
def test_a_stranger_is_sent_to_log_in_and_back(site: Site, path: str) -> None:
    site.add_user()
    stranger = site.browser()
    asked = stranger.get(f"/settings{path}")

    entered = stranger.fill(stranger.follow(asked), "/login", username="susan", password=PASSWORD)

    assert entered.location == f"{site.origin}/settings{path}"


def test_the_menu_leads_to_the_settings_and_they_to_each_form(susan: Browser) -> None:
    overview = susan.get(susan.get("/").link("Settings"))

    changes = [a.attributes["href"] for a in overview.all("a") if a.text.startswith("Change")]
    assert overview.heading == "Settings"
    assert [susan.get(path).status for path in changes] == [200] * 4


def test_the_new_password_logs_in_and_the_old_one_does_not(susan: Browser) -> None:
    done = change_password(susan)

    assert susan.follow(done).said == [
        "Your password has been changed. All other browsers are logged out, and none is remembered."
    ]
    assert susan.greeted == "susan"
    assert susan.site.browser().log_in(password=PASSWORD).status == 422
    assert susan.site.browser().log_in(password=OTHER_PASSWORD).status == 303


def test_a_change_of_the_password_ends_every_other_session_and_renews_this_one(
    susan: Browser,
) -> None:
    second, third = susan.site.browser(), susan.site.browser()
    second.log_in()
    third.log_in(remember=True)
    old = susan.twin()

    change_password(susan)

    assert (susan.greeted, second.greeted, third.greeted) == ("susan", None, None)
    assert old.greeted is None
    assert len(susan.site.stored()["sessions"]) == 1
    assert susan.site.stored()["remember_series"] == []


def test_a_remembered_browser_is_not_remembered_after_a_change_of_the_password(
    browser: Browser,
) -> None:
    browser.log_in(remember=True)
    browser.close()

    change_password(browser)

    assert browser.greeted == "susan"
    browser.close()
    assert browser.greeted is None


@pytest.mark.parametrize("current", [OTHER_PASSWORD, "", "x" * 3000])
def test_without_the_current_password_nothing_is_changed(susan: Browser, current: str) -> None:
    told = change_password(susan, current=current)

    assert told.status == 422
    assert told.problem("current_password") == WRONG
    assert susan.site.browser().log_in(password=PASSWORD).status == 303


@pytest.mark.parametrize(
    ("new", "again", "field"),
    [
        ("fourteen chars", None, "password"),
        ("susansusansusan", None, "password"),
        (OTHER_PASSWORD, PASSWORD, "password2"),
    ],
)
def test_the_new_password_is_judged_as_at_registration(
    susan: Browser, new: str, again: str | None, field: str
) -> None:
    told = change_password(susan, new=new, again=again)

    assert told.status == 422
    assert told.problem(field)
    assert susan.site.browser().log_in(password=PASSWORD).status == 303


def test_no_typed_password_comes_back(susan: Browser) -> None:
    told = change_password(susan, current=COMMON_PASSWORD, new="fourteen chars")

    assert COMMON_PASSWORD not in told.text
    assert "fourteen chars" not in told.text


def test_a_change_of_the_password_costs_one_verification_and_one_hash(susan: Browser) -> None:
    hasher = susan.site.hasher
    before = (hasher.verifications, hasher.hashes)

    change_password(susan)

    assert (hasher.verifications, hasher.hashes) == (before[0] + 1, before[1] + 1)


def test_the_owner_is_told_of_each_change(susan: Browser) -> None:
    change_password(susan)
    rename(susan, "suzie")

    mails = susan.site.mail()

    told = {LetterKind.PASSWORD_CHANGED, LetterKind.USERNAME_CHANGED}
    assert {mail.kind for mail in mails} == told
    assert {mail.to.address for mail in mails} == {"susan@example.com"}


def test_another_name_greets_and_logs_in(susan: Browser) -> None:
    done = rename(susan, "Suzie")

    assert susan.follow(done).said == ["Your username has been changed."]
    assert susan.greeted == "Suzie"
    assert susan.site.browser().log_in("suzie").status == 303
    assert susan.site.browser().log_in("susan").status == 422


def test_a_name_that_was_given_up_is_nobodys_but_its_former_owners(susan: Browser) -> None:
    miguel = susan.site.browser()
    susan.site.add_user("miguel")
    miguel.log_in("miguel")
    rename(susan, "suzie")

    refused = rename(miguel, "Susan")
    newcomer = susan.site.browser().register("susan", email="another@example.com")
    taken_back = rename(susan, "susan")

    assert refused.problem("username") == "Please use a different username."
    assert newcomer.problem("username") == "Please use a different username."
    assert taken_back.status == 303
    assert susan.greeted == "susan"


@pytest.mark.parametrize("name", ["admin", "miguel", "MIGUEL", "a@b", "", "x" * 65])
def test_a_name_that_cannot_be_had_is_told_beside_the_field(susan: Browser, name: str) -> None:
    susan.site.add_user("miguel")

    told = rename(susan, name)

    assert told.status == 422
    assert told.problem("username")
    assert susan.greeted == "susan"


def test_of_twenty_who_want_one_name_at_once_one_gets_it(site: Site) -> None:
    browsers = []
    for number in range(20):
        site.add_user(f"person{number}")
        browsers.append(site.browser())
        browsers[-1].log_in(f"person{number}")
    forms = [browser.get("/settings/username").form("/settings/username") for browser in browsers]

    def wanting(number: int) -> Callable[[], Page]:
        return lambda: browsers[number].send(forms[number], username="wanted")

    pages = at_once(*(wanting(number) for number in range(20)))

    assert Counter(page.status for page in pages) == {303: 1, 422: 19}


def test_the_language_of_the_account_is_spoken_whatever_the_browser_asks_for(
    susan: Browser,
) -> None:
    path = "/settings/language"
    done = susan.fill(susan.get(path), path, language="ru")

    said = susan.follow(done)
    assert said.heading == "Настройки"
    assert said.one("html").attributes["lang"] == "ru"
    change_password(susan)
    assert [mail.language for mail in susan.site.mail()] == ["ru"]
    susan.log_out()
    assert susan.get("/login").one("html").attributes["lang"] == "en"


@pytest.mark.parametrize("language", ["xx", "", "RU", "../ru"])
def test_a_language_that_nobody_speaks_is_refused(susan: Browser, language: str) -> None:
    form = susan.get("/settings/language").form("/settings/language")

    told = susan.post(form.action, {**form.values, "language": language})

    assert told.status == 422
    assert "Please choose one of these languages." in told.text


def test_a_password_change_beside_logins_leaves_no_session_of_the_old_one(susan: Browser) -> None:
    site = susan.site
    others = [site.browser() for _ in range(4)]
    forms = [other.get("/login").form("/login") for other in others]
    page = susan.get("/settings/password").form("/settings/password")

    def logging_in(number: int) -> Callable[[], Page]:
        typed = {"username": "susan", "password": PASSWORD, "remember_me": "y"}
        return lambda: others[number].send(forms[number], **typed)

    secrets = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    changed, *_ = at_once(
        lambda: susan.send(page, current_password=PASSWORD, **secrets),
        *(logging_in(number) for number in range(4)),
    )

    assert changed.status == 303
    assert [other.greeted for other in others] == [None] * 4
    assert susan.greeted == "susan"
    assert site.browser().log_in(password=OTHER_PASSWORD).status == 303


def test_of_two_password_changes_at_once_one_holds_and_one_browser_stays(susan: Browser) -> None:
    second = susan.site.browser()
    second.log_in()
    path = "/settings/password"
    forms = [(browser, browser.get(path).form(path)) for browser in (susan, second)]
    news = (OTHER_PASSWORD, "five shy otters and a cello")

    def changing(number: int) -> Callable[[], Page]:
        browser, form = forms[number]
        new = {"password": news[number], "password2": news[number]}
        return lambda: browser.send(form, current_password=PASSWORD, **new)

    pages = at_once(changing(0), changing(1))

    won = [page.status for page in pages].index(303)
    assert sum(page.status == 303 for page in pages) == 1
    assert susan.site.browser().log_in(password=news[won]).status == 303
    assert [forms[number][0].greeted for number in (won, 1 - won)] == ["susan", None]


def test_a_refusal_of_a_form_beside_an_ended_session_shows_nobodys_form(susan: Browser) -> None:
    form = susan.get("/settings/username").form("/settings/username")
    susan.site.container.disable_user()(login="susan")

    page = susan.send(form, username="suzie")

    assert (page.status, page.heading) == (403, "Not allowed")
