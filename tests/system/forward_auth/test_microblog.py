"""The example's own code: whom it believes, and what it shows to whom."""

from pathlib import Path

import pytest
from werkzeug.datastructures import Headers

from tests.support.pages import Page

pytest.importorskip("flask_login", reason="make test-system installs it")
from examples.microblog import microblog  # needs what was asked for just now

pytestmark = pytest.mark.system

SUSAN = {"X-Doorward-User": "0f" * 16, "X-Doorward-Name": "Susan%C3%A9"}
GUARDED = ["/", "/by/mira"]


def ask(path: str, headers: dict[str, str], address: str = "127.0.0.1") -> Page:
    said = {"REMOTE_ADDR": address}
    answer = microblog.app.test_client().get(path, headers=headers, environ_base=said)
    return Page(answer.status_code, Headers(answer.headers), answer.data)


def test_the_home_page_greets_its_reader_and_shows_posts_by_their_authors() -> None:
    page = ask("/", SUSAN)

    assert page.heading == "Hi, Susané!"
    assert page.navigation == ["Home", "About", "Logout"]
    assert {element.text for element in page.all("footer")} == {"mira", "tomas"}


def test_an_author_has_a_page_and_nobody_else_has() -> None:
    page = ask("/by/mira", SUSAN)

    assert {element.text for element in page.all("footer")} == {"mira"}
    assert ask("/by/nobody", SUSAN).status == 404


def test_the_way_back_keeps_what_was_asked() -> None:
    page = ask("/by/mira?page=2&x=%26", {})

    assert page.location == "/.doorward/start?to=/by/mira%3Fpage%3D2%26x%3D%2526"


@pytest.mark.parametrize("path", GUARDED)
def test_who_is_nobody_is_led_to_the_login_and_back(path: str) -> None:
    page = ask(path, {})

    assert page.status == 303
    assert page.location == f"/.doorward/start?to={path}"


@pytest.mark.parametrize("address", ["192.0.2.1", "10.0.0.1", "::ffff:127.0.0.1", "", "127.0.0.2"])
def test_headers_are_believed_from_the_proxy_alone(address: str) -> None:
    pages = [ask(path, SUSAN, address) for path in GUARDED]

    assert {page.status for page in pages} == {303}
    assert b"Susan" not in b"".join(page.body for page in pages)


def test_a_page_for_everybody_offers_the_login() -> None:
    page = ask("/about", {})

    assert page.navigation == ["Home", "About", "Login"]
    assert page.link("Login") == "/.doorward/start?to=/"


def test_a_name_stays_text() -> None:
    page = ask("/", {**SUSAN, "X-Doorward-Name": "%3Cb%3E%22"})

    assert page.heading == 'Hi, <b>"!'


def test_it_knows_no_password() -> None:
    code = Path(microblog.__file__).read_text("utf-8")

    assert microblog.app.secret_key is None
    assert "password" not in code.partition('"""\n')[2].lower()
    assert len([line for line in code.splitlines() if line]) < 80
