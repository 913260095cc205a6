"""How the URL of a mail server is read, and that its password stays where it is."""

import ssl
from pathlib import Path

import pytest

from adapters.mail import FolderMailer, SmtpMailer, SmtpServer, open_mailer
from adapters.mail.smtp_server import verifying
from tests.support.letters import SENDER, TRANSLATOR


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtps://mail.example.org", SmtpServer("mail.example.org", 465, True)),
        ("smtp://mail.example.org", SmtpServer("mail.example.org", 587, False)),
        ("SMTP://Mail.Example.org:2525/", SmtpServer("mail.example.org", 2525, False)),
        ("smtps://a:b@[2001:db8::1]:4650", SmtpServer("2001:db8::1", 4650, True, "a", "b")),
        (
            "smtps://a%40b.example:p%3A%2F%25%20@mail",
            SmtpServer("mail", 465, True, "a@b.example", "p:/% "),
        ),
        ("smtp://127.0.0.1:25", SmtpServer("127.0.0.1", 25, False)),
    ],
)
def test_a_url_is_read(url: str, server: SmtpServer) -> None:
    assert SmtpServer.parse(url) == server


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example.org",
        "http://mail.example.org",
        "smtps:mail.example.org",
        "smtps://a:hunter2@",
        "smtps://a:hunter2@mail.example.org:0",
        "smtps://a:hunter2@mail.example.org:70000",
        "smtps://a:hunter2@mail.example.org:x",
        "smtps://a:hunter2@mail.example.org/x",
        "smtps://a:hunter2@mail.example.org?x",
        "smtps://a:hunter2@mail.example.org#x",
        "smtps://a:hunter2@.example.org",
        "smtps://a:hunter2@mail..example.org",
        "smtps://a:hunter2@" + "m" * 64 + ".example.org",
        "smtps://a:hunter2@mail example.org",
        "smtps://a:hunter2@[::1",
        "smtps://hunter2@mail.example.org",
        "smtps://:hunter2@mail.example.org",
        "smtps://a:hunter2%0d%0a@mail.example.org",
        "smtps://a:hunter2%c3%a4@mail.example.org",
        "smtps://a:hunter2%ff@mail.example.org",
    ],
)
def test_what_is_no_mail_server_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ValueError, match="^[a-z].*[a-z]$") as refused:
        SmtpServer.parse(url)

    assert "hunter2" not in repr(refused.value)
    assert refused.value.__cause__ is None


def test_a_password_is_not_shown() -> None:
    server = SmtpServer.parse("smtps://susan:hunter2@mail.example.org")

    assert "hunter2" not in f"{server!r} {server}"
    assert str(server) == "mail.example.org:465"


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("localhost", True),
        ("localhost.example.org", False),
        ("0.0.0.0", False),
        ("192.0.2.1", False),
        ("mail.example.org", False),
    ],
)
def test_loopback_is_this_machine_alone(host: str, loopback: bool) -> None:
    assert SmtpServer(host, 25, tls=False).is_loopback == loopback


def test_certificates_and_host_names_are_verified_by_tls_of_today() -> None:
    context = verifying()

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize(
    ("url", "kind"), [("", FolderMailer), ("smtps://mail.example.org", SmtpMailer)]
)
def test_the_url_chooses_where_mail_goes(url: str, kind: type, tmp_path: Path) -> None:
    with (tmp_path / "screen").open("w") as screen:
        mailer = open_mailer(
            url,
            sender=SENDER,
            site_name="Garden",
            folder=tmp_path / "mail",
            stream=screen,
            translator=TRANSLATOR,
        )

    assert isinstance(mailer, kind)
    assert not (tmp_path / "mail").exists()
