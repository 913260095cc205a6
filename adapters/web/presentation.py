"""How pages look and which language they speak: templates, static files, theme, catalogues."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from flask import Flask, Request, Response, current_app, g, send_from_directory
from flask.globals import request_ctx
from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader
from markupsafe import Markup
from werkzeug.datastructures import LanguageAccept
from werkzeug.exceptions import NotFound
from werkzeug.http import parse_accept_header

from adapters.web.csrf import CsrfTokens
from adapters.web.forms import TOKEN_FIELD
from adapters.web.headers import request_id_of
from adapters.web.navigation import Navigation
from adapters.web.visits import Principal, Visit, current_visit
from application.ports import Translator
from domain.registrations import EmailVerification, RegistrationMode
from domain.secrets import Entropy

OURS = "doorward"
"""What a theme puts before the name of a template or file to mean ours, not its own."""

LOGO_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""Said here, since what else would say it differs from one machine to the next."""

LANGUAGE_NAMES = {"en": "English", "ru": "Русский"}
WISHES_MAXIMUM = 1000  # characters that are read of an Accept-Language, and remembered

_HERE = Path(__file__).parent
_SAID = "doorward.said"
_LANGUAGE: ContextVar[str] = ContextVar("language")
"""Of the request: a page asks for it with every sentence, and this is the quickest to ask."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an installation makes its own: its name, its logo, its templates and styles."""

    site_name: str
    password_minimum: int
    """What the hint beside a new password says."""
    logo: Path | None = None
    theme: Path | None = None
    """A folder whose `templates/` and `static/` stand before ours, file by file."""
    registration: RegistrationMode = RegistrationMode.OPEN
    """Pages lead to a registration only where it is open to everybody."""
    email_verification: EmailVerification = EmailVerification.OFF
    sends_mail: bool = True
    """Whether mail reaches people: where it does not, nothing is offered that needs it alone."""

    @property
    def offers_registration(self) -> bool:
        return self.registration is RegistrationMode.OPEN

    @property
    def asks_to_verify(self) -> bool:
        return self.email_verification is not EmailVerification.OFF

    def folders(self, kind: str) -> list[Path]:
        """Where to look, in this order; ours is the last."""
        own = [self.theme.absolute() / kind] if self.theme else []
        return [*own, _HERE / kind]


@dataclass(frozen=True, slots=True)
class Presentation:
    look: Look
    translator: Translator
    navigation: Navigation
    tokens: CsrfTokens
    entropy: Entropy

    def install(self, app: Flask) -> None:
        loaders = [FileSystemLoader(folder) for folder in self.look.folders("templates")]
        app.jinja_loader = ChoiceLoader([*loaders, PrefixLoader({OURS: loaders[-1]})])
        app.jinja_env.add_extension("jinja2.ext.i18n")
        app.jinja_env.policies["ext.i18n.trimmed"] = True  # as the catalogues are extracted
        app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
        said = lru_cache(maxsize=1024)(self.translator.gettext)  # a page has a dozen sentences
        app.jinja_env.filters |= {"date": self._date, "moment": self._moment}
        app.extensions[_SAID] = said
        cast(Any, app.jinja_env).install_gettext_callables(
            lambda message: said(_LANGUAGE.get(), message), self._ngettext, newstyle=True
        )
        app.before_request(self._choose_language)
        app.context_processor(self._context)
        app.add_url_rule("/static/<path:name>", "static_file", self._static_file)
        app.add_url_rule("/logo", "logo", self._logo)

    def _choose_language(self) -> None:
        wished = request_ctx.request.environ.get("HTTP_ACCEPT_LANGUAGE", "")
        _LANGUAGE.set(_chosen(wished[:WISHES_MAXIMUM], self.translator.languages))

    def _ngettext(self, singular: str, plural: str, number: int) -> str:
        return self.translator.ngettext(_LANGUAGE.get(), singular, plural, number)

    def _languages(self) -> dict[str, str]:
        """Each that is spoken here, by its own name."""
        return {spoken: LANGUAGE_NAMES.get(spoken, spoken) for spoken in self.translator.languages}

    def _date(self, day: date) -> str:
        return self.translator.day(_LANGUAGE.get(), day)

    def _moment(self, moment: datetime) -> str:
        return self.translator.moment(_LANGUAGE.get(), moment)

    def _context(self) -> dict[str, object]:
        request, visit = request_ctx.request, cast(Visit | None, g.get("visit"))
        return {
            "look": self.look,
            "current_user": visit.principal if visit else Principal(),
            "language": language(),
            "languages": self._languages(),
            "request_id": request_id_of(request),
            "notice": self._notice(request, visit),
            "has_visit": visit is not None,
            "navigation": self.navigation,
            "csrf_field": self._csrf_field,
        }

    def _notice(self, request: Request, visit: Visit | None) -> str | None:
        """Kept for the next page where there is none: a browser asks by itself for icons too."""
        taken = visit.take_notice() if visit and not request.routing_exception else None
        if taken is None or taken.day is None:
            return taken.sentence if taken else None
        told = self.translator.gettext(_LANGUAGE.get(), taken.sentence)
        return told % {"date": self._date(taken.day)}

    def _csrf_field(self) -> Markup:
        """The hidden field that every form carries."""
        token = self.tokens.issue(current_visit().bind_forms(self.entropy))
        return Markup(f'<input type="hidden" name="{TOKEN_FIELD}" value="{token}">')  # noqa: S704  # base64url

    def _static_file(self, name: str) -> Response:
        folders = self.look.folders("static")
        if name.startswith(f"{OURS}/"):
            name, folders = name.removeprefix(f"{OURS}/"), folders[-1:]
        for folder in folders:
            try:
                return send_from_directory(folder, name)
            except NotFound:
                continue
        raise NotFound

    def _logo(self) -> Response:
        if self.look.logo is None:
            raise NotFound
        logo = self.look.logo.absolute()
        return send_from_directory(
            logo.parent, logo.name, mimetype=LOGO_TYPES.get(logo.suffix.lower())
        )


def speak(chosen: str) -> None:
    """Answers this request in the language that was chosen for an account, whatever it asks for."""
    _LANGUAGE.set(chosen)


def say(sentence: str, data: Mapping[str, int | str] | None = None) -> str:
    """The sentence in the language of this request, with the numbers that belong into it."""
    said: str = current_app.extensions[_SAID](_LANGUAGE.get(), sentence)
    return said % data if data else said


def language() -> str:
    """In which this request is answered."""
    return _LANGUAGE.get()


@lru_cache(maxsize=256)
def _chosen(accepted: str, offered: tuple[str, ...]) -> str:
    """The offered language that an Accept-Language header prefers, or the first."""
    for tag, weight in parse_accept_header(accepted, LanguageAccept):
        primary = tag.lower().split("-")[0]
        if weight > 0 and primary in offered:
            return primary
    return offered[0]
