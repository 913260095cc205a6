"""Where the links in mails lead."""

import pytest

from adapters.web.origin import PublicOrigin
from adapters.web.page_address import OriginPageAddress
from domain.links import LinkToken, Purpose

TOKEN = "QUJDREVGR0hJSktMTU5PUA.QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY"


@pytest.mark.parametrize("purpose", Purpose, ids=lambda purpose: purpose.value)
def test_a_link_leads_to_the_page_of_its_purpose_at_the_public_origin(purpose: Purpose) -> None:
    pages = OriginPageAddress(PublicOrigin.parse("https://login.example.com"))

    address = pages(purpose, LinkToken(TOKEN))

    assert address == f"https://login.example.com/{purpose.value}?token={TOKEN}"


def test_the_pages_that_hold_no_secret_are_at_the_public_origin_too() -> None:
    pages = OriginPageAddress(PublicOrigin.parse("http://127.0.0.1:8080"))

    assert pages.forgotten_password == "http://127.0.0.1:8080/forgot-password"
    assert pages.login == "http://127.0.0.1:8080/login"
