"""Every route that an application has, as its own map tells, with an address to ask for."""

from werkzeug.routing import Rule

from adapters.web.around import SAFE_METHODS
from adapters.web.problems import API
from tests.support.browser import Site

NO_DEVICE = "0" * 32
"""Of the shape of an id, and nobody's."""


def rules(site: Site) -> list[Rule]:
    return list(site.app.url_map.iter_rules())


def methods(rule: Rule) -> set[str]:
    """What it is served for, but for what follows from that."""
    return set(rule.methods or ()) - {"HEAD", "OPTIONS"}


def path_of(rule: Rule) -> str:
    named = rule.rule.replace("<path:name>", "doorward.css")
    return named.replace("<string(length=32):device_id>", NO_DEVICE)


def paths(site: Site) -> list[str]:
    """Each once."""
    return sorted({path_of(rule) for rule in rules(site)})


def is_api(rule: Rule) -> bool:
    """Whether programs ask for it, and not people."""
    return rule.rule.startswith(f"{API}/")


def posts(site: Site) -> list[Rule]:
    """Those where a form changes something."""
    return [rule for rule in rules(site) if methods(rule) - SAFE_METHODS and not is_api(rule)]


def calls(site: Site) -> list[tuple[str, str, str]]:
    """Those where a program changes something: the method, the address and the endpoint."""
    return sorted(
        (method, path_of(rule), rule.endpoint)
        for rule in rules(site)
        for method in methods(rule) - SAFE_METHODS
        if is_api(rule)
    )
