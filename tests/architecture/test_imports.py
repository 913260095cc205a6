"""The directions of the arrows, read off the source."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LAYERS = ("domain", "application", "adapters", "entrypoints")
CORE = {"domain": {"domain"}, "application": {"domain", "application"}}
SUPPORT = PROJECT / "tests/support"
OF_DOMAIN_TESTS = ("domain.", "tests.support.doubles.", "tests.support.redirects.")
# Of the standard library, what reaches out of the process or in at its back.
OUTSIDE = frozenset(
    "asyncio ctypes dbm ftplib http importlib io multiprocessing os pathlib pickle random runpy"
    " secrets shelve shutil signal smtplib socket socketserver sqlite3 ssl subprocess sys tempfile"
    " threading time urllib.request".split()
)

MODULES = [
    pytest.param(layer, path, id=path.relative_to(PROJECT).as_posix())
    for layer in CORE
    for path in sorted((PROJECT / layer).rglob("*.py"))
]


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that the source names in an import, wherever that stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_allowed(name: str, layer: str) -> bool:
    root = name.partition(".")[0]
    if root in CORE[layer]:
        return True
    return root in sys.stdlib_module_names and not OUTSIDE & {root, name}


@pytest.mark.parametrize(("layer", "path"), MODULES)
def test_the_core_imports_the_standard_library_and_itself(layer: str, path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert [name for name in imported(tree) if not is_allowed(name, layer)] == []


@pytest.mark.parametrize(("layer", "path"), MODULES)
def test_the_core_imports_nothing_by_its_name_in_a_text(layer: str, path: Path) -> None:
    called = {
        node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    }

    assert not called & {"__import__", "import_module", "exec", "eval", "open"}, layer


DOMAIN_TESTS = [*sorted((PROJECT / "tests/unit/domain").rglob("*.py")), SUPPORT / "doubles.py"]


@pytest.mark.parametrize("path", DOMAIN_TESTS, ids=lambda path: path.name)
def test_the_tests_of_the_domain_need_nothing_but_the_domain(path: Path) -> None:
    """`make mutants` plants faults in a copy where there is nothing else."""
    names = imported(ast.parse(path.read_text("utf-8")))
    ours = {name for name in names if name.partition(".")[0] in {*LAYERS, "tests"}}

    assert not {name for name in ours if not name.startswith(OF_DOMAIN_TESTS)}


@pytest.mark.parametrize("name", ["flask", "sqlite3", "urllib.request", "adapters.web", "os"])
def test_the_rule_itself_refuses_what_it_should(name: str) -> None:
    assert not is_allowed(name, "application")
    assert not is_allowed(name, "domain")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_offers_nothing_by_its_bare_name(layer: str) -> None:
    assert (PROJECT / layer / "__init__.py").read_text("utf-8").strip() == ""


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])",
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", ["flask", "dependency_injector", "alembic"])
def test_a_start_waits_for_no_library_that_only_what_is_started_needs(library: str) -> None:
    told = "import sys, entrypoints.cli, entrypoints.serve; sys.exit(sys.argv[1] in sys.modules)"

    done = subprocess.run([sys.executable, "-c", told, library], cwd=PROJECT, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("layer", LAYERS)
def test_no_other_distribution_brings_a_package_of_the_same_name(layer: str) -> None:
    owners = set(packages_distributions().get(layer, []))

    assert owners <= {"doorward"}
