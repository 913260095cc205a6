"""Leaving: asking to be deleted, and all that can be done until then."""

from flask import Blueprint, Response

from adapters.web.forms import NoFields, submitted_form
from adapters.web.login import Guards, current_user, login_required
from adapters.web.navigation import Navigation
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from application.accounts.leave import RequestDeletion, UndoDeletion
from domain.accounts import FAREWELL


def farewell_pages(
    request_deletion: RequestDeletion,
    undo_deletion: UndoDeletion,
    navigation: Navigation,
    guards: Guards,
) -> Blueprint:
    pages = Blueprint("farewell", __name__)

    @pages.context_processor
    def promised() -> dict[str, int]:
        return {"farewell_days": FAREWELL.days}

    @pages.get("/settings/delete")
    @login_required
    def delete_page() -> Response:
        return show_form("delete.html")

    @pages.post("/settings/delete")
    @guards.fresh_login_required
    def leave() -> Response:
        submitted_form().load(NoFields)
        user = request_deletion(user_id=current_user.existing.id)
        visit = current_visit()
        visit.sign_out()
        visit.leave_notice("leaving", user.leaves_at)
        return navigation.to(navigation.login_path())

    @pages.get("/farewell")
    @login_required
    def farewell_page() -> Response:
        if not current_user.is_leaving:
            return navigation.to(navigation.safe_redirect.home)
        return show_form("farewell.html")

    @pages.post("/farewell")
    @guards.fresh_login_required
    def stay() -> Response:
        submitted_form().load(NoFields)
        undo_deletion(user_id=current_user.existing.id)
        current_visit().leave_notice("staying")
        return navigation.to(navigation.safe_redirect.home)

    return pages
