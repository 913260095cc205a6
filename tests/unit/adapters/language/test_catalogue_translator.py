"""Sentences found by their English form, in the language asked for."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from adapters.language import CatalogueTranslator

CHARACTER = "At least %(num)d character. A few words with spaces will do."
CHARACTERS = "At least %(num)d characters. A few words with spaces will do."


@pytest.fixture(scope="module")
def translator() -> CatalogueTranslator:
    return CatalogueTranslator()


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (1, "символ."),
        (2, "символа."),
        (5, "символов."),
        (11, "символов."),
        (15, "символов."),
        (21, "символ."),
        (24, "символа."),
    ],
)
def test_russian_counts_in_three_forms(
    translator: CatalogueTranslator, number: int, form: str
) -> None:
    sentence = translator.ngettext("ru", CHARACTER, CHARACTERS, number)

    assert sentence.startswith(f"Минимум %(num)d {form}")


@pytest.mark.parametrize(("number", "sentence"), [(1, CHARACTER), (2, CHARACTERS)])
def test_english_counts_in_two(translator: CatalogueTranslator, number: int, sentence: str) -> None:
    assert translator.ngettext("en", CHARACTER, CHARACTERS, number) == sentence


def test_a_sentence_is_said_in_the_language_asked_for(translator: CatalogueTranslator) -> None:
    assert translator.gettext("ru", "Log in") == "Войти"
    assert translator.gettext("en", "Log in") == "Log in"


@pytest.mark.parametrize("language", CatalogueTranslator().languages)
def test_a_sentence_that_a_catalogue_lacks_stays_english(
    translator: CatalogueTranslator, language: str
) -> None:
    assert translator.gettext(language, "Nobody says this.") == "Nobody says this."
    assert translator.ngettext(language, "One of these.", "Some of these.", 5) == "Some of these."


def test_english_comes_first_since_it_is_what_an_unknown_language_gets(
    translator: CatalogueTranslator,
) -> None:
    assert translator.languages[0] == "en"
    assert len(set(translator.languages)) == len(translator.languages) > 1


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "3 May 2026"), ("ru", "3 мая 2026 г."), ("tlh", "3 May 2026")],
)
def test_a_day_is_written_as_its_language_does(
    translator: CatalogueTranslator, language: str, written: str
) -> None:
    assert translator.day(language, date(2026, 5, 3)) == written


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=13))])
def test_a_moment_is_told_in_utc(translator: CatalogueTranslator, zone: timezone) -> None:
    moment = datetime(2026, 5, 3, 23, 5, 59, tzinfo=UTC).astimezone(zone)

    assert translator.moment("en", moment) == "3 May 2026, 23:05 UTC"
