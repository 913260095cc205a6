"""Reads the `.po` files as they are: there is nothing to compile, and nothing to be stale."""

import io
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from typing import final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from application.ports import Translator

SOURCE_LANGUAGE = "en"  # what the code and the templates are written in
TRANSLATED = ("ru",)


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
