"""Deleting accounts: everything that is held about a person goes, and the trail keeps ids alone."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import existing_user
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from application.revocation import end_everything
from domain.accounts import User, UserId
from domain.events import EventKind
from domain.registrations import NameDigests


def erase(work: Work, user: User, digests: NameDigests) -> None:
    """Leaves of the account its id in the trail, and of its name a keyed digest.

    What strangers sent to its address goes too: their registrations under it, and the letters and
    links on their way there.
    """
    end_everything(work, user.id)
    for registration in work.registrations.of_address(user.email):
        work.registrations.take(registration.id)
        work.links.remove_of_user(registration.id)
        work.trail.erase_clients(registration.id)
    work.links.remove_to(user.email)
    work.outbox.remove_of_user(user.id, user.email)
    work.deliveries.remove_of_user(user.id)
    work.trail.erase_clients(user.id)
    work.freed_names.add(digests(user.username), user.id)
    work.users.remove(user.id)


@final
@dataclass(frozen=True, slots=True)
class DeleteAccount:
    """Deletes an account now, for an operator: there is no way back."""

    transact: Transaction
    event: NewEvent
    digests: NameDigests

    def __call__(self, *, user_id: UserId) -> None:
        """Raises UserUnknown."""

        def story(work: Work) -> None:
            erase(work, existing_user(work, user_id), self.digests)
            work.record(self.event(EventKind.ACCOUNT_DELETED, user_id))

        self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class DeleteDue:
    """Deletes the accounts whose time has come, each of them whole or not at all."""

    transact: Transaction
    clock: Clock
    event: NewEvent
    digests: NameDigests

    def __call__(self, limit: int) -> int:
        """At most `limit`; how many it were. Somebody who keeps theirs meanwhile, keeps it."""
        now = self.clock.now()
        due = self.transact(lambda work: work.users.due_to_leave(now, limit))
        return sum(self._delete(user.id) for user in due)

    def _delete(self, user_id: UserId) -> bool:
        def story(work: Work) -> bool:
            user = work.users.with_id(user_id)
            if user is None or not user.is_due_to_leave(self.clock.now()):
                return False
            erase(work, user, self.digests)
            work.record(self.event(EventKind.ACCOUNT_DELETED, user_id))
            return True

        return self.transact(story)
