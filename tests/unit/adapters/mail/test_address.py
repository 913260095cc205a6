"""Which addresses are read, and as which key."""

import pytest

from adapters.mail import EmailValidatorParser
from domain.accounts import EmailAddress, EmailAddressInvalid

parse = EmailValidatorParser()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("susan@example.com", "susan@example.com"),
        ("Susan.S@EXAMPLE.com", "susan.s@example.com"),
        ("susan+door@example.com", "susan+door@example.com"),
        ("  susan@example.com ", "susan@example.com"),
        ("s@a.museum", "s@a.museum"),
        ("o'hara@example.com", "o'hara@example.com"),
        ("susan@пример.рф", "susan@xn--e1afmkfd.xn--p1ai"),
        ("susan@ｅxample.com", "susan@example.com"),
        ("susan@example。com", "susan@example.com"),
        ("a" * 64 + "@example.com", "a" * 64 + "@example.com"),
    ],
)
def test_an_address_is_read_as_its_one_key(text: str, key: str) -> None:
    assert parse(text).key == key


def test_mail_goes_to_the_address_as_it_was_written() -> None:
    assert parse("Susan.S@EXAMPLE.com").address == "Susan.S@example.com"


@pytest.mark.parametrize(
    ("one", "other"),
    [("a@x.example.com", "a+1@x.example.com"), ("ab@example.com", "a.b@example.com")],
)
def test_dots_and_tags_make_another_address(one: str, other: str) -> None:
    assert parse(one).key != parse(other).key


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "susan", "@", "@example.com", "susan@", "susan@@example.com", "a@b@example.com"),
        *("susan@example", "susan@localhost", "susan@door.local", "susan@door.invalid"),
        *("susan@127.0.0.1", "susan@[127.0.0.1]", "susan@.example.com", "susan@example..com"),
        *("susan@-example.com", "susan@exa_mple.com", "susan@example.com.", "susan@exa mple.com"),
        *(".susan@example.com", "su..san@example.com", "susan.@example.com", "su san@example.com"),
        *('"su san"@example.com', "susan(x)@example.com", "Susan <susan@example.com>"),
        *("susan@example.com,john@example.com", "susan@example.com;", "<susan@example.com>"),
        *("susan@example.com\n", "susan\r\nBcc: x@example.com", "susan\0@example.com"),
        *("сьюзан@example.com", "susan\u200b@example.com", "susan@exam\u200bple.com\u200b"),
        *(
            "susan@example.com\u202e",
            "\ud800@example.com",
            "susan@\ud800.com",
            "\ufeffs@example.com",
        ),
        *("a" * 65 + "@example.com", "susan@" + "a" * 64 + ".com", "a@" + "a." * 126 + "com"),
        *("a" * 10_000, "@" * 320, "a@" + "\u0301" * 300, "a" * 64 + "@" + "a." * 200 + "com"),
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(EmailAddressInvalid):
        parse(text)


def test_too_long_a_text_is_not_even_looked_at() -> None:
    with pytest.raises(EmailAddressInvalid):
        parse("\u0301a" * 100_000)


def test_a_text_of_at_most_320_characters_is_looked_at() -> None:
    padded = "susan@example.com".center(320)

    assert parse(padded).key == "susan@example.com"
    with pytest.raises(EmailAddressInvalid):
        parse(padded + " ")


def test_an_address_that_was_read_is_read_again_as_itself() -> None:
    first = parse("Susan@пример.рф")

    again = parse(first.address)

    assert (again.key, again.address) == (first.key, first.address)
    assert isinstance(again, EmailAddress)
