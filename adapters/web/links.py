"""Where a mailed link lands: its token leaves the address at once, and reading changes nothing."""

from flask import Response, request

from adapters.web.navigation import Navigation
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from domain.links import LinkInvalid, LinkToken

PARAMETER = "token"


def landing(template: str, navigation: Navigation) -> Response:
    """The answer to a GET of the page that a link leads to.

    With a token in its address it leads to the same page without, and the browser keeps the token
    in a cookie: history, referrers and whoever looks over a shoulder see none. Nothing is looked
    up, since programs that read mail open links too; only the form's POST uses the link, with
    `current_visit().link_token`, and drops it then by `hold_link(None)`.
    """
    visit = current_visit()
    given = request.args.getlist(PARAMETER)
    if given:
        visit.hold_link(LinkToken.parse(given[0]) if len(given) == 1 else None)
        return navigation.to(request.path)
    if visit.link_token is None:
        raise LinkInvalid("missing")
    return show_form(template)
