"""What somebody who is logged in was refused, in their trail."""

from domain.events import Actor, EventKind
from tests.support.builders import Door, a_session_token
from tests.support.doubles import FIREFOX


def test_a_refusal_is_recorded_with_its_reason_and_from_where() -> None:
    door = Door()
    user = door.with_user()
    session_id = a_session_token().session_id

    door.record_refusal(
        kind=EventKind.ACCESS_REFUSED, user_id=user.id, reason="device", session_id=session_id
    )

    event = door.events_of(user)[-1]
    assert (event.kind, event.refused, event.reason) == (EventKind.ACCESS_REFUSED, True, "device")
    assert (event.actor, event.client, event.session) == (Actor.VISITOR, FIREFOX, session_id[:16])
