"""What is shipped for running Doorward, run as far as that goes without a container engine."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from adapters.security import Argon2PasswordHasher
from domain.passwords import Password, PasswordHash
from tests.support.browser import a_lane
from tests.system.image import Stage, replay, why_not
from tests.system.server import (
    CHEAP,
    PATIENCE,
    PROJECT,
    free_port,
    wait_until_healthy,
)
from tests.system.visitor import PASSWORD, Visitor

pytestmark = pytest.mark.system

DOCKERFILE = PROJECT / "Dockerfile"
SECURITY = "systemd-analyze security --offline=true --threshold=15 --no-pager".split()
HADOLINT = Path(sys.executable).with_name("hadolint")
REFUSING = (  # prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN), which children inherit
    "import ctypes, os, sys; ctypes.CDLL(None).prctl(65, 1, 0, 0, 0) and sys.exit(1);"
    " os.execvp(sys.argv[1], sys.argv[1:])"
)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    if reason := why_not():
        pytest.skip(f"THE IMAGE WAS NOT REPLAYED: {reason}")
    folder = tmp_path_factory.mktemp("image")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)  # its user must get there
    return replay(DOCKERFILE, folder)[-1]


@contextmanager
def running(
    command: list[str], port: int, env: dict[str, str], folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Healthy, and to end well when it is asked to."""
    with (folder / "server.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            env={"PATH": os.environ["PATH"], **CHEAP, **env},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_healthy(process, f"http://127.0.0.1:{port}")
            yield process
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0
        except BaseException:
            log.seek(0)
            print(log.read())
            raise
        finally:
            process.kill()
            process.wait()


def asked_on(port: int, words: list[str]) -> list[str]:
    """Words of the Dockerfile, about another port than the image's own."""
    assert any("5000" in word for word in words)
    return [word.replace("5000", str(port)) for word in words]


def heartbeats(pid: int) -> list[str]:
    """The files by which gunicorn's processes show that they live, as the parent holds them."""
    files = [os.readlink(path) for path in Path(f"/proc/{pid}/fd").iterdir()]  # noqa: PTH115
    return [file for file in files if "wgunicorn" in file]


def in_image(image: Stage, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        image.command(words, state=image.said["VOLUME"].rest),
        env={"PATH": os.environ["PATH"], **CHEAP},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def test_the_dockerfile_passes_its_linter() -> None:
    done = subprocess.run([HADOLINT, DOCKERFILE], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_serves_a_login(image: Stage) -> None:
    port, said = free_port(), image.said
    assert said["CMD"].listed == ["serve", "--host", "0.0.0.0", "--port", said["EXPOSE"].rest]
    assert said["STOPSIGNAL"].rest == "SIGTERM"
    command = [*said["ENTRYPOINT"].listed, "serve", "--port", str(port)]
    healthy = asked_on(port, json.loads(said["HEALTHCHECK"].rest.partition("CMD ")[2]))

    with running(
        image.command(command, state=said["VOLUME"].rest), port, {}, image.root.parent
    ) as server:
        Visitor(f"http://127.0.0.1:{port}").register("susan")
        visitor = Visitor(f"http://127.0.0.1:{port}")
        answer = visitor.log_in("susan")

        assert answer.status == 303
        assert "susan" in visitor.greeting
        process = Path("/proc", str(server.pid))
        lines = (process / "status").read_text().splitlines()
        facts = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
        assert set(facts["Uid"].split()) == {image.user.partition(":")[0]} != {"0"}
        assert int(facts["CapEff"], 16) == int(facts["CapBnd"], 16) == 0
        assert b"HOME=" not in (process / "environ").read_bytes()
        assert {Path(beat).parent for beat in heartbeats(server.pid)} == {image.root / "dev/shm"}
        assert in_image(image, *healthy).returncode == 0
    assert in_image(image, *healthy).returncode != 0


def test_nothing_but_the_state_can_be_written_to(image: Stage) -> None:
    state = image.said["VOLUME"].rest

    writable = in_image(image, "find", "/", "-xdev", "-writable", "!", "-type", "l").stdout
    kept = in_image(image, "sh", "-c", f"touch {state}/probe && rm {state}/probe")

    assert {Path(path) for path in writable.split()} >= {Path(state)}
    assert [path for path in writable.split() if not Path(path).is_relative_to(state)] == []
    assert kept.returncode == 0


def test_the_image_holds_what_it_runs_with_and_nothing_that_built_it(image: Stage) -> None:
    packages = next((image.root / "opt/doorward/lib").glob("python3*/site-packages"))
    names = {path.name.split("-")[0] for path in packages.glob("*.dist-info")}
    locked = (PROJECT / "requirements" / "runtime.txt").read_text("utf-8").splitlines()
    wanted = {
        line.split("==")[0].replace("-", "_")
        for line in locked
        if "==" in line and "sys_platform == 'win32'" not in line
    }

    assert {name.lower().replace("-", "_") for name in names} == wanted | {"doorward"}


def test_the_images_argon2_was_built_here_for_this_processor(image: Stage) -> None:
    packages = next((image.root / "opt/doorward/lib").glob("python3*/site-packages"))
    wheel = next(packages.glob("argon2_cffi_bindings-*.dist-info")) / "WHEEL"
    (library,) = (packages / "_argon2_cffi_bindings").glob("_ffi*.so")

    code = subprocess.run(
        ["objdump", "--disassemble", library], check=True, capture_output=True, text=True
    ).stdout

    assert "manylinux" not in wheel.read_text("utf-8")
    assert "%ymm" in code, "it makes no use of AVX2"


def test_its_hashes_and_those_of_the_usual_wheel_are_interchangeable(image: Stage) -> None:
    usual = Argon2PasswordHasher(a_lane(), memory_kib=19456, time_cost=2)
    theirs = usual.hash(Password(PASSWORD)).reveal()
    verify = "import sys, argon2; argon2.PasswordHasher().verify(*sys.argv[1:])"
    make = "import sys, argon2; print(argon2.PasswordHasher().hash(sys.argv[1]))"

    ours = in_image(image, "python", "-c", make, PASSWORD).stdout.strip()

    assert usual.verify(Password(PASSWORD), PasswordHash(ours))
    assert in_image(image, "python", "-c", verify, theirs, PASSWORD).returncode == 0
    assert in_image(image, "python", "-c", verify, theirs, "another").returncode != 0


def test_it_serves_where_no_memory_may_become_code(tmp_path: Path) -> None:
    """What MemoryDenyWriteExecute= of the systemd unit asks for, asked for as Linux 6.3 can."""
    port = free_port()
    probe = subprocess.run([sys.executable, "-c", REFUSING, "true"], check=False)
    if probe.returncode:
        pytest.skip("NOT TRIED WITHOUT EXECUTABLE MEMORY: this kernel cannot refuse it")

    with running(
        [sys.executable, "-c", REFUSING, str(PROJECT / "doorward"), "serve", "--port", str(port)],
        port,
        {"DOORWARD_STATE_DIR": str(tmp_path)},
        tmp_path,
    ):
        Visitor(f"http://127.0.0.1:{port}").register("susan")
        answer = Visitor(f"http://127.0.0.1:{port}").log_in("susan")

    assert answer.status == 303


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze")
@pytest.mark.parametrize("name", ["doorward.service", "doorward-worker.service"])
def test_systemd_understands_the_unit_and_finds_it_closed(tmp_path: Path, name: str) -> None:
    unit = (PROJECT / "deploy" / name).read_text("utf-8")
    here = unit.replace("/opt/doorward/bin/doorward", str(PROJECT / "doorward"))
    (tmp_path / name).write_text(here, "utf-8")

    verified = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / name],
        check=False,
        capture_output=True,
        text=True,
    )
    exposed = subprocess.run(
        [*SECURITY, str(tmp_path / name)],
        check=False,
        capture_output=True,
        text=True,
    )

    assert (verified.returncode, verified.stderr) == (0, "")
    assert exposed.returncode == 0, exposed.stdout
