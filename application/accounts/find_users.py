"""Looking accounts up: one by the name that it logs in with, or all of them in order."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, final

from application.ports import Work
from domain.accounts import (
    EmailAddress,
    EmailAddressInvalid,
    EmailAddressParser,
    User,
    UserId,
    Username,
    UsernameInvalid,
    UserUnknown,
)

PAGE = 500  # users read at a time, so that a long list needs little memory and holds no lock


class UserByLogin(Protocol):
    """One user by what they log in with, in one read."""

    @abstractmethod
    def __call__(self, login: Username | EmailAddress) -> User | None: ...


class UserPage(Protocol):
    """Users in the order of their keys, a page at a time."""

    @abstractmethod
    def __call__(self, *, after: str, limit: int) -> Sequence[User]:
        """At most `limit` users whose username key sorts after `after`."""


@final
@dataclass(frozen=True, slots=True)
class ParseLogin:
    """Reads what people type to say who they are: a username, or an address, which holds an `@`."""

    parse_email: EmailAddressParser

    def __call__(self, text: str) -> Username | EmailAddress | None:
        """None where it can be nobody's."""
        try:
            return self.parse_email(text) if "@" in text else Username.parse(text)
        except (EmailAddressInvalid, UsernameInvalid):
            return None


@final
@dataclass(frozen=True, slots=True)
class FindUser:
    """The account behind a username or an e-mail address."""

    parse_login: ParseLogin
    user_by_login: UserByLogin

    def __call__(self, login: str) -> User:
        """Raises UserUnknown."""
        parsed = self.parse_login(login)
        user = self.user_by_login(parsed) if parsed else None
        if user is None:
            raise UserUnknown
        return user


def existing_user(work: Work, user_id: UserId) -> User:
    """The user as a story sees them; raises UserUnknown where they are gone by now."""
    user = work.users.with_id(user_id)
    if user is None:
        raise UserUnknown
    return user


def present_user(work: Work, user_id: UserId, now: datetime) -> User:
    """Likewise; raises UserUnknown also where the account cannot be used any more."""
    user = existing_user(work, user_id)
    if not user.is_there(now):
        raise UserUnknown
    return user


@final
@dataclass(frozen=True, slots=True)
class ListUsers:
    """All accounts, in the order of their usernames."""

    page: UserPage

    def __call__(self) -> Iterator[User]:
        after = ""
        while users := self.page(after=after, limit=PAGE):
            yield from users
            after = users[-1].username.key
