"""Mail where there is no mail server: printed for whoever looks, and kept in a folder."""

import io
import os
import re
from pathlib import Path

import pytest

from adapters.mail import FolderMailer
from application.events.mailer import Undeliverable
from tests.support.letters import LINK, a_mail, a_rendering, part, reread


class Gone(io.StringIO):
    """A terminal that was closed."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "mail"


def a_mailer(folder: Path, stream: io.TextIOBase, site_name: str = "Garden") -> FolderMailer:
    assert isinstance(stream, io.StringIO | io.TextIOWrapper)
    return FolderMailer(folder, stream, a_rendering(site_name))


def test_it_is_printed_with_its_link(folder: Path) -> None:
    screen = io.StringIO()

    a_mailer(folder, screen).send(a_mail())

    lines = screen.getvalue().splitlines()
    assert lines[1:4] == ["To: susan@example.com", "Subject: Choose a new password at Garden", ""]
    assert lines.count(LINK) == 1
    assert " mail " in lines[0]
    assert f" {folder}/20261122T143000Z-0123456789abcdef.eml " in lines[-1]


def test_it_is_printed_in_its_language(folder: Path) -> None:
    screen = io.StringIO()

    a_mailer(folder, screen).send(a_mail(language="ru"))

    lines = screen.getvalue().splitlines()
    assert lines[2:5] == ["Subject: Новый пароль для сайта «Garden»", "", "Здравствуйте, susan!"]
    assert "?" not in screen.getvalue()


def test_it_is_kept_for_its_owner_alone(folder: Path) -> None:
    before = os.umask(0)
    try:
        a_mailer(folder, io.StringIO()).send(a_mail())
    finally:
        os.umask(before)

    (file,) = folder.iterdir()
    assert file.name == "20261122T143000Z-0123456789abcdef.eml"
    assert (file.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    message = reread(file.read_bytes())
    assert message["To"] == "susan@example.com"
    assert LINK in part(message, "plain")


def test_another_try_of_the_same_mail_is_the_same_file(folder: Path) -> None:
    mailer = a_mailer(folder, io.StringIO())

    mailer.send(a_mail())
    mailer.send(a_mail(language="ru"))

    (file,) = folder.iterdir()
    assert reread(file.read_bytes())["Content-Language"] == "ru"


def test_nothing_printed_steers_the_terminal(tmp_path: Path) -> None:
    screen = io.StringIO()
    hostile = "\x1b]0;evil\x07\x1b[31m\u202egarden\u2028\x85\x9b1m\r"

    a_mailer(tmp_path / hostile, screen, site_name=hostile).send(a_mail(username=hostile))

    assert re.findall(r"[^\n\x20-\x7e]", screen.getvalue()) == []


def test_a_terminal_without_the_letters_shows_the_rest(folder: Path) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")

    a_mailer(folder, screen).send(a_mail(language="ru"))

    screen.seek(0)
    assert LINK in screen.read().splitlines()


def test_where_nobody_can_look_it_is_kept_all_the_same(folder: Path) -> None:
    closed = io.StringIO()
    closed.close()

    for stream in (Gone(), closed):
        a_mailer(folder, stream).send(a_mail())

    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    screen = io.StringIO()

    with pytest.raises(Undeliverable) as refused:
        a_mailer(tmp_path / "state" / "mail", screen).send(a_mail())

    assert not refused.value.for_good
    assert refused.value.reason == f"{tmp_path}/state/mail: Not a directory"
    assert screen.getvalue() == ""


def test_a_file_that_cannot_be_finished_leaves_no_half(folder: Path) -> None:
    (folder / "20261122T143000Z-0123456789abcdef.eml").mkdir(parents=True)

    with pytest.raises(Undeliverable):
        a_mailer(folder, io.StringIO()).send(a_mail())

    assert [path.name for path in folder.iterdir()] == ["20261122T143000Z-0123456789abcdef.eml"]
