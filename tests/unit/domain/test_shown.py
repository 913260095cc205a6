"""What holds a secret shows it to nobody, in any log, error or debugger."""

from domain.accounts import User
from domain.links import Link, LinkId, LinkTokens, Purpose
from domain.passwords import Password, PasswordHash
from domain.registrations import PendingRegistration
from domain.sessions import Authentication, RememberSeries, RememberToken, Session, SessionToken
from domain.trail import Sealer
from tests.support.doubles import NOON, SeededEntropy, a_ring

HASH = "$argon2id$canary7391"
KEYS = a_ring(b"linnet4826 is the key of this...")


def test_no_object_of_the_domain_shows_the_secret_that_it_holds(susan: User) -> None:
    user = susan.with_password(PasswordHash(HASH))
    session_token, token = SessionToken.new(SeededEntropy()), RememberToken.new(SeededEntropy())
    link = Link.made(
        LinkId("A" * 22), Purpose.INVITATION, user_id=user.id, email=user.email, now=NOON
    )
    by = Authentication.PASSWORD
    held = [
        *(user, PendingRegistration.of(user), Password("canary7391 sang"), PasswordHash(HASH)),
        *(session_token, Session.opened(session_token, user, by=by, series_id=None, now=NOON)),
        *(token, RememberSeries.begun(token, user, NOON)),
        *(link, LinkTokens(KEYS), LinkTokens(KEYS).token_of(link), Sealer(KEYS)),
    ]

    shown = " ".join(f"{one} {one!r} {[one]}" for one in held)

    proof = LinkTokens(KEYS).token_of(link).reveal().partition(".")[2]
    validator = token.reveal().partition(".")[2]
    for secret in ("canary7391", "linnet4826", session_token.reveal(), validator, proof):
        assert secret not in shown
