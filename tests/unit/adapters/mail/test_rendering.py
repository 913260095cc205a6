"""The headers of a mail, and that nobody slips one in."""

from email.message import EmailMessage
from email.utils import getaddresses

import pytest

from adapters.mail import is_mailbox
from application.events.mailer import Undeliverable
from domain.events import LetterKind
from tests.support.letters import AT, SENDER, a_mail, a_rendering, part, reread

HOSTILE = [
    "Garden\r\nBcc: evil@example.net",
    "Garden\nBcc: evil@example.net",
    "Garden\r\n\r\n<p>evil",
    "Garden, evil@example.net",
    "Garden <evil@example.net>",
    'Garden" <evil@example.net>, "',
    "evil@example.net (Garden)",
    "Сад, evil@example.net",
    "Сад <evil@example.net>",
    'Сад" <evil@example.net>, "',
    "evil@example.net; Сад: evil@example.net;",
    "=?utf-8?q?Garden=0D=0ABcc=3A_evil=40example.net?=",
    "С" * 40 + ", evil@example.net " + "С" * 5,
    "a," * 31,
    "я,я" * 21,
    "Garden\x00\x1b[31m\u2028\u202e",
]
HEADERS = [
    "Auto-Submitted",
    "Content-Language",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
]


def senders(message: EmailMessage) -> list[str]:
    return [address.addr_spec for address in message["From"].addresses]


def test_the_headers_say_who_when_and_that_nobody_typed_it() -> None:
    message = reread(a_rendering().message(a_mail()))

    assert sorted(message.keys()) == HEADERS
    assert message["From"] == "Garden <noreply@id.example.org>"
    assert message["To"] == "susan@example.com"
    assert message["Subject"] == "Choose a new password at Garden"
    assert message["Message-ID"] == "<0123456789abcdef@id.example.org>"
    assert message["Date"].datetime == AT
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "en"
    assert message.get_content_type() == "multipart/alternative"
    assert [p.get_content_type() for p in message.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", LetterKind)
def test_it_goes_out_as_ascii_in_lines_that_every_server_takes(
    kind: LetterKind, language: str
) -> None:
    written = a_rendering("Сад").message(a_mail(kind, language=language)).as_bytes()

    assert written.isascii()
    assert all(len(line) <= 78 for line in written.split(b"\r\n"))  # RFC 5322 2.1.1
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize("site_name", ["Сад", "Дом & Garden", 'The "Garden"', "Garden, Inc."])
def test_a_site_is_shown_by_its_own_name(site_name: str) -> None:
    message = reread(a_rendering(site_name).message(a_mail()))

    (sender,) = message["From"].addresses
    assert (sender.display_name, sender.addr_spec) == (site_name, SENDER)
    assert message["Subject"] == f"Choose a new password at {site_name}"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_site_name_makes_no_header_and_no_address(text: str) -> None:
    written = a_rendering(text).message(a_mail())

    message = reread(written)
    assert sorted(message.keys()) == HEADERS
    assert senders(message) == [SENDER]
    assert [address for _name, address in getaddresses([written["From"]])] == [SENDER]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_username_makes_no_header_and_no_line_of_its_own(text: str) -> None:
    message = reread(a_rendering().message(a_mail(username=text)))

    assert sorted(message.keys()) == HEADERS
    assert not [line for line in part(message, "plain").splitlines() if line.startswith("Bcc")]


@pytest.mark.parametrize(
    "address",
    [
        "susan@example.com\r\nBcc: evil@example.net",
        "susan@example.com\n",
        "susan@example.com,evil@example.net",
        "susan,evil@example.net",
        "<susan@example.com>",
        "Susan <susan@example.com>",
        "susan@example.com>\r\nRCPT TO:<evil@example.net",
        '"susan evil"@example.com',
        "susan..s@example.com",
        ".susan@example.com",
        "susan@",
        "@example.com",
        "susan",
        "",
        "сьюзан@example.com",
        "susan@пример.рф",
        "susan@[127.0.0.1]",
        "s" * 250 + "@example.com",
    ],
)
def test_what_is_no_plain_address_gets_no_mail_and_sends_none(address: str) -> None:
    with pytest.raises(Undeliverable) as refused:
        a_rendering().message(a_mail(to=address))

    assert refused.value.for_good
    assert refused.value.reason == "the address cannot be written into a mail"
    with pytest.raises(ValueError, match="mail must come from an address"):
        a_rendering(sender=address)


@pytest.mark.parametrize(
    "address",
    [
        "susan@example.com",
        "Susan.S@example.com",
        "o'hara+door@example.com",
        "a!#$%&'*+/=?^_`{|}~-z@example.com",
        "s@xn--e1afmkfd.xn--p1ai",
        "noreply@my_host",
        "doorward@localhost",
    ],
)
def test_a_plain_address_gets_its_mail(address: str) -> None:
    message = reread(a_rendering().message(a_mail(to=address)))

    assert is_mailbox(address)
    assert [found.addr_spec for found in message["To"].addresses] == [address]


def test_a_second_try_is_the_same_mail() -> None:
    first, second = (a_rendering().message(a_mail()) for _ in range(2))

    assert first.items()[:6] == second.items()[:6]
    assert part(first, "plain") == part(second, "plain")
    assert part(first, "html") == part(second, "html")
