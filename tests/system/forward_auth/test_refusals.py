"""When the shipped proxies show no page, and where they lead instead."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.system.forward_auth.edge import EDGES, LOGIN, caddy
from tests.system.forward_auth.recorder import Answer, recording, saying
from tests.system.forward_auth.standing_in import ADDRESS, LEADS_ON, PAGE, TURNS_AWAY, Site
from tests.system.forward_auth.surfer import SCRIPT, Surfer
from tests.system.proxy import DEPLOY, nginx
from tests.system.server import free_port

pytestmark = pytest.mark.system

REFUSALS = {
    "500": saying("500 Internal Server Error"),
    "503": saying("503 Service Unavailable", "busy", Retry_After="1"),
    "429": saying("429 Too Many Requests"),
    "404": saying("404 Not Found"),
    "400": saying("400 Bad Request"),
    "304": saying("304 Not Modified"),
    "302": saying("302 Found", Location="/elsewhere"),
    "no http": lambda _, connection: connection.sendall(b"yes\r\n"),
    "nothing": lambda *_: None,
    "200 for nobody": saying("200 OK"),
    "200 for a strange id": saying("200 OK", X_Doorward_User="{user}"),
    "401 that leads nowhere": saying("401 Unauthorized"),
    "403": saying("403 Forbidden"),
}


def test_nginx_takes_it_as_it_is_shipped(tmp_path: Path) -> None:
    shutil.copy(DEPLOY / "nginx-servers.conf", tmp_path / "doorward-servers.conf")
    (tmp_path / "conf.d").mkdir()
    for name, file in (("doorward", "nginx.conf"), ("guarded", "forward-auth/nginx.conf")):
        subject = f"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN={name}".split()
        subject += ["-keyout", f"{tmp_path}/{name}.key", "-out", f"{tmp_path}/{name}.crt"]
        subprocess.run(subject, check=True, capture_output=True)
        config = (DEPLOY / file).read_text("utf-8").replace("/etc/nginx", str(tmp_path))
        here = config.replace("/var/log/nginx", str(tmp_path))
        (tmp_path / "conf.d" / f"{name}.conf").write_text(here, "utf-8")
    (tmp_path / "main").write_text(
        f"pid {tmp_path}/pid; events {{}} http {{ include conf.d/*.conf; }}", "utf-8"
    )

    done = subprocess.run(
        [nginx(), "-t", "-p", tmp_path, "-c", tmp_path / "main", "-e", "stderr"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_caddy_takes_it_as_it_is_shipped() -> None:
    file = DEPLOY / "forward-auth" / "Caddyfile"

    done = subprocess.run(
        [caddy(), "adapt", "--config", file, "--adapter", "caddyfile"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr.lower()


@pytest.mark.parametrize("answer", REFUSALS.values(), ids=REFUSALS)
def test_the_page_is_shown_for_no_other_answer(site: Site, answer: Answer) -> None:
    site.doorward.answer = answer

    page = site.surfer().ask("GET", f"{ADDRESS}/")

    assert site.application.asked == []
    assert page.status >= 300
    assert b"the page" not in page.body


@pytest.mark.parametrize("name", EDGES)
def test_without_doorward_there_is_no_page(name: str, tmp_path: Path) -> None:
    gone = f"127.0.0.1:{free_port()}"
    with recording(PAGE) as application, EDGES[name](tmp_path, gone, application.address) as edge:
        page = Surfer(edge.port, edge.trust).ask("GET", f"{ADDRESS}/")

    assert page.status >= 500
    assert application.asked == []


def test_who_opens_a_page_is_led_to_the_login(site: Site) -> None:
    site.doorward.answer = TURNS_AWAY if site.name == "nginx" else LEADS_ON

    page = site.surfer().ask("GET", f"{ADDRESS}/x")

    assert (page.status, page.location) == (303, f"https://{LOGIN}/login?next=x")
    assert site.application.asked == []


def test_what_a_script_asks_for_is_401(site: Site) -> None:
    site.doorward.answer = TURNS_AWAY

    read = site.surfer().ask("GET", f"{ADDRESS}/x", headers=SCRIPT)
    written = site.surfer().ask("POST", f"{ADDRESS}/x", {}, headers=SCRIPT)

    assert (read.status, written.status) == (401, 401)
    assert "Location" not in read.headers


def test_nobody_can_ask_in_a_proxys_place(site: Site) -> None:
    statuses = [
        site.surfer().ask("GET", url).status
        for url in (f"https://{LOGIN}/forward-auth", f"https://{LOGIN}//forward-auth?x")
    ]

    assert statuses == [404, 404]
    assert site.doorward.asked == []


def test_the_question_itself_is_no_page(site: Site) -> None:
    site.doorward.answer = saying("404 Not Found")

    page = site.surfer().ask("GET", f"{ADDRESS}/.doorward/question")

    assert page.status == 404
    assert [asked.target for asked in site.doorward.asked] in ([], ["/.doorward/question"])
