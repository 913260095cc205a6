"""The proof behind every login and every proof anew: counted first, then one verification."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

from application.ports import Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import User
from domain.errors import Refusal
from domain.events import Event, EventKind
from domain.passwords import Password, PasswordHasher
from domain.sessions import PasswordWrong
from domain.throttling import Try


@final
@dataclass(frozen=True, slots=True)
class Proof:
    """A password that is the account's. It counts as a failure until it was good for something."""

    user: User
    secret: Password
    attempt: Try


@final
@dataclass(frozen=True, slots=True)
class VerifyPassword:
    """Every password that is to prove something passes here (ASVS 5.0 6.1.3).

    A failure is recorded, with the limits that it reached.
    """

    throttle: Throttle
    hasher: PasswordHasher
    transact: Transaction

    def __call__(
        self,
        user: User | None,
        password: str,
        kind: EventKind,
        refused: Callable[[str], Event],
        *,
        name: str = "",
    ) -> Proof:
        """For an unknown account as slowly as for any other; `name` is what it was called.

        `refused` makes the event of a failure out of its reason. Raises PasswordWrong, Throttled
        before anything was looked at, or HasherBusy, which counts as no try.
        """
        attempt = self.throttle.password_try(user, name, kind)
        try:
            known, secret = self._proven(user, password, first=attempt.known_device)
        except PasswordWrong as wrong:
            self._failed(attempt, user, refused(wrong.reason))
            raise
        except BaseException:
            self.throttle.undone(attempt)
            raise
        return Proof(known, secret, attempt)

    def passed(self, proof: Proof) -> None:
        """It was good for something: the try was no failure."""
        self.throttle.passed(proof.attempt)

    def passed_in(self, work: Work, proof: Proof) -> None:
        """The same, in the story that it was good for."""
        self.throttle.passed_in(work, proof.attempt)

    def failed(self, proof: Proof, refused: Event) -> None:
        """It was good for nothing after all."""
        self._failed(proof.attempt, proof.user, refused)

    def _failed(self, attempt: Try, user: User | None, refused: Event) -> None:
        def story(work: Work) -> None:
            work.record(refused)
            self.throttle.note(work, attempt, user)

        self.transact(story)

    def _proven(self, user: User | None, password: str, *, first: bool) -> tuple[User, Password]:
        try:
            secret = Password(password)
        except Refusal as refusal:
            self.hasher.verify(Password("over-long or unreadable"), None)
            raise PasswordWrong(refusal.code) from None
        if user is None:
            self.hasher.verify(secret, None)
            raise PasswordWrong("unknown")
        if not user.has_password(secret, self.hasher, first=first):
            raise PasswordWrong("password")
        return user, secret
