"""What somebody types to get an account, read and held against every rule at once."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, final

from application.throttling.throttle import Throttle
from domain.accounts import EmailAddress, Username, UsernameReserved, own_words
from domain.errors import Gathering, Refusal
from domain.events import EventKind
from domain.passwords import Password, PasswordPolicy, PasswordsDiffer


class TakenNames(Protocol):
    """What of a wished name and address somebody else has already, in one read."""

    @abstractmethod
    def __call__(self, username: Username | None, email: EmailAddress | None) -> Sequence[Refusal]:
        """UsernameTaken, EmailAddressTaken, both or none."""


class Wish(NamedTuple):
    """A name, an address and a password that the rules allow."""

    username: Username
    email: EmailAddress
    password: Password


@final
@dataclass(frozen=True, slots=True)
class AccountForm:
    """Reads what was typed; raises `Refusals` with everything that is wrong, or Throttled."""

    taken: TakenNames
    policy: PasswordPolicy
    throttle: Throttle
    reserved_allowed: bool = False
    """Whether names that speak for the service may be given: to an operator's accounts only."""

    def __call__(
        self,
        username: str,
        email: Callable[[], EmailAddress],
        password: str,
        password_again: str | None,
        *,
        tells_address: bool,
    ) -> Wish:
        """`password_again` is None where nobody was asked for a second typing.

        Without `tells_address` nobody looks whether the address has an account.
        """
        gather = Gathering()
        name = gather(lambda: self._name(username))
        address = gather(email)
        gather.add(*self._taken(name, address if tells_address else None))
        secret = gather(lambda: Password(password))
        if secret is not None:
            gather.add(*self.policy.refusals(secret, own_words(name, address)))
        if password_again is not None and password_again != password:
            gather.add(PasswordsDiffer())
        gather.raise_any()
        assert name  # noqa: S101  # each None was refused above
        assert address  # noqa: S101
        assert secret  # noqa: S101
        return Wish(name, address, secret)

    def _taken(self, name: Username | None, address: EmailAddress | None) -> Sequence[Refusal]:
        """Telling that something is taken is a failure of whoever asks: it could be a search."""
        attempt = self.throttle.look_up_name(EventKind.REGISTRATION)
        taken: Sequence[Refusal] = ()
        try:
            taken = self.taken(name, address)
        finally:
            if not taken:
                self.throttle.undone(attempt)
        return taken

    def _name(self, username: str) -> Username:
        name = Username.parse(username)
        if name.is_reserved and not self.reserved_allowed:
            raise UsernameReserved
        return name
