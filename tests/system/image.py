"""A Dockerfile read, and replayed without a container engine: in folders entered with chroot.

What an engine would do is done by the instructions of the real file, in a mount namespace of their
own. Only the base images are not theirs: this machine's system and Python stand in for them, lent
read-only.
"""

import json
import os
import re
import shlex
import shutil
import string
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.system.server import PROJECT

SYSTEM = ("bin", "lib", "lib32", "lib64", "libx32", "sbin", "usr")
PYTHON = Path(sys.base_prefix)
PATH = f"{PYTHON}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
BUILD_LIMIT = 300.0  # seconds

ENTER = r"""
set -eu
root=$1; shift
mount --bind "$root" "$root"
for lent in $LENT; do
    mount --rbind "$lent" "$root$lent"
    mount -o remount,bind,ro "$root$lent"
done
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
if [ -n "$STATE" ]; then
    mount --bind "$root$STATE" "$root$STATE"
    mount -o remount,bind,ro "$root"
fi
exec "$@"
"""


@dataclass(frozen=True)
class Instruction:
    """One of a Dockerfile's, with its lines joined."""

    word: str
    rest: str

    @property
    def listed(self) -> list[str]:
        """The exec form's words."""
        words: list[str] = json.loads(self.rest)
        return words


def instructions(text: str) -> list[Instruction]:
    kept = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    lines = re.sub(r"\\\n\s*", "", kept).splitlines()
    found = [line.split(None, 1) for line in lines if line.strip()]
    return [Instruction(word, rest) for word, rest in found]


def why_not() -> str | None:
    """Why nothing can be replayed here; None where it can."""
    if os.geteuid() != 0:
        return "not root"
    for tool in ("unshare", "setpriv", "chroot", "gcc"):
        if shutil.which(tool) is None:
            return f"no {tool}"
    probe = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    done = subprocess.run(probe, check=False, capture_output=True, text=True)
    return f"no mounts: {done.stderr.strip()}" if done.returncode else None


@dataclass
class Stage:
    """One stage of a build: its root folder and what its instructions have set so far."""

    root: Path
    folder: str = "/"
    env: dict[str, str] = field(default_factory=lambda: {"PATH": PATH})
    args: dict[str, str] = field(default_factory=dict)
    user: str = "0:0"
    said: dict[str, Instruction] = field(default_factory=dict)
    """The last instruction of each word."""

    def __post_init__(self) -> None:
        for name in ("dev", "proc", "tmp", "opt", "var/lib", "var/log", "var/tmp"):
            (self.root / name).mkdir(parents=True)
        for name in ("tmp", "var/tmp"):
            (self.root / name).chmod(0o1777)
        shutil.copytree("/etc", self.root / "etc", symlinks=True)
        for path in (Path("/", name) for name in SYSTEM):
            if path.is_symlink():
                self.inside(path).symlink_to(path.readlink())
        for lent in self.lent:
            self.inside(lent).mkdir(parents=True, exist_ok=True)

    @property
    def lent(self) -> list[Path]:
        """Folders of this machine; below /opt may be what its pip is configured to read."""
        system = [path for name in SYSTEM if (path := Path("/", name)).is_dir()]
        system = [path for path in system if not path.is_symlink()]
        elsewhere = [path for path in Path("/opt").iterdir() if path.is_dir()]
        return system + elsewhere + ([] if PYTHON.is_relative_to("/usr") else [PYTHON])

    def inside(self, path: str | Path) -> Path:
        """Where a path of the stage is, seen from here."""
        return self.root / os.path.normpath(os.path.join("/", self.folder, path)).lstrip("/")  # noqa: PTH118

    def follow(self, step: Instruction, others: Mapping[str, "Stage"]) -> None:
        self.said[step.word] = step
        match step.word:
            case "WORKDIR":
                self.folder = step.rest
                self.inside(".").mkdir(parents=True, exist_ok=True)
            case "ENV":
                pairs = [word.partition("=") for word in shlex.split(step.rest)]
                known = dict(self.env)
                self.env |= {k: string.Template(v).substitute(known) for k, _, v in pairs}
            case "ARG":
                name, _, default = step.rest.partition("=")
                self.args[name] = default
            case "USER":
                self.user = step.rest
            case "COPY":
                self.copy(step.rest.split(), others)
            case "RUN":
                self.run(["sh", "-c", step.rest])
            case "VOLUME" | "EXPOSE" | "STOPSIGNAL" | "HEALTHCHECK" | "ENTRYPOINT" | "CMD":
                pass  # for the engine; `said` keeps them
            case _:
                raise AssertionError(f"{step.word} is not known here")

    def copy(self, words: list[str], others: Mapping[str, "Stage"]) -> None:
        source = PROJECT
        if words[0].startswith("--from="):
            source = others[words.pop(0).partition("=")[2]].root
        *names, target = words
        for path in (source / name.lstrip("/") for name in names):
            into = self.inside(target)
            if path.is_dir():
                shutil.copytree(
                    path, into, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
                )
            else:
                shutil.copy(path, into / path.name if target.endswith("/") else into)

    def command(self, words: Sequence[str], *, state: str = "") -> list[str]:
        """To be run with `Popen`; with a state folder, that is all that can be written to."""
        uid, _, gid = self.user.partition(":")
        plain = ["setpriv", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"]
        drop = [*plain, f"--reuid={uid}", f"--regid={gid}", "--clear-groups"] if uid != "0" else []
        env = self.env if state else self.env | self.args
        return [
            "env",
            f"LENT={' '.join(map(str, self.lent))}",
            f"STATE={state}",
            *("unshare", "--mount", "--propagation", "private", "sh", "-c", ENTER, "enter"),
            str(self.root),
            *("chroot", str(self.root), "env", "-C", self.folder, "-u", "LENT", "-u", "STATE"),
            *(f"{name}={value}" for name, value in env.items()),
            *drop,
            *words,
        ]

    def run(self, words: Sequence[str]) -> str:
        done = subprocess.run(
            self.command(words), capture_output=True, text=True, check=False, timeout=BUILD_LIMIT
        )
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout


def replay(dockerfile: Path, folder: Path) -> list[Stage]:
    """Every stage, built; the last is what would be the image."""
    stages: list[Stage] = []
    named: dict[str, Stage] = {}
    for step in instructions(dockerfile.read_text("utf-8")):
        if step.word == "FROM":
            stages.append(Stage(folder / f"stage{len(stages)}"))
            named[step.rest.split()[-1]] = stages[-1]
        else:
            stages[-1].follow(step, named)
    return stages
