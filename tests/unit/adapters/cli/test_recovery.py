"""The command that makes a reset link: the link alone on its line, and what it is good for."""

from datetime import timedelta

import pytest

from adapters.cli.recovery import Recovery, reset_link_command
from adapters.web.origin import PublicOrigin
from adapters.web.page_address import OriginPageAddress
from domain.links import LinkToken
from tests.support.builders import OTHER_PASSWORD, Door
from tests.unit.adapters.cli.conftest import Typed, run

PAGE = "https://door.example/reset-password?token="


@pytest.fixture
def reset_link(door: Door) -> Typed:
    page_address = OriginPageAddress(PublicOrigin.parse("https://door.example"))
    command = reset_link_command(
        lambda: Recovery(
            make_reset_link=door.make_reset_link, page_address=page_address, local_origin=None
        )
    )
    return lambda *words: run(command, *words)


def test_the_link_stands_alone_on_its_line_and_works(door: Door, reset_link: Typed) -> None:
    door.with_user("susan")

    done = reset_link("susan")

    (line,) = done.stdout.splitlines()
    token = LinkToken.parse(line.removeprefix(PAGE))
    door.reset_password(token=token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD)
    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.username.key == "susan"


def test_it_says_beside_it_for_whom_and_until_when(door: Door, reset_link: Typed) -> None:
    door.with_user("susan")
    door.clock.forward(timedelta(minutes=5))

    done = reset_link("susan@example.org")

    assert done.stderr == (
        "It works once, until 2026-03-01 12:35 UTC, and is not shown again. Give it to susan"
        " alone.\n"
    )
