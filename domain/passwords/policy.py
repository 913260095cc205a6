"""Which passwords may be set: long enough, and not among those that are tried first."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from domain.errors import Refusal
from domain.passwords import guessable
from domain.passwords.password import Password

PASSWORD_MINIMUM = (
    15  # code points, where a password is the only factor (NIST SP 800-63B-4 3.1.1.2)
)
PASSWORD_MINIMUM_FLOOR = 8  # no setting goes below (ASVS 5.0 6.2.1)


class PasswordTooShort(Refusal):
    code = "password_too_short"


class PasswordCommon(Refusal):
    code = "password_common"


class PasswordRepetitive(Refusal):
    code = "password_repetitive"


class PasswordSequential(Refusal):
    code = "password_sequential"


class PasswordPersonal(Refusal):
    code = "password_personal"


class PasswordsDiffer(Refusal):
    """Typed twice, and not the same."""

    code = "passwords_differ"


class PasswordBlocklist(Protocol):
    """The passwords that attackers try first."""

    @abstractmethod
    def lists(self, text: str) -> bool:
        """Whether the whole text, NFC and casefolded, is a known common password."""


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """Applies where a password is set, at every such door alike, and never at login.

    No composition rules and no expiry (ASVS 5.0 6.2.5, 6.2.10): length, and whole-password
    comparison with what is guessed first. A strong phrase may contain any word.
    """

    blocklist: PasswordBlocklist
    minimum_length: int = PASSWORD_MINIMUM
    service_words: tuple[str, ...] = ()
    """The service's own words, which are as guessable here as the account's."""

    def refusals(self, password: Password, words: Iterable[str]) -> tuple[Refusal, ...]:
        """Everything against setting this password on an account with these words of its own."""
        if len(password) < self.minimum_length:
            return (PasswordTooShort(minimum=self.minimum_length),)
        text = password.reveal().casefold()
        if self.blocklist.lists(text):
            return (PasswordCommon(),)
        if guessable.is_made_of(text, (*self.service_words, *words)):
            return (PasswordPersonal(),)
        if guessable.repeats(text, self.minimum_length):
            return (PasswordRepetitive(),)
        if guessable.is_walk(text):
            return (PasswordSequential(),)
        return ()
