"""Registering by the API, in every way that an installation may have."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.links import Purpose
from domain.registrations import EmailVerification, RegistrationMode
from tests.support.browser import STORAGES, Opener, Site, memory
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.clients import ApiClient, read, told
from tests.support.guests import mailed

FORM = {"username": "maria", "email": "maria@example.com", "password": PASSWORD}
DEAD = f"{'A' * 22}.{'A' * 43}"


def token_of(link: str) -> str:
    return link.partition("token=")[2]


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def asking_site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """One at which mail has to be answered first."""
    opened: Opener = request.param
    with opened(tmp_path, email_verification=EmailVerification.REQUIRED) as site:
        yield site


@pytest.fixture
def confirming(asking_site: Site) -> ApiClient:
    return ApiClient(asking_site)


def waits(client: ApiClient) -> str:
    """The token of the mail that maria's registration brings."""
    assert client.post("/registrations", **FORM).status == 202
    return token_of(client.site.mail()[-1].link)


def test_who_registers_has_an_account_and_is_not_logged_in(stranger: ApiClient) -> None:
    page = stranger.post("/registrations", **FORM)

    assert page.status == 201
    assert read(page)["user"]["username"] == "maria"
    assert stranger.name is None
    assert stranger.log_in("maria").status == 200


def test_all_that_is_wrong_is_told_at_once(stranger: ApiClient) -> None:
    page = stranger.post("/registrations", username="?", email="nothing", password="short")

    assert told(page) == (422, "invalid")
    errors = {error["field"]: error for error in read(page)["errors"]}
    assert errors.keys() == {"username", "email", "password"}
    assert errors["password"]["code"] == "password_too_short"
    assert errors["password"]["minimum"] == 15


def test_a_name_is_given_out_once(stranger: ApiClient) -> None:
    stranger.site.add_user("maria")

    page = stranger.post("/registrations", **FORM | {"email": "other@example.com"})

    assert told(page) == (422, "username_taken")


@pytest.mark.parametrize("mode", [RegistrationMode.CLOSED, RegistrationMode.INVITED])
def test_where_registration_is_not_open_it_is_refused(
    tmp_path: Path, mode: RegistrationMode
) -> None:
    with memory(tmp_path, registration=mode) as site:
        page = ApiClient(site).post("/registrations")

        assert told(page) == (403, "registration_not_open")
        assert site.stored()["users"] == []


def test_a_mail_is_answered_with_the_password_that_was_chosen(confirming: ApiClient) -> None:
    token = waits(confirming)

    seen = confirming.post("/registrations/find", token=token)
    wrong = confirming.post("/registrations/confirm", token=token, chosen_password=OTHER_PASSWORD)
    right = confirming.post("/registrations/confirm", token=token, chosen_password=PASSWORD)
    again = confirming.post("/registrations/confirm", token=token, chosen_password=PASSWORD)

    assert read(seen) == {"username": "maria"}
    assert told(wrong) == (422, "chosen_password_wrong")
    assert (right.status, read(right)["user"]["email_verified"]) == (201, True)
    assert told(again) == (410, "link_invalid")


def test_a_mail_may_be_answered_with_a_new_password(confirming: ApiClient) -> None:
    token = waits(confirming)

    weak = confirming.post("/registrations/confirm-anew", token=token, password="password1234567")
    done = confirming.post("/registrations/confirm-anew", token=token, password=OTHER_PASSWORD)

    assert weak.status == 422
    assert done.status == 201
    assert confirming.log_in("maria", OTHER_PASSWORD).status == 200


def test_a_taken_address_is_told_to_nobody_but_its_reader(confirming: ApiClient) -> None:
    confirming.site.add_user("john")

    page = confirming.post("/registrations", **FORM | {"email": "john@example.com"})

    assert (page.status, page.text) == (202, "")


def test_the_mail_is_sent_again_and_whether_it_is_nobody_learns(confirming: ApiClient) -> None:
    waits(confirming)

    known = confirming.post("/registrations/resend", email="maria@example.com")
    unknown = confirming.post("/registrations/resend", email="nobody@example.com")

    assert (known.status, known.text) == (unknown.status, unknown.text) == (202, "")
    assert [mail.to.address for mail in confirming.site.mail()] == ["maria@example.com"]


def test_an_invitation_is_shown_and_accepted(stranger: ApiClient) -> None:
    token = token_of(mailed(stranger.site, Purpose.INVITATION))

    seen = stranger.post("/invitations/find", token=token)
    weak = stranger.post("/invitations/accept", token=token, username="maria", password="short")
    done = stranger.post("/invitations/accept", token=token, username="maria", password=PASSWORD)
    again = stranger.post("/invitations/accept", token=token, username="mary", password=PASSWORD)

    assert told(weak) == (422, "password_too_short")
    assert read(done)["user"]["email"] == read(seen)["email"]
    assert told(again) == (410, "link_invalid")


@pytest.mark.parametrize("token", [DEAD, "", "x", "A" * 66, "é.é"])
@pytest.mark.parametrize(
    "path",
    [
        "/registrations/find",
        "/invitations/find",
        "/verifications/confirm",
        "/email-changes/confirm",
        "/email-changes/keep",
        "/device-confirmations/confirm",
    ],
)
def test_what_is_no_token_opens_nothing(site_in_memory: Site, path: str, token: str) -> None:
    assert told(ApiClient(site_in_memory).post(path, token=token)) == (410, "link_invalid")
