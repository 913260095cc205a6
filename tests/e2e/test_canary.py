"""A password with a mark on it goes through every flow and is found nowhere afterwards."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.events import LetterKind
from tests.support.browser import METRICS_TOKEN, Browser, Site, sqlite
from tests.support.mail import opened, the_mail
from tests.support.pages import Page

MARK = "canary7391"
OTHER_MARK = "linnet4826"
PASSWORD = f"{MARK} sang three songs"
OTHER_PASSWORD = f"{OTHER_MARK} sang four songs"


class Watched(Browser):
    """A browser that keeps every answer."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self.answers: list[Page] = []

    def request(self, *arguments: object, **named: object) -> Page:
        page = super().request(*arguments, **named)  # type: ignore[arg-type]  # handed on as it came
        self.answers.append(page)
        return page


def go_through_everything(site: Site) -> list[Page]:
    """Each page with the marked password: passed, refused, forged, malformed and failed."""
    browser = Watched(site)
    browser.register("susan", PASSWORD, email="nonsense")
    browser.register("susan", PASSWORD, password2=OTHER_PASSWORD)
    browser.register("susan", PASSWORD, username=PASSWORD)
    browser.register("susan", f"susan {MARK[:3]}")
    browser.register("susan", PASSWORD)
    browser.post("/register", {"username": "john", "password": PASSWORD, "password2": PASSWORD})
    browser.post("/login", {"username": "susan", "password": PASSWORD})
    browser.post("/login", f"password={MARK}".encode() + b"\xff" * 40)
    browser.post("/login", f"password={MARK}&password={OTHER_MARK}".encode())
    browser.post("/login", f"password={MARK}".encode(), {"Content-Type": "text/plain"})
    browser.post("/login", f"password={MARK}".encode() + b"a" * 70_000)
    browser.post("/nowhere", {"password": PASSWORD})
    browser.log_in("susan", OTHER_PASSWORD)
    browser.log_in(PASSWORD, OTHER_PASSWORD)
    browser.log_in("nobody", PASSWORD)
    browser.log_in("susan", PASSWORD, remember=True)
    browser.get("/")
    browser.close()
    browser.get("/index")
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)
    browser.get("/")
    browser.log_in("susan", OTHER_PASSWORD)
    browser.log_out()
    browser.fill(browser.get("/forgot-password"), "/forgot-password", email="susan@example.com")
    page = opened(browser, the_mail(site, LetterKind.RESET_PASSWORD))
    browser.fill(page, "/reset-password", password=PASSWORD, password2=OTHER_PASSWORD)
    browser.fill(page, "/reset-password", password=PASSWORD, password2=PASSWORD)
    browser.fill(page, "/reset-password", password=OTHER_PASSWORD, password2=OTHER_PASSWORD)
    browser.get(f"/login?next=/nowhere&x={MARK}")
    browser.request(MARK.upper(), "/login")
    browser.get("/metrics", {"Authorization": f"Bearer {MARK}"})
    browser.answers.append(the_metrics(site))
    return browser.answers


def the_metrics(site: Site) -> Page:
    page = site.browser().get("/metrics", {"Authorization": f"Bearer {METRICS_TOKEN}"})
    assert "doorward_events_total" in page.text
    return page


def go_through_a_fault(site: Site, folder: Path) -> list[Page]:
    """Logging in and registering while the database is away."""
    browser = Watched(site)
    forms = [(browser.get(path).form(path)) for path in ("/login", "/register")]
    (folder / "doorward.db").rename(folder / "elsewhere")
    for form in forms:
        typed = dict.fromkeys(form.names & {"password", "password2"}, PASSWORD)
        browser.send(form, username="john", **typed)
    (folder / "elsewhere").rename(folder / "doorward.db")
    return browser.answers


@pytest.fixture
def site(watched_site: Site) -> Site:
    """With everything on that tells of what happens."""
    return watched_site


@pytest.fixture
def site_on_sqlite(tmp_path: Path) -> Iterator[Site]:
    with sqlite(tmp_path, watched=True) as site:
        yield site


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything that anything says, down to the least."""
    caplog.set_level(logging.DEBUG)
    yield caplog
    caplog.clear()


def shown_again_as_a_name(page: Page) -> Page:
    """A password that was typed as a name is shown as one to whoever typed it, and to nobody."""
    body = re.sub(rf'(name="username"[^>]* value)="{re.escape(PASSWORD)}"', r"\1", page.text)
    return Page(page.status, page.headers, body.encode())


def test_no_answer_holds_the_password(site: Site) -> None:
    answers = [shown_again_as_a_name(page) for page in go_through_everything(site)]

    for page in answers:
        assert MARK not in page.text + str(page.headers)
        assert OTHER_MARK not in page.text + str(page.headers)


def test_no_line_of_the_log_holds_the_password(
    site: Site, logged: pytest.LogCaptureFixture
) -> None:
    go_through_everything(site)

    lines = [logged.text, *(str(record.__dict__) for record in logged.records)]
    assert len(lines) > 10
    assert [record for record in logged.records if record.name == "doorward.access"]
    for line in lines:
        assert MARK not in line.lower()
        assert OTHER_MARK not in line
        assert METRICS_TOKEN not in line


def test_no_line_of_the_log_holds_a_token_or_a_hash(
    site: Site, logged: pytest.LogCaptureFixture
) -> None:
    answers = go_through_everything(site)

    text = logged.text + "".join(str(record.__dict__) for record in logged.records)
    values = [re.split("[=;]", cookie)[1] for page in answers for cookie in page.cookies]
    secrets = {value for value in values if len(value) > 16}
    assert len(secrets) > 3
    assert [value for value in secrets if value in text] == []
    assert "$argon2" not in text


def test_a_mistyped_address_is_in_no_line_of_the_log(
    site: Site, logged: pytest.LogCaptureFixture
) -> None:
    """It may be most of a link that is worth something."""
    site.browser().get(f"/recovery/{MARK}.?{OTHER_MARK}")

    text = logged.text + "".join(str(record.__dict__) for record in logged.records)
    assert "doorward.access" in text
    assert MARK not in text
    assert OTHER_MARK not in text


def test_no_file_holds_the_password(site_on_sqlite: Site, tmp_path: Path) -> None:
    go_through_everything(site_on_sqlite)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"doorward.db", "doorward.db-wal"}
    for path in files:
        assert MARK.encode() not in path.read_bytes()
        assert OTHER_MARK.encode() not in path.read_bytes()


def test_a_fault_shows_the_password_in_no_answer_and_no_line_of_the_log(
    site_on_sqlite: Site, tmp_path: Path, logged: pytest.LogCaptureFixture
) -> None:
    answers = go_through_a_fault(site_on_sqlite, tmp_path)

    assert [page.status for page in answers] == [200, 200, 503, 503]
    assert "storage_unavailable" in logged.text
    told = the_metrics(site_on_sqlite).text
    assert MARK not in logged.text + "".join(page.text for page in answers) + told


def test_what_is_stored_is_a_hash(site: Site) -> None:
    site.browser().register("susan", PASSWORD)

    user = site.container.find_user()("susan")
    assert user.password_hash.reveal().startswith("$argon2id$v=19$")
    assert MARK not in repr(user) + repr(site.stored()["users"])
