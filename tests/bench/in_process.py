"""The page without any server: the application is called, and so is the baseline's."""

import io
import os
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from statistics import median
from typing import Any
from unittest.mock import patch

from adapters.sql import SqlStorage
from domain.secrets import Entropy
from domain.sessions import Authentication, Session, SessionToken
from entrypoints.container import Container
from entrypoints.settings import read_settings
from tests.bench.baseline import PERSON, baseline_app
from tests.bench.figures import Measure
from tests.bench.plan import Plan
from tests.bench.population import embedded, populate
from tests.bench.servers import environment
from tests.bench.wire import without_token

PORT = 5000
GOAL_US = 60

Call = Callable[[], object]


def measure_in_process(plan: Plan) -> tuple[list[Measure], dict[str, object]]:
    plan.say("the page in process")
    folder = plan.folder / "in-process"
    folder.mkdir()
    populate(embedded(folder), 1000)
    with patch.dict(os.environ, environment(folder)):
        settings = read_settings(port=PORT)
    container = Container(settings=settings, secret_key="only for this measurement" * 2)
    storage: SqlStorage = container.storage()
    with closing(storage):
        token = _open_session(storage, container)
        ours = _caller(container.web(), _environ(f"doorward_session={token.reveal()}"))
        bare = _caller(baseline_app(settings), _environ(""))
        if without_token(ours()) != without_token(bare()):
            raise AssertionError("the baseline's page is another one")
        resolve = container.resolve_session()
        calls: dict[str, Call] = {
            "bare": bare,
            "page": ours,
            "read": lambda: storage.session_by_id(token.session_id),
            "resolve": lambda: resolve(session_token=token, remember_token=None),
        }
        spent = _interleaved(calls, plan.of(30, 60), plan.of(150, 300))
    added = spent["page"] - spent["bare"]
    measure = Measure(
        key="page_in_process",
        title="Page in process: time added to bare Flask",
        value=added,
        unit="µs",
        goal=GOAL_US,
        note=f"{spent['page']:.0f} against {spent['bare']:.0f} µs; of what is added, resolving the"
        f" session is {spent['resolve']:.0f} µs, and in it the read {spent['read']:.0f} µs",
    )
    return [measure], {f"{name}_us": value for name, value in spent.items()}


def _open_session(storage: SqlStorage, container: Container) -> SessionToken:
    entropy: Entropy = container.entropy()
    token = SessionToken.new(entropy)
    user = storage.user_by_login(PERSON.username)
    assert user is not None
    session = Session.opened(
        token, user, by=Authentication.PASSWORD, series_id=None, now=container.clock().now()
    )
    storage.transact(lambda work: work.sessions.add(session))
    return token


def _caller(app: Callable[..., Iterable[bytes]], environ: dict[str, Any]) -> Callable[[], bytes]:
    def start(_status: str, _headers: list[tuple[str, str]], _error: object = None) -> Call:
        return object

    def call() -> bytes:
        answer = app({**environ, "wsgi.input": io.BytesIO()}, start)
        try:
            return b"".join(answer)
        finally:
            answer.close()  # type: ignore[attr-defined]  # Flask's answers have it (PEP 3333)

    return call


def _environ(cookie: str) -> dict[str, Any]:
    """As the server makes it of a browser's request."""
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/",
        "QUERY_STRING": "",
        "RAW_URI": "/",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": str(PORT),
        "REMOTE_ADDR": "127.0.0.1",
        "REMOTE_PORT": "50000",
        "HTTP_HOST": f"127.0.0.1:{PORT}",
        "HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "HTTP_ACCEPT": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "HTTP_ACCEPT_LANGUAGE": "en-US,en;q=0.5",
        "HTTP_ACCEPT_ENCODING": "gzip, deflate",
        "HTTP_COOKIE": cookie,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.input_terminated": True,
    }


def _interleaved(calls: dict[str, Call], rounds: int, times: int) -> dict[str, float]:
    """The median of the rounds, in microseconds of this thread's processor time a call.

    On an idle machine that is the time by the clock; on a busy one the clock counts the neighbours.
    """
    spent: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds + 1):  # the first warms up
        for name, call in calls.items():
            begun = time.thread_time_ns()
            for _ in range(times):
                call()
            spent[name].append((time.thread_time_ns() - begun) / times / 1e3)
    return {name: median(values[1:]) for name, values in spent.items()}
