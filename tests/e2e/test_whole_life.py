"""From the first form to the farewell and back, in one go, on every storage."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.events import EventKind
from domain.registrations import EmailVerification
from tests.support.browser import STORAGES, Opener, Site
from tests.support.whole_life import FIRST, NEW, SECOND, Life


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, watched=True, email_verification=EmailVerification.REQUIRED) as site:
        yield site


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
