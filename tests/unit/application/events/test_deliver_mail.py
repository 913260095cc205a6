"""From the outbox to the mailer: what is sent, tried again, parked or dropped, and what is told."""

import logging
from datetime import timedelta

import pytest

from application.events.deliver_mail import LEASE
from application.events.mailer import Undeliverable
from application.events.new_event import letter_to
from application.ports import StorageUnavailable
from domain.accounts import EmailAddress, UserId
from domain.events import ATTEMPTS_MAXIMUM, Letter, LetterKind, Posted, delay_after
from domain.links import LinkId, new_link_id
from tests.support.builders import Door
from tests.support.doubles import SeededEntropy
from tests.support.storages import BusyStorage

LATER = Undeliverable("mail.example.org did not answer in time", for_good=False)
NEVER = Undeliverable("mail.example.org refused the recipient: 550", for_good=True)
LINK_ID: LinkId = new_link_id(SeededEntropy("links"))
MOMENT = timedelta(microseconds=1)


def reset(name: str = "susan", link_id: LinkId = LINK_ID) -> Letter:
    to = EmailAddress.of(name, "example.org")
    return Letter(kind=LetterKind.RESET_PASSWORD, to=to, language="en", link_id=link_id)


def notice(door: Door) -> Letter:
    return letter_to(door.find_user("susan"), LetterKind.PASSWORD_CHANGED)


def waiting(door: Door) -> list[Posted]:
    return list(door.list_letters())


def take_and_die(door: Door) -> None:
    now = door.clock.now()
    door.storage.transact(lambda work: work.outbox.claim(now, now + LEASE, 1))


@pytest.fixture
def door() -> Door:
    door = Door()
    door.with_user("susan")
    return door


def test_a_letter_is_sent_and_then_nothing_of_it_stays(door: Door) -> None:
    door.post(reset())

    sent = door.deliver_all()

    assert [mail.to.address for mail in sent] == ["susan@example.org"]
    assert waiting(door) == []
    assert door.deliver() is False


def test_a_letter_that_nobody_needs_is_dropped_without_a_word_to_anybody(door: Door) -> None:
    door.post(reset("nobody"))

    assert door.deliver_all() == []
    assert waiting(door) == []
    assert door.delivered == [("reset_password", "dropped")]


def test_a_refused_letter_waits_longer_from_try_to_try_and_is_parked_in_the_end(door: Door) -> None:
    door.post(notice(door))
    door.mailer.refusal = LATER
    delays: list[timedelta] = []

    while not waiting(door)[0].parked:
        door.clock.moment = waiting(door)[0].due_at
        door.deliver_all()
        delays.append(waiting(door)[0].due_at - door.clock.now())

    assert delays[:-1] == [delay_after(tries) for tries in range(1, ATTEMPTS_MAXIMUM)]
    assert delays[:-1] == sorted(delays[:-1])
    assert timedelta(hours=20) < sum(delays, timedelta()) < timedelta(hours=28)
    assert waiting(door)[0].fault == "mail.example.org did not answer in time"
    assert door.deliver_all() == []


def test_a_deferred_letter_is_let_alone_until_it_is_due(door: Door) -> None:
    door.post(reset())
    door.mailer.refusal = LATER
    door.deliver_all()
    door.mailer.refusal = None

    door.clock.forward(delay_after(1) - MOMENT)
    early = door.deliver_all()
    door.clock.forward(MOMENT)

    assert early == []
    assert len(door.deliver_all()) == 1


def test_what_is_refused_for_good_is_parked_at_once(door: Door) -> None:
    door.post(reset())
    door.mailer.refusal = NEVER

    door.deliver_all()

    (parked,) = waiting(door)
    assert parked.parked
    assert parked.attempts == 1
    assert parked.fault == "mail.example.org refused the recipient: 550"


def test_a_parked_letter_is_sent_once_somebody_asks_for_it(door: Door) -> None:
    door.post(reset())
    door.mailer.refusal = NEVER
    door.deliver_all()
    door.mailer.refusal = None

    asked = door.retry_letters()

    assert asked == 1
    assert len(door.deliver_all()) == 1


def test_every_try_carries_the_same_link_and_the_same_id(door: Door) -> None:
    door.post(reset())
    tried: list[None] = []
    door.mailer.refusal = LATER

    for _ in range(3):
        door.mailer.meanwhile = lambda: tried.append(None)
        door.deliver_all()
        door.clock.forward(timedelta(minutes=3))
    door.mailer.refusal = None
    (sent,) = door.deliver_all()

    (link,) = [door.storage.transact(lambda work: work.links.with_id(LINK_ID))]
    assert len(tried) == 3
    assert link
    assert sent.link == f"reset-password {door.tokens.token_of(link).reveal()}"
    assert sent.id.endswith(".0")


def test_a_letter_that_cannot_be_written_stops_no_other(door: Door) -> None:
    door.post(notice(door))
    door.post(reset())
    door.mailer.bugs = {LetterKind.PASSWORD_CHANGED}

    sent = door.deliver_all()

    assert [mail.kind for mail in sent] == [LetterKind.RESET_PASSWORD]
    (parked,) = waiting(door)
    assert parked.parked
    assert parked.fault
    assert parked.fault.startswith("internal: KeyError in postman.py:")


def test_a_letter_that_is_itself_wrong_stops_no_other(door: Door) -> None:
    to = EmailAddress.of("bob", "example.org")
    door.post(Letter(kind=LetterKind.INVITATION, to=to, language="en", user_id=UserId("7")))
    door.post(reset())

    door.deliver_all()

    assert set(door.delivered) == {("invitation", "parked"), ("reset_password", "sent")}


def test_while_one_worker_sends_nobody_else_takes_the_letter(door: Door) -> None:
    door.post(reset())
    taken = []
    door.mailer.meanwhile = lambda: taken.append(door.deliver())

    sent = door.deliver_all()

    assert taken == [False]
    assert len(sent) == 1


def test_a_worker_that_died_leaves_its_letter_to_the_next_one(door: Door) -> None:
    door.post(reset())
    take_and_die(door)

    door.clock.forward(LEASE - MOMENT)
    early = door.deliver_all()
    door.clock.forward(MOMENT)

    assert early == []
    assert len(door.deliver_all()) == 1


def test_a_letter_at_which_every_worker_dies_is_parked(door: Door) -> None:
    door.post(reset())
    for _ in range(ATTEMPTS_MAXIMUM):
        take_and_die(door)
        door.clock.forward(LEASE)

    assert door.deliver_all() == []
    assert waiting(door)[0].parked


def test_a_worker_that_was_too_slow_does_not_undo_what_the_next_one_did(door: Door) -> None:
    door.post(reset())
    door.mailer.refusal = NEVER

    def another_takes_over() -> None:
        door.mailer.refusal = LATER
        door.clock.forward(LEASE)
        door.deliver()
        door.mailer.refusal = NEVER

    door.mailer.meanwhile = another_takes_over
    door.deliver_all()

    assert door.delivered == [("reset_password", "deferred"), ("reset_password", "parked")]
    assert not waiting(door)[0].parked


def test_a_storage_that_is_away_parks_nothing() -> None:
    storage = BusyStorage()
    door = Door(storage=storage)
    door.with_user("susan")
    door.post(reset())

    def away() -> None:
        raise StorageUnavailable("gone")

    def away_at_the_next_story() -> None:
        storage.meanwhile = away

    door.mailer.meanwhile = away_at_the_next_story
    with pytest.raises(StorageUnavailable):
        door.deliver()
    door.clock.forward(LEASE)

    assert not waiting(door)[0].parked
    assert len(door.deliver_all()) == 1
    assert len(door.mailer.sent) == 2


def test_the_log_names_letters_and_no_address_and_no_link(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caplog.clear()
    door.post(reset(), reset("nobody", new_link_id(SeededEntropy("nobody"))))
    door.mailer.refusal = LATER
    door.deliver_all()
    door.clock.forward(timedelta(minutes=2))
    door.mailer.refusal = None
    door.mailer.bugs = {LetterKind.RESET_PASSWORD}

    door.deliver_all()

    told = [vars(record) for record in caplog.records if record.name == "doorward.mail"]
    assert [line["msg"] for line in told] == ["mail_deferred", "mail_dropped", "mail_parked"]
    assert [line["tries"] for line in told] == [1, 1, 2]
    assert {line["kind"] for line in told} == {"reset_password"}
    assert "@" not in str(told)
    assert LINK_ID not in str(told)
