"""Every route that an application has, as its own map tells, with an address to ask for."""

from werkzeug.routing import Rule

from adapters.web.around import SAFE_METHODS
from tests.support.browser import Site


def rules(site: Site) -> list[Rule]:
    return list(site.app.url_map.iter_rules())


def methods(rule: Rule) -> set[str]:
    """What it is served for, but for what follows from that."""
    return set(rule.methods or ()) - {"HEAD", "OPTIONS"}


def path_of(rule: Rule) -> str:
    return rule.rule.replace("<path:name>", "doorward.css")


def paths(site: Site) -> list[str]:
    """Each once."""
    return sorted({path_of(rule) for rule in rules(site)})


def posts(site: Site) -> list[Rule]:
    """Those that change something."""
    return [rule for rule in rules(site) if methods(rule) - SAFE_METHODS]
