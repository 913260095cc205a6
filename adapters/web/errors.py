"""Errors meet HTTP here, once: every refusal's field, status and sentence, and the error pages."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from flask import Flask, Response, g, make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException

from adapters.web.forms import MalformedForm, SubmittedForm
from adapters.web.headers import request_id_of
from adapters.web.login import LoginRequired, PasswordRequired, current_user
from adapters.web.navigation import Navigation
from adapters.web.presentation import language
from adapters.web.problems import Wrong, asks_api, problem
from adapters.web.security_log import SecurityLog
from adapters.web.sentences import (
    BUSY,
    FORM_EXPIRED,
    FORM_MALFORMED,
    INVALID,
    LEAVING,
    LINK_INVALID,
    LOGIN_FIRST,
    PAGES,
    PASSWORD_FIRST,
    PROBLEMS,
    REFUSALS,
    TOKEN_INVALID,
)
from adapters.web.visits import current_visit
from application.events.record_refusal import RecordRefusal
from application.ports import StorageUnavailable
from domain.errors import Refusal, Refusals
from domain.events import EventKind
from domain.links import LinkInvalid
from domain.passwords import HasherBusy
from domain.throttling import Throttled

RETRY_AFTER_SECONDS = 5

FORM_TEMPLATES: Mapping[str | None, str] = {
    "accounts.register": "register.html",
    "sessions.log_in": "login.html",
    "sessions.log_out": "logout.html",
    "settings.change_password": "settings_password.html",
    "settings.change_username": "settings_username.html",
    "settings.change_language": "settings_language.html",
    "settings.request_email_change": "settings_email.html",
    "settings.call_off_email_change": "settings_call_off.html",
    "settings.change_email": "change_email.html",
    "settings.keep_email": "keep_email.html",
    "recovery.request_link": "forgot_password.html",
    "recovery.reset": "reset_password.html",
    "check_your_mail.send_again": "check_your_mail.html",
    "confirmation.confirm": "confirm_registration.html",
    "confirmation.confirm_anew": "confirm_registration.html",
    "invitations.accept": "invitation.html",
    "verification.verify": "verify_email.html",
    "verification.ask": "ask_to_verify.html",
    "devices.end_one": "devices.html",
    "devices.end_others": "devices.html",
    "export.export": "export.html",
    "farewell.leave": "delete.html",
    "farewell.stay": "farewell.html",
    "known_devices.request_link": "confirm_browser.html",
    "known_devices.confirm": "confirm_device.html",
}
"""Which form stands behind the endpoint that it posts to, to be shown again."""

OF_ONES_OWN = frozenset(
    {
        "settings.change_password",
        "settings.change_username",
        "settings.change_language",
        "settings.request_email_change",
        "settings.call_off_email_change",
    }
)
"""Those that say whose they are: not to be shown to somebody who is logged out by now."""

LINK_PAGES: Mapping[str | None, str] = {
    "recovery.reset_page": "recovery.forgotten_page",
    "recovery.reset": "recovery.forgotten_page",
    "known_devices.landing_page": "known_devices.asking_page",
    "known_devices.confirm": "known_devices.asking_page",
}
"""Where to ask for another link of the kind that leads to an endpoint."""

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


class CsrfRefused(Exception):
    """A post that no page of ours stands behind, or one too old to tell."""


class BearerRefused(Exception):
    """The token that came along opens nothing: it has ended, or never was one."""


class Leaving(Exception):
    """Whoever asked to be deleted can do nothing but think better of it."""


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
        _log_fault("error_page_failed", error)
        response = Response(f"{sentence}\n", status, mimetype="text/plain")
    response.headers.extend((name, value) for name, value in headers if name != "Content-Type")
    return response


@dataclass(frozen=True, slots=True)
class ErrorPages:
    """Gives every error that can leave a view its one answer."""

    navigation: Navigation
    log: SecurityLog
    record_refusal: RecordRefusal
    busy_pages: dict[str, str] = field(default_factory=dict)

    def install(self, app: Flask) -> None:
        app.register_error_handler(Refusal, self.refused)
        app.register_error_handler(Refusals, self.refused)
        app.register_error_handler(LinkInvalid, self.link_refused)
        app.register_error_handler(Throttled, self.throttled)
        app.register_error_handler(MalformedForm, self.malformed)
        app.register_error_handler(CsrfRefused, self.csrf_refused)
        app.register_error_handler(LoginRequired, self.login_first)
        app.register_error_handler(PasswordRequired, self.password_first)
        app.register_error_handler(BearerRefused, self.bearer_refused)
        app.register_error_handler(Leaving, self.leaving)
        app.register_error_handler(HTTPException, self.http_error)
        app.register_error_handler(StorageUnavailable, self.unavailable)
        app.register_error_handler(HasherBusy, self.busy)
        app.register_error_handler(Exception, self.failed)

    def refused(self, error: Refusal | Refusals) -> Response:
        return _form_again(_problems(error.each if isinstance(error, Refusals) else (error,)))

    def link_refused(self, _: LinkInvalid) -> Response:
        """No form again: whatever is typed into it would be in vain."""
        if not asks_api():  # where the link came along, and the browser's stays as it is
            current_visit().hold_link(None)
        told, asked_at = REFUSALS[LinkInvalid], LINK_PAGES.get(request.endpoint)
        again = url_for(asked_at) if asked_at else None
        page = (LINK_INVALID, told.sentence)
        return show_error_page(told.status, page=page, code=LinkInvalid.code, again=again)

    def throttled(self, error: Throttled) -> Response:
        """Right and wrong alike, known and unknown: nothing was looked at."""
        return _back_later(_form_again(_problems([error])), error)

    def malformed(self, error: MalformedForm) -> Response:
        problems = FormProblems(422)
        for name, code in error.codes.items():
            problems.add(Wrong(code, name, FORM_MALFORMED[code], {}))
        return _form_again(problems)

    def csrf_refused(self, error: CsrfRefused) -> Response:
        self._note_refused_form(str(error))
        problems = FormProblems(403)
        sentence = PROBLEMS["csrf"][1] if asks_api() else FORM_EXPIRED
        problems.add(Wrong("csrf", None, sentence, {}))
        return _form_again(problems)

    def _note_refused_form(self, reason: str) -> None:
        """In the trail of whoever is logged in; of strangers, who could fill it, in the log."""
        user = current_visit().principal.user
        if user is not None:
            with suppress(StorageUnavailable):
                self.record_refusal(kind=EventKind.FORM_REFUSED, user_id=user.id, reason=reason)
                return
        self.log.record(EventKind.FORM_REFUSED.value, "refused", reason=reason, path=request.path)

    def login_first(self, _: LoginRequired) -> Response:
        if asks_api():
            return problem(401, "login_required", LOGIN_FIRST, (), [("WWW-Authenticate", "Bearer")])
        return self.navigation.to_login_and_back()

    def bearer_refused(self, _: BearerRefused) -> Response:
        challenge = 'Bearer error="invalid_token"'  # RFC 6750 3.1
        return problem(401, "token_invalid", TOKEN_INVALID, (), [("WWW-Authenticate", challenge)])

    def leaving(self, _: Leaving) -> Response:
        return problem(403, "leaving", LEAVING)

    def password_first(self, asked: PasswordRequired) -> Response:
        """403: the same request with the password would do (RFC 9110 15.5.4)."""
        problems = _problems([asked.wrong]) if asked.wrong else FormProblems(403)
        if asks_api():
            return problem(403, "password_required", PASSWORD_FIRST)
        response = show_form("confirm.html", problems)
        return (
            _back_later(response, asked.wrong) if isinstance(asked.wrong, Throttled) else response
        )

    def http_error(self, error: HTTPException) -> Response:
        return show_error_page(error.code or 500, error.get_headers())

    def unavailable(self, error: StorageUnavailable) -> Response:
        _log_fault("storage_unavailable", error)
        return show_error_page(503, [("Retry-After", str(RETRY_AFTER_SECONDS))])

    def busy(self, error: HasherBusy) -> Response:
        """The same for everybody, so that in a flood it is rendered once for each language."""
        after = ("Retry-After", str(error.retry_after))
        if asks_api():
            return problem(503, "busy", BUSY[1], (), [after])
        spoken = language()
        if spoken not in self.busy_pages:
            told = show_error_page(503, page=BUSY, request_id=None, has_visit=False)
            self.busy_pages[spoken] = told.get_data(as_text=True)
        response = make_response(self.busy_pages[spoken], 503)
        response.headers.extend([after])
        return response

    def failed(self, error: Exception) -> Response:
        _log_fault("request_failed", error)
        return show_error_page(500)


def _problems(refusals: Iterable[Refusal]) -> FormProblems:
    problems = FormProblems()
    for refusal in refusals:
        told = REFUSALS[type(refusal)]
        problems.add(Wrong(refusal.code, told.field, told.sentence, refusal.data))
        if isinstance(refusal, Throttled):
            problems.retry_after = refusal.retry_after
        problems.status = max(problems.status, told.status)
    return problems


def _form_again(problems: FormProblems) -> Response:
    if asks_api():
        return _as_problem(problems)
    template = FORM_TEMPLATES.get(request.endpoint)
    if template is None or (request.endpoint in OF_ONES_OWN and current_user.is_anonymous):
        return show_error_page(problems.status)
    return show_form(template, problems)


def _as_problem(problems: FormProblems) -> Response:
    """Of one thing that is wrong its own code, of several one that sends to read them all."""
    wrongs = problems.all
    if len(wrongs) == 1:
        return problem(problems.status, wrongs[0].code, wrongs[0].sentence, wrongs)
    return problem(problems.status, "invalid", INVALID, wrongs)


def _back_later(response: Response, refusal: Throttled) -> Response:
    response.headers["Retry-After"] = str(refusal.retry_after)
    return response


def _log_fault(event: str, error: Exception) -> None:
    """Once, at the edge; the page that follows asks the storage nothing and changes no cookie."""
    _log.error(event, extra={"request_id": request_id_of(request)}, exc_info=error)
    g.pop("visit", None)
