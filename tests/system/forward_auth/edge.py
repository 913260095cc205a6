"""The shipped proxies for forward-auth, over TLS on one port of loopback."""

import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import trustme

from examples import proxies
from tests.system.missing import leave_out
from tests.system.proxy import (
    LOG,
    PATIENCE,
    PLAIN,
    SECURE,
    list_servers,
    nginx_running,
    wait_until_it_listens,
)
from tests.system.server import free_port, wait_until

LOGIN, APPLICATION = "login.example.com", "app.example.com"
"""As the shipped files name them; people's browsers are told that both are here."""


@dataclass(frozen=True)
class Edge:
    """Where both hosts are found, and whom to believe about it."""

    port: int
    authority: Path

    @property
    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.authority))


Behind = Callable[[Path, str, str], AbstractContextManager[Edge]]
"""Made of a folder, and of "host:port" of Doorward and of the application."""


@contextmanager
def behind_nginx(folder: Path, doorward: str, application: str) -> Iterator[Edge]:
    edge = Edge(free_port(), folder / "authority.pem")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(edge.authority))
    listen = {
        PLAIN: f"    listen 127.0.0.1:{free_port()};\n",
        SECURE: f"    listen 127.0.0.1:{edge.port} ssl;\n",
        LOG: f"{folder}/access.log",
        "/etc/nginx/": f"{folder}/",
    }
    for name, host in (("doorward", LOGIN), ("guarded", APPLICATION)):
        certificate = authority.issue_cert(host)
        certificate.private_key_pem.write_to_path(str(folder / f"{name}.key"))
        certificate.cert_chain_pems[0].write_to_path(str(folder / f"{name}.crt"))
    sites = {
        "doorward.conf": proxies.adapted("nginx.conf", listen),
        "guarded.conf": proxies.adapted(
            "forward-auth/nginx.conf", {**listen, "127.0.0.1:8000": application}
        ),
    }
    for name, config in sites.items():
        (folder / name).write_text(config, "utf-8")
    list_servers(folder, [doorward])
    with nginx_running(folder, proxies.nginx_main(folder, list(sites)), edge.port):
        yield edge


@contextmanager
def behind_caddy(folder: Path, doorward: str, application: str) -> Iterator[Edge]:
    program, port = caddy(), free_port()
    here = {"127.0.0.1:5000": doorward, "127.0.0.1:8000": application}
    (folder / "sites").write_text(proxies.adapted("forward-auth/Caddyfile", here), "utf-8")
    main = folder / "Caddyfile"
    main.write_text(
        "{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\tdefault_bind 127.0.0.1\n"
        f"\thttp_port {free_port()}\n\thttps_port {port}\n}}\nimport sites\n",
        "utf-8",
    )
    with (folder / "caddy.log").open("wb") as log:
        process = subprocess.Popen(
            [program, "run", "--config", main, "--adapter", "caddyfile"],
            env=proxies.caddy_home(folder),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        wait_until_it_listens(process, port)
        edge = Edge(port, folder / "data/caddy/pki/authorities/local/root.crt")
        wait_until_it_serves(edge)
        yield edge
        process.terminate()
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()


def caddy() -> str:
    """Where it is; without it the test is left out."""
    found = proxies.caddy()
    if found is None:
        leave_out("The tests behind Caddy", "it is not installed; on Debian: apt install caddy")
    return found


def wait_until_it_serves(edge: Edge) -> None:
    """It makes its certificates after it has begun to listen."""
    for host in (LOGIN, APPLICATION):
        wait_until(partial(_greets, edge, host), f"Caddy has a certificate for {host}")


def _greets(edge: Edge, host: str) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", edge.port), PATIENCE) as connection:
            edge.trust.wrap_socket(connection, server_hostname=host).close()
    except OSError:
        return False
    return True


EDGES: Mapping[str, Behind] = {"nginx": behind_nginx, "caddy": behind_caddy}
