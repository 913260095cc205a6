"""The way back in by the API, and devices that are known."""

from pathlib import Path

from domain.links import Purpose
from tests.e2e.api.conftest import by_cookie
from tests.support.browser import Site, memory
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.clients import ApiClient, Program, Script, read, told
from tests.support.guests import mailed


def reset_token(site: Site) -> str:
    """As susan's mail has it."""
    ApiClient(site).post("/recovery", email="susan@example.com")
    (mail,) = site.mail()
    return mail.link.partition("token=")[2]


def test_every_address_gets_the_same_answer(site: Site, stranger: ApiClient) -> None:
    site.add_user("susan")

    known = stranger.post("/recovery", email="susan@example.com")
    unknown = stranger.post("/recovery", email="nobody@example.com")

    assert (known.status, known.text) == (unknown.status, unknown.text) == (202, "")
    assert [mail.to.address for mail in site.mail()] == ["susan@example.com"]


def test_what_is_no_address_is_refused(stranger: ApiClient) -> None:
    assert told(stranger.post("/recovery", email="nothing")) == (422, "email_invalid")


def test_a_reset_ends_every_session_and_works_once(susan: Program, stranger: ApiClient) -> None:
    token = reset_token(susan.site)

    weak = stranger.post("/recovery/reset", token=token, password="short")
    done = stranger.post("/recovery/reset", token=token, password=OTHER_PASSWORD)
    again = stranger.post("/recovery/reset", token=token, password=PASSWORD)

    assert told(weak) == (422, "password_too_short")
    assert done.status == 200
    assert told(again) == (410, "link_invalid")
    assert susan.name is None
    assert stranger.log_in(password=OTHER_PASSWORD).status == 200


def test_a_link_for_something_else_resets_nothing(site: Site, stranger: ApiClient) -> None:
    token = mailed(site, Purpose.CONFIRM_DEVICE).partition("token=")[2]

    page = stranger.post("/recovery/reset", token=token, password=OTHER_PASSWORD)

    assert told(page) == (410, "link_invalid")


def test_who_reads_the_mail_has_tries_of_their_own(site: Site, stranger: ApiClient) -> None:
    site.add_user("susan")
    asked = stranger.post("/device-confirmations", email="susan@example.com")
    token = site.mail()[-1].link.partition("token=")[2]

    known = read(stranger.post("/device-confirmations/confirm", token=token))["device_token"]
    for _ in range(6):
        ApiClient(site).log_in(password=OTHER_PASSWORD)
    barred = ApiClient(site).log_in()
    body = {"login": "susan", "password": PASSWORD, "carrier": "bearer", "device_token": known}
    let_in = stranger.post("/session", **body)

    assert asked.status == 202
    assert told(barred) == (429, "throttled")
    assert int(barred.headers["Retry-After"]) > 0
    assert let_in.status == 200


def test_a_browser_is_confirmed_by_a_cookie_and_given_no_token(site: Site) -> None:
    site.add_user("susan")
    script = by_cookie(site)
    assert isinstance(script, Script)
    script.post("/device-confirmations", email="susan@example.com")
    token = site.mail()[-1].link.partition("token=")[2]

    page = script.post("/device-confirmations/confirm", token=token)

    assert (page.status, read(page)) == (200, {})
    assert "doorward_device" in script.browser.cookies


def test_without_mail_no_device_can_be_confirmed(tmp_path: Path) -> None:
    with memory(tmp_path, sends_mail=False) as site:
        page = ApiClient(site).post("/device-confirmations", email="susan@example.com")

    assert told(page) == (404, "not_found")
