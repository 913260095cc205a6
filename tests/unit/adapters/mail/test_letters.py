"""What the letters say: each kind, in each language, as text and as HTML."""

import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest

from adapters.mail.letters import PERHAPS_STRANGERS
from domain.events import LetterKind
from domain.sessions.client import NOBODY, Client
from tests.support.letters import LINK, TRANSLATOR, a_mail, a_rendering, part, reread

EVERY = [(kind, language) for kind in LetterKind for language in TRANSLATOR.languages]
WITHOUT_LINK = LetterKind.EMAIL_CHANGED  # it points to an earlier letter
EXPIRES = {
    LetterKind.CONFIRM_REGISTRATION,
    LetterKind.INVITATION,
    LetterKind.VERIFY_EMAIL,
    LetterKind.RESET_PASSWORD,
    LetterKind.CHANGE_EMAIL,
    LetterKind.KEEP_EMAIL,
    LetterKind.CONFIRM_DEVICE,
}


class Reader(HTMLParser):
    """What a mail program shows of HTML, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def links(self) -> list[str | None]:
        return [value for name, value in self.attributes if name in {"href", "src"}]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_has_its_link_once_on_a_line_of_its_own(
    kind: LetterKind, language: str
) -> None:
    message = reread(a_rendering().message(a_mail(kind, language=language)))

    text, html = part(message, "plain"), Reader(part(message, "html"))
    expected = [] if kind is WITHOUT_LINK else [LINK]
    assert text.splitlines().count(LINK) == text.count(LINK) == len(expected)
    assert html.links == expected
    assert html.text.count(LINK) == len(expected)


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_every_letter_says_when_and_from_where(kind: LetterKind, language: str) -> None:
    message = reread(a_rendering().message(a_mail(kind, language=language)))

    when, where = {
        "en": ("When: 22 November 2026, 14:30 UTC", "From where: Firefox on Linux, 203.0.113.7"),
        "ru": ("Когда: 22 ноября 2026 г., 14:30 UTC", "Откуда: Firefox на Linux, 203.0.113.7"),
    }[language]
    assert {when, where} <= set(part(message, "plain").splitlines())
    assert f"{when} {where}" in Reader(part(message, "html")).text


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_both_parts_say_the_same(kind: LetterKind, language: str) -> None:
    message = reread(a_rendering("Дом & <Garden>").message(a_mail(kind, language=language)))

    html = Reader(part(message, "html")).text
    for paragraph in part(message, "plain").partition("\n-- \n")[0].split("\n\n"):
        assert " ".join(paragraph.split()) in html


@pytest.mark.parametrize("kind", LetterKind)
def test_in_russian_nothing_stays_english(kind: LetterKind) -> None:
    message = reread(a_rendering("Сад").message(a_mail(kind, language="ru", username="")))

    proper = re.compile(r"https://\S+|\bUTC\b|\bFirefox\b|\bLinux\b|\bcookie\b")
    for text in (message["Subject"], part(message, "plain"), Reader(part(message, "html")).text):
        assert re.findall(r"[A-Za-z]+", proper.sub("", text)) == []


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_a_link_that_expires_says_so(kind: LetterKind, language: str) -> None:
    message = reread(a_rendering().message(a_mail(kind, language=language)))

    text = " ".join(part(message, "plain").split())
    until = {"en": "22 November 2026, 15:00 UTC", "ru": "22 ноября 2026 г., 15:00 UTC"}[language]
    span = {"en": "for 30 minutes", "ru": "действует 30 минут"}[language]
    assert (span in text) == (kind in EXPIRES)
    assert (until in text) == (kind in {*EXPIRES, LetterKind.DELETION_REQUESTED})


@pytest.mark.parametrize(
    ("lifetime", "english", "russian"),
    [
        (timedelta(minutes=1), "for 1 minute:", "действует 1 минуту:"),
        (timedelta(minutes=90), "for 90 minutes:", "действует 90 минут:"),
        (timedelta(hours=1), "for 1 hour:", "действует 1 час:"),
        (timedelta(hours=24), "for 24 hours:", "действует 24 часа:"),
        (timedelta(hours=72), "for 3 days:", "действует 3 дня:"),
    ],
)
def test_a_span_is_told_in_its_largest_unit(
    lifetime: timedelta, english: str, russian: str
) -> None:
    rendering = a_rendering()

    for language, words in (("en", english), ("ru", russian)):
        message = reread(rendering.message(a_mail(language=language, lifetime=lifetime)))
        assert words in " ".join(part(message, "plain").split())


@pytest.mark.parametrize(
    ("client", "line"),
    [
        (Client("203.0.113.7"), "From where: 203.0.113.7"),
        (Client("", "Firefox", ""), "From where: Firefox"),
        (Client("2001:db8::1", "", "Linux"), "From where: Linux, 2001:db8::1"),
    ],
)
def test_only_what_is_known_of_a_client_is_told(client: Client, line: str) -> None:
    message = reread(a_rendering().message(a_mail(client=client)))

    assert line in part(message, "plain").splitlines()


def test_where_no_browser_did_it_none_is_told_of() -> None:
    message = reread(a_rendering().message(a_mail(client=NOBODY)))

    assert "From where" not in part(message, "plain") + part(message, "html")


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_who_may_be_a_stranger_here_reads_no_name(kind: LetterKind, language: str) -> None:
    message = reread(a_rendering().message(a_mail(kind, language=language, username="Visit-Evil")))

    shown = part(message, "plain") + part(message, "html") + message["Subject"]
    assert ("Visit-Evil" in shown) == (kind not in PERHAPS_STRANGERS)


def test_a_letter_without_a_link_has_no_empty_place_for_one() -> None:
    message = reread(a_rendering().message(a_mail(LetterKind.PASSWORD_CHANGED, link="")))

    text, html = part(message, "plain"), Reader(part(message, "html"))
    assert html.links == []
    assert "choose a new password" not in text + html.text
    assert "\n\n\n" not in text


@pytest.mark.parametrize("kind", LetterKind)
def test_html_is_in_its_language_and_fetches_nothing(kind: LetterKind) -> None:
    html = Reader(part(reread(a_rendering().message(a_mail(kind, language="ru"))), "html"))

    assert ("lang", "ru") in html.attributes
    assert not {"img", "link", "script", "iframe", "object", "video", "audio"} & set(html.tags)
    assert not any("url(" in (value or "") for _name, value in html.attributes)


def test_what_somebody_typed_is_no_markup() -> None:
    rendering = a_rendering("<b>Garden</b>")

    message = reread(rendering.message(a_mail(username='"><img src=x>')))

    html = Reader(part(message, "html"))
    assert not {"b", "img"} & set(html.tags)
    assert 'Hello "><img src=x>,' in html.text
    assert "<b>Garden</b>" in html.text


def test_a_language_that_nobody_knows_is_the_first_one() -> None:
    message = reread(a_rendering().message(a_mail(language="tlh")))

    assert message["Content-Language"] == "en"
    assert ("lang", "en") in Reader(part(message, "html")).attributes
    assert "Hello susan," in part(message, "plain")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "for a long time. In the day before, there were 12 failed tries."),
        ("ru", "не входили. За предыдущие сутки было 12 неудачных попыток."),
    ],
)
def test_failed_tries_are_told_where_there_were_many(language: str, words: str) -> None:
    for failures, told in ((12, True), (0, False)):
        mail = a_mail(LetterKind.NEW_LOGIN, language=language, failures=failures)
        text = " ".join(part(reread(a_rendering().message(mail)), "plain").split())
        assert (words in text) is told
