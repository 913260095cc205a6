"""What is shipped for running Doorward names things that there are, and no secret."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from application.events.mailer import SEND_LIMIT
from entrypoints.settings import SETTINGS

PROJECT = Path(__file__).resolve().parents[2]
OPERATIONS = PROJECT / "docs" / "operations.md"
SHIPPED = [
    PROJECT / "Dockerfile",
    PROJECT / "compose.yaml",
    PROJECT / "deploy" / "doorward.service",
    PROJECT / "deploy" / "doorward-worker.service",
    PROJECT / "deploy" / "nginx.conf",
    PROJECT / "deploy" / "forward-auth" / "nginx.conf",
    PROJECT / "deploy" / "forward-auth" / "Caddyfile",
    PROJECT / "docs" / "forward-auth.md",
    OPERATIONS,
]
DOCKERFILE = (PROJECT / "Dockerfile").read_text("utf-8")

GROUPS = ("db", "hash", "outbox", "secrets", "users")


def compose() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml", reason="COMPOSE.YAML WAS NOT READ: there is no PyYAML")
    loaded: dict[str, Any] = yaml.safe_load((PROJECT / "compose.yaml").read_text("utf-8"))
    return loaded


def commands() -> list[str]:
    """What is typed after "doorward" in operations.md."""
    text = OPERATIONS.read_text("utf-8")
    shown = re.findall(r"```sh\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
    typed = re.compile(r"(?<![\w.-])doorward(?::[\d.]+)? (?!doorward)([a-z][^\n|>;&#)]*)")
    return sorted({" ".join(found.split()) for part in shown for found in typed.findall(part)})


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_setting_that_is_named_is_one_that_there_is(path: Path) -> None:
    known = {setting.name for setting in SETTINGS}
    known |= {f"{name}_FILE" for name in known}

    named = set(re.findall(r"DOORWARD_[A-Z0-9_]*[A-Z0-9]", path.read_text("utf-8")))

    assert named - known == set()


def test_operations_shows_commands() -> None:
    assert len(commands()) > 5


@pytest.mark.parametrize("command", commands())
def test_every_command_that_is_shown_is_one_that_there_is(command: str) -> None:
    words = command.split()[: 2 if command.split(maxsplit=1)[0] in GROUPS else 1]

    done = subprocess.run(
        [sys.executable, "-m", "entrypoints", *words, "--help"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"Usage: doorward {' '.join(words)}")
    for option in re.findall(r"--[a-z-]+", command):
        assert option in done.stdout


def test_every_file_that_operations_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", OPERATIONS.read_text("utf-8"))

    assert linked
    assert [name for name in linked if not (OPERATIONS.parent / name).exists()] == []


def test_the_build_gets_what_it_copies_and_nothing_else() -> None:
    ignored = (PROJECT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}

    copied = set()
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE):
        copied |= set(line.split())

    assert ignored[1] == "*"
    assert let_in == copied


def test_the_build_installs_nothing_unlocked() -> None:
    lines = re.sub(r"\\\n\s*", "", DOCKERFILE)
    asked = re.findall(r"pip \S*.*?(?:install|wheel) .*?(?=&&|\n|$)", lines)

    assert len(asked) == 3
    assert all("--require-hashes" in line or "--no-index" in line for line in asked)
    assert "--no-build-isolation" in lines


def test_every_base_image_is_the_same_python() -> None:
    bases = re.findall(r"^FROM python:(\d+\.\d+\.\d+)-(?:slim-)?(\w+)", DOCKERFILE, re.MULTILINE)

    assert len(bases) == DOCKERFILE.count("\nFROM ") == 2
    assert len(set(bases)) == 1


def test_every_container_is_closed_and_said_to_be_well_or_done() -> None:
    for name, service in compose()["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert not service.get("privileged"), name
        assert name == "doorward" or "healthcheck" in service, name  # its image has one


def test_the_database_is_reached_from_inside_alone() -> None:
    said = compose()

    assert said["networks"]["database"] == {"internal": True}
    assert said["services"]["postgres"]["networks"] == ["database"]
    assert [n for n, s in said["services"].items() if "ports" in s] == ["nginx"]
    assert "database" not in said["services"]["nginx"]["networks"]


def test_nothing_serves_before_the_database_is_upgraded() -> None:
    services = compose()["services"]

    assert services["upgrade"]["command"] == ["db", "upgrade"]
    assert services["upgrade"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    for name in ("doorward", "worker"):
        waits = services[name]["depends_on"]
        assert waits["upgrade"]["condition"] == "service_completed_successfully"
    assert services["nginx"]["depends_on"]["doorward"]["condition"] == "service_healthy"


def test_every_secret_comes_from_a_file_that_is_not_shipped() -> None:
    said = compose()
    ignored = (PROJECT / ".gitignore").read_text("utf-8").splitlines()

    used = {name for service in said["services"].values() for name in service.get("secrets", [])}

    assert used == set(said["secrets"])
    for service in said["services"].values():
        for name, value in service.get("environment", {}).items():
            assert not re.search("SECRET|PASSWORD|DATABASE_URL", name) or name.endswith("_FILE")
            if name.endswith("_FILE"):
                assert value.removeprefix("/run/secrets/") in service["secrets"]
    assert {"/secrets/", "/tls/"} <= set(ignored)


def test_nginx_is_given_what_its_configuration_includes() -> None:
    nginx = compose()["services"]["nginx"]
    mounted = {volume.split(":")[1] for volume in nginx["volumes"]}
    mounted |= {config["target"] for config in nginx["configs"]}
    text = (PROJECT / "deploy" / "nginx.conf").read_text("utf-8")

    wanted = set(re.findall(r"ssl_certificate(?:_key)? (\S+);", text))
    wanted |= {f"/etc/nginx/{name}" for name in re.findall(r"include (\S+);", text)}

    assert wanted <= mounted
    assert all(
        Path(PROJECT, v.split(":")[0]).exists() for v in nginx["volumes"] if "./tls" not in v
    )


def test_the_image_of_compose_is_this_version() -> None:
    declared = re.search(
        r'^version = "(.+)"$', (PROJECT / "pyproject.toml").read_text(), re.MULTILINE
    )

    assert declared
    assert compose()["services"]["doorward"]["image"] == f"doorward:{declared[1]}"


def test_whoever_stops_the_server_waits_longer_than_it_needs() -> None:
    server = (PROJECT / "entrypoints" / "server.py").read_text("utf-8")
    unit = (PROJECT / "deploy" / "doorward.service").read_text("utf-8")

    graceful = re.search(r'(?:"graceful_timeout": |^GRACE = )(\d+)', server, re.MULTILINE)
    stops = re.search(r"^TimeoutStopSec=(\d+)$", unit, re.MULTILINE)

    assert graceful
    assert stops
    period = compose()["services"]["doorward"]["stop_grace_period"]
    assert int(graceful[1]) < int(stops[1]) == int(period.removesuffix("s"))


def test_whoever_stops_the_worker_waits_for_the_letter_in_hand() -> None:
    unit = (PROJECT / "deploy" / "doorward-worker.service").read_text("utf-8")

    stops = re.search(r"^TimeoutStopSec=(\d+)$", unit, re.MULTILINE)

    assert stops
    period = compose()["services"]["worker"]["stop_grace_period"]
    assert SEND_LIMIT.total_seconds() < int(stops[1]) == int(period.removesuffix("s"))


def test_the_worker_has_what_the_servers_have_and_is_as_closed() -> None:
    services = compose()["services"]
    units = [
        (PROJECT / "deploy" / name).read_text("utf-8").partition("NoNewPrivileges")
        for name in ("doorward.service", "doorward-worker.service")
    ]

    serving, working = (hardening for _, _, hardening in units)

    assert serving
    assert working == serving
    assert services["worker"]["environment"] == services["doorward"]["environment"]
    assert services["worker"]["secrets"] == services["doorward"]["secrets"]
    assert "front" not in services["worker"]["networks"]


@pytest.mark.parametrize("name", ["nginx.conf", "forward-auth/nginx.conf"])
def test_people_are_spoken_to_over_tls_of_today_alone(name: str) -> None:
    nginx = (PROJECT / "deploy" / name).read_text("utf-8")
    plain, _, secure = nginx.partition("listen 443 ssl;")

    assert plain.rstrip().endswith("server {")
    assert "return 308 https://" in plain
    assert "proxy_pass" not in plain
    assert re.findall(r"ssl_protocols (.*);", secure) == ["TLSv1.2 TLSv1.3"]


@pytest.mark.parametrize("name", ["runtime", "dev", "system", "bench"])
def test_every_requirement_is_of_one_version_with_its_hashes(name: str) -> None:
    text = (PROJECT / "requirements" / f"{name}.txt").read_text("utf-8")
    locked = re.sub(r"\\\n\s*", "", text).splitlines()

    assert len(locked) > 20
    for line in locked:
        assert re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_it_is_said_how_soon_a_hole_is_mended_and_where_to_tell_of_one() -> None:
    policy = (PROJECT / "SECURITY.md").read_text("utf-8")

    assert re.findall(r"(\d+) days for", policy) == ["14", "30", "90"]
    assert "report privately" in policy
    assert "docs/security.md" in policy
