"""Forms and error pages as they are shown, with what is wrong; to programs, as problems."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flask import Response, g, make_response, render_template, request

from adapters.web.forms import SubmittedForm
from adapters.web.headers import request_id_of
from adapters.web.problems import Wrong, asks_api, problem
from adapters.web.sentences import PAGES, PROBLEMS

_log = logging.getLogger("doorward.web")

CODES: Mapping[int, str] = {
    400: "malformed",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "not_json",
    500: "failed",
    503: "unavailable",
}
"""What a program is told, where nothing but the status is known."""


@dataclass(slots=True)
class FormProblems:
    """What is wrong with a form: above it, and beside its fields."""

    status: int = 200
    retry_after: int = 0
    """Seconds to wait, where there were too many tries."""
    general: list[Wrong] = field(default_factory=list)
    beside: dict[str, list[Wrong]] = field(default_factory=dict)

    def add(self, wrong: Wrong) -> None:
        problems = self.general if wrong.field is None else self.beside.setdefault(wrong.field, [])
        problems.append(wrong)

    @property
    def all(self) -> Sequence[Wrong]:
        return [*self.general, *(wrong for wrongs in self.beside.values() for wrong in wrongs)]


def show_form(template: str, problems: FormProblems | None = None) -> Response:
    """A form, with what was typed into it and what was wrong with that, if it was sent before."""
    problems = problems or FormProblems()
    form = g.get("form") or SubmittedForm({})
    return make_response(render_template(template, form=form, problems=problems), problems.status)


def show_error_page(
    status: int,
    headers: Iterable[tuple[str, str]] = (),
    page: tuple[str, str] | None = None,
    code: str = "",
    **context: object,
) -> Response:
    """`page` is its title and sentence, where they are not those of the status."""
    title, sentence = page or PAGES.get(status) or PAGES[500 if status >= 500 else 400]
    if asks_api():
        code = code or CODES.get(status) or CODES[500 if status >= 500 else 400]
        return problem(status, code, sentence if page else PROBLEMS[code][1], (), headers)
    try:
        response = make_response(
            render_template("error.html", title=title, sentence=sentence, **context), status
        )
    except Exception as error:  # noqa: BLE001  # a theme's own fault; these words need no template
        log_fault("error_page_failed", error)
        response = Response(f"{sentence}\n", status, mimetype="text/plain")
    response.headers.extend((name, value) for name, value in headers if name != "Content-Type")
    return response


def log_fault(event: str, error: Exception) -> None:
    """Once, at the edge; the page that follows asks the storage nothing and changes no cookie."""
    _log.error(event, extra={"request_id": request_id_of(request)}, exc_info=error)
    g.pop("visit", None)
