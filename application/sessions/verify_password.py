"""The proof behind every login and every proof anew: one verification, whatever is wrong."""

from domain.accounts import User
from domain.errors import Refusal
from domain.passwords import Password, PasswordHasher
from domain.sessions import PasswordWrong


def verified_password(user: User | None, password: str, hasher: PasswordHasher) -> Password:
    """Raises PasswordWrong, or HasherBusy; for an unknown account as slowly as for any other."""
    try:
        secret = Password(password)
    except Refusal as refusal:
        hasher.verify(Password("over-long or unreadable"), None)
        raise PasswordWrong(refusal.code) from None
    if user is None:
        hasher.verify(secret, None)
        raise PasswordWrong("unknown")
    if not user.has_password(secret, hasher):
        raise PasswordWrong("password")
    return secret
