"""A browser as the core sees one: it keeps the tokens that it is given and shows them again."""

from dataclasses import dataclass, replace
from typing import Self

from application.sessions.resolve_session import Resolved
from domain.accounts import User
from domain.sessions import RememberToken, Session, SessionToken
from tests.support.builders import PASSWORD, Door


@dataclass
class Browser:
    """Forgets no token by itself, not even one that is worth nothing any more."""

    door: Door
    session_token: SessionToken | None = None
    remember_token: RememberToken | None = None

    def log_in(
        self, login: str = "susan", password: str = PASSWORD, *, remember: bool = False
    ) -> User:
        signed_in = self.door.log_in(login=login, password=password, remember=remember)
        self.session_token = signed_in.session_token
        self.remember_token = signed_in.remember_token or self.remember_token
        return signed_in.user

    def ask(self) -> Resolved | None:
        """Shows its tokens, and loses the answer on the way."""
        return self.door.resolve(
            session_token=self.session_token, remember_token=self.remember_token
        )

    def visit(self) -> User | None:
        """Shows its tokens, and keeps those that come back."""
        resolved = self.ask()
        if resolved is None:
            return None
        self.session_token = resolved.session_token or self.session_token
        self.remember_token = resolved.remember_token or self.remember_token
        return resolved.user

    def log_out(self) -> None:
        """Keeps its tokens, as a thief's copy of them does."""
        self.door.log_out(session_token=self.session_token, remember_token=self.remember_token)

    def close(self) -> None:
        """The next visit has only what remembers it."""
        self.session_token = None

    def stolen(self) -> Self:
        """Another browser with a copy of the same tokens."""
        return replace(self)

    @property
    def session(self) -> Session | None:
        """What is stored of its session."""
        if self.session_token is None:
            return None
        found = self.door.storage.session_by_id(self.session_token.session_id)
        return found[0] if found else None


def remembered(door: Door) -> Browser:
    """Susan's, come back after its session has ended."""
    browser = Browser(door)
    browser.log_in(remember=True)
    browser.close()
    return browser
