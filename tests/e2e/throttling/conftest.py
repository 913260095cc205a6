"""Installations in which susan and john can log in, and what people do there too often."""

import pytest

from tests.support.browser import Site


@pytest.fixture
def people(site: Site) -> Site:
    site.add_user("susan")
    site.add_user("john")
    return site


@pytest.fixture
def people_in_memory(site_in_memory: Site) -> Site:
    site_in_memory.add_user("susan")
    site_in_memory.add_user("john")
    return site_in_memory
