"""Known devices: what a browser shows is its account's, unaltered and not too old, or nothing."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.accounts import User, UserId
from domain.sessions.known_devices import KNOWN_FOR, DeviceToken, DeviceTokens
from tests.support.doubles import NOON, SeededEntropy, SimpleEmailParser, a_ring

SECOND = timedelta(seconds=1)
INSTANT = timedelta(microseconds=1)
OLD, NEW = b"the key that signed until today.", b"the key that signs from today on"
TOKENS = DeviceTokens(a_ring(OLD))
parse_email = SimpleEmailParser()
ID, PROOF = "A" * 22, "B" * 42 + "A"


@pytest.fixture
def token(susan: User) -> DeviceToken:
    return issued(susan)


def issued(user: User, now: datetime = NOON, before: DeviceToken | None = None) -> DeviceToken:
    return TOKENS.issued(user, now, SeededEntropy(), before)


def parts(token: DeviceToken) -> list[str]:
    return token.reveal().split(".")


def altered(token: DeviceToken, position: int, text: str) -> DeviceToken:
    whole = parts(token)
    whole[position] = text
    found = DeviceToken.parse(".".join(whole))
    assert found
    return found


def test_browsers_are_known_for_180_days() -> None:
    assert timedelta(days=180) == KNOWN_FOR


def test_a_token_says_device_subject_epoch_and_moment_and_proves_them(token: DeviceToken) -> None:
    device_id, subject, reader, epoch, moment, proof = parts(token)

    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", device_id)
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", subject)
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", reader)
    assert datetime.fromtimestamp(int(moment), NOON.tzinfo) == NOON
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", proof)
    assert (token.device_id, token.subject, token.issued_at) == (device_id, subject, int(moment))
    assert (token.reader, token.credential_epoch) == (reader, int(epoch))


def test_what_was_issued_is_read_again(token: DeviceToken) -> None:
    assert DeviceToken.parse(token.reveal()) == token


def test_a_moment_has_ten_digits_in_any_year(susan: User) -> None:
    early = datetime(1999, 1, 1, tzinfo=NOON.tzinfo)

    found = issued(susan, early)

    assert parts(found)[4] == "0915148800"
    assert TOKENS.knows(found, susan, early)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        f"{ID}.{ID}.{ID}.3.1772366400",
        f"{ID}.{ID}.{ID}.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}..1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.-1.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.x.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.\u0663.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.1234567890.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF}.",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF}.{PROOF}",
        f".{ID}.{ID}.{ID}.3.1772366400.{PROOF}",
        f"{ID[1:]}.{ID}.{ID}.3.1772366400.{PROOF}",
        f"{ID}A.{ID}.{ID}.3.1772366400.{PROOF}",
        f"{ID}.{ID[1:]}.{ID}.3.1772366400.{PROOF}",
        f"{ID}.{ID}A.{ID}.3.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID[1:]}.3.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}A.3.1772366400.{PROOF}",
        f"{ID}.{ID}.{ID}.3.177236640.{PROOF}",
        f"{ID}.{ID}.{ID}.3.17723664000.{PROOF}",
        f"{ID}.{ID}.{ID}.3.177236640x.{PROOF}",
        f"{ID}.{ID}.{ID}.3.-177236640.{PROOF}",
        f"{ID}.{ID}.{ID}.3.+177236640.{PROOF}",
        f"{ID}.{ID}.{ID}.3.1_72366400.{PROOF}",
        f"{ID}.{ID}.{ID}.3.177236640\u0660.{PROOF}",
        f"{ID}.{ID}.{ID}.3.177236640\u00b2.{PROOF}",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF[1:]}",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF}A",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF[:-1]}!",
        f"{ID}.{ID}.{ID}.3.1772366400.{PROOF} ",
        f" {ID}.{ID}.{ID}.3.1772366400.{PROOF}",
        f"{ID[:-1]}\u00e9.{ID}.{ID}.3.1772366400.{PROOF}",
    ],
)
def test_what_is_no_token_is_nothing(text: str) -> None:
    assert DeviceToken.parse(text) is None


@pytest.mark.parametrize("epoch", ["0", "7", "123456789"])
def test_an_epoch_has_up_to_nine_digits(epoch: str) -> None:
    found = DeviceToken.parse(f"{ID}.{ID}.{ID}.{epoch}.1772366400.{PROOF}")

    assert found
    assert found.credential_epoch == int(epoch)


def test_what_only_looks_like_one_is_read_and_proves_nothing(susan: User) -> None:
    forged = DeviceToken.parse(f"{ID}.{ID}.{ID}.3.1772366400.{PROOF}")

    assert forged
    assert not TOKENS.is_genuine(forged, NOON)
    assert not TOKENS.knows(forged, susan, NOON)


def test_an_account_knows_its_own_browser(token: DeviceToken, susan: User) -> None:
    assert TOKENS.is_genuine(token, NOON)
    assert TOKENS.knows(token, susan, NOON)


def test_no_token_is_nobodys(susan: User) -> None:
    assert not TOKENS.is_genuine(None, NOON)
    assert not TOKENS.knows(None, susan, NOON)


def test_another_account_does_not_know_it(token: DeviceToken, susan: User) -> None:
    john = replace(susan, id=UserId("6" * 32))

    assert TOKENS.is_genuine(token, NOON)
    assert not TOKENS.knows(token, john, NOON)


def test_after_all_was_ended_an_account_knows_it_no_more(token: DeviceToken, susan: User) -> None:
    later = susan.logged_out_everywhere()

    assert later.credential_epoch == susan.credential_epoch + 1
    assert TOKENS.is_genuine(token, NOON)
    assert not TOKENS.knows(token, later, NOON)


@pytest.mark.parametrize(
    ("position", "text"),
    [
        *((0, ID), (1, ID), (2, ID), (3, "1"), (4, "1772366401"), (4, "1772366399"), (5, PROOF)),
    ],
)
def test_with_any_part_forged_it_is_nothing(
    token: DeviceToken, susan: User, position: int, text: str
) -> None:
    forged = altered(token, position, text)

    assert forged != token
    assert not TOKENS.is_genuine(forged, NOON)
    assert not TOKENS.knows(forged, susan, NOON)


def test_parts_of_two_tokens_make_no_third(token: DeviceToken, susan: User) -> None:
    john = issued(replace(susan, id=UserId("6" * 32)))

    assert not TOKENS.is_genuine(altered(token, 1, parts(john)[1]), NOON)


def test_another_installations_token_is_nothing(susan: User) -> None:
    elsewhere = DeviceTokens(a_ring(NEW)).issued(susan, NOON, SeededEntropy())

    assert not TOKENS.is_genuine(elsewhere, NOON)


def test_it_is_too_old_to_the_second(token: DeviceToken, susan: User) -> None:
    moments = [NOON + KNOWN_FOR - INSTANT, NOON + KNOWN_FOR, NOON + KNOWN_FOR + SECOND]

    assert [TOKENS.is_genuine(token, moment) for moment in moments] == [True, False, False]
    assert [TOKENS.knows(token, susan, moment) for moment in moments] == [True, False, False]


def test_its_moment_is_told_in_whole_seconds(susan: User) -> None:
    assert issued(susan, NOON + SECOND - INSTANT).issued_at == int(NOON.timestamp())


def test_a_token_of_an_older_key_is_known_and_the_next_is_of_the_first(
    token: DeviceToken, susan: User
) -> None:
    rotated = DeviceTokens(a_ring(NEW, OLD))

    renewed = rotated.issued(susan, NOON, SeededEntropy(), token)

    assert rotated.knows(token, susan, NOON)
    assert renewed.device_id == token.device_id
    assert DeviceTokens(a_ring(NEW)).knows(renewed, susan, NOON)
    assert not TOKENS.knows(renewed, susan, NOON)


def test_once_the_older_key_is_gone_so_is_what_it_signed(token: DeviceToken, susan: User) -> None:
    assert not DeviceTokens(a_ring(NEW)).knows(token, susan, NOON)


def test_a_browser_stays_the_same_device_of_its_account(token: DeviceToken, susan: User) -> None:
    later = NOON + timedelta(days=9)

    renewed = issued(susan, later, token)

    assert renewed.device_id == token.device_id
    assert renewed.issued_at == int(later.timestamp())
    assert TOKENS.knows(renewed, susan, later + KNOWN_FOR - SECOND)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"id": UserId("6" * 32)}, id="another account"),
        pytest.param({"credential_epoch": 5}, id="all was ended"),
    ],
)
def test_for_whoever_does_not_know_it_a_browser_is_a_new_device(
    token: DeviceToken, susan: User, change: dict[str, object]
) -> None:
    entropy = SeededEntropy("another browser")

    found = TOKENS.issued(replace(susan, **change), NOON, entropy, token)  # type: ignore[arg-type]

    assert found.device_id != token.device_id
    assert entropy.sizes == [16]


def test_a_forged_or_expired_token_does_not_choose_the_device(
    token: DeviceToken, susan: User
) -> None:
    entropy = SeededEntropy("another browser")

    forged = TOKENS.issued(susan, NOON, entropy, altered(token, 5, PROOF))
    late = TOKENS.issued(susan, NOON + KNOWN_FOR, entropy, token)

    assert token.device_id not in {forged.device_id, late.device_id}


def test_a_subject_says_nothing_of_its_account(token: DeviceToken, susan: User) -> None:
    other = DeviceTokens(a_ring(NEW)).issued(susan, NOON, SeededEntropy())

    assert token.subject != other.subject
    assert str(susan.id) not in token.reveal()


def test_a_subject_is_the_same_in_all_browsers_of_an_account(susan: User) -> None:
    other = TOKENS.issued(susan, NOON, SeededEntropy("another browser"))

    assert other.subject == issued(susan).subject
    assert other.device_id != issued(susan).device_id


@pytest.mark.parametrize(
    ("text", "reads"),
    [("susan.s@example.org", True), ("SUSAN.S+a@example.org", True), ("susans@example.org", False)],
)
def test_it_tells_the_mailbox_of_its_account_from_others(
    token: DeviceToken, text: str, reads: bool
) -> None:
    assert TOKENS.reads(token, parse_email(text), NOON) is reads
    assert DeviceTokens(a_ring(NEW, OLD)).reads(token, parse_email(text), NOON) is reads


def test_what_is_forged_too_old_or_absent_is_of_no_mailbox(token: DeviceToken, susan: User) -> None:
    john = issued(replace(susan, id=UserId("6" * 32), email=parse_email("john@example.org")))
    forged = altered(john, 2, token.reader)

    assert not TOKENS.reads(None, susan.email, NOON)
    assert not TOKENS.reads(forged, susan.email, NOON)
    assert not TOKENS.reads(token, susan.email, NOON + KNOWN_FOR)


def test_a_token_never_shows_itself(token: DeviceToken) -> None:
    shown = f"{token!r} {token} {token:>9}"

    assert shown == "<DeviceToken> <DeviceToken> <DeviceToken>"
