"""The shipped nginx configuration, run on loopback in front of servers of the tests."""

import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.system.missing import leave_out
from tests.system.server import PROJECT, free_port

DEPLOY = PROJECT / "deploy"
PATIENCE = 10.0


def nginx() -> str:
    """Where it is; without it the test is left out."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        leave_out("The tests behind nginx", "it is not installed; on Debian: apt install nginx")
    return found


def configure(folder: Path, port: int, servers: Sequence[str]) -> Path:
    """The main file, beside what it includes: ours as shipped, but for addresses and TLS.

    `servers` are the "host:port" behind it. Raises AssertionError where the shipped file no longer
    holds what is replaced here.
    """
    config = (DEPLOY / "nginx.conf").read_text("utf-8")
    for shipped, here in (
        ("    listen 80;\n    listen [::]:80;\n", f"    listen 127.0.0.1:{free_port()};\n"),
        ("    listen 443 ssl;\n    listen [::]:443 ssl;\n", f"    listen 127.0.0.1:{port};\n"),
        ("    ssl_certificate /etc/nginx/doorward.crt;\n", ""),
        ("    ssl_certificate_key /etc/nginx/doorward.key;\n", ""),
        ("/var/log/nginx/access.log", f"{folder}/access.log"),
    ):
        assert shipped in config, f"deploy/nginx.conf no longer holds {shipped!r}"
        config = config.replace(shipped, here)
    (folder / "doorward.conf").write_text(config, "utf-8")
    list_servers(folder, servers)
    main = folder / "nginx.conf"
    main.write_text(
        ("user root;\n" if os.geteuid() == 0 else "")
        + f"daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log notice;\n"
        + "worker_processes 1;\nevents { worker_connections 4096; }\nhttp {\n"
        + "".join(
            f"    {kind}_temp_path {folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "scgi", "uwsgi")
        )
        + "    include doorward.conf;\n}\n",
        "utf-8",
    )
    return main


def list_servers(folder: Path, servers: Sequence[str]) -> None:
    """What deploy/nginx-servers.conf is in a deployment."""
    lines = "".join(f"server {server};\n" for server in servers)
    (folder / "doorward-servers.conf").write_text(lines, "utf-8")


@contextmanager
def proxied(folder: Path, port: int, servers: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """nginx on 127.0.0.1 and that port, which answers; HUP makes it read its files again."""
    program, main = nginx(), configure(folder, port, servers)
    process = subprocess.Popen(
        [program, "-p", folder, "-c", main, "-e", folder / "error.log"], stdin=subprocess.DEVNULL
    )
    try:
        _wait_until_it_answers(process, f"http://127.0.0.1:{port}/metrics")
        yield process
        process.send_signal(signal.SIGQUIT)
        assert process.wait(PATIENCE) == 0
    finally:
        process.terminate()  # a killed master would leave its workers behind
        process.wait(PATIENCE)


def _wait_until_it_answers(process: subprocess.Popen[bytes], url: str) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            direct.open(url, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nginx does not answer")
