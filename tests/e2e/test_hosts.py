"""Which Host is served, which is led to the public address, and what https changes."""

from pathlib import Path

import pytest

from tests.support.browser import ORIGIN, Browser, Site, memory

ROUTES = ["/", "/login?next=/index", "/register", "/logout", "/static/doorward.css", "/nowhere"]
FOREIGN = [
    "evil.example",
    "evil.example:5000",
    "127.0.0.1.evil.example:5000",
    "127.0.0.1:5000.evil.example",
    "127.1:5000",
    "0.0.0.0:5000",
    "10.0.0.1:5000",
    "[::ffff:7f00:1",
    "localhost.:5000",
    "localhost.evil.example",
    "127.0.0.1:5000@evil.example",
    "127.0.0.1:5000, evil.example",
    "127.0.0.1:5000/evil.example",
    "evil.example@127.0.0.1:5000",
    "127.0.0.1:5000:5000",
    "[::1]:5000]",
    "évil.example",
    "",
    " ",
    ":",
    ":5000",
    "@",
    "[",
    "[]",
    "a..b",
    ".",
    ".a",
    "a" * 64 + ".example",
    "a" * 5000,
    "xn--",
    "xn--\x80",
    "\xff\xfe",
    "a b",
    "127.0.0.1\\",
    "*",
]
LOOPBACK = ["localhost:5000", "LOCALHOST:80", "localhost", "localhost:", "[::1]:5000", "127.0.0.2"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("site"))


@pytest.fixture
def browser(site: Site) -> Browser:
    return site.browser()


@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_host_is_refused_on_every_route(browser: Browser, host: str) -> None:
    answers = {path: browser.get(path, {"Host": host}).status for path in ROUTES}

    assert answers == dict.fromkeys(ROUTES, 400)
    assert browser.cookies == {}


def test_a_missing_host_is_refused_on_every_route(browser: Browser) -> None:
    assert [browser.get(path, {"Host": None}).status for path in ROUTES] == [400] * len(ROUTES)


@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_host_cannot_post(browser: Browser, host: str) -> None:
    token = browser.token

    page = browser.post("/logout", {"csrf_token": token}, {"Host": host})

    assert page.status == 400


@pytest.mark.parametrize("host", FOREIGN)
def test_the_page_that_refuses_a_host_does_not_repeat_it(browser: Browser, host: str) -> None:
    page = browser.get("/login", {"Host": host})

    assert page.heading == "That did not work"
    assert "evil.example" not in page.text


@pytest.mark.parametrize("host", [*FOREIGN, None])
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_health_checks_ask_for_no_host(browser: Browser, path: str, host: str | None) -> None:
    page = browser.get(path, {"Host": host})

    assert page.status == 200
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("host", LOOPBACK)
@pytest.mark.parametrize("path", ["/", "/index?x=%20&y", "/login?next=/x", "/a%2Fb"])
def test_another_loopback_name_is_led_to_the_same_page_here(
    browser: Browser, host: str, path: str
) -> None:
    page = browser.get(path, {"Host": host})

    assert (page.status, page.location) == (303, ORIGIN + path.replace("%2F", "/"))
    assert browser.cookies == {}


@pytest.mark.parametrize("host", LOOPBACK)
def test_a_post_under_another_loopback_name_is_led_here_and_does_nothing(
    site_in_memory: Site, host: str
) -> None:
    site_in_memory.add_user("susan")
    browser = site_in_memory.browser()
    browser.log_in()

    page = browser.post("/logout", {"csrf_token": browser.token}, {"Host": host})

    assert (page.status, page.location) == (303, f"{ORIGIN}/logout")
    assert browser.greeted == "susan"


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Forwarded-Server", "X-Original-Host", "Forwarded", "X-Host"]
)
def test_what_a_client_says_about_hosts_elsewhere_changes_nothing(
    browser: Browser, name: str
) -> None:
    page = browser.get("/index", {name: "host=evil.example"})

    assert page.location == f"{ORIGIN}/login?next=%2Findex"


@pytest.mark.parametrize("name", ["X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Script-Name"])
def test_what_a_client_says_about_paths_and_schemes_changes_nothing(
    browser: Browser, name: str
) -> None:
    page = browser.get("/login", {name: "https"})

    assert page.form("/login").names
    assert "Secure" not in page.cookies[0]


def test_loopback_over_http_gets_plain_cookies_and_no_strict_transport(browser: Browser) -> None:
    page = browser.get("/login")

    assert list(browser.cookies) == ["doorward_visitor"]
    assert "Strict-Transport-Security" not in page.headers


@pytest.mark.parametrize("path", [*ROUTES, "/healthz", "/readyz"])
def test_https_is_insisted_on_in_every_answer(secure_site: Site, path: str) -> None:
    page = secure_site.browser().get(path)

    assert page.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_https_may_be_insisted_on_for_this_name_alone(tmp_path: Path) -> None:
    with memory(tmp_path, origin="https://door.example", hsts_subdomains=False) as site:
        page = site.browser().get("/login")

    assert page.headers.getlist("Strict-Transport-Security") == ["max-age=63072000"]


def test_https_keeps_every_cookie_to_its_host_and_to_https(secure_site: Site) -> None:
    browser = secure_site.browser()
    browser.register("susan")
    registered = set(browser.cookies)
    browser.log_in("susan", remember=True)

    assert registered == {"__Host-doorward_visitor", "__Host-doorward_notice"}
    assert set(browser.cookies) >= {"__Host-doorward_session", "__Host-doorward_remember"}


def test_https_takes_no_cookie_without_the_prefix(secure_site: Site) -> None:
    secure_site.add_user("susan")
    browser = secure_site.browser()
    browser.log_in()
    browser.cookies = {name.removeprefix("__Host-"): kept for name, kept in browser.cookies.items()}

    page = browser.get("/index")

    assert page.status == 303


def test_https_leads_to_https_whatever_the_server_itself_speaks(secure_site: Site) -> None:
    secure_site.add_user("susan")
    browser = secure_site.browser()

    asked = browser.get("/index?x")
    entered = browser.log_in(wanted="/index?x")

    assert asked.location == "https://door.example/login?next=%2Findex%3Fx"
    assert entered.location == "https://door.example/index?x"


@pytest.mark.parametrize("host", ["door.example:443", "DOOR.example", "door.example"])
def test_the_default_port_and_case_make_no_other_host(secure_site: Site, host: str) -> None:
    assert secure_site.browser().get("/login", {"Host": host}).status == 200


@pytest.mark.parametrize(
    "host", ["door.example:80", "door.example:8443", "www.door.example", "localhost", "127.0.0.1"]
)
def test_no_other_name_or_port_stands_for_a_public_host(secure_site: Site, host: str) -> None:
    assert secure_site.browser().get("/login", {"Host": host}).status == 400


@pytest.mark.parametrize("path", ["", "//", "//index", "///login"])
def test_no_spelling_of_a_path_makes_the_server_redirect_by_itself(
    secure_site: Site, path: str
) -> None:
    page = secure_site.browser().get(path)

    assert page.status in (200, 303)
    assert page.headers.get("Location", "https://door.example/").startswith("https://door.example/")
