"""The example without a proxy: it asks the real server's API whose token it was sent."""

import json
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from examples.start import microblog, process
from tests.system.proxy import wait_until_it_listens
from tests.system.server import UNCOUNTED, environment, free_port, served
from tests.system.visitor import PASSWORD, Visitor

pytestmark = pytest.mark.system

STRANGERS = ["", "Bearer", "Bearer x", "Basic c3VzYW46eA==", "Bearer " + "A" * 43]


@dataclass(frozen=True)
class Place:
    """Doorward, and the blog's own port."""

    doorward: str
    blog: int

    def log_in(self, name: str = "susan") -> str:
        said = {"login": name, "password": PASSWORD, "carrier": "bearer"}
        answer = self.api("POST", {}, json.dumps(said).encode())
        return str(json.loads(answer)["tokens"]["access_token"])

    def api(
        self, method: str, headers: Mapping[str, str], body: bytes, what: str = "session"
    ) -> bytes:
        asked = urllib.request.Request(
            f"{self.doorward}/api/v1/{what}",
            body,
            {"Content-Type": "application/json", **headers},
            method=method,
        )
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(asked, timeout=30) as answer:
            content: bytes = answer.read()
        return content

    def home(self, headers: Mapping[str, str]) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.blog, timeout=30)
        connection.request("GET", "/", headers=dict(headers))
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, page


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder, port = tmp_path_factory.mktemp("token"), free_port()
    with served(folder, **UNCOUNTED) as doorward:
        for name in ("susan", "maria"):
            Visitor(doorward).register(name)
        direct = {"MICROBLOG_DOORWARD": doorward, "no_proxy": "*"}
        command = microblog(f"127.0.0.1:{port}")
        with process(command, {**environment(), **direct}, Path(folder, "blog.log")) as blog:
            wait_until_it_listens(blog, port)
            yield Place(doorward, port)


def test_a_token_shows_whose_request_it_is_until_its_owner_logs_out(place: Place) -> None:
    bearer = {"Authorization": f"Bearer {place.log_in()}"}

    before = place.home(bearer)
    place.api("DELETE", bearer, b"{}")
    after = place.home(bearer)

    assert before[0] == 200
    assert "Hi, susan!" in before[1]
    assert after[0] == 303


def test_who_is_leaving_is_let_in_no_more_unless_they_stay(place: Place) -> None:
    token = place.log_in("maria")
    place.api("POST", {"Authorization": f"Bearer {token}"}, b"{}", "account/deletion")
    again = {"Authorization": f"Bearer {place.log_in('maria')}"}

    leaving = place.home(again)
    place.api("DELETE", again, b"{}", "account/deletion")
    stays = place.home(again)

    assert leaving[0] == 303
    assert "maria" not in leaving[1]
    assert (stays[0], "Hi, maria!" in stays[1]) == (200, True)


@pytest.mark.parametrize("said", STRANGERS)
def test_no_other_word_is_taken_for_one(place: Place, said: str) -> None:
    headers = {"X-Doorward-User": "0f" * 16, "X-Doorward-Name": "susan", "Authorization": said}

    status, page = place.home(headers)

    assert status == 303
    assert "Hi" not in page
