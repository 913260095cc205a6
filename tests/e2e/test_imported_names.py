"""Names from elsewhere, as their owners meet them on the pages."""

from application.accounts.import_users import Row
from tests.support.browser import Site
from tests.support.builders import FOREIGN_HASH

NAME = "Jürgen <script>alert(1)</script>"


def bring_along(site: Site) -> None:
    fields = {"username": NAME, "email": "j@example.com", "password_hash": FOREIGN_HASH}
    (brought,) = site.container.import_users()(rows=[Row(2, fields)])
    assert brought.added == 1


def test_a_name_outside_our_rule_logs_in_by_address_and_is_greeted_as_it_was(site: Site) -> None:
    bring_along(site)
    browser = site.browser()

    page = browser.log_in("j@example.com", "foobar")

    assert page.status == 303
    assert browser.greeted == NAME


def test_its_markup_is_shown_and_not_obeyed(site: Site) -> None:
    bring_along(site)
    browser = site.browser()
    browser.log_in("j@example.com", "foobar")

    page = browser.get("/index")

    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_its_owner_may_choose_a_name_and_logs_in_with_that(site: Site) -> None:
    bring_along(site)
    browser = site.browser()
    browser.log_in("j@example.com", "foobar")

    form = browser.get("/settings/username")
    page = browser.fill(form, "/settings/username", username="jurgen")

    assert page.status == 303
    assert site.browser().log_in("jurgen", "foobar").status == 303
