"""What Doorward is measured against: its own pages' templates under bare Flask, and a bare hash.

No session, no storage, no hooks and no headers, but Doorward's own server around it, with as many
processes and threads.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch

import argon2
from flask import Flask, render_template
from markupsafe import Markup

import adapters.web
from adapters.security import SystemClock
from adapters.web.presentation import Look
from adapters.web.visits import Principal
from domain.accounts import EmailAddress, User, UserId, Username
from domain.passwords import PasswordHash
from entrypoints import server
from entrypoints.listener import listen
from entrypoints.settings import Settings, read_settings
from tests.bench.wire import PASSWORD

PERSON = User(
    id=UserId("0" * 32),
    username=Username("susan", "susan"),
    email=EmailAddress("susan@example.com", "susan@example.com"),
    password_hash=PasswordHash("none"),
    created_at=SystemClock().now(),
)
"""Whom the measured page greets, here and in Doorward.

They have just registered, so that for an hour no mail tells them of a login: sending those goes on
beside the logins, and would be measured with whatever comes next.
"""

_TEMPLATES = Path(next(iter(adapters.web.__path__))) / "templates"
_TOKEN = '<input type="hidden" name="csrf_token" value="{}">'.format("A" * 64)


def baseline_app(settings: Settings) -> Flask:
    app = Flask("baseline", static_folder=None, template_folder=str(_TEMPLATES))
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["date"] = _date
    cast(Any, app.jinja_env).install_gettext_callables(_same, _same_number, newstyle=True)
    values = {
        "look": Look(settings.site_name, settings.password_minimum),
        "current_user": Principal(PERSON),
        "language": "en",
        "request_id": "0" * 16,
        "notice": None,
        "has_visit": True,
        "navigation": None,
        "csrf_field": lambda: Markup(_TOKEN),
    }

    def index() -> str:
        return render_template("index.html", **values)

    app.add_url_rule("/index", "navigation.index", index)
    app.add_url_rule("/", "navigation.index", index)
    for path, endpoint in (
        ("/static/<path:name>", "static_file"),
        ("/logo", "logo"),
        ("/logout", "sessions.log_out"),
        ("/settings", "settings.overview"),
    ):
        app.add_url_rule(path, endpoint, _nothing)
    _add_hashing(app, settings)
    return app


def _add_hashing(app: Flask, settings: Settings) -> None:
    """What a login and a registration cannot do without, and nothing else.

    `/verify` and `/hash` in the request's own thread, `/verify-lane` through one thread of the
    process.
    """
    hasher = argon2.PasswordHasher(
        time_cost=settings.argon2_time_cost, memory_cost=settings.argon2_memory_kib, parallelism=1
    )
    hashed = hasher.hash(PASSWORD)
    lane = ThreadPoolExecutor(1)

    def verify() -> str:
        return f"{hasher.verify(hashed, PASSWORD)}\n"

    def verify_in_lane() -> str:
        return lane.submit(verify).result()

    def hash_anew() -> str:
        return f"{hasher.hash(PASSWORD)}\n"

    app.add_url_rule("/verify", "verify", verify)
    app.add_url_rule("/verify-lane", "verify_in_lane", verify_in_lane)
    app.add_url_rule("/hash", "hash_anew", hash_anew)


def _same(message: str) -> str:
    return message


def _same_number(singular: str, plural: str, number: int) -> str:
    return singular if number == 1 else plural


def _date(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"


def _nothing(name: str = "") -> str:
    return name


def _serve(port: int) -> None:
    settings = read_settings(port=port)
    listener = listen("127.0.0.1", port)
    serving = server.Serving(
        host="127.0.0.1",
        port=port,
        processes=settings.processes,
        threads=settings.threads,
        reloads=False,
        descriptor=listener.fileno(),
    )
    with patch.object(server._Server, "load", lambda _: baseline_app(settings)):
        server._serve(serving)


if __name__ == "__main__":
    _serve(int(sys.argv[-1]))
