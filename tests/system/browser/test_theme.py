"""An installation that makes the pages its own: name, logo, templates and styles by setting."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.conftest import Watch
from tests.system.server import served

pytestmark = pytest.mark.system

FOOTER = (
    '{% extends "doorward/base.html" %}{% block footer %}<footer>Since 1949</footer>{% endblock %}'
)
PURPLE = '@import "doorward/doorward.css";\n:root { --accent: rgb(90 30 120); }\n'
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><path d="M0 0h9v9z"/></svg>'
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAAAAAA+i0toAAAADElEQVR42mMQaPgAAAIkAYFRbDfIAAAAAElFTkSuQmCC"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the server is started; settings may name what lies there by relative paths."""
    for name, text in {"templates/base.html": FOOTER, "static/doorward.css": PURPLE}.items():
        path = tmp_path / "theme" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "logo.svg").write_bytes(SVG)
    (tmp_path / "logo.png").write_bytes(PNG)
    return tmp_path


def test_a_theme_replaces_a_block_and_a_colour_and_keeps_the_rest(
    folder: Path, new_page: Callable[..., Page]
) -> None:
    with served(folder, DOORWARD_THEME_DIR="theme", DOORWARD_SITE_NAME="Möbel & <Söhne>") as origin:
        page = new_page(base_url=origin)
        page.goto("/login")

        expect(page.get_by_text("Since 1949")).to_be_visible()
        expect(page).to_have_title("Login · Möbel & <Söhne>")
        expect(page.get_by_role("link", name="Möbel & <Söhne>", exact=True)).to_be_visible()
        button = page.get_by_role("button", name="Log in")
        expect(button).to_have_css("background-color", "rgb(90, 30, 120)")
        expect(button).to_have_css("min-height", "44px")  # ours
        expect(page.get_by_role("button", name="Show password")).to_be_visible()
        page.close()


@pytest.mark.parametrize(
    ("logo", "kind"), [("logo.svg", "image/svg+xml"), ("logo.png", "image/png")]
)
def test_a_logo_of_any_size_stands_in_the_bar(
    folder: Path, new_page: Callable[..., Page], logo: str, kind: str
) -> None:
    with served(folder, DOORWARD_LOGO=logo) as origin:
        page = new_page(base_url=origin)
        page.goto("/login")

        image = page.get_by_role("banner").locator("img")
        expect(image).to_have_js_property("naturalWidth", 300 if kind == "image/svg+xml" else 3)
        box = image.bounding_box()
        assert box is not None
        assert (box["width"], box["height"]) == (96, 32)
        answer = page.request.get("/logo")
        assert answer.headers["content-type"].split(";")[0] == kind
        page.close()


def test_a_slip_in_a_theme_is_told_at_start(folder: Path) -> None:
    broken = folder / "theme" / "templates" / "login.html"
    broken.write_text("{% block content %}", encoding="utf-8")

    with pytest.raises(AssertionError), served(folder, DOORWARD_THEME_DIR="theme"):
        pass

    told = (folder / "server.log").read_text(encoding="utf-8")
    assert told.startswith("Error: DOORWARD_THEME_DIR: theme/templates/login.html, line 1: ")


def test_what_our_pages_do_not_do_would_be_noticed(chromium: Any, origin: str) -> None:
    context = chromium.new_context(base_url=origin)
    watch = Watch(context, origin)
    page = context.new_page()
    page.goto("/login")
    assert watch.complaints() == []

    page.evaluate(
        """() => {
            const image = new Image();
            image.src = "https://elsewhere.example/pixel.png";
            document.body.setAttribute("style", "color: red");
            const style = document.createElement("link");
            style.rel = "stylesheet";
            style.href = "/static/none.css";
            document.body.append(image, style);
            setTimeout(() => { document.body.innerHTML = "trusted?"; });
        }"""
    )
    page.wait_for_timeout(500)
    context.close()

    told = "\n".join(watch.complaints())
    assert "policy: img-src https://elsewhere.example/pixel.png" in told
    assert "policy: style-src-attr inline" in told
    assert "policy: require-trusted-types-for" in told
    assert "script: " in told
    assert "console: " in told
