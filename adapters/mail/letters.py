"""What a mail says: its subject, its text and its HTML, in its reader's language."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast, final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from application.events.mailer import Mail
from application.ports import Translator
from domain.events import LetterKind
from domain.sessions.client import Client

TEMPLATES = Path(__file__).parent / "templates"


def N_(message: str) -> str:  # noqa: N802  # gettext's name for a sentence translated elsewhere
    return message


PERHAPS_STRANGERS = frozenset(
    {
        LetterKind.CONFIRM_REGISTRATION,
        LetterKind.INVITATION,
        LetterKind.VERIFY_EMAIL,
        LetterKind.CHANGE_EMAIL,
    }
)
"""Their readers may have no account here, and see no name: whoever typed the address chose it."""

_PROGRAM = N_("%(browser)s on %(system)s")


def visible(text: str) -> str:
    """In one line, and steering nothing: no control, no change of direction (UAX 9)."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


@final
@dataclass(frozen=True, slots=True)
class Written:
    language: str
    subject: str
    text: str
    html: str


@final
class Letters:
    """Writes each kind of letter from the one template of its name, as text and as HTML."""

    def __init__(self, site_name: str, translator: Translator) -> None:
        self._site_name = site_name
        self._translator = translator
        self._text = self._environment(escaping=False)
        self._html = self._environment(escaping=True)

    def write(self, mail: Mail) -> Written:
        known = self._translator.languages
        language = mail.language if mail.language in known else known[0]
        values = self._values(mail, language)
        name = f"{mail.kind.value}.jinja"
        plain = self._text.get_template(name)
        subject = "".join(plain.blocks["subject"](plain.new_context(values)))
        values["subject"] = subject
        html = self._html.get_template(name)
        return Written(
            language=language,
            subject=subject,
            text=plain.render(values, layout="letter.txt"),
            html=html.render(values, layout="letter.html"),
        )

    def _values(self, mail: Mail, language: str) -> dict[str, Any]:
        return {
            "language": language,
            "site": visible(self._site_name),
            "name": "" if mail.kind in PERHAPS_STRANGERS else visible(mail.username),
            "link": visible(mail.link),
            "when": self._translator.moment(language, mail.at),
            "client": visible(self._client(language, mail.client)),
            "until": self._translator.moment(language, mail.ends) if mail.ends else "",
            "failures": mail.failures,
            "minutes": mail.lifetime // timedelta(minutes=1) if mail.lifetime else 0,
        }

    def _client(self, language: str, client: Client) -> str:
        program = client.browser or client.system
        if client.browser and client.system:
            sentence = self._translator.gettext(language, _PROGRAM)
            program = sentence % {"browser": client.browser, "system": client.system}
        return ", ".join(part for part in (program, client.address) if part)

    def _environment(self, *, escaping: bool) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=escaping,  # noqa: S701  # one of the two writes plain text
            undefined=StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.policies["ext.i18n.trimmed"] = True  # as the catalogues are extracted
        cast(Any, environment).install_gettext_callables(self._said, self._said_of, newstyle=True)
        return environment

    @property
    def _said(self) -> Any:
        find = self._translator.gettext

        @pass_context
        def said(context: Context, message: str) -> str:
            return find(context["language"], message)

        return said

    @property
    def _said_of(self) -> Any:
        find = self._translator.ngettext

        @pass_context
        def said(context: Context, singular: str, plural: str, number: int) -> str:
            return find(context["language"], singular, plural, number)

        return said
