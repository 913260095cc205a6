"""Every refusal has its English sentence, and every sentence its refusal."""

import importlib
import pkgutil
import string
from collections.abc import Iterator

import pytest

import domain
from adapters.cli.sentences import SENTENCES, sentence_of
from domain.errors import Refusal
from domain.foreign_names import FieldInvalid
from domain.passwords import PasswordTooLong, PasswordTooShort
from domain.roles import RolesTooMany


def refusals(root: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        importlib.import_module(module.name)
    for kind in root.__subclasses__():
        yield from (kind, *refusals(kind))


def test_every_refusal_of_the_domain_has_a_sentence() -> None:
    ours = {kind for kind in refusals() if kind.__module__.startswith("domain")}

    assert ours == set(SENTENCES)


@pytest.mark.parametrize("sentence", SENTENCES.values())
def test_a_sentence_is_one_line_and_whole(sentence: str) -> None:
    assert sentence.isprintable()
    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_sentences_hold_the_numbers_of_their_refusal() -> None:
    assert "at least 15 characters" in sentence_of(PasswordTooShort(minimum=15))
    assert "at most 256 characters" in sentence_of(PasswordTooLong(maximum=256))


def test_only_the_sentences_about_limits_and_fields_are_filled_in() -> None:
    fields = {
        kind
        for kind, s in SENTENCES.items()
        if any(f for _, f, *_ in string.Formatter().parse(s) if f)
    }

    assert fields == {PasswordTooShort, PasswordTooLong, FieldInvalid, RolesTooMany}
