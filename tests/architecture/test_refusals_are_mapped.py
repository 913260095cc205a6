"""Everything that can be refused has its words, its field and its status."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import domain
from adapters.web import forms
from adapters.web.form_templates import FORM_TEMPLATES
from adapters.web.notices import NOTICES
from adapters.web.sentences import FORM_MALFORMED, PAGES, REFUSALS
from domain.errors import Refusal
from tests.support.browser import Site
from tests.support.routes import is_api

CODES_OF_FORMS = {"missing", "sent_twice", "too_long", "unreadable"}
CODES_OF_PROGRAMS = {"unknown", "not_a_choice", "not_a_flag", "not_a_place"}


def refusals(root: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for kind in root.__subclasses__():
        yield kind
        yield from refusals(kind)


def all_refusals() -> list[type[Refusal]]:
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        importlib.import_module(module.name)
    return [kind for kind in refusals() if kind.__module__.startswith("domain.")]


def test_every_refusal_has_its_words() -> None:
    assert set(all_refusals()) == set(REFUSALS)


def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in all_refusals()]

    assert len(codes) == len(set(codes))
    assert all(code.replace("_", "").isalpha() and code.islower() for code in codes)


def test_every_refusal_is_the_clients_to_mend() -> None:
    assert {told.status for told in REFUSALS.values()} <= {400, 403, 404, 410, 422, 429}


def test_every_refusal_beside_a_field_names_one_that_a_form_has(site: Site) -> None:
    site.add_user("susan")
    stranger, susan = site.browser(), site.browser()
    susan.log_in()
    own = ("/settings/password", "/settings/language")
    shown = [stranger.get(path).form(path) for path in ("/login", "/register")]
    shown += [susan.get(path).form(path) for path in own]

    names = {name for form in shown for name in form.names}
    browser = site.browser()
    linked = browser.get(f"/confirm-registration?token={'A' * 22}.{'A' * 43}")
    names |= browser.follow(linked).form("/confirm-registration").names
    assert {told.field for told in REFUSALS.values()} - {None} <= names


@pytest.mark.parametrize("code", sorted(CODES_OF_FORMS | CODES_OF_PROGRAMS))
def test_everything_wrong_with_the_shape_of_a_form_has_its_words(code: str) -> None:
    assert FORM_MALFORMED[code].endswith(".")


def test_no_words_are_left_over() -> None:
    field = forms.Text()

    used = {*field.error_messages.values(), "sent_twice", "too_long"}
    assert set(FORM_MALFORMED) == CODES_OF_FORMS | CODES_OF_PROGRAMS
    assert used >= CODES_OF_FORMS


def test_every_page_of_words_has_a_title_and_says_what_to_do() -> None:
    assert {400, 403, 404, 405, 413, 415, 429, 500, 503} <= set(PAGES)
    assert all(title and sentence.endswith(".") for title, sentence in PAGES.values())
    assert all(NOTICES.values())


def test_every_form_that_can_be_refused_can_be_shown_again(site: Site) -> None:
    rules = list(site.app.url_map.iter_rules())

    forms = [rule for rule in rules if not is_api(rule)]
    unsafe = {rule.endpoint for rule in forms if "POST" in (rule.methods or ())}
    assert unsafe == set(FORM_TEMPLATES)


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("site"))
