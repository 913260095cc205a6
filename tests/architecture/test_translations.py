"""Every sentence of code and templates stands in every catalogue, whole, and nothing else does.

Run as a program (`make messages`), this file brings the catalogues up to date: it adds new
sentences, still empty, and drops those that nothing says any more.
"""

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from adapters.language import CatalogueTranslator

PROJECT = Path(__file__).resolve().parent.parent.parent
LANGUAGE = PROJECT / "adapters" / "language"
CATALOGUES = sorted((LANGUAGE / "catalogues").glob("*.po"))
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}
WIDTH = 96

Forms = tuple[str, ...]


@cache
def said() -> Catalog:
    """What the code and the templates say, in English."""
    with (LANGUAGE / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]  # it is
    sentences = Catalog()
    for _file, _line, sentence, _comments, context in extract_from_dir(
        PROJECT, methods, options, KEYWORDS
    ):
        sentences.add(sentence, context=context)
    return sentences


def read(po: bytes, language: str) -> Catalog:
    return read_po(io.BytesIO(po), locale=language, abort_invalid=True)


def kept(catalogue: Path) -> Catalog:
    return read(catalogue.read_bytes(), catalogue.stem)


def forms(text: object) -> Forms:
    return (text,) if isinstance(text, str) else cast(Forms, tuple(cast(Forms, text or ("",))))


def faults(sentences: Catalog, catalogue: Catalog) -> Iterator[str]:
    for sentence in sentences:
        if not sentence.id:
            continue
        translated = catalogue.get(sentence.id)
        if translated is None or forms(translated.id) != forms(sentence.id):
            yield f"missing: {sentence.id}"
        elif not all(forms(translated.string)):
            yield f"empty: {sentence.id}"
        elif translated.fuzzy:
            yield f"fuzzy: {sentence.id}"
        else:
            yield from (f"{fault}: {sentence.id}" for fault in ill_formed(translated, catalogue))
    unsaid = [message.id for message in catalogue if message.id and message.id not in sentences]
    obsolete = [message.id for message in catalogue.obsolete.values()]
    yield from (f"stale: {text}" for text in unsaid + obsolete)


def ill_formed(translated: Message, catalogue: Catalog) -> Iterator[str]:
    """Every sentence is filled in with `%` when it is shown, also one with nothing to fill in."""
    yield from (str(error) for error in translated.check(catalogue))
    wanted = names(forms(translated.id)[0])
    for form in forms(translated.string):
        try:
            form % dict.fromkeys(wanted, 1)
        except (KeyError, TypeError, ValueError) as error:
            yield f"cannot be filled in ({error})"
        else:
            if names(form) != wanted:
                yield "does not name the same"


def names(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)", text))


def test_the_code_says_something() -> None:
    assert len(said()) > 50
    assert "Please use a different username." in said()  # marked in Python
    assert "Skip to the content" in said()  # a template's


def test_there_is_a_catalogue_for_every_language_offered() -> None:
    english, *others = CatalogueTranslator().languages

    assert english == "en"
    assert sorted(others) == [catalogue.stem for catalogue in CATALOGUES]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_is_complete_and_holds_nothing_else(catalogue: Path) -> None:
    assert list(faults(said(), kept(catalogue))) == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_says_which_language_it_is_and_how_that_counts(catalogue: Path) -> None:
    header = catalogue.read_text(encoding="utf-8").partition("\n\n")[0]

    assert f'"Language: {catalogue.stem}\\n"' in header
    assert f"nplurals={kept(catalogue).num_plurals};" in header


HOME = 'msgid "Home"\nmsgstr "Главная"\n\n'
GREETING = 'msgid "Hi, %(name)s!"\nmsgstr "Здравствуйте, %(name)s!"\n\n'
FIELDS = (
    'msgid "%(num)d field"\nmsgid_plural "%(num)d fields"\n'
    'msgstr[0] "%(num)d поле"\nmsgstr[1] "%(num)d поля"\nmsgstr[2] "%(num)d полей"\n\n'
)
GOOD = HOME + GREETING + FIELDS


def three_sentences() -> Catalog:
    sentences = Catalog()
    sentences.add("Home")
    sentences.add("Hi, %(name)s!")
    sentences.add(("%(num)d field", "%(num)d fields"))
    return sentences


@pytest.mark.parametrize(
    ("po", "fault"),
    [
        (GREETING + FIELDS, "missing: Home"),
        (GOOD.replace('msgid_plural "%(num)d fields"', 'msgid_plural "%(num)d"'), "missing:"),
        (GOOD.replace("Главная", ""), "empty: Home"),
        (GOOD.replace("%(num)d полей", ""), "empty:"),
        ("#, fuzzy\n" + GOOD, "fuzzy: Home"),
        (GOOD + 'msgid "Old"\nmsgstr "Старое"\n', "stale: Old"),
        (GOOD + '#~ msgid "Old"\n#~ msgstr "Старое"\n', "stale: Old"),
        (GOOD.replace('те, %(name)s!"', 'те!"'), "does not name the same: Hi, %(name)s!"),
        (GOOD.replace('те, %(name)s!"', 'те, %(nom)s!"'), "unknown named placeholder"),
        (GOOD.replace("Главная", "Главная на 100 %"), "cannot be filled in"),
        (GOOD.replace('msgstr[2] "%(num)d полей"\n', ""), "empty:"),
    ],
)
def test_a_planted_fault_is_found(po: str, fault: str) -> None:
    found = list(faults(three_sentences(), read(po.encode(), "ru")))

    assert any(one.startswith(fault) for one in found), found


def test_a_sound_catalogue_has_no_fault() -> None:
    assert list(faults(three_sentences(), read(GOOD.encode(), "ru"))) == []


def test_an_update_adds_what_is_new_drops_what_is_old_and_keeps_the_rest(tmp_path: Path) -> None:
    catalogue = tmp_path / "ru.po"
    header = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n\n'
    catalogue.write_text(
        header + GREETING + FIELDS + 'msgid "Old"\nmsgstr "Старое"\n', encoding="utf-8"
    )

    bring_up_to_date(catalogue, three_sentences())

    assert list(faults(three_sentences(), kept(catalogue))) == ["empty: Home"]
    assert catalogue.read_text(encoding="utf-8").startswith(header)


def bring_up_to_date(catalogue: Path, sentences: Catalog) -> None:
    """The header stays as it is: who translates writes it, and nothing here changes it."""
    header = catalogue.read_text(encoding="utf-8").partition("\n\n")[0]
    translations = kept(catalogue)
    translations.update(sentences, no_fuzzy_matching=True)
    body = io.BytesIO()
    write_po(body, translations, width=WIDTH, omit_header=True, ignore_obsolete=True)
    catalogue.write_text(f"{header}\n\n{body.getvalue().decode()}", encoding="utf-8")


if __name__ == "__main__":
    for _catalogue in CATALOGUES:
        bring_up_to_date(_catalogue, said())
        for _fault in faults(said(), kept(_catalogue)):
            print(f"{_catalogue.name}: {_fault}")
