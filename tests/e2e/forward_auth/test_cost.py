"""What asking costs, what it leaves in the log, and what it answers while the storage is away."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.sessions.session import LAST_USE_PRECISION
from tests.support.browser import IN_SQL, Opener, Site, sqlite
from tests.support.hosts import APP, CHOSEN, IDENTITY, Visitor, asked
from tests.support.statements import statements_of


@pytest.fixture(params=IN_SQL, ids=lambda opened: opened.__name__)
def site_in_sql(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, **CHOSEN) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def known(site_in_sql: Site) -> Visitor:
    known = Visitor(site_in_sql)
    known.log_in(f"{APP}/")
    return known


def test_each_question_about_somebody_known_is_one_to_the_storage(
    site_in_sql: Site, known: Visitor
) -> None:
    with statements_of(site_in_sql.container.storage()) as sent:
        for _ in range(20):
            asked(known.at(APP), f"{APP}/posts")

    assert len(sent) == 20
    assert all(statement.lstrip().lower().startswith("select") for statement in sent)


def test_questions_about_strangers_are_none(site_in_sql: Site) -> None:
    stranger = site_in_sql.browser()

    with statements_of(site_in_sql.container.storage()) as sent:
        for uri in ("/", "/posts", "/../"):
            asked(stranger, f"{APP}{uri}")
        stranger.get("/.doorward/start", {"Host": "app.example.com"})
        stranger.get("/.doorward/callback?ticket=AA.AA", {"Host": "app.example.com"})

    assert sent == []


def test_a_use_is_written_once_a_minute(site_in_sql: Site, known: Visitor) -> None:
    site_in_sql.clock.forward(LAST_USE_PRECISION)

    with statements_of(site_in_sql.container.storage()) as sent:
        for _ in range(10):
            asked(known.at(APP), f"{APP}/")

    assert sum(statement.lstrip().lower().startswith("update") for statement in sent) == 1


def test_no_ticket_and_no_token_is_logged(guarded: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    visitor, tickets = Visitor(guarded), []
    page = visitor.open(f"{APP}/")
    done = visitor.at(str(guarded.origin)).fill(
        page, "/login", username="susan", password="three blind mice and a piano"
    )
    while done.status == 303:
        tickets += [done.location.partition("ticket=")[2]]
        done = visitor.get(done.location)
    guarded.clock.forward(timedelta(minutes=1))
    visitor.get(f"{APP}/.doorward/callback?ticket={max(tickets)}")
    visitor.get(f"{APP}/admin")

    told = "".join(str(vars(record)) for record in caplog.records)
    held = [kept.value for kept in visitor.at(APP).cookies.values()]
    assert "role_missing" in told
    assert [secret for secret in (max(tickets), *held) if not secret or secret in told] == []


def test_a_refused_question_is_logged_with_who_asked(
    susan: Visitor, guarded: Site, caplog: pytest.LogCaptureFixture
) -> None:
    susan.get(f"{APP}/admin")
    susan.get(f"{APP}/Admin")

    told = [vars(one) for one in caplog.records if one.getMessage() == "access_refused"]
    user = guarded.container.find_user()("susan")
    assert [one["reason"] for one in told] == ["role_missing", "address_refused"]
    assert told[0]["user"] == user.id


def test_while_the_storage_is_away_nobody_is_answered_yes(tmp_path: Path) -> None:
    with sqlite(tmp_path, **CHOSEN) as site:
        site.add_user("susan")
        known = Visitor(site)
        known.log_in(f"{APP}/")
        for file in tmp_path.glob("doorward.db*"):
            file.rename(file.with_name(f"elsewhere-{file.name}"))

        page = asked(known.at(APP), f"{APP}/")

    assert page.status == 503
    assert not set(IDENTITY) & set(page.headers.keys())
