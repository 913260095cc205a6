"""A ticket becomes a session on one host, once, while the main session holds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.events import EventKind
from domain.forward_auth import (
    HOST_SESSIONS_MAXIMUM,
    EntryState,
    HostSession,
    TicketInvalid,
    TicketToken,
)
from domain.sessions import Session
from tests.support.acts_on_hosts import ADMIN, APP, STATE, a_ticket, entered
from tests.support.builders import Door

LIFE = timedelta(seconds=30)


def children(door: Door, session: Session) -> Sequence[HostSession]:
    return door.storage.transact(lambda work: work.host_sessions.of_session(session.id))


def refused(door: Door, ticket: TicketToken, *, of: Session) -> bool:
    """Whether it opens nothing, and leaves nothing behind."""
    before = children(door, of)
    with pytest.raises(TicketInvalid):
        door.open_host_session(host=APP, ticket=ticket, state=STATE)
    return children(door, of) == before


def test_it_leads_to_where_its_owner_was_going(door: Door, session: Session) -> None:
    ticket = a_ticket(door, session, path="/posts?page=2")

    entered = door.open_host_session(host=APP, ticket=ticket, state=STATE)

    assert entered.path.text == "/posts?page=2"
    assert [one.id for one in children(door, session)] == [entered.token.host_session_id]


def test_it_works_once(door: Door, session: Session) -> None:
    ticket = a_ticket(door, session)
    door.open_host_session(host=APP, ticket=ticket, state=STATE)

    assert refused(door, ticket, of=session)


def test_it_works_for_half_a_minute(door: Door, session: Session) -> None:
    early, late = a_ticket(door, session), a_ticket(door, session)
    door.clock.forward(LIFE - timedelta(seconds=1))
    door.open_host_session(host=APP, ticket=early, state=STATE)
    door.clock.forward(timedelta(seconds=1))

    assert refused(door, late, of=session)


def test_it_works_on_its_own_host_and_is_not_used_up_on_another(
    door: Door, session: Session
) -> None:
    ticket = a_ticket(door, session, ADMIN)

    assert refused(door, ticket, of=session)
    assert door.open_host_session(host=ADMIN, ticket=ticket, state=STATE).path.text == "/"


@pytest.mark.parametrize("state", [None, EntryState("B" * 42 + "A")])
def test_it_works_in_the_browser_that_set_out_alone(
    door: Door, session: Session, state: EntryState | None
) -> None:
    ticket = a_ticket(door, session)

    with pytest.raises(TicketInvalid):
        door.open_host_session(host=APP, ticket=ticket, state=state)

    assert children(door, session) == []


def test_it_works_while_the_main_session_is_there(door: Door, session: Session) -> None:
    ticket = a_ticket(door, session)

    door.end_all_devices(user_id=session.user_id)

    assert refused(door, ticket, of=session)


def test_it_works_while_the_main_session_holds(door: Door, session: Session) -> None:
    door.clock.forward(door.session_limits.idle - timedelta(seconds=10))
    ticket = a_ticket(door, session)
    door.clock.forward(timedelta(seconds=10))

    assert refused(door, ticket, of=session)


def test_it_takes_nobody_in_who_is_leaving(door: Door, session: Session) -> None:
    ticket = a_ticket(door, session)
    user = replace(door.find_user("susan"), leaves_at=door.clock.now() + timedelta(days=1))
    door.storage.transact(lambda work: work.users.update(user))

    assert refused(door, ticket, of=session)


def test_a_ticket_that_came_too_late_for_its_session_stays_used(
    door: Door, session: Session
) -> None:
    ticket = a_ticket(door, session)
    door.end_all_devices(user_id=session.user_id)
    refused(door, ticket, of=session)
    door.storage.transact(lambda work: work.sessions.add(session))

    assert refused(door, ticket, of=session)


def test_somebody_elses_making_opens_nothing(door: Door, session: Session) -> None:
    assert refused(door, TicketToken("AA.AA"), of=session)


def test_the_trail_says_who_entered_which_application(door: Door, session: Session) -> None:
    entered(door, session)

    event = door.trail[-1]
    assert (event.kind, event.user_id) == (EventKind.APPLICATION_ENTERED, session.user_id)
    assert (event.reason, event.session) == (APP.authority, session.id[:16])


def test_a_main_session_has_only_so_many_and_the_oldest_goes(door: Door, session: Session) -> None:
    tokens = []
    for _ in range(HOST_SESSIONS_MAXIMUM + 2):
        tokens.append(entered(door, session))
        door.clock.forward(timedelta(seconds=1))

    kept = [one.id for one in children(door, session)]
    assert kept == [token.host_session_id for token in tokens[2:]]
