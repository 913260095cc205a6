"""The proxies that are shipped in deploy/, with other addresses, and how they are started."""

import os
import shutil
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DEPLOY = Path(__file__).resolve().parent.parent / "deploy"
TEMPORARY = ("client_body", "proxy", "fastcgi", "scgi", "uwsgi")


@dataclass(frozen=True)
class Addresses:
    """Each is "host:port"; the first two are the ones that people's browsers show."""

    login: str
    application: str
    doorward: str
    behind: str
    """Where the application itself listens."""

    @property
    def port(self) -> str:
        return self.login.partition(":")[2]


def adapted(name: str, here: Mapping[str, str]) -> str:
    """A file of deploy/ with what stands for its keys here.

    Raises LookupError where the file no longer holds what is replaced.
    """
    config = (DEPLOY / name).read_text("utf-8")
    for theirs, ours in here.items():
        if theirs not in config:
            raise LookupError(f"deploy/{name} no longer holds {theirs!r}")
        config = config.replace(theirs, ours)
    return config


def free_port() -> int:
    """Of loopback; nobody else is kept from it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def nginx() -> str | None:
    """Where it is, if it is installed."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def caddy() -> str | None:
    """Where it is, if it is installed."""
    return shutil.which("caddy")


def nginx_main(folder: Path, sites: Sequence[str]) -> Path:
    """The file that nginx is started with, which writes nothing outside of the folder."""
    main = folder / "nginx.conf"
    main.write_text(
        ("user root;\n" if os.geteuid() == 0 else "")
        + f"daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log notice;\n"
        + "worker_processes 1;\nevents { worker_connections 4096; }\nhttp {\n"
        + "".join(f"    {kind}_temp_path {folder}/{kind};\n" for kind in TEMPORARY)
        + "".join(f"    include {site};\n" for site in sites)
        + "}\n",
        "utf-8",
    )
    return main


def caddy_home(folder: Path) -> Mapping[str, str]:
    """The environment in which it keeps all that it keeps in the folder."""
    home = {"HOME": folder, "XDG_DATA_HOME": folder / "data", "XDG_CONFIG_HOME": folder / "config"}
    return {**os.environ, **{name: str(path) for name, path in home.items()}}


def over_http(folder: Path, at: Addresses) -> Sequence[str] | None:
    """The command of whichever proxy there is, for names of loopback; None without any."""
    if program := caddy():
        return [program, "run", "--config", str(_caddyfile(folder, at)), "--adapter", "caddyfile"]
    if program := nginx():
        main, log = _nginx_files(folder, at), folder / "error.log"
        return [program, "-p", str(folder), "-c", str(main), "-e", str(log)]
    return None


def _caddyfile(folder: Path, at: Addresses) -> Path:
    here = {
        "\nlogin.example.com {": f"\nhttp://{at.login} {{",
        "\napp.example.com {": f"\nhttp://{at.application} {{",
        "Host login.example.com": f"Host {at.login}",
        "127.0.0.1:5000": at.doorward,
        "127.0.0.1:8000": at.behind,
    }
    main = folder / "Caddyfile"
    options = "{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n"
    main.write_text(options + adapted("forward-auth/Caddyfile", here), "utf-8")
    return main


def _nginx_files(folder: Path, at: Addresses) -> Path:
    for file, site, named in (
        ("nginx.conf", "doorward", at.login),
        ("forward-auth/nginx.conf", "guarded", at.application),
    ):
        name = named.partition(":")[0]
        here = {
            "    listen 80;\n    listen [::]:80;\n": f"    listen 127.0.0.1:{free_port()};\n",
            "    listen 443 ssl;\n    listen [::]:443 ssl;\n": f"    listen 127.0.0.1:{at.port};\n",
            f"    ssl_certificate /etc/nginx/{site}.crt;\n": "",
            f"    ssl_certificate_key /etc/nginx/{site}.key;\n": "",
            "/var/log/nginx/access.log": f"{folder}/access.log",
        }
        here |= (
            {"server_name login.example.com;": f"server_name {name};"}
            if site == "doorward"
            else {
                "server_name app.example.com;": f"server_name {name};",
                "set $application app.example.com;": f"set $application {at.application};",
                "Host login.example.com;": f"Host {at.login};",
                "server 127.0.0.1:8000;": f"server {at.behind};",
            }
        )
        (folder / f"{site}.conf").write_text(adapted(file, here), "utf-8")
    (folder / "doorward-servers.conf").write_text(f"server {at.doorward};\n", "utf-8")
    return nginx_main(folder, ["doorward.conf", "guarded.conf"])
