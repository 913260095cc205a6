"""Errors meet HTTP here, once: every refusal's field, status and sentence, and the error pages."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from flask import Flask, Response, make_response, request, url_for
from werkzeug.exceptions import HTTPException

from adapters.web.form_templates import FORM_TEMPLATES, LINK_PAGES, OF_ONES_OWN
from adapters.web.forms import MalformedForm
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
    PASSWORD_FIRST,
    PROBLEMS,
    REFUSALS,
    TOKEN_INVALID,
)
from adapters.web.shown import FormProblems, log_fault, show_error_page, show_form
from adapters.web.visits import current_visit
from application.events.record_refusal import RecordRefusal
from application.ports import StorageUnavailable
from domain.errors import Refusal, Refusals
from domain.events import EventKind
from domain.links import LinkInvalid
from domain.passwords import HasherBusy
from domain.throttling import Throttled

RETRY_AFTER_SECONDS = 5


class CsrfRefused(Exception):
    """A post that no page of ours stands behind, or one too old to tell."""


class BearerRefused(Exception):
    """The token that came along opens nothing: it has ended, or never was one."""


class Leaving(Exception):
    """Whoever asked to be deleted can do nothing but think better of it."""


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
        log_fault("storage_unavailable", error)
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
        log_fault("request_failed", error)
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
