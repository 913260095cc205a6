"""Mail from real processes: inside the server, and from workers beside it that come and go."""

import asyncio
import json
import os
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as SmtpSession

from adapters.security import SystemEntropy
from adapters.sql import SqlStorage, open_storage
from domain.accounts import EmailAddress, UserId
from domain.events import Actor, Event, EventId, EventKind, Letter, LetterKind, Posted
from domain.links import new_link_id
from domain.sessions import NOBODY
from tests.integration.mail.conftest import serving
from tests.support.doubles import NOON
from tests.system.postgres import Cluster, postgres
from tests.system.server import PROJECT, Server, environment, running, wait_until

pytestmark = pytest.mark.system

SECRET = "Kw7pR2mX9vB4nT6yL1cF8hD3gJ5sQ0zA"
PATIENCE = 120.0  # seconds; starting many processes at once takes long where cores are few
ORIGIN = "https://login.example.com"
_entropy = SystemEntropy()


class Postbox:
    """A mail server's side, which can keep a sender waiting for its answer."""

    def __init__(self) -> None:
        self.recipients: list[str] = []
        self.bodies: list[str] = []
        self.asked = 0
        """How many mails have come so far, answered or not."""
        self.may_answer = threading.Event()
        self.may_answer.set()

    async def handle_DATA(  # noqa: N802  # the server's name for it
        self, _server: SMTP, _session: SmtpSession, envelope: Envelope
    ) -> str:
        self.asked += 1
        await asyncio.to_thread(self.may_answer.wait, PATIENCE)
        self.recipients += envelope.rcpt_tos
        assert isinstance(envelope.content, bytes)
        self.bodies.append(_text_of(envelope.content))
        return "250 2.0.0 Taken"


def _text_of(mail: bytes) -> str:
    body = message_from_bytes(mail, policy=default).get_body(("plain",))
    assert body
    return str(body.get_content())


class WorkerProcess:
    """`doorward worker`, which can be stopped and killed."""

    def __init__(self, folder: Path, name: str, **settings: str) -> None:
        self._folder, self._log = folder, folder / f"{name}.log"
        self._settings = {"DOORWARD_STATE_DIR": str(folder / name), **settings}

    @property
    def said(self) -> str:
        return self._log.read_text("utf-8")

    def start(self) -> None:
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [PROJECT / "doorward", "worker"],
                cwd=self._folder,
                env=environment(**self._settings),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wait_until_it_says(self, what: str, times: int = 1) -> None:
        wait_until(lambda: self.said.count(what) >= times, f"the worker says {what}", PATIENCE)

    def stop(self) -> int:
        """Its exit code."""
        os.kill(self.process.pid, signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)


@contextmanager
def working(*workers: WorkerProcess) -> Iterator[None]:
    for worker in workers:
        worker.start()
    try:
        for worker in workers:
            worker.wait_until_it_says("worker_started")
        yield
    except BaseException:
        for worker in workers:
            print(worker.said)
        raise
    finally:
        for worker in workers:
            worker.kill()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with postgres() as cluster:
        storage = open_storage(cluster.url)
        storage.upgrade()
        storage.close()
        yield cluster


@pytest.fixture
def storage(cluster: Cluster) -> Iterator[SqlStorage]:
    cluster.ask("delete from letters")
    storage = open_storage(cluster.url)
    yield storage
    storage.close()


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def a_worker(
    cluster: Cluster, postbox: Postbox, tmp_path: Path
) -> Iterator[Callable[[str], WorkerProcess]]:
    """Makes workers over the database, which send to the postbox."""
    with serving(postbox) as port:
        settings = {
            "DOORWARD_DATABASE_URL": cluster.url,
            "DOORWARD_SECRET_KEY": SECRET,
            "DOORWARD_PUBLIC_URL": ORIGIN,
            "DOORWARD_SMTP_URL": f"smtp://127.0.0.1:{port}",
        }
        yield lambda name: WorkerProcess(tmp_path, name, **settings)
        postbox.may_answer.set()


def invite(storage: SqlStorage, *names: str) -> None:
    """An event for each, long ago, with a letter to somebody without an account."""
    for name in names:
        letter = Letter(
            kind=LetterKind.INVITATION,
            to=EmailAddress.of(name, "example.org"),
            language="en",
            user_id=UserId(_entropy.bytes(16).hex()),
            link_id=new_link_id(_entropy),
        )
        event = Event(
            id=EventId(_entropy.bytes(16).hex()),
            at=NOON,
            kind=EventKind.INVITATION,
            actor=Actor.OPERATOR,
            client=NOBODY,
            letters=(letter,),
        )
        storage.transact(lambda work, event=event: work.record(event))  # type: ignore[misc]  # bound now


def wait_until_delivered(storage: SqlStorage) -> None:
    wait_until(lambda: not waiting(storage), "the letters are delivered", PATIENCE)


def waiting(storage: SqlStorage) -> list[Posted]:
    return list(storage.letter_page(after="", limit=1000))


def test_the_server_on_the_embedded_database_shows_mail_and_keeps_it(tmp_path: Path) -> None:
    server = Server(tmp_path, DOORWARD_PROCESSES="2")
    kept = tmp_path / "state" / "mail"
    with running(server):
        storage = open_storage(f"sqlite:///{tmp_path}/state/doorward.sqlite3")
        invite(storage, "susan", "bob")
        wait_until_delivered(storage)
        storage.close()
        server.stop()

    assert sorted(_recipient_of(file) for file in kept.glob("*.eml")) == [
        "bob@example.org",
        "susan@example.org",
    ]
    assert server.said.count("To: susan@example.org") == 1
    assert server.said.count(f"\n{server.origin}/invitation?token=") == 2
    assert "doorward worker" not in server.said


def _recipient_of(file: Path) -> str:
    return str(message_from_bytes(file.read_bytes(), policy=default)["To"])


def test_a_mail_server_that_stalls_does_not_keep_the_server_from_stopping(
    tmp_path: Path, postbox: Postbox
) -> None:
    postbox.may_answer.clear()
    with serving(postbox) as port:
        server = Server(
            tmp_path, DOORWARD_PROCESSES="1", DOORWARD_SMTP_URL=f"smtp://127.0.0.1:{port}"
        )
        with running(server):
            storage = open_storage(f"sqlite:///{tmp_path}/state/doorward.sqlite3")
            invite(storage, "susan")
            wait_until(lambda: postbox.asked == 1, "a mail is on its way", PATIENCE)
            server.stop()
        postbox.may_answer.set()

    (left,) = waiting(storage)
    storage.close()
    assert (left.attempts, left.parked) == (1, False)
    assert "Traceback" not in server.said


def test_on_postgresql_the_server_says_who_sends_and_leaves_it_to_them(
    tmp_path: Path,
    cluster: Cluster,
    storage: SqlStorage,
    postbox: Postbox,
    a_worker: Callable[[str], WorkerProcess],
) -> None:
    settings = {"DOORWARD_DATABASE_URL": cluster.url, "DOORWARD_SECRET_KEY": SECRET}
    server = Server(tmp_path, DOORWARD_PROCESSES="1", **settings)
    worker = a_worker("worker")
    with running(server):
        invite(storage, "susan")
        time.sleep(3)  # longer than a worker of its own would wait
        left_alone = [letter.attempts for letter in waiting(storage)]
        with working(worker):
            wait_until_delivered(storage)
            ended = worker.stop()

    assert left_alone == [0]
    assert 'Mail is sent by "doorward worker", which must run beside this.' in server.said
    assert postbox.recipients == ["susan@example.org"]
    assert f"{ORIGIN}/invitation?token=" in postbox.bodies[0]
    assert ended == 0
    assert "worker_stopped" in worker.said
    assert "susan" not in worker.said
    assert "token" not in worker.said


def test_told_to_stop_a_worker_finishes_the_letter_in_hand_and_no_other(
    storage: SqlStorage, postbox: Postbox, a_worker: Callable[[str], WorkerProcess]
) -> None:
    postbox.may_answer.clear()
    invite(storage, "susan", "bob")
    worker = a_worker("worker")
    with working(worker):
        wait_until(lambda: postbox.asked == 1, "a mail is on its way", PATIENCE)
        os.kill(worker.process.pid, signal.SIGTERM)
        time.sleep(0.5)
        still_at_it = worker.process.poll() is None
        postbox.may_answer.set()
        ended = worker.process.wait(PATIENCE)

    assert still_at_it
    assert ended == 0
    assert len(postbox.recipients) == 1
    (left,) = waiting(storage)
    assert left.letter.to.address not in postbox.recipients
    assert left.attempts == 0


def test_a_killed_worker_loses_no_letter(
    storage: SqlStorage,
    cluster: Cluster,
    postbox: Postbox,
    a_worker: Callable[[str], WorkerProcess],
) -> None:
    postbox.may_answer.clear()
    invite(storage, "susan")
    killed, next_one = a_worker("killed"), a_worker("next")
    with working(killed):
        wait_until(lambda: postbox.asked == 1, "a mail is on its way", PATIENCE)
        killed.kill()
    postbox.may_answer.set()
    cluster.ask("update letters set claimed_until = now()")  # as if three minutes had passed

    with working(next_one):
        wait_until_delivered(storage)

    assert "susan@example.org" in postbox.recipients


def test_two_workers_deliver_each_letter_once(
    storage: SqlStorage, postbox: Postbox, a_worker: Callable[[str], WorkerProcess]
) -> None:
    names = [f"reader{number}" for number in range(20)]
    one, other = a_worker("one"), a_worker("other")
    postbox.may_answer.clear()
    with working(one, other):
        invite(storage, *names)
        wait_until(lambda: postbox.asked == 2, "both have a letter in hand", PATIENCE)
        postbox.may_answer.set()
        wait_until_delivered(storage)
        codes = [one.stop(), other.stop()]

    assert Counter(postbox.recipients) == {f"{name}@example.org": 1 for name in names}
    assert codes == [0, 0]


def told_of(worker: WorkerProcess, chore: str) -> list[str]:
    """What it said of one chore, by the names of the events."""
    lines = [json.loads(line) for line in worker.said.splitlines() if line.startswith("{")]
    return [line["event"] for line in lines if line.get("chore") == chore]


def test_a_worker_outlives_its_database(
    cluster: Cluster,
    storage: SqlStorage,
    postbox: Postbox,
    a_worker: Callable[[str], WorkerProcess],
) -> None:
    worker = a_worker("worker")
    with working(worker):
        cluster.stop()
        worker.wait_until_it_says("chore_failed")
        cluster.start()
        invite(storage, "susan")
        wait_until_delivered(storage)
        worker.wait_until_it_says("chore_goes_on")
        worker.stop()

    assert postbox.recipients == ["susan@example.org"]
    whole = ["chore_failed", "chore_goes_on"]  # in this order, and each once
    for chore in ("mail", "seal", "house"):
        told = told_of(worker, chore)
        assert told == whole[: len(told)]
    assert "Traceback" not in worker.said
