"""From the first form to the farewell and back, in one go, on every storage."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from application.events.mailer import Mail
from domain.events import EventKind
from domain.registrations import EmailVerification
from domain.sessions.session import FRESH_LIMIT
from tests.support.browser import STORAGES, Opener, Site
from tests.support.erased import held, traces
from tests.support.letters import a_rendering, part
from tests.support.pages import Page
from tests.support.whole_life import ELSEWHERE, FIRST, NEW, OLD, SECOND, THIRD, Life

PASSWORDS = [FIRST, SECOND, THIRD]
ADDRESSES = [OLD, NEW, ELSEWHERE]


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, watched=True, email_verification=EmailVerification.REQUIRED) as site:
        yield site


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything that anything says, down to the least."""
    caplog.set_level(logging.DEBUG)
    yield caplog
    caplog.clear()


def lived(site: Site) -> Life:
    """All of it, with the proof growing old on the way."""
    life = Life(site)
    life.register()
    life.recover()
    here, there = life.browser(), life.browser()
    here.log_in("susan", SECOND, remember=True)
    there.log_in(OLD, SECOND)
    life.end_others(here)
    life.change_email(here)
    life.change_password(here)
    site.clock.forward(FRESH_LIMIT)
    asked = life.export(here)
    here.fill(asked, "/settings/export", current_password=SECOND)
    here.fill(asked, "/settings/export", current_password=THIRD)
    here.get("/settings/activity")
    life.leave(here)
    life.stay(here, THIRD)
    return life


def test_everything_that_can_happen_to_an_account_in_one_go(site: Site) -> None:
    life = Life(site)
    before = life.browser()

    confirmed = life.register()
    before.log_in("susan", FIRST)
    entered = before.greeted
    reset = life.recover()
    thrown_out = before.greeted
    here, there = life.browser(), life.browser()
    here.log_in("susan", SECOND, remember=True)
    there.log_in("susan", SECOND)
    life.end_others(here)
    ended = there.greeted
    changed = life.change_email(here)
    archive = json.loads(life.export(here).body)
    life.leave(here)
    left = here.greeted
    life.stay(here, SECOND)

    assert [page.status for page in (confirmed, reset, changed)] == [303, 303, 303]
    assert (entered, thrown_out, ended, left) == ("susan", None, None, None)
    assert archive["profile"]["email"] == NEW
    assert {event["kind"] for event in archive["events"]} >= {
        EventKind.REGISTRATION.value,
        EventKind.PASSWORD_RESET.value,
        EventKind.SESSIONS_ENDED.value,
        EventKind.EMAIL_CHANGED.value,
    }
    assert here.greeted == "susan"


def test_no_password_is_left_anywhere(site: Site, logged: pytest.LogCaptureFixture) -> None:
    life = lived(site)

    assert traces(site, *PASSWORDS) == []
    assert [text for text in told(life, logged) if any(word in text for word in PASSWORDS)] == []


def test_a_token_is_in_its_mail_and_in_the_cookie_that_takes_it_over(
    site: Site, logged: pytest.LogCaptureFixture
) -> None:
    life = lived(site)

    tokens = [token for token in life.tokens() if token]
    assert len(set(tokens)) == len(tokens) >= 6
    assert traces(site, *tokens) == []
    assert [text for text in logs(logged) if any(token in text for token in tokens)] == []
    for page in life.answers:
        lines = [line for line in page.cookies if any(token in line for token in tokens)]
        assert all(line.startswith("doorward_link=") for line in lines)
        others = [value for name, value in page.headers if name != "Set-Cookie"]
        assert not any(token in page.text + str(others) for token in tokens)
    for token, mail in zip(life.tokens(), life.mails, strict=True):
        assert [text for text in written(life, besides=mail) if token and token in text] == []


def test_an_address_is_in_no_log_and_is_told_to_nobody_else(
    site: Site, logged: pytest.LogCaptureFixture
) -> None:
    life = lived(site)

    places = {where.partition("[")[0].partition(".")[0] for where, _ in addressed(site)}
    assert places <= {"users", "links", "letters", "state"}
    assert [text for text in logs(logged) if any(one in text for one in ADDRESSES)] == []
    for mail in life.mails:
        others = [one for one in ADDRESSES if one != mail.to.address]
        assert not any(one in text for one in others for text in shown(mail))


def addressed(site: Site) -> list[tuple[str, str]]:
    """Where in the storage one of the addresses stands."""
    values = held(site).items()
    return [(where, value) for where, value in values if any(one in value for one in ADDRESSES)]


def logs(logged: pytest.LogCaptureFixture) -> list[str]:
    lines = [logged.text, *(str(record.__dict__) for record in logged.records)]
    assert len(lines) > 30
    return lines


def shown(mail: Mail) -> list[str]:
    """The subject and both parts, as they leave the house."""
    message = a_rendering().message(mail)
    return [str(message["Subject"]), part(message, "plain"), part(message, "html")]


def written(life: Life, besides: Mail | None = None) -> list[str]:
    return [text for mail in life.mails if mail is not besides for text in shown(mail)]


def told(life: Life, logged: pytest.LogCaptureFixture) -> list[str]:
    """Whatever anybody got to see."""

    def seen(page: Page) -> str:
        return page.text + str(page.headers)

    return [*map(seen, life.answers), *written(life), *logs(logged)]
