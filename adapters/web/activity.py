"""What people are told about events: the one table from an event to its sentence."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from adapters.web.sentences import N_
from application.events.trail_page import RecentEvents
from domain.accounts import UserId
from domain.events import Actor, Event, EventId, EventKind

PAGE = 20  # events
PLACE = re.compile("^[0-9]{1,18}-[0-9a-f]{32}$")
"""A place in the order of events, as addresses name it: microseconds since 1970, and an id."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

SENTENCES: Mapping[EventKind, tuple[str, str]] = {
    EventKind.REGISTRATION_REQUESTED: (
        N_("Somebody asked for this account to be made."),
        N_("Somebody asked in vain for this account to be made."),
    ),
    EventKind.REGISTRATION: (
        N_("This account was made."),
        N_("Somebody tried in vain to make this account."),
    ),
    EventKind.INVITATION: (
        N_("You were invited here."),
        N_("Somebody tried in vain to invite you here."),
    ),
    EventKind.LOGIN: (N_("You logged in."), N_("Somebody tried to log in as you, and could not.")),
    EventKind.LOGOUT: (N_("You logged out."), N_("Logging out did not work.")),
    EventKind.REAUTHENTICATION: (
        N_("You typed your password again."),
        N_("A wrong password was typed where it was asked for again."),
    ),
    EventKind.SESSION_ENDED: (
        N_("A device was logged out."),
        N_("A device was to be logged out, and was not."),
    ),
    EventKind.SESSIONS_ENDED: (
        N_("Several devices were logged out."),
        N_("Several devices were to be logged out, and were not."),
    ),
    EventKind.REMEMBER_TOKEN_REUSED: (
        N_("Somebody used a copy of what remembers one of your devices, so it was logged out."),
        N_("Somebody used a copy of what remembers one of your devices, so it was logged out."),
    ),
    EventKind.LINK_REFUSED: (
        N_("A link from a mail to you was opened that does not work any more."),
        N_("A link from a mail to you was opened that does not work any more."),
    ),
    EventKind.RECOVERY_REQUESTED: (
        N_("Somebody asked for a link to choose a new password."),
        N_("Somebody asked in vain for a link to choose a new password."),
    ),
    EventKind.PASSWORD_RESET: (
        N_("A new password was chosen by way of a mailed link."),
        N_("A new password was not accepted, by way of a mailed link."),
    ),
    EventKind.PASSWORD_CHANGED: (
        N_("Your password was changed."),
        N_("Your password was to be changed, and was not."),
    ),
    EventKind.USERNAME_CHANGED: (
        N_("Your username was changed."),
        N_("Your username was to be changed, and was not."),
    ),
    EventKind.LANGUAGE_CHANGED: (
        N_("Your language was changed."),
        N_("Your language was to be changed, and was not."),
    ),
    EventKind.EMAIL_VERIFICATION_REQUESTED: (
        N_("A mail was asked for that confirms your email address."),
        N_("A mail was asked for in vain that confirms your email address."),
    ),
    EventKind.EMAIL_VERIFIED: (
        N_("Your email address was confirmed."),
        N_("Your email address was to be confirmed, and was not."),
    ),
    EventKind.EMAIL_CHANGE_REQUESTED: (
        N_("A change of your email address was asked for."),
        N_("A change of your email address was asked for in vain."),
    ),
    EventKind.EMAIL_CHANGED: (
        N_("Your email address was changed."),
        N_("Your email address was to be changed, and was not."),
    ),
    EventKind.EMAIL_CHANGE_OBJECTED: (
        N_("A change of your email address was stopped from the old address."),
        N_("A change of your email address could not be stopped."),
    ),
    EventKind.ACCOUNT_EXPORTED: (
        N_("Your data was downloaded."),
        N_("Your data was to be downloaded, and was not."),
    ),
    EventKind.DELETION_REQUESTED: (
        N_("Your account was marked to be deleted."),
        N_("Your account was to be deleted, and was not."),
    ),
    EventKind.DELETION_UNDONE: (
        N_("You kept your account after all."),
        N_("Your account could not be kept."),
    ),
    EventKind.ACCOUNT_DELETED: (
        N_("Your account was deleted."),
        N_("Your account was to be deleted, and was not."),
    ),
    EventKind.ACCOUNT_DISABLED: (
        N_("Your account was closed."),
        N_("Your account was to be closed, and was not."),
    ),
    EventKind.ACCOUNT_ENABLED: (
        N_("Your account was opened again."),
        N_("Your account was to be opened again, and was not."),
    ),
    EventKind.FORM_REFUSED: (
        N_("A form was refused, because it was out of date or not one of ours."),
        N_("A form was refused, because it was out of date or not one of ours."),
    ),
    EventKind.ACCESS_REFUSED: (
        N_("Something was asked for that is not yours, or not there any more."),
        N_("Something was asked for that is not yours, or not there any more."),
    ),
    EventKind.THROTTLED: (
        N_("There were too many tries to log in; more of them were not even looked at."),
        N_("There were too many tries to log in; more of them were not even looked at."),
    ),
    EventKind.SECRETS_ROTATED: (
        N_("The secrets of this site were changed."),
        N_("The secrets of this site were to be changed, and were not."),
    ),
    EventKind.DEVICE_CONFIRMATION_REQUESTED: (
        N_("Somebody asked for a mail to confirm a browser."),
        N_("Somebody asked in vain for a mail to confirm a browser."),
    ),
    EventKind.DEVICE_CONFIRMED: (
        N_("A browser was confirmed by way of a mailed link."),
        N_("A browser was to be confirmed by way of a mailed link, and was not."),
    ),
    EventKind.APPLICATION_ENTERED: (
        N_("You logged in to an application."),
        N_("Somebody tried in vain to log in to an application as you."),
    ),
    EventKind.ACCOUNTS_IMPORTED: (
        N_("Accounts were brought here from another place."),
        N_("Accounts were to be brought here from another place, and were not."),
    ),
    EventKind.ACCOUNTS_EXPORTED: (
        N_("All accounts were handed over to the operator of this site."),
        N_("All accounts were to be handed over to the operator of this site, and were not."),
    ),
    EventKind.ROLE_GRANTED: (
        N_("You were given a role."),
        N_("You were to be given a role, and were not."),
    ),
    EventKind.ROLE_REVOKED: (
        N_("A role was taken from you."),
        N_("A role was to be taken from you, and was not."),
    ),
}
"""What was done, and what was refused."""

ACTORS: Mapping[Actor, str | None] = {
    Actor.VISITOR: None,  # from where is told instead
    Actor.OPERATOR: N_("By the operator of this site"),
    Actor.SERVICE: N_("By the site itself"),
}


def sentence_of(event: Event) -> tuple[str, str | None]:
    """What happened, and who did it where it was nobody at a browser."""
    return SENTENCES[event.kind][event.refused], ACTORS[event.actor]


class Page(NamedTuple):
    """A page of what happened, newest first."""

    events: Sequence[Event]
    older: str | None
    """The place behind which the next page begins; None on the last."""
    is_first: bool


def page_of(recent_events: RecentEvents, user_id: UserId, before: str) -> Page:
    """From a place on, or the newest where the text names none."""
    place = _place(before)
    found = recent_events(user_id=user_id, before=place, limit=PAGE + 1)
    shown = found[:PAGE]
    return Page(shown, _named(shown[-1]) if len(found) > PAGE else None, place is None)


def _named(event: Event) -> str:
    return f"{(event.at - _EPOCH) // _MICROSECOND}-{event.id}"


def _place(text: str) -> tuple[datetime, EventId] | None:
    if not PLACE.fullmatch(text):
        return None
    microseconds, _, event_id = text.partition("-")
    try:
        return _EPOCH + int(microseconds) * _MICROSECOND, EventId(event_id)
    except OverflowError:
        return None
