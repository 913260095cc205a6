"""A password that is to replace another, held against every rule at once wherever it is typed."""

from collections.abc import Iterable

from domain.errors import Gathering
from domain.passwords import Password, PasswordPolicy, PasswordsDiffer


def new_password(
    policy: PasswordPolicy, own_words: Iterable[str], password: str, again: str | None
) -> Password:
    """Raises `Refusals` with everything against it.

    `again` is the second typing, None where nobody was asked for one.
    """
    gather = Gathering()
    secret = gather(lambda: Password(password))
    if secret is not None:
        gather.add(*policy.refusals(secret, own_words))
    if again is not None and again != password:
        gather.add(PasswordsDiffer())
    gather.raise_any()
    assert secret  # noqa: S101  # None was refused above
    return secret
