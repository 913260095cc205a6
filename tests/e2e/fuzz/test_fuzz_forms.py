"""Every form × field × shape and value: no fault, and nothing changed by what was refused."""

from functools import partial

import pytest

from tests.support.browser import Opener, Site
from tests.support.fuzz.forms import OWNERS, own_forms
from tests.support.fuzz.run import Run, chosen
from tests.support.fuzz.shapes import SHAPES, with_value
from tests.support.fuzz.values import VALUES
from tests.support.guests import Guest
from tests.support.routes import path_of, posts


def test_every_route_that_changes_something_has_a_form_that_is_found(site: Site) -> None:
    found = {form.action for guest in OWNERS for form in own_forms(site, guest)}

    assert found == {path_of(rule) for rule in posts(site)}


@pytest.mark.parametrize("guest", OWNERS, ids=lambda guest: guest.__name__)
def test_no_form_is_a_fault_however_it_is_sent(site: Site, opener: Opener, guest: Guest) -> None:
    run = Run(site, guest)

    for form in own_forms(site, guest):
        run.open(form)
        for field in run.names:
            about = f"{guest.__name__} {form.action} {field}"
            for shape in chosen(SHAPES, opener, about):
                run.send(f"{field} {shape}", partial(SHAPES[shape], name=field))
            for value in chosen(VALUES, opener, about):
                run.send(f"{field}: {value}", partial(with_value, name=field, value=VALUES[value]))

    print(f"{run.tried} tries")
    assert run.found == []
