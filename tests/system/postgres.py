"""A PostgreSQL of our own: made, restarted and thrown away by a test, never the machine's."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, final

from tests.system.missing import leave_out
from tests.system.server import free_port

NEEDING = "The tests with a PostgreSQL of their own"
PATIENCE = 60.0
ACCOUNTS = ("postgres", "nobody")
"""Who may own the data where we are root: the database refuses to."""


@final
class Cluster:
    """Listens on 127.0.0.1 only, trusts whoever connects, and writes through to the disk."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.port = free_port()
        self._programs, self._data, self._log = programs, folder / "data", folder / "log"
        self._as = _unprivileged(folder)

    @property
    def url(self) -> str:
        return f"postgresql://doorward@127.0.0.1:{self.port}/doorward"

    def make(self) -> None:
        self._run(
            "initdb",
            "-D",
            self._data,
            "-U",
            "doorward",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        with (self._data / "postgresql.conf").open("a") as settings:
            settings.write(
                f"port = {self.port}\nlisten_addresses = '127.0.0.1'\n"
                "unix_socket_directories = ''\nmax_connections = 200\nshared_buffers = 32MB\n"
            )
        self.start()
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "doorward", "doorward")

    def start(self) -> None:
        self._control("start")

    def stop(self, how: Literal["fast", "immediate"] = "fast") -> None:
        """`immediate` is a crash: the next start recovers."""
        self._control("stop", "-m", how)

    def ask(self, statement: str) -> list[list[str]]:
        """The rows that a statement gives, as text."""
        shown = self._run(
            "psql",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "doorward",
            "-d",
            "doorward",
            "-X",
            "-A",
            "-t",
            "-F",
            "\t",
            "-c",
            statement,
        )
        return [line.split("\t") for line in shown.splitlines()]

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "-D", self._data, "-l", self._log, "-w", "-t", "60", *words)

    def _run(self, program: str, *words: str | Path) -> str:
        """Its output goes to a file: a server that it starts would hold a pipe open."""
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                [self._programs / program, *words],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=PATIENCE,
                check=False,
                **self._as,
            )
            output.seek(0)
            shown = output.read()
        assert done.returncode == 0, f"{program}: {shown}"
        return shown


@contextmanager
def postgres() -> Iterator[Cluster]:
    """Not in the folder of the test: another account is to reach it."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="doorward-postgres-"))
    cluster = Cluster(programs, folder)
    try:
        cluster.make()
        yield cluster
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            cluster.stop("immediate")
        shutil.rmtree(folder)


def _programs() -> Path:
    """The newest, where Debian keeps them or on the path."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    if initdb is None:
        leave_out(NEEDING, "there is no initdb; on Debian: apt install postgresql")
    return Path(initdb).resolve().parent


def _unprivileged(folder: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    account = _account()
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _account() -> pwd.struct_passwd:
    found = [account for account in pwd.getpwall() if account.pw_name in ACCOUNTS]
    if not found:
        leave_out(NEEDING, f"we are root, and there is none of {ACCOUNTS}")
    return found[0]
