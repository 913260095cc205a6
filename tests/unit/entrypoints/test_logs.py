"""Log lines: one event is one line of JSON, whatever is in it, and no secret is."""

import io
import json
import logging
import warnings
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.passwords import Password, PasswordHash
from entrypoints.logs import configure_logs
from tests.support.builders import PASSWORD, a_remember_token, a_session_token
from tests.support.logs import logged

FORGED = '\n{"event": "login", "level": "info"}\r\n\x1b[2J\x9b1A\u2028\u202e\0'

_log = logging.getLogger("doorward.test")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def line(act: Callable[[], object]) -> dict[str, Any]:
    (only,) = logged(act).splitlines()
    assert only.isprintable()
    assert only.isascii()
    read = json.loads(only)
    assert isinstance(read, dict)
    return read


def test_an_event_is_a_line_with_its_time_and_its_facts() -> None:
    written = line(
        lambda: _log.warning("login", extra={"outcome": "refused", "client": "192.0.2.1"})
    )

    moment = datetime.fromisoformat(written.pop("timestamp"))
    assert moment.utcoffset() == timedelta(0)
    assert written == {
        "event": "login",
        "level": "warning",
        "logger": "doorward.test",
        "outcome": "refused",
        "client": "192.0.2.1",
    }


def test_a_value_cannot_forge_a_line() -> None:
    extra = {"path": FORGED, FORGED: [FORGED, {FORGED: FORGED}]}

    written = line(lambda: _log.info(FORGED, extra=extra))

    assert written["event"] == written["path"] == FORGED
    assert written["level"] == "info"


def test_neither_can_it_at_a_terminal() -> None:
    shown = logged(lambda: _log.info("login", extra={"path": FORGED}), Terminal())

    (only,) = shown.splitlines()
    assert only.isprintable()
    assert "login" in only


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_comes_back_from_its_line(text: str) -> None:
    assert line(lambda: _log.info("event", extra={"text": text}))["text"] == text


def test_a_secret_is_known_by_its_type_and_kept_back() -> None:
    secrets = {
        "password": Password(PASSWORD),
        "hash": PasswordHash("$argon2id$secret"),
        "session": a_session_token(),
        "series": a_remember_token(),
    }

    written = line(
        lambda: _log.info("of %s", secrets["password"], extra={**secrets, "nested": [secrets]})
    )

    shown = json.dumps(written)
    assert all(secret.reveal() not in shown for secret in secrets.values())
    assert written["password"] == "<Password>"
    assert written["event"] == "of <Password>"


def test_a_stack_trace_stays_in_its_line() -> None:
    def fail() -> None:
        try:
            raise ValueError(FORGED)
        except ValueError as error:
            _log.error("request_failed", exc_info=error)  # as the web does it

    written = line(fail)

    assert written["event"] == "request_failed"
    assert "Traceback" in written["exception"]
    assert "ValueError" in written["exception"]


def test_libraries_and_warnings_come_in_the_same_form() -> None:
    def warn() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            configure_logs()
            warnings.warn("something old", stacklevel=1)

    of_library = line(lambda: logging.getLogger("gunicorn.error").warning("worker %s", 1))

    assert (of_library["event"], of_library["logger"]) == ("worker 1", "gunicorn.error")
    assert "something old" in line(warn)["event"]


def test_what_is_said_for_debugging_only_is_not_written() -> None:
    assert logged(lambda: _log.debug("noise")) == ""
