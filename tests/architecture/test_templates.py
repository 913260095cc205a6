"""What a template or a script of ours must not do, read off the source."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = [
    pytest.param(path, id=path.relative_to(PROJECT).as_posix())
    for folder in ("web", "mail")
    for path in sorted((PROJECT / "adapters" / folder / "templates").iterdir())
]
SCRIPTS = sorted((PROJECT / "adapters/web/static").glob("*.js"))
READER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
KEPT_OR_WRITTEN = re.compile(
    r"localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|outerHTML|insertAdjacentHTML"
    r"|document\.write|eval\(|Function\("
)
AT_WORK_IN_THE_PAGE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE
)


def unescaped(text: str) -> list[str]:
    """Where a template lets something pass as markup."""
    tree = READER.parse(text)
    filters = [one.name for one in tree.find_all(nodes.Filter) if one.name == "safe"]
    switched = ["autoescape" for _ in tree.find_all(nodes.ScopedEvalContextModifier)]
    return filters + switched


@pytest.mark.parametrize("path", TEMPLATES)
def test_a_template_escapes_whatever_it_shows(path: Path) -> None:
    assert unescaped(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ name | safe }}",
        "{% autoescape false %}{{ name }}{% endautoescape %}",
    ],
)
def test_the_rule_itself_refuses_what_it_should(text: str) -> None:
    assert unescaped(text)


@pytest.mark.parametrize("path", [one for one in TEMPLATES if "web/" in str(one.id)])
def test_a_page_has_no_script_and_no_style_of_its_own(path: Path) -> None:
    assert AT_WORK_IN_THE_PAGE.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_keeps_nothing_and_writes_no_markup(path: Path) -> None:
    assert KEPT_OR_WRITTEN.findall(path.read_text("utf-8")) == []
