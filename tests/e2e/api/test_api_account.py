"""One's own account by the API: each change, its proof, and what it leaves."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.e2e.api.conftest import Newcomer
from tests.support.browser import Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.clients import ApiClient, Program, read, told
from tests.support.pages import Page

SCHEMA = Path(__file__).resolve().parents[3] / "docs/export.schema.json"

Ask = Callable[[Program], Page]

FRESH: dict[str, Ask] = {
    "username": lambda p: p.put("/account/username", username="maria"),
    "email": lambda p: p.post("/account/email-change", email="maria@example.org"),
    "export": lambda p: p.post("/account/export"),
    "deletion": lambda p: p.post("/account/deletion"),
    "staying": lambda p: p.delete("/account/deletion"),
    "one device": lambda p: p.delete(f"/devices/{'0' * 32}"),
    "other devices": lambda p: p.post("/devices/end-others"),
}
"""What needs a proof that is ten minutes old at most."""
PASSWORD_ENOUGH: dict[str, Ask] = {
    "language": lambda p: p.put("/account/language", language="ru"),
    "calling off": lambda p: p.delete("/account/email-change"),
    "verification": lambda p: p.post("/account/verification"),
}
"""What nobody may who is merely remembered."""
READING: dict[str, Ask] = {
    "who": lambda p: p.get("/session"),
    "pending email": lambda p: p.get("/account/email-change"),
    "activity": lambda p: p.get("/account/activity"),
    "devices": lambda p: p.get("/devices"),
}
KNOWING: dict[str, Ask] = {
    "proof": lambda p: p.post("/session/proof", current_password=PASSWORD),
    "password": lambda p: p.put(
        "/account/password", current_password=PASSWORD, password=OTHER_PASSWORD
    ),
}
"""What asks for the password itself."""
OWN = FRESH | PASSWORD_ENOUGH | READING | KNOWING


@pytest.mark.parametrize("what", OWN)
def test_a_stranger_is_asked_to_log_in(site_in_memory: Site, newcomer: Newcomer, what: str) -> None:
    page = OWN[what](newcomer(site_in_memory))

    assert told(page) == (401, "login_required")


@pytest.mark.parametrize("what", FRESH)
def test_what_is_sensitive_needs_a_fresh_proof(
    site_in_memory: Site, newcomer: Newcomer, what: str
) -> None:
    susan = logged_in(site_in_memory, newcomer)
    susan.grow_tired()

    before = FRESH[what](susan)
    susan.prove()
    after = FRESH[what](susan)

    assert told(before) == (403, "password_required")
    assert after.status in (200, 202, 204, 404)


@pytest.mark.parametrize("what", FRESH | PASSWORD_ENOUGH)
def test_who_is_merely_remembered_may_change_nothing(
    site_in_memory: Site, newcomer: Newcomer, what: str
) -> None:
    susan = logged_in(site_in_memory, newcomer, remember=True)
    susan.come_back()

    before = OWN[what](susan)
    susan.prove()
    after = OWN[what](susan)

    assert told(before) == (403, "password_required")
    assert after.status in (200, 202, 204, 404)


@pytest.mark.parametrize("what", READING)
def test_who_is_remembered_may_read(site_in_memory: Site, newcomer: Newcomer, what: str) -> None:
    susan = logged_in(site_in_memory, newcomer, remember=True)
    susan.come_back()

    assert READING[what](susan).status == 200


@pytest.mark.parametrize("what", sorted(OWN.keys() - {"who", "proof", "staying"}))
def test_who_is_leaving_can_do_nothing_else(
    site_in_memory: Site, newcomer: Newcomer, what: str
) -> None:
    susan = logged_in(site_in_memory, newcomer)
    susan.post("/account/deletion")
    susan = newcomer(site_in_memory)
    susan.log_in()

    assert told(OWN[what](susan)) == (403, "leaving")


def logged_in(site: Site, newcomer: Newcomer, *, remember: bool = False) -> Program:
    site.add_user("susan")
    program = newcomer(site)
    program.log_in(remember=remember)
    return program


def test_a_new_password_ends_all_other_sessions(susan: Program, site: Site) -> None:
    elsewhere = ApiClient(site)
    elsewhere.log_in()

    page = susan.put("/account/password", current_password=PASSWORD, password=OTHER_PASSWORD)
    susan.keep(page)

    assert susan.name == "susan"
    assert elsewhere.name is None
    assert ApiClient(site).log_in().status == 422
    assert ApiClient(site).log_in(password=OTHER_PASSWORD).status == 200


def test_the_token_before_a_new_password_is_worth_nothing(site: Site) -> None:
    site.add_user("susan")
    client, thief = ApiClient(site), ApiClient(site)
    client.log_in(remember=True)
    thief.access_token, thief.refresh_token = client.access_token, client.refresh_token

    client.keep(client.put("/account/password", current_password=PASSWORD, password=OTHER_PASSWORD))
    refreshed = ApiClient(site).post("/session/refresh", refresh_token=thief.refresh_token)

    assert client.name == "susan"
    assert thief.name is None
    assert told(refreshed) == (401, "token_invalid")


@pytest.mark.parametrize(
    ("current", "new", "code"),
    [
        (OTHER_PASSWORD, "a third one with many words", "password_wrong"),
        (PASSWORD, "short", "password_too_short"),
        (PASSWORD, "susan@example.com", "password_personal"),
    ],
)
def test_a_password_is_not_changed_for_less(
    susan: Program, current: str, new: str, code: str
) -> None:
    page = susan.put("/account/password", current_password=current, password=new)

    assert told(page) == (422, code)
    assert susan.name == "susan"


def test_a_name_is_changed_and_the_old_one_kept_from_others(
    susan: Program, stranger: ApiClient
) -> None:
    page = susan.put("/account/username", username="Maria")
    taken = stranger.post(
        "/registrations", username="susan", email="new@example.com", password=PASSWORD
    )

    assert read(page)["user"]["username"] == "Maria" == susan.name
    assert told(taken) == (422, "username_taken")


def test_the_language_of_the_account_is_that_of_the_answers(susan: Program) -> None:
    page = susan.put("/account/language", language="ru")
    refused = susan.put("/account/language", language="tlh")

    assert read(page)["user"]["language"] == "ru"
    assert told(refused) == (422, "language_unknown")
    assert not read(refused)["title"].isascii()


def test_an_address_is_changed_from_its_mail(susan: Program, stranger: ApiClient) -> None:
    asked = susan.post("/account/email-change", email="maria@example.org")
    waiting = susan.get("/account/email-change")
    token = token_in(susan.site, "maria@example.org")
    done = stranger.post("/email-changes/confirm", token=token)

    assert (asked.status, asked.text) == (202, "")
    assert read(waiting) == {"email": "maria@example.org"}
    assert done.status == 204
    assert read(susan.get("/session"))["user"]["email"] == "maria@example.org"
    assert read(susan.get("/account/email-change")) == {"email": None}


def test_the_reader_of_the_old_address_may_object(susan: Program, stranger: ApiClient) -> None:
    susan.post("/account/email-change", email="maria@example.org")

    done = stranger.post("/email-changes/keep", token=token_in(susan.site, "susan@example.com"))

    assert done.status == 204
    assert susan.name is None


def test_a_change_of_address_is_called_off(susan: Program, stranger: ApiClient) -> None:
    susan.post("/account/email-change", email="maria@example.org")
    token = token_in(susan.site, "maria@example.org")

    done = susan.delete("/account/email-change")

    assert done.status == 204
    assert told(stranger.post("/email-changes/confirm", token=token)) == (410, "link_invalid")


def test_an_address_is_verified(susan: Program, stranger: ApiClient) -> None:
    asked = susan.post("/account/verification")
    unverified = not read(susan.get("/session"))["user"]["email_verified"]
    if unverified:
        token = token_in(susan.site, "susan@example.com")
        assert stranger.post("/verifications/confirm", token=token).status == 204

    assert asked.status == 202
    assert read(susan.get("/session"))["user"]["email_verified"]


def test_what_happened_is_told_newest_first_and_a_page_at_a_time(susan: Program) -> None:
    for name in range(12):
        susan.put("/account/username", username=f"maria{name}")
        susan.put("/account/language", language="en" if name % 2 else "ru")
        susan.site.clock.forward(timedelta(seconds=1))

    first = read(susan.get("/account/activity"))
    second = read(susan.get(f"/account/activity?before={first['older']}"))

    moments = [event["at"] for event in (*first["events"], *second["events"])]
    assert len(first["events"]) == 20
    assert moments == sorted(moments, reverse=True)
    assert second["older"] is None
    assert {"registration", "login"} <= {event["kind"] for event in second["events"]}
    assert not {event["id"] for event in first["events"]} & {
        event["id"] for event in second["events"]
    }


@pytest.mark.parametrize("place", ["x", "1", "-1", f"1-{'g' * 32}", f"{'9' * 19}-{'0' * 32}"])
def test_what_names_no_place_is_refused(susan: Program, place: str) -> None:
    assert told(susan.get(f"/account/activity?before={place}")) == (422, "not_a_place")


def test_everything_that_is_held_can_be_taken_away(susan: Program) -> None:
    page = susan.post("/account/export")

    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(read(page))
    assert read(page)["profile"]["username"] == "susan"
    assert PASSWORD not in page.text


def test_who_leaves_is_logged_out_and_may_think_better_of_it(
    susan: Program, newcomer: Newcomer
) -> None:
    asked = susan.post("/account/deletion")
    out = susan.name
    back = newcomer(susan.site)
    back.log_in()
    stayed = back.delete("/account/deletion")

    assert read(asked)["user"]["leaves_at"] is not None
    assert out is None
    assert stayed.status == 204
    assert read(back.get("/session"))["user"]["leaves_at"] is None
    assert back.get("/devices").status == 200


def test_after_its_time_nobody_comes_back(susan: Program, newcomer: Newcomer) -> None:
    susan.post("/account/deletion")
    susan.site.clock.forward(timedelta(days=14))

    assert newcomer(susan.site).log_in().status == 422


def test_devices_are_listed_and_ended_one_by_one(susan: Program, site: Site) -> None:
    other = ApiClient(site)
    other.log_in(remember=True)

    listed = read(susan.get("/devices"))["devices"]
    (own,) = [device for device in listed if device["is_current"]]
    (elsewhere,) = [device for device in listed if not device["is_current"]]
    ended = susan.delete(f"/devices/{elsewhere['id']}")
    again = susan.delete(f"/devices/{elsewhere['id']}")

    assert (own["is_remembered"], elsewhere["is_remembered"]) == (False, True)
    assert ended.status == 204
    assert told(again) == (404, "device_unknown")
    assert other.name is None
    assert susan.name == "susan"


def test_all_other_devices_are_ended_at_once(susan: Program, site: Site) -> None:
    others = [ApiClient(site) for _ in range(3)]
    for other in others:
        other.log_in(remember=True)

    ended = susan.post("/devices/end-others")

    assert ended.status == 204
    assert [other.name for other in others] == [None] * 3
    assert susan.name == "susan"


def token_in(site: Site, address: str) -> str:
    """Of the latest mail to it."""
    (*_, link) = [mail.link for mail in site.mail() if mail.to.address == address and mail.link]
    return link.partition("token=")[2]
