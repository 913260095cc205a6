"""Somebody for the domain's tests, which need nothing but the domain."""

import pytest

from domain.accounts import EmailAddress, User, UserId, Username
from domain.passwords import PasswordHash
from tests.support.doubles import NOON


@pytest.fixture
def susan() -> User:
    return User(
        id=UserId("5" * 32),
        username=Username.parse("Susan"),
        email=EmailAddress.of("Susan.S", "example.org"),
        password_hash=PasswordHash("old"),
        created_at=NOON,
        credential_epoch=4,
        version=9,
    )
