"""What happened to the account of who is logged in, newest first."""

from flask import Blueprint, render_template, request

from adapters.web.activity import page_of, sentence_of
from adapters.web.login import current_user, login_required
from application.events.trail_page import RecentEvents


def activity_pages(recent_events: RecentEvents) -> Blueprint:
    pages = Blueprint("activity", __name__)

    @pages.get("/settings/activity")
    @login_required
    def activity_page() -> str:
        before = request.args.get("before", "")
        page = page_of(recent_events, current_user.existing.id, before)
        return render_template(
            "activity.html",
            events=[(event, sentence_of(event)) for event in page.events],
            older=page.older,
            is_first=page.is_first,
        )

    return pages
