"""Registration: a person, or an operator for them, opens an account."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, final

from application.accounts.claim_name import claim_name
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import (
    EmailAddress,
    EmailAddressParser,
    User,
    UserId,
    Username,
    UsernameReserved,
    own_words,
)
from domain.errors import Gathering, Refusal, Refusals
from domain.events import EventKind
from domain.passwords import Password, PasswordHasher, PasswordPolicy, PasswordsDiffer
from domain.registrations import NameDigests
from domain.secrets import Entropy


class TakenNames(Protocol):
    """What of a wished name and address somebody else has already, in one read."""

    @abstractmethod
    def __call__(self, username: Username | None, email: EmailAddress | None) -> Sequence[Refusal]:
        """UsernameTaken, EmailAddressTaken, both or none."""


@final
@dataclass(frozen=True, slots=True)
class RegisterUser:
    """Opens an account under a name and an address that nobody else has.

    Raises `Refusals` with everything that is wrong, or HasherBusy; then nothing was stored.
    """

    taken: TakenNames
    transact: Transaction
    hasher: PasswordHasher
    policy: PasswordPolicy
    parse_email: EmailAddressParser
    clock: Clock
    entropy: Entropy
    event: NewEvent
    digests: NameDigests
    reserved_allowed: bool = False
    """Whether names that speak for the service may be given: to an operator's accounts only."""

    def __call__(
        self,
        *,
        username: str,
        email: str,
        password: str,
        password_again: str | None = None,
        language: str = "en",
    ) -> User:
        """`password_again` is the second typing, None where nobody was asked for one."""
        gather = Gathering()
        name = gather(lambda: self._name(username))
        address = gather(lambda: self.parse_email(email))
        gather.add(*self.taken(name, address))
        secret = gather(lambda: Password(password))
        if secret is not None:
            gather.add(*self.policy.refusals(secret, own_words(name, address)))
        if password_again is not None and password_again != password:
            gather.add(PasswordsDiffer())
        gather.raise_any()
        assert name  # noqa: S101  # each None was refused above
        assert address  # noqa: S101
        assert secret  # noqa: S101
        user = User(
            id=UserId.new(self.entropy),
            username=name,
            email=address,
            password_hash=self.hasher.hash(secret),
            language=language,
            created_at=self.clock.now(),
        )

        def story(work: Work) -> None:
            claim_name(work, user.username, user.id, self.digests, user.created_at)
            work.users.add(user)
            work.record(self.event(EventKind.REGISTRATION, user.id))

        try:
            self.transact(story)
        except Refusal as lost_race:
            raise Refusals([lost_race]) from lost_race
        return user

    def _name(self, username: str) -> Username:
        name = Username.parse(username)
        if name.is_reserved and not self.reserved_allowed:
            raise UsernameReserved
        return name
