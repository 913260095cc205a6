"""`make example`: Doorward, the blog and a proxy, started and ended together."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from examples import start
from tests.system.forward_auth.edge import caddy
from tests.system.forward_auth.example import PASSWORD, children, example, words
from tests.system.forward_auth.surfer import Surfer
from tests.system.proxy import nginx
from tests.system.server import PROJECT, free_port

pytestmark = pytest.mark.system


@pytest.mark.parametrize("proxy", ["caddy", "nginx"])
def test_it_starts_all_three_and_ends_them_at_ctrl_c(proxy: str, tmp_path: Path) -> None:
    (caddy if proxy == "caddy" else nginx)()
    path = os.environ["PATH"] if proxy == "caddy" else ""  # nginx is looked for further
    port = free_port()
    door, blog = f"http://door.localhost:{port}", f"http://blog.localhost:{port}"
    surfer = Surfer()
    with example(port, tmp_path, path) as process:
        began = children(process.pid)
        typed = {"username": "susan", "email": "susan@example.com", "password": PASSWORD}
        surfer.send(surfer.open(f"{door}/register"), "/register", password2=PASSWORD, **typed)
        login = surfer.open(f"{blog}/by/mira")
        surfer.send(login, "/login", username="susan", password=PASSWORD)
        led_to, home = surfer.at, surfer.open(f"{blog}/")
        surfer.send(surfer.open(blog + home.link("Logout")), "/logout")
        surfer.open(f"{blog}/")
        process.send_signal(signal.SIGINT)
        ended = process.wait(30)

    assert f"{blog}/" in words(tmp_path)
    assert led_to == f"{blog}/by/mira"
    assert home.heading == "Hi, susan!"
    assert surfer.at.startswith(f"{door}/login")
    assert ended == 0
    assert len(began) == 3
    assert [child for child in began if child.exists()] == []


def test_one_that_ends_ends_the_others_and_is_named(tmp_path: Path) -> None:
    nginx()
    with example(free_port(), tmp_path, "") as process:
        began = children(process.pid)
        os.kill(int(began[1].name), signal.SIGKILL)
        ended = process.wait(30)

    assert ended == 1
    assert "microblog has ended" in words(tmp_path)
    assert [child for child in began if child.exists()] == []


def begun(port: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "examples.start", port, folder],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "9" * 5000])
def test_what_is_no_port_is_said(port: str, tmp_path: Path) -> None:
    done = begun(port, tmp_path)

    assert done.returncode == 1
    assert done.stderr == f"{port} is no port. For example: make example PORT=8090\n"


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = begun(str(port), tmp_path)

    assert done.returncode == 1
    assert done.stderr == f"Port {port} is taken. Another one: make example PORT=8090\n"


def test_without_any_proxy_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("examples.proxies.caddy", lambda: None)
    monkeypatch.setattr("examples.proxies.nginx", lambda: None)

    with pytest.raises(SystemExit, match="apt install caddy"):
        start.main(free_port(), tmp_path)
