"""What the document of the API promises of an answer, held against the answer that came."""

import json
import re
from functools import cache
from typing import Any

from openapi_schema_validator import OAS31Validator

from tests.support.browser import Site
from tests.support.pages import Page

API = "/api/v1"
_ELSEWHERE = {"not_found", "method_not_allowed", "failed"}
"""Of addresses and methods that are none, and of our own faults: no operation's."""


def document(site: Site) -> Any:
    """As the site itself gives it out."""
    settings = site.container.settings()
    return _document(_Hidden(site), str(site.origin), settings.registration, settings.smtp_url)


def operation(site: Site, method: str, path: str) -> Any:
    """What stands in the document about it; None where nothing does."""
    bare = path.partition("?")[0]
    for template, item in document(site)["paths"].items():
        if method.lower() in item and _matches(template, f"{API}{bare}"):
            return item[method.lower()]
    return None


def undocumented(site: Site, method: str, path: str, page: Page) -> list[str]:
    """What of an answer nobody was told to expect."""
    told = operation(site, method, path)
    if told is None or (page.text and json.loads(page.text).get("code") in _ELSEWHERE):
        return []
    answer = told["responses"].get(str(page.status))
    if answer is None:
        return [f"{method} {path}: {page.status} {page.text}"]
    promised = answer.get("content", {})
    kind = page.headers.get("Content-Type", "").partition(";")[0]
    if not promised or kind not in promised:
        return [f"{method} {path}: {kind}"] if page.text or promised else []
    schema = promised[kind]["schema"] | {"components": document(site)["components"]}
    errors = OAS31Validator(schema).iter_errors(json.loads(page.text))
    return [f"{method} {path}: {error.message}" for error in errors]


class _Hidden:
    """A site that makes no odds to what is kept."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hidden)

    def __hash__(self) -> int:
        return 0


@cache
def _document(hidden: _Hidden, *_: object) -> Any:
    return json.loads(hidden.site.browser().get(f"{API}/openapi.json").text)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)))


def _matches(template: str, path: str) -> bool:
    """An address in full before one with a place in it."""
    return template == path or ("{" in template and bool(_pattern(template).fullmatch(path)))
