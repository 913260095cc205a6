"""What people do on the hosts of applications, prepared like the acts beside."""

from collections.abc import Callable
from datetime import timedelta

from domain.forward_auth import AskedPath, EntryState, ForwardHost, HostSessionToken, TicketToken
from domain.navigation import LocalPath
from domain.sessions import Session
from tests.support.acts import Act, logged_in
from tests.support.builders import HOSTS, Door

APP, ADMIN = HOSTS.named("app.example.com"), HOSTS.named("admin.example.com")
STATE = EntryState("A" * 43)


def session_of(door: Door) -> Session:
    """Of susan, who has just logged in."""
    found = door.storage.session_by_id(logged_in(door).session_id)
    assert found
    return found[0]


def a_ticket(door: Door, session: Session, host: ForwardHost = APP, path: str = "/") -> TicketToken:
    return door.enter_host(session=session, host=host, path=LocalPath(path), state=STATE.digest)


def entered(door: Door, session: Session, host: ForwardHost = APP) -> HostSessionToken:
    ticket = a_ticket(door, session, host)
    return door.open_host_session(host=host, ticket=ticket, state=STATE).token


def entering(door: Door) -> Act:
    ticket = a_ticket(door, session_of(door))
    return lambda: door.open_host_session(host=APP, ticket=ticket, state=STATE)


def coming_back_to_an_application(door: Door) -> Act:
    token = entered(door, session_of(door))
    door.clock.forward(timedelta(minutes=2))
    path = AskedPath.parse("/")
    return lambda: door.authorize(host=APP, path=path, token=token)


ACTS_ON_HOSTS: list[Callable[[Door], Act]] = [entering, coming_back_to_an_application]
