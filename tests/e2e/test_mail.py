"""Mail through the real container: from a story to what leaves the house, on each storage."""

from pathlib import Path

from tests.support.browser import Browser, Site, memory
from tests.support.builders import OTHER_PASSWORD


def test_what_an_operator_does_to_an_account_is_mailed_to_its_owner_once(site: Site) -> None:
    site.add_user("susan")
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)

    mails = [site.mail(), site.mail()]

    assert [len(sent) for sent in mails] == [1, 0]
    (mail,) = mails[0]
    assert (mail.kind.value, mail.to.address) == ("password_changed", "susan@example.com")
    assert (mail.username, mail.at) == ("susan", site.clock.now())
    assert mail.link == f"{site.origin}/forgot-password"


def test_serving_pages_alone_sends_nothing(browser: Browser) -> None:
    site = browser.site
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)

    browser.log_in(password=OTHER_PASSWORD)

    assert browser.greeted == "susan"
    assert site.mailer.sent == []


def test_without_a_mail_server_mail_is_kept_in_the_state_folder(tmp_path: Path) -> None:
    with memory(tmp_path, sends_mail=False) as site:
        site.container.mailer.reset_override()
        site.add_user("susan")
        site.container.set_password()(login="susan", password=OTHER_PASSWORD)

        site.mail()

    (file,) = (tmp_path / "mail").iterdir()
    assert b"susan@example.com" in file.read_bytes()
