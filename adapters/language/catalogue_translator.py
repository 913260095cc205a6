"""Sentences from the `.po` files as they are, with nothing to compile; dates from Babel's CLDR."""

import io
from datetime import UTC, date, datetime
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from typing import final

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from application.ports import Translator

SOURCE_LANGUAGE = "en"  # what the code and the templates are written in
TRANSLATED = ("ru",)

_DATES_OF = {"en": "en_GB"}
"""Whose dates a language has, where it is not its own: the day stands before the month."""
_NARROW_BLANK = "\u202f"  # many terminals cannot show it


@final
class CatalogueTranslator(Translator):
    """One catalogue a language, read once; what it lacks, or who has none, gets English."""

    def __init__(self) -> None:
        self._catalogues: dict[str, NullTranslations] = {SOURCE_LANGUAGE: NullTranslations()}
        for language in TRANSLATED:
            self._catalogues[language] = _catalogue(language)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._catalogues)

    def gettext(self, language: str, message: str) -> str:
        return self._spoken_in(language).gettext(message)

    def ngettext(self, language: str, singular: str, plural: str, number: int) -> str:
        return self._spoken_in(language).ngettext(singular, plural, number)

    def day(self, language: str, day: date) -> str:
        spoken = language if language in self._catalogues else SOURCE_LANGUAGE
        written = format_date(day, "long", _DATES_OF.get(spoken, spoken))
        return written.replace(_NARROW_BLANK, " ")

    def moment(self, language: str, moment: datetime) -> str:
        utc = moment.astimezone(UTC)
        return f"{self.day(language, utc)}, {utc:%H:%M} UTC"

    def _spoken_in(self, language: str) -> NullTranslations:
        return self._catalogues.get(language, self._catalogues[SOURCE_LANGUAGE])


def _catalogue(language: str) -> GNUTranslations:
    source = resources.files("adapters.language") / "catalogues" / f"{language}.po"
    with source.open("rb") as po:
        catalogue = read_po(po, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
