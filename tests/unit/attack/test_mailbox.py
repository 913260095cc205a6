"""What is found in a folder of mail."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.attack.mailbox import NoMail, count, links, wait_for_link


def put(folder: Path, name: str, to: str, text: str) -> None:
    message = EmailMessage()
    message["To"] = to
    message.set_content(text)
    (folder / f"{name}.eml").write_bytes(message.as_bytes())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "2", "susan@example.com", "Again: http://a.example/reset-password?token=two")
    put(tmp_path, "1", "susan@example.com", "Open http://a.example/reset-password?token=one now")
    put(tmp_path, "3", "susan@example.com", "http://a.example/keep-email?token=three")
    put(tmp_path, "4", "mary@example.com", "http://a.example/reset-password?token=mary")
    return tmp_path


def test_links_to_a_page_come_in_the_order_of_the_mail(folder: Path) -> None:
    found = links(folder, "susan@example.com", "/reset-password")

    assert found == ["/reset-password?token=one", "/reset-password?token=two"]


def test_everybody_has_their_own_mail(folder: Path) -> None:
    assert count(folder, "susan@example.com") == 3
    assert count(folder, "nobody@example.com") == 0


def test_the_newest_link_is_waited_for(folder: Path) -> None:
    found = wait_for_link(folder, "susan@example.com", "/reset-password", 1)

    assert found == "/reset-password?token=two"


def test_mail_that_does_not_come_is_told(folder: Path) -> None:
    with pytest.raises(NoMail, match="mary"):
        wait_for_link(folder, "mary@example.com", "/reset-password", 1, patience=0)
