"""Each proxy that is shipped, started once for the tests of a module."""

from collections.abc import Iterator

import pytest

from tests.system.forward_auth.edge import EDGES
from tests.system.forward_auth.recorder import recording
from tests.system.forward_auth.standing_in import LETS_IN, PAGE, Site


@pytest.fixture(scope="module", params=EDGES)
def started(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    folder, behind = tmp_path_factory.mktemp(request.param), EDGES[request.param]
    with (
        recording(LETS_IN) as doorward,
        recording(PAGE) as application,
        behind(folder, doorward.address, application.address) as edge,
    ):
        yield Site(request.param, edge, doorward, application)


@pytest.fixture
def site(started: Site) -> Site:
    """Doorward lets everybody in, and nobody has asked yet."""
    started.doorward.answer, started.application.answer = LETS_IN, PAGE
    started.doorward.asked.clear()
    started.application.asked.clear()
    return started
