"""Every form that every guest is shown, as their pages hold it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from urllib.parse import quote_plus

from adapters.web.forms import PROOF_FIELD
from domain.links import Purpose
from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD
from tests.support.fuzz.shapes import Fields, written
from tests.support.guests import Guest, holder, leaving, logged_in, remembered, visitor
from tests.support.pages import Form, Page
from tests.support.routes import paths

OWNERS: dict[Guest, tuple[str, ...]] = {
    visitor: ("/",),
    logged_in: ("/settings", "/logout"),
    remembered: ("/settings",),
    leaving: ("/farewell",),
    **{holder(purpose): (f"/{purpose.value}",) for purpose in Purpose},
}
"""Who sends which forms, by how their addresses begin: between them every form there is."""

_numbers = count(1)


@dataclass(frozen=True)
class Found:
    """A form, and the page that it stands on."""

    path: str
    form: Form

    @property
    def action(self) -> str:
        return self.form.action


def forms(browser: Browser) -> list[Found]:
    """Those that this guest is shown, each once."""
    found: dict[str, Found] = {}
    for path in paths(browser.site):
        page = browser.twin().get(path)
        for action in _actions(page):
            found.setdefault(action, Found(path, page.form(action)))
    return list(found.values())


def own_forms(site: Site, guest: Guest) -> list[Found]:
    """Those that this guest is to send."""
    return [found for found in forms(guest(site)) if found.action.startswith(OWNERS[guest])]


def again(browser: Browser, found: Found) -> Found:
    """The same form, as another guest of its kind is shown it."""
    form = browser.twin().get(found.path).form(found.action)
    return with_proof(browser, replace(found, form=form))


def with_proof(browser: Browser, found: Found) -> Found:
    """With the password, where a browser that is merely remembered is asked for it."""
    if browser.twin().get("/settings/language").status != 200 or not _is_remembered(browser):
        return found
    asked = browser.twin().post(found.action, written(fields(found)))
    names = {element.attributes.get("name") for element in asked.all("input")}
    return replace(found, form=asked.form(found.action)) if PROOF_FIELD in names else found


def _is_remembered(browser: Browser) -> bool:
    return any("remember" in name for name in browser.cookies)


def fields(found: Found) -> Fields:
    """Filled in as it should be."""
    number = next(_numbers)
    typed = {
        "username": f"maria{number}",
        "email": f"maria{number}@example.net",
        "chosen_password": PASSWORD,
        "password": PASSWORD,
        "password2": PASSWORD,
        PROOF_FIELD: PASSWORD,
    }
    names = sorted(found.form.names)
    filled = {name: typed.get(name, found.form.values.get(name, "")) for name in names}
    return {name: quote_plus(value).encode() for name, value in filled.items()}


def _actions(page: Page) -> Iterator[str]:
    if page.headers.get("Content-Type", "").startswith("text/html"):
        yield from (form.attributes["action"] for form in page.all("form", method="post"))
