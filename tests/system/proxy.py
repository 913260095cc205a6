"""The shipped nginx configuration, run on loopback in front of servers of the tests."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from examples import proxies
from tests.system.missing import leave_out
from tests.system.server import PROJECT, free_port

DEPLOY = PROJECT / "deploy"
PATIENCE = 10.0

PLAIN = "    listen 80;\n    listen [::]:80;\n"
SECURE = "    listen 443 ssl;\n    listen [::]:443 ssl;\n"
LOG = "/var/log/nginx/access.log"


def nginx() -> str:
    """Where it is; without it the test is left out."""
    found = proxies.nginx()
    if found is None:
        leave_out("The tests behind nginx", "it is not installed; on Debian: apt install nginx")
    return found


def configure(folder: Path, port: int, servers: Sequence[str]) -> Path:
    """The main file, beside what it includes: ours as shipped, but for addresses and TLS.

    `servers` are the "host:port" behind it.
    """
    here = {
        PLAIN: f"    listen 127.0.0.1:{free_port()};\n",
        SECURE: f"    listen 127.0.0.1:{port};\n",
        "    ssl_certificate /etc/nginx/doorward.crt;\n": "",
        "    ssl_certificate_key /etc/nginx/doorward.key;\n": "",
        LOG: f"{folder}/access.log",
    }
    (folder / "doorward.conf").write_text(proxies.adapted("nginx.conf", here), "utf-8")
    list_servers(folder, servers)
    return proxies.nginx_main(folder, ["doorward.conf"])


def list_servers(folder: Path, servers: Sequence[str]) -> None:
    """What deploy/nginx-servers.conf is in a deployment."""
    lines = "".join(f"server {server};\n" for server in servers)
    (folder / "doorward-servers.conf").write_text(lines, "utf-8")


@contextmanager
def proxied(folder: Path, port: int, servers: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """nginx on 127.0.0.1 and that port, which answers; HUP makes it read its files again."""
    with nginx_running(folder, configure(folder, port, servers), port) as process:
        yield process


@contextmanager
def nginx_running(folder: Path, main: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """It listens at that port, and must end well when it is asked to."""
    process = subprocess.Popen(
        [nginx(), "-p", folder, "-c", main, "-e", folder / "error.log"], stdin=subprocess.DEVNULL
    )
    try:
        wait_until_it_listens(process, port)
        yield process
        process.send_signal(signal.SIGQUIT)
        assert process.wait(PATIENCE) == 0
    finally:
        process.terminate()  # a killed master would leave its workers behind
        process.wait(PATIENCE)


def wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the proxy does not answer")
