"""What is marked goes through a whole life, and is found where it must be and nowhere else."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from adapters.language import CatalogueTranslator
from adapters.mail import Rendering
from domain.registrations import EmailVerification
from tests.support.browser import STORAGES, Opener
from tests.support.canary import (
    ADDRESS,
    CLIENT,
    FIRST,
    GUEST,
    OTHER_ADDRESS,
    SECOND,
    THIRD,
    Life,
    lived,
    verified,
)
from tests.support.erased import traces
from tests.support.logs import logged

MAILED = Rendering("noreply@example.com", "Doorward", CatalogueTranslator())
LIVES = {EmailVerification.REQUIRED: lived, EmailVerification.OPTIONAL: verified}

ADDRESSES = (
    r"(users|links|letters|(pending_)?registrations)(\.letter\.to|\.email)?\.(email|address)"
)
"""Columns of a database, and what stands for them in memory."""
PERSONAL = r"(sessions|remember_series|remembered|events|event_clients|letters)"
WITH_ADDRESS = (
    rf"database: {ADDRESSES}",
    rf"database: {ADDRESSES.replace('(email|address)', '(email_)?key')}|database: ids key",
    r"mail \w+: To",
    r"answer: (GET|POST) (/|/index|/settings|/settings/email|/settings/export) \d+: body",
    r"answer: POST (/register|/login|/invitation|/settings/email) (422|403): body",  # typed there
    r"answer: GET /invitation 200: body",
)
WITH_CLIENT = (
    rf"database: {PERSONAL}\.client[._]address",
    r"log \w+: client",
    r"mail \w+: text/(plain|html)",
    r"answer: GET /settings/(devices|activity) 200: body",
    r"answer: POST /settings/export 200: body",
)
LINKS = (
    "confirm_registration|verify_email|reset_password|change_email|keep_email|invitation"
    "|confirm_device"
)
WITH_LINK = (
    rf"mail ({LINKS}): text/(plain|html)",
    rf"answer: GET /({LINKS.replace('_', '-')}) 303: Set-Cookie doorward_link",
)


def of_logs(text: str) -> Iterator[tuple[str, str]]:
    """Each line as the real log writes it, part by part."""
    for line in text.splitlines():
        facts = json.loads(line)
        yield from ((f"log {facts['event']}: {name}", str(fact)) for name, fact in facts.items())
        yield "log line: keys", " ".join(facts)


def of_mails(life: Life) -> Iterator[tuple[str, str]]:
    for mail in life.mails:
        message, name = MAILED.message(mail), f"mail {mail.kind.value}"
        yield from ((f"{name}: {header}", str(text)) for header, text in message.items())
        for part in message.walk():
            if not part.is_multipart():
                yield f"{name}: {part.get_content_type()}", part.get_content()


def of_answers(life: Life) -> Iterator[tuple[str, str]]:
    for seen in life.answers:
        name = f"answer: {seen.asked} {seen.page.status}"
        yield f"{name}: body", seen.page.body.decode("utf-8", "replace")
        for header, text in seen.page.headers.items():
            cookie = f" {text.partition('=')[0]}" if header == "Set-Cookie" else ""
            yield f"{name}: {header}{cookie}", text


def of_storage(life: Life) -> Iterator[tuple[str, str]]:
    for stored in life.stored:
        for where, text in stored.items():
            name = re.sub(r"\[\d+\]|^state\.|\.[\w-]{16,}|\.\d+(?=\.)", "", where)
            yield f"database: {name}", text


class Left:
    """Everything that a life left behind, and where in it something is found."""

    def __init__(self, life: Life, log: str) -> None:
        self.life = life
        self.log = log
        self.parts = [
            *of_logs(log),
            *of_mails(life),
            *of_answers(life),
            *of_storage(life),
        ]

    def places(self, secrets: Iterable[str]) -> set[str]:
        sought = list(secrets)
        assert sought
        return {where for where, text in self.parts if any(one in text for one in sought)}


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opener(request: pytest.FixtureRequest) -> Opener:
    opened: Opener = request.param
    return opened


@pytest.fixture(params=list(LIVES), ids=lambda choice: choice.value)
def left(request: pytest.FixtureRequest, opener: Opener, tmp_path: Path) -> Iterator[Left]:
    choice: EmailVerification = request.param
    with opener(tmp_path, watched=True, email_verification=choice) as site:
        lives: list[Life] = []
        log = logged(lambda: lives.append(LIVES[choice](site)))
        yield Left(lives[0], log)


def fits(places: set[str], table: tuple[str, ...]) -> None:
    """Nowhere but there; and there, or nothing would have been looked for."""
    strange = {place for place in places if not any(re.fullmatch(one, place) for one in table)}
    assert strange == set()
    assert places


def test_what_is_marked_is_found_only_where_it_must_be(left: Left) -> None:
    life = left.life
    proofs = {token.partition(".")[2] for token in life.link_tokens}
    visitors = life.cookies["doorward_visitor"]
    sessions = life.cookies["doorward_session"] - visitors
    series = {value.partition(".")[2] for value in life.cookies["doorward_remember"]}

    passwords = [password.partition(" ")[0] for password in (FIRST, SECOND, THIRD)]
    assert left.places(passwords) == set()
    fits(left.places([ADDRESS, OTHER_ADDRESS, GUEST]), WITH_ADDRESS)
    fits(left.places([CLIENT]), WITH_CLIENT)
    fits(left.places(proofs), WITH_LINK)
    for cookie, values in (("session", sessions), ("remember", series), ("visitor", visitors)):
        fits(left.places(values), (rf"answer: \w+ \S+ \d+: Set-Cookie doorward_{cookie}",))


def test_every_flow_was_gone_through(left: Left) -> None:
    posted = {seen.asked for seen in left.life.answers if seen.page.status == 303}
    events = {json.loads(line)["event"] for line in left.log.splitlines()}

    if left.life.site.container.settings().email_verification is EmailVerification.OPTIONAL:
        assert posted >= {"POST /verify-email", "POST /settings/verify-email"}
        return
    assert posted >= {
        f"POST /{page}"
        for page in (
            *("register", "check-your-mail", "confirm-registration", "login", "forgot-password"),
            *("reset-password", "settings/password", "settings/username", "settings/language"),
            *("settings/email", "settings/email/call-off", "change-email", "keep-email"),
            *("settings/devices/end-others", "settings/delete", "farewell", "invitation"),
            *("confirm-browser", "confirm-device"),
        )
    }
    assert {seen.page.status for seen in left.life.answers} >= {200, 303, 403, 410, 422, 500, 503}
    told = [seen.page.text for seen in left.life.answers if seen.asked == "GET /metrics"]
    assert "doorward_events_total" in told[-1]
    assert events >= {"account_exported", "account_deleted", "link_refused", "request_failed"}


def test_of_who_has_left_nothing_is_found_in_any_shape(left: Left) -> None:
    marks = [ADDRESS, OTHER_ADDRESS, GUEST, FIRST, SECOND, THIRD]

    assert traces(left.life.site, *(marks if len(left.life.stored) > 9 else marks[3:])) == []
