"""How pages look and which language they speak: templates, static files, theme, catalogues."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from flask import Flask, Response, g, request, send_from_directory
from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from adapters.web import csrf
from adapters.web.csrf import CsrfTokens
from adapters.web.login import current_user
from adapters.web.navigation import Navigation
from adapters.web.sentences import DATES
from adapters.web.visits import current_visit
from application.ports import Translator
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

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Look:
    """What an installation makes its own: its name, its logo, its templates and styles."""

    site_name: str
    password_minimum: int
    """What the hint beside a new password says."""
    logo: Path | None = None
    theme: Path | None = None
    """A folder whose `templates/` and `static/` stand before ours, file by file."""

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
        app.jinja_env.filters["date"] = self._date
        cast(Any, app.jinja_env).install_gettext_callables(
            self._gettext, self._ngettext, newstyle=True
        )
        app.before_request(self._choose_language)
        app.context_processor(self._context)
        app.add_url_rule("/static/<path:name>", "static_file", self._static_file)
        app.add_url_rule("/logo", "logo", self._logo)

    def _choose_language(self) -> None:
        offered = self.translator.languages
        wished = (
            tag.lower().split("-")[0] for tag, weight in request.accept_languages if weight > 0
        )
        g.language = next((language for language in wished if language in offered), offered[0])

    def _gettext(self, message: str) -> str:
        return self.translator.gettext(g.language, message)

    def _ngettext(self, singular: str, plural: str, number: int) -> str:
        return self.translator.ngettext(g.language, singular, plural, number)

    def _date(self, moment: datetime) -> str:
        sentence = self._gettext(DATES[moment.month - 1])
        return sentence % {"day": moment.day, "year": moment.year}

    def _context(self) -> dict[str, object]:
        return {
            "look": self.look,
            "current_user": current_user,
            "language": g.language,
            "request_id": g.request_id,
            "notice": self._notice(),
            "has_visit": "visit" in g,
            "navigation": self.navigation,
            "csrf_field": self._csrf_field,
        }

    def _notice(self) -> str | None:
        """Kept for the next page where there is none: a browser asks by itself for icons too."""
        if "visit" not in g or request.routing_exception:
            return None
        return current_visit().take_notice()

    def _csrf_field(self) -> Markup:
        """The hidden field that every form carries."""
        token = self.tokens.issue(current_visit().bind_forms(self.entropy))
        return Markup('<input type="hidden" name="{}" value="{}">').format(csrf.FIELD, token)

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
