"""How code treats secrets, read off the source: what compares them, and where they come from."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LAYERS = ("domain", "application", "adapters", "entrypoints")
MODULES = [
    pytest.param(path, id=path.relative_to(PROJECT).as_posix())
    for layer in LAYERS
    for path in sorted((PROJECT / layer).rglob("*.py"))
]
DIGESTS = frozenset(
    "mac macs digest digests hexdigest validator validator_digest proof signature reveal"
    " derived_key _mac _proof _digest".split()
)
"""What must take the same time to compare wherever it differs, as plain text does not."""

TOLD = "anchor.mac != seal.mac"
"""An anchor stands in the log, and whoever holds one against the trail has both before them."""

FORESEEABLE = frozenset({"random", "uuid"})
CIPHERS = frozenset({"cryptography", "Crypto", "Cryptodome", "nacl", "jwt", "itsdangerous"})
"""What would need nonces, modes and tags of its own. Nothing here is encrypted; links are MACs."""

WEAK = frozenset({"md5", "sha1", "new"})


def compared_in_haste(tree: ast.AST) -> Iterator[str]:
    """Each `==` of something that is secret; in SQL a comparison is an index's."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq | ast.In):
            sides = [node.left, *node.comparators]
            in_sql = any(".c." in ast.unparse(side) for side in sides)
            if not in_sql and any(name_of(side) in DIGESTS for side in sides):
                yield ast.unparse(node)


def name_of(side: ast.expr) -> str:
    called = side.func if isinstance(side, ast.Call) else side
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def weak_digests(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "hashlib":
            yield from {node.attr} & WEAK


@pytest.mark.parametrize("path", MODULES)
def test_no_digest_is_compared_but_in_constant_time(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert [one for one in compared_in_haste(tree) if one != TOLD] == []


@pytest.mark.parametrize(
    "text",
    [
        "token.digest == stored",
        "stored != hmac.digest(key, text, 'sha256')",
        "password.reveal() == other.reveal()",
        "seal.mac in known",
    ],
)
def test_the_rule_itself_refuses_what_it_should(text: str) -> None:
    assert list(compared_in_haste(ast.parse(text)))


@pytest.mark.parametrize("path", MODULES)
def test_nothing_is_drawn_from_what_can_be_foreseen(path: Path) -> None:
    assert not FORESEEABLE & set(imported(ast.parse(path.read_text("utf-8"))))


@pytest.mark.parametrize("path", MODULES)
def test_there_is_no_cipher_and_no_weak_digest(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert not CIPHERS & set(imported(tree))
    assert list(weak_digests(tree)) == []
