"""A ticket: what it is bound to, how long it counts, and that nobody can make one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.accounts import User
from domain.forward_auth import (
    EntryState,
    HostSession,
    HostSessionToken,
    Ticket,
    TicketInvalid,
    Tickets,
    TicketToken,
    is_digest,
)
from domain.forward_auth.tickets import TICKET_LIFE, TICKET_MAXIMUM, USED_FOR
from domain.navigation import LocalPath
from domain.sessions import Authentication, Session, SessionId, SessionToken
from domain.sessions.tokens import encoded
from tests.support.doubles import NOON, SeededEntropy, a_ring

ENTROPY = SeededEntropy("tickets")
TICKETS = Tickets(a_ring(b"only these tests know this one.."))
STATE = EntryState.new(ENTROPY)
HOST = "app.example.com"
SECOND = timedelta(seconds=1)


def issued(path: str = "/posts?page=2") -> Ticket:
    return Ticket.issued(
        ENTROPY,
        NOON + timedelta(microseconds=7),
        host=HOST,
        path=LocalPath(path),
        state=STATE.digest,
        of=SessionId("5" * 64),
    )


@pytest.mark.parametrize(
    "path", ["/", "/posts?page=2#x", "/\u0430?b=\u0431", "/" + "\U0001f40e" * 2047]
)
def test_a_ticket_is_read_as_it_was_written(path: str) -> None:
    ticket = issued(path)

    assert TICKETS.read(TICKETS.written(ticket)) == ticket
    assert ticket.path.text == path
    assert ticket.session_id == "5" * 64


def test_no_two_tickets_are_alike() -> None:
    assert issued().id != issued().id


def test_no_byte_of_a_ticket_can_be_another() -> None:
    text = TICKETS.written(issued()).reveal()

    for place, was in enumerate(text):
        for other in "AB-_.=9\u0430":
            if other != was:
                with pytest.raises(TicketInvalid):
                    TICKETS.read(TicketToken(text[:place] + other + text[place + 1 :]))


def test_nothing_can_be_added_or_left_out() -> None:
    text = TICKETS.written(issued()).reveal()
    told, _, proof = text.partition(".")

    for wrong in (
        *("", ".", told, proof, f"{told}.", f".{proof}", f"{text}.", f"{text}=", f"{text} "),
        *(f" {text}", f"{text}.{proof}", f"{told}..{proof}", text[:-1], text[1:], text.upper()),
        *("\x00", "\ud800", "\u0430.\u0430", f"{told}=.{proof}", f"{told}\n.{proof}"),
        *(f"{'A' * TICKET_MAXIMUM}A.{proof}", "AA.AA", f"A.{proof}"),
    ):
        with pytest.raises(TicketInvalid):
            TICKETS.read(TicketToken(wrong))


def test_another_spelling_of_the_same_bytes_is_none() -> None:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    text = TICKETS.written(issued("/ab")).reveal()
    told, _, proof = text.partition(".")
    loose = alphabet[alphabet.index(proof[-1]) + 1]

    with pytest.raises(TicketInvalid):
        TICKETS.read(TicketToken(f"{told}.{proof[:-1]}{loose}"))


def test_a_ticket_of_today_is_read_by_the_next_version() -> None:
    keys = a_ring(b"only these tests know this one..")
    told = f"id\n{HOST}\n{STATE.digest}\n{'5' * 64}\n1767225600\n/posts"
    proof = encoded(keys.mac(f"ticket {told}".encode()))

    ticket = TICKETS.read(TicketToken(f"{encoded(told.encode())}.{proof}"))

    assert (ticket.id, ticket.host, ticket.path.text) == ("id", HOST, "/posts")
    assert ticket.issued_at == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_proof_made_for_something_else_is_none() -> None:
    keys = a_ring(b"only these tests know this one..")
    told = TICKETS.written(issued()).reveal().partition(".")[0]

    for message in (told.encode(), b"device " + told.encode()):
        with pytest.raises(TicketInvalid):
            TICKETS.read(TicketToken(f"{told}.{encoded(keys.mac(message))}"))


def test_another_installations_ticket_is_none() -> None:
    others = Tickets(a_ring(b"another installation has this one"))

    with pytest.raises(TicketInvalid):
        TICKETS.read(others.written(issued()))


def test_a_ticket_lasts_half_a_minute_and_no_more() -> None:
    ticket = issued()

    assert ticket.issued_at == NOON
    assert ticket.opens(HOST, STATE, NOON)
    assert ticket.opens(HOST, STATE, NOON + TICKET_LIFE - SECOND)
    assert not ticket.opens(HOST, STATE, NOON + TICKET_LIFE)
    assert not ticket.opens(HOST, STATE, NOON - TICKET_LIFE)
    assert timedelta(seconds=30) == TICKET_LIFE


def test_a_ticket_opens_one_host() -> None:
    assert not issued().opens("admin.example.com", STATE, NOON)
    assert not issued().opens(f"{HOST}:8443", STATE, NOON)


def test_a_ticket_opens_in_the_browser_that_set_out() -> None:
    assert not issued().opens(HOST, EntryState.new(ENTROPY), NOON)
    assert not issued().opens(HOST, None, NOON)
    assert not replace(issued(), state="").opens(HOST, STATE, NOON)


def test_a_used_ticket_is_known_long_after_it_has_ended() -> None:
    assert issued().known_until == NOON + USED_FOR
    assert USED_FOR > 10 * TICKET_LIFE


@pytest.mark.parametrize("kind", [EntryState, HostSessionToken])
def test_what_a_browser_holds_is_256_random_bits(
    kind: type[EntryState] | type[HostSessionToken],
) -> None:
    token = kind.new(ENTROPY)

    assert kind.parse(token.reveal()) == token
    assert len({kind.new(ENTROPY).reveal() for _ in range(100)}) == 100
    for wrong in ("", "A" * 42, "A" * 44, f"{token.reveal()}=", "\u0430" * 43, "A" * 42 + "B"):
        assert kind.parse(wrong) is None


def test_only_digests_are_told_and_kept(susan: User) -> None:
    token, main = HostSessionToken.new(ENTROPY), SessionToken.new(ENTROPY)
    session = Session.opened(main, susan, by=Authentication.PASSWORD, series_id=None, now=NOON)
    opened = HostSession.opened(token, session, HOST, NOON)

    assert is_digest(STATE.digest)
    assert is_digest(opened.id)
    assert STATE.reveal() not in STATE.digest
    assert opened == HostSession(
        id=token.host_session_id, session_id=session.id, host=HOST, created_at=NOON
    )


@pytest.mark.parametrize("text", ["", "a" * 63, "a" * 65, "A" * 64, "g" * 64, "a" * 64 + "\n"])
def test_a_digest_has_one_shape(text: str) -> None:
    assert not is_digest(text)
