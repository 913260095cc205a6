"""What happened to the account of who is logged in, newest first."""

import re
from datetime import UTC, datetime, timedelta

from flask import Blueprint, render_template, request

from adapters.web.activity import sentence_of
from adapters.web.login import current_user, login_required
from application.events.trail_page import RecentEvents
from domain.events import Event, EventId

PAGE = 20  # events

_BEFORE = re.compile(r"(\d{1,18})-([0-9a-f]{32})", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def activity_pages(recent_events: RecentEvents) -> Blueprint:
    pages = Blueprint("activity", __name__)

    @pages.get("/settings/activity")
    @login_required
    def activity_page() -> str:
        before = _place(request.args.get("before", ""))
        found = recent_events(user_id=current_user.existing.id, before=before, limit=PAGE + 1)
        shown = found[:PAGE]
        return render_template(
            "activity.html",
            events=[(event, sentence_of(event)) for event in shown],
            older=_named(shown[-1]) if len(found) > PAGE else None,
            is_first=before is None,
        )

    return pages


def _named(event: Event) -> str:
    """Its place in the order, for an address: microseconds since 1970, and its id."""
    return f"{(event.at - _EPOCH) // _MICROSECOND}-{event.id}"


def _place(text: str) -> tuple[datetime, EventId] | None:
    """None for whatever names no place: then the newest are shown."""
    named = _BEFORE.fullmatch(text)
    if named is None:
        return None
    try:
        return _EPOCH + int(named[1]) * _MICROSECOND, EventId(named[2])
    except OverflowError:
        return None
