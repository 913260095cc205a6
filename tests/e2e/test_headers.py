"""The security headers of every answer there is, errors and static files included."""

from collections.abc import Callable

import pytest

from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD
from tests.support.pages import Page

ALWAYS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

Answer = Callable[[Browser], Page]


def logged_in(browser: Browser) -> Browser:
    browser.log_in("susan")
    return browser


ANSWERS: dict[str, tuple[int, Answer]] = {
    "home for a stranger": (303, lambda browser: browser.get("/")),
    "home": (200, lambda browser: logged_in(browser).get("/index")),
    "login": (200, lambda browser: browser.get("/login")),
    "login passed": (303, lambda browser: browser.log_in("susan")),
    "login failed": (422, lambda browser: browser.log_in("susan", OTHER_PASSWORD)),
    "login again": (303, lambda browser: logged_in(browser).get("/login")),
    "register": (200, lambda browser: browser.get("/register")),
    "registered": (303, lambda browser: browser.register("john")),
    "registration refused": (422, lambda browser: browser.register("susan")),
    "logout": (200, lambda browser: browser.get("/logout")),
    "logged out": (303, lambda browser: logged_in(browser).log_out()),
    "healthy": (200, lambda browser: browser.get("/healthz")),
    "ready": (200, lambda browser: browser.get("/readyz")),
    "head": (200, lambda browser: browser.request("HEAD", "/login")),
    "options": (200, lambda browser: browser.request("OPTIONS", "/login")),
    "unreadable": (400, lambda browser: browser.post("/login", b"&a" * 200)),
    "foreign host": (400, lambda browser: browser.get("/login", {"Host": "evil.example"})),
    "other loopback name": (303, lambda browser: browser.get("/", {"Host": "localhost"})),
    "forged": (403, lambda browser: browser.post("/login")),
    "nowhere": (404, lambda browser: browser.get("/nowhere")),
    "no such file": (404, lambda browser: browser.get("/static/nothing.css")),
    "no logo": (404, lambda browser: browser.get("/logo")),
    "wrong method": (405, lambda browser: browser.request("DELETE", "/login")),
    "trace": (405, lambda browser: browser.request("TRACE", "/login")),
    "too much": (413, lambda browser: browser.post("/login", b"a" * 70_000)),
    "no form": (415, lambda browser: browser.post("/login", b"{}", {"Content-Type": "text/json"})),
    "style": (200, lambda browser: browser.get("/static/doorward.css")),
    "script": (200, lambda browser: browser.get("/static/reveal.js")),
    "a piece of a file": (
        206,
        lambda browser: browser.get("/static/reveal.js", {"Range": "bytes=0-3"}),
    ),
    "no piece of a file": (
        416,
        lambda browser: browser.get("/static/reveal.js", {"Range": "bytes=999999-"}),
    ),
}
FILES = {"style", "script"}


@pytest.fixture(scope="module", params=ANSWERS, ids=str)
def answer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Page:
    status, answered = ANSWERS[request.param]
    site = Site(tmp_path_factory.mktemp("site"))
    site.add_user("susan")
    page = answered(site.browser())
    assert page.status == status
    page.headers["X-Case"] = request.param
    return page


def test_it_is_closed_to_other_sites_frames_and_guesses(answer: Page) -> None:
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert "publickey-credentials-get=(self)" in answer.headers["Permissions-Policy"]


def test_no_cache_keeps_it_unless_it_is_a_file_of_ours(answer: Page) -> None:
    cached = "public, max-age=300" if answer.headers["X-Case"] in FILES else "no-store"

    assert answer.headers.getlist("Cache-Control") == [cached]


def test_it_says_what_it_is_and_nothing_of_what_made_it(answer: Page) -> None:
    words = str(answer.headers).lower() + answer.body.decode().lower()

    assert not answer.body or answer.headers["Content-Type"].endswith("charset=utf-8")
    for name in ("werkzeug", "flask", "gunicorn", "python", "jinja", "traceback"):
        assert name not in words


def test_it_carries_a_number_to_find_it_in_the_log(answer: Page) -> None:
    assert len(answer.headers["X-Request-Id"]) == 16


def test_no_header_is_said_twice_but_cookies(answer: Page) -> None:
    names = [name for name, _ in answer.headers if name != "Set-Cookie"]

    assert len(names) == len(set(names))


def test_a_page_loads_only_files_of_ours_and_runs_nothing_inline(answer: Page) -> None:
    for element in answer.elements:
        loaded = element.attributes.get("src", "/static/")
        if element.tag == "link":
            loaded = element.attributes["href"]
        assert loaded.startswith("/static/")
        assert not [name for name in element.attributes if name.startswith(("on", "style"))]
        assert element.tag != "style"
        assert element.tag != "script" or not element.text


def test_two_answers_have_two_numbers(site_in_memory: Site) -> None:
    browser = site_in_memory.browser()

    numbers = {browser.get("/login").headers["X-Request-Id"] for _ in range(9)}

    assert len(numbers) == 9


def test_an_error_page_shows_its_number(site_in_memory: Site) -> None:
    page = site_in_memory.browser().get("/nowhere")

    assert page.headers["X-Request-Id"] in page.text


def test_a_number_of_the_clients_own_is_not_taken(site_in_memory: Site) -> None:
    page = site_in_memory.browser().get("/nowhere", {"X-Request-Id": "chosen"})

    assert "chosen" not in page.headers["X-Request-Id"] + page.text


def test_a_file_that_did_not_change_is_not_sent_again(site_in_memory: Site) -> None:
    browser = site_in_memory.browser()
    first = browser.get("/static/reveal.js")

    page = browser.get("/static/reveal.js", {"If-None-Match": first.headers["ETag"]})

    assert (page.status, page.body) == (304, b"")
    assert page.headers["Cache-Control"] == "public, max-age=300"
