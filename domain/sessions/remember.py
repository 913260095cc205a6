"""Remember me: a series of validators, each good until the one that replaced it has been seen."""

import hmac
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import NewType, Protocol, Self

from domain.accounts import User, UserId
from domain.secrets import Entropy, Secret
from domain.sessions.client import NOBODY, Client
from domain.sessions.tokens import TOKEN_BYTES, digest, encoded, is_encoded

SeriesId = NewType("SeriesId", str)
"""The selector: 16 random bytes as base64url. It finds the series and proves nothing."""

SELECTOR_BYTES = 16
REMEMBER_ABSOLUTE_LIMIT = timedelta(days=30)  # NIST SP 800-63B-4 2.1.3
REMEMBER_UNUSED_LIMIT = timedelta(days=14)
LOST_ANSWER_GRACE = timedelta(seconds=30)
"""Requests sent side by side carry one validator; so long it opens sessions without rotating."""


class RememberToken(Secret):
    """What the browser holds: `selector.validator`."""

    __slots__ = ()

    @classmethod
    def new(cls, entropy: Entropy) -> Self:
        """The first of a new series."""
        return cls(
            f"{encoded(entropy.bytes(SELECTOR_BYTES))}.{encoded(entropy.bytes(TOKEN_BYTES))}"
        )

    def successor(self, entropy: Entropy) -> Self:
        """The next of the same series."""
        return type(self)(f"{self.series_id}.{encoded(entropy.bytes(TOKEN_BYTES))}")

    @classmethod
    def parse(cls, text: str) -> Self | None:
        selector, _, validator = text.partition(".")
        whole = is_encoded(selector, SELECTOR_BYTES) and is_encoded(validator, TOKEN_BYTES)
        return cls(text) if whole else None

    @property
    def series_id(self) -> SeriesId:
        return SeriesId(self.reveal().partition(".")[0])

    @property
    def validator_digest(self) -> str:
        return digest(self.reveal().partition(".")[2])


@dataclass(frozen=True, slots=True)
class RememberLimits:
    """How long a browser is remembered: without coming back, and at all."""

    unused: timedelta = REMEMBER_UNUSED_LIMIT
    absolute: timedelta = REMEMBER_ABSOLUTE_LIMIT


class Use(Enum):
    """What presenting a validator amounts to."""

    ROTATE = auto()
    """It is good, and the answer carries its successor."""
    REPEAT = auto()
    """It is good, and its successor is already under way to the browser."""
    THEFT = auto()
    """Its successor has been seen: two hold this series, and one of them should not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberSeries:
    """A remembered browser. Only digests of its validators are kept."""

    id: SeriesId
    user_id: UserId
    credential_epoch: int
    created_at: datetime
    last_used_at: datetime
    """When it was last rotated, too."""
    current: str
    """Digest of the validator sent last."""
    previous: str | None = None
    """Digest of the validator that `current` answers, until `current` itself is presented."""
    client: Client = NOBODY

    @classmethod
    def begun(
        cls, token: RememberToken, user: User, now: datetime, client: Client = NOBODY
    ) -> Self:
        return cls(
            id=token.series_id,
            user_id=user.id,
            credential_epoch=user.credential_epoch,
            created_at=now,
            last_used_at=now,
            current=token.validator_digest,
            client=client,
        )

    def holds(self, user: User, now: datetime, limits: RememberLimits) -> bool:
        """Whether it still stands for this user at this moment, whatever is presented."""
        return (
            user.is_there(now)
            and user.id == self.user_id
            and user.credential_epoch == self.credential_epoch
            and now - self.last_used_at < limits.unused
            and now - self.created_at < limits.absolute
        )

    def use_of(self, token: RememberToken, now: datetime) -> Use:
        """An answer can be lost: the validator before works until its successor is seen."""
        if self._is_current(token):
            return Use.ROTATE
        if self.previous is None or not hmac.compare_digest(token.validator_digest, self.previous):
            return Use.THEFT
        return Use.REPEAT if now - self.last_used_at < LOST_ANSWER_GRACE else Use.ROTATE

    def is_confirmed_by(self, token: RememberToken) -> bool:
        """Whether this is the successor that had not been seen yet: now the one before is spent."""
        return self.previous is not None and self._is_current(token)

    def confirmed(self) -> Self:
        return replace(self, previous=None)

    def rotated(self, presented: RememberToken, successor: RememberToken, now: datetime) -> Self:
        return replace(
            self,
            previous=presented.validator_digest,
            current=successor.validator_digest,
            last_used_at=now,
        )

    def _is_current(self, token: RememberToken) -> bool:
        return hmac.compare_digest(token.validator_digest, self.current)


class RememberRepository(Protocol):
    """The remembered browsers, as seen and changed inside one story."""

    @abstractmethod
    def add(self, series: RememberSeries) -> None: ...

    @abstractmethod
    def with_id(self, series_id: SeriesId) -> RememberSeries | None: ...

    @abstractmethod
    def update(self, series: RememberSeries, was: RememberSeries) -> None:
        """Raises Conflict unless the stored one still is `was`."""

    @abstractmethod
    def remove(self, series_id: SeriesId) -> None:
        """Does nothing where there is none."""

    @abstractmethod
    def remove_of_user(self, user_id: UserId) -> None: ...

    @abstractmethod
    def of_user(self, user_id: UserId) -> Sequence[RememberSeries]:
        """The oldest first, those that are forgotten by now too."""

    @abstractmethod
    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        """Those made or used last before these moments, at most so many; how many it were."""
