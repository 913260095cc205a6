"""Every kind of event, as what somebody does brings it about (ASVS 5.0 16.3.1 to 16.3.4)."""

from collections.abc import Callable

import pytest

from domain.events import Event, EventKind
from tests.support import acts, acts_by_mail, acts_on_hosts, chores
from tests.support.acts import Act
from tests.support.builders import Door
from tests.support.doubles import FIREFOX

DONE: dict[EventKind, Callable[[Door], Act]] = {
    EventKind.REGISTRATION_REQUESTED: acts_by_mail.wishing,
    EventKind.REGISTRATION: acts.registration,
    EventKind.INVITATION: acts_by_mail.inviting,
    EventKind.LOGIN: acts.login,
    EventKind.LOGOUT: acts.logout,
    EventKind.REAUTHENTICATION: acts.proof_anew,
    EventKind.SESSION_ENDED: acts.ending_a_device,
    EventKind.SESSIONS_ENDED: acts.ending_all_others,
    EventKind.RECOVERY_REQUESTED: acts_by_mail.asking_for_a_link,
    EventKind.PASSWORD_RESET: acts_by_mail.reset,
    EventKind.PASSWORD_CHANGED: acts.own_new_password,
    EventKind.USERNAME_CHANGED: acts.another_name,
    EventKind.LANGUAGE_CHANGED: acts.another_language,
    EventKind.EMAIL_VERIFICATION_REQUESTED: acts_by_mail.asking_again,
    EventKind.EMAIL_VERIFIED: acts_by_mail.verifying,
    EventKind.EMAIL_CHANGE_REQUESTED: acts_by_mail.wish_for_another_address,
    EventKind.EMAIL_CHANGED: acts_by_mail.another_address,
    EventKind.EMAIL_CHANGE_OBJECTED: acts_by_mail.objection,
    EventKind.ACCOUNT_EXPORTED: acts.export,
    EventKind.DELETION_REQUESTED: acts.wish_to_leave,
    EventKind.DELETION_UNDONE: acts.staying,
    EventKind.ACCOUNT_DELETED: chores.deleting_who_is_due,
    EventKind.ACCOUNT_DISABLED: acts.disabling,
    EventKind.ACCOUNT_ENABLED: acts.enabling,
    EventKind.SECRETS_ROTATED: acts.rotating,
    EventKind.DEVICE_CONFIRMATION_REQUESTED: acts_by_mail.asking_to_confirm_a_browser,
    EventKind.DEVICE_CONFIRMED: acts_by_mail.confirming_a_browser,
    EventKind.APPLICATION_ENTERED: acts_on_hosts.entering,
    EventKind.ACCOUNTS_IMPORTED: acts.importing,
    EventKind.ACCOUNTS_EXPORTED: acts.exporting_all,
    EventKind.ROLE_GRANTED: acts.granting_roles,
    EventKind.ROLE_REVOKED: acts.revoking_roles,
}
REFUSED: dict[EventKind, tuple[Callable[[Door], Act], str]] = {
    EventKind.LOGIN: (acts.failed_login, "password"),
    EventKind.REAUTHENTICATION: (acts.failed_proof, "password"),
    EventKind.PASSWORD_CHANGED: (acts.failed_new_password, "password"),
    EventKind.REMEMBER_TOKEN_REUSED: (acts.theft, "reused"),
    EventKind.LINK_REFUSED: (acts_by_mail.reset_by_a_dead_link, "expired"),
    EventKind.FORM_REFUSED: (acts.a_refused_form, "origin"),
    EventKind.ACCESS_REFUSED: (acts.ending_what_is_not_theirs, "device"),
    EventKind.THROTTLED: (acts.one_failure_too_many, "account_from_network"),
}
OF_NOBODY = {
    EventKind.RECOVERY_REQUESTED,
    EventKind.EMAIL_VERIFICATION_REQUESTED,
    EventKind.SECRETS_ROTATED,
    EventKind.DEVICE_CONFIRMATION_REQUESTED,
    EventKind.ACCOUNTS_IMPORTED,
    EventKind.ACCOUNTS_EXPORTED,
}
"""Asked for by somebody of whom nothing was looked up, or of no account at all."""


def recorded(prepared: Callable[[Door], Act]) -> Event:
    """The last thing that it left in the trail."""
    door = Door()
    act = prepared(door)
    before = len(door.trail)
    act()
    return door.trail[before:][-1]


def test_no_kind_of_event_is_left_out() -> None:
    assert DONE.keys() | REFUSED.keys() == set(EventKind)


@pytest.mark.parametrize("kind", DONE, ids=lambda kind: kind.value)
def test_what_is_done_is_recorded_with_whose_it_is_and_from_where(kind: EventKind) -> None:
    event = recorded(DONE[kind])

    assert (event.kind, event.outcome, event.client) == (kind, "success", FIREFOX)
    assert (event.user_id is None) is (kind in OF_NOBODY)


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.value)
def test_what_is_refused_is_recorded_with_its_reason(kind: EventKind) -> None:
    prepared, reason = REFUSED[kind]

    event = recorded(prepared)

    assert (event.kind, event.outcome, event.reason) == (kind, "refused", reason)
    assert event.client == FIREFOX
    assert (event.user_id is None) is (kind in OF_NOBODY)
