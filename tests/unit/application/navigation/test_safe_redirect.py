"""Where someone goes next: to the page asked for, if it is ours, or home."""

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.navigation.safe_redirect import SafeRedirect
from domain.navigation import LocalPath
from tests.support.redirects import HOSTILE, OURS

ORIGIN = "https://own.example"
HOME = LocalPath("/index")

redirect = SafeRedirect(home=HOME, never=frozenset({"/login", "/logout", "/account/delete"}))


@pytest.mark.parametrize("wanted", OURS)
def test_a_page_of_ours_is_gone_to_exactly_as_asked(wanted: str) -> None:
    assert redirect(wanted) == LocalPath(wanted)


@pytest.mark.parametrize("wanted", HOSTILE)
def test_whatever_else_is_asked_for_leads_home(wanted: str) -> None:
    assert redirect(wanted) == HOME


@pytest.mark.parametrize(
    "wanted", [None, 0, 1, True, b"/index", ["/page"], ("/page",), {"/page": 1}, LocalPath("/page")]
)
def test_what_is_no_text_leads_home(wanted: object) -> None:
    assert redirect(wanted) == HOME


@pytest.mark.parametrize(
    "wanted",
    [
        "/login",
        "/login/",
        "/login?next=/index",
        "/login#form",
        "/%6cogin",
        "/%6Cogin?next=%2Fpage",
        "/l%6fgin/",
        "/login%2F",
        "/%2flogin",
        "/logout",
        "/logou%74",
        "/account/delete",
        "/account//delete",
        "/account%2fdelete/",
    ],
)
def test_pages_that_must_not_be_returned_to_lead_home(wanted: str) -> None:
    assert redirect(wanted) == HOME


@pytest.mark.parametrize(
    "wanted", ["/", "/logins", "/login/help", "/account", "/a?next=/login", "/a#/login", "/LOGIN"]
)
def test_their_neighbours_do_not(wanted: str) -> None:
    assert redirect(wanted) == LocalPath(wanted)


def test_home_may_be_any_page() -> None:
    elsewhere = SafeRedirect(home=LocalPath("/start?first"), never=frozenset())

    assert elsewhere("//evil.example").text == "/start?first"
    assert elsewhere("/login").text == "/login"


@given(st.text() | st.text().map("/{}".format) | st.text(st.sampled_from("/\\.%2e?#@\t")))
def test_whatever_is_asked_for_the_answer_is_on_our_origin(wanted: str) -> None:
    url = ada_url.URL(ORIGIN + redirect(wanted).text)

    assert url.origin == ORIGIN


@given(st.from_type(object))
def test_nothing_that_can_be_asked_for_is_an_error(wanted: object) -> None:
    assert isinstance(redirect(wanted), LocalPath)
