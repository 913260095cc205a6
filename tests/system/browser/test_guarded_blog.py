"""Chromium at an application behind forward-auth: two hosts, as `make example` serves them."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.system.browser.people import fill_in_registration, log_in, somebody
from tests.system.forward_auth.example import example
from tests.system.proxy import nginx
from tests.system.server import free_port

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    nginx()
    port = free_port()
    with example(port, tmp_path_factory.mktemp("example"), ""):
        yield port


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """Of a new profile; nothing on it may meet with an error or a policy."""
    context, complaints = chromium.new_context(locale="en-GB"), list[str]()
    context.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    yield context.new_page()
    context.close()
    assert [said for said in complaints if said.startswith(("error", "warning"))] == []


def test_the_way_there_and_out_again(page: Any, port: int) -> None:
    name, blog, door = somebody(), f"http://blog.localhost:{port}", f"http://door.localhost:{port}"
    page.goto(f"{blog}/by/mira?x=1")
    assert page.url.startswith(f"{door}/login?")
    page.get_by_role("main").get_by_role("link", name="Create an account").click()
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()

    log_in(page, name)
    page.wait_for_url(f"{blog}/by/mira?x=1")
    page.get_by_role("link", name="Home").click()

    assert page.get_by_role("heading", level=1).inner_text() == f"Hi, {name}!"
    held = {(cookie["domain"], cookie["name"]) for cookie in page.context.cookies()}
    assert ("blog.localhost", "doorward_app") in held
    assert not any(host == "blog.localhost" and "session" in name for host, name in held)

    page.get_by_role("link", name="Logout").click()
    page.wait_for_url(f"{door}/logout")
    page.get_by_role("main").get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{door}/login")
    page.goto(f"{blog}/")

    assert page.url.startswith(f"{door}/login?")
    assert all(cookie["name"] != "doorward_session" for cookie in page.context.cookies())
