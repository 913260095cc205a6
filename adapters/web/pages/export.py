"""Taking away everything that is held about oneself."""

import json
from collections.abc import Mapping

from flask import Blueprint, Response

from adapters.web.forms import NoFields, submitted_form
from adapters.web.login import Guards, current_user, login_required
from adapters.web.shown import show_form
from application.accounts.export_account import ExportAccount


def export_pages(export_account: ExportAccount, guards: Guards) -> Blueprint:
    pages = Blueprint("export", __name__, url_prefix="/settings/export")

    @pages.get("")
    @login_required
    def export_page() -> Response:
        return show_form("export.html")

    @pages.post("")
    @guards.fresh_login_required
    def export() -> Response:
        submitted_form().load(NoFields)
        user = current_user.existing
        archive = export_account(user_id=user.id)
        name = f"doorward-export-{user.username.key}-{str(archive['exported_at'])[:10]}.json"
        return _download(name, archive)

    return pages


def _download(name: str, archive: Mapping[str, object]) -> Response:
    """`name` needs no quoting: a username's key is plain ASCII."""
    response = Response(f"{json.dumps(archive, indent=2)}\n", mimetype="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
