"""What the core should do, told a second time: small, and in the order in which people tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from domain.accounts import UserId
from domain.links import Purpose
from tests.support.life.records import (
    SESSIONS,
    Account,
    Mailed,
    Open,
    Remembered,
    Waiting,
)


@dataclass
class Model:
    accounts: list[Account] = field(default_factory=list)
    sessions: list[Open] = field(default_factory=list)
    browsers: list[Remembered] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    links: list[Mailed] = field(default_factory=list)
    names: dict[str, UserId] = field(default_factory=dict)
    """Whose each name is, from its first day on."""

    def named(self, name: str) -> Account | None:
        return next((one for one in self._present if one.name == name), None)

    def at(self, email: str) -> Account | None:
        return next((one for one in self._present if one.email == email), None)

    def of(self, owner: UserId) -> Account | None:
        return next((one for one in self._present if one.id == owner), None)

    @property
    def _present(self) -> Iterable[Account]:
        return (account for account in self.accounts if not account.gone)

    def refuses_name(self, name: str, owner: UserId | None, now: datetime) -> bool:
        held = [one for one in self.waiting if one.name == name and one.holds(now)]
        others = any(one.id != owner for one in held)
        return others or self.names.get(name, owner) != owner

    def refusals(self, name: str, email: str | None, now: datetime) -> list[str]:
        """What a form says; an `email` of None is not asked about."""
        told = ["username_taken"] if self.named(name) else []
        told += ["email_taken"] if email and self.at(email) else []
        if told or self.refuses_name(name, None, now):
            return told or ["username_taken"]
        return ["email_taken"] if email and self._holds(email, now) else []

    def _holds(self, email: str, now: datetime) -> bool:
        """For whoever has left the address, and may still go back there."""
        objections = (one for one in self.links if one.purpose is Purpose.KEEP_EMAIL)
        return any(one.email == email and one.holds(now) for one in objections)

    def begins(self, account: Account, now: datetime) -> None:
        self.claims(account, account.name, now)
        self.accounts.append(account)

    def claims(self, account: Account, name: str, now: datetime) -> None:
        """A registration that waited too long for the name is over."""
        self.names[name] = account.id
        self.ends(one for one in self.waiting if one.name == name and not one.holds(now))

    def waits(self, wish: Waiting, now: datetime) -> None:
        self.ends(one for one in self.waiting if one.name == wish.name and not one.holds(now))
        self.waiting.append(wish)

    def latest_at(self, email: str, now: datetime) -> Waiting | None:
        found = [one for one in self.waiting if one.email == email and one.holds(now)]
        return max(found, key=lambda one: (one.begun, one.id), default=None)

    def knows(self, name: str, password: str, now: datetime) -> bool:
        account = self.named(name)
        return account is not None and account.is_there(now) and account.password == password

    def opens(
        self, owner: Account, remembered: Remembered | None, now: datetime, *, proven: bool
    ) -> Open:
        standing = [one for one in self.sessions if one.owner is owner and not one.ended]
        standing.sort(key=lambda session: (session.begun, session.id))
        self.ends(standing[: max(0, len(standing) + 1 - SESSIONS)])
        self.sessions.append(Open(owner, now, now, remembered, now if proven else None))
        return self.sessions[-1]

    def proves(self, session: Open, now: datetime) -> Open:
        """The same browser goes on, under another key."""
        session.ended = True
        self.sessions.append(Open(session.owner, now, now, session.remembered, now))
        return self.sessions[-1]

    def remembers(self, owner: Account, now: datetime) -> Remembered:
        self.browsers.append(Remembered(owner, now, now))
        return self.browsers[-1]

    def forgets(self, remembered: Remembered) -> None:
        """The browser, and every session that it ever had."""
        remembered.ended = True
        self.ends(session for session in self.sessions if session.remembered is remembered)

    def mails(self, link: Mailed) -> Mailed:
        """A newer link takes the place of those of its kind, but for objections."""
        if link.purpose is not Purpose.KEEP_EMAIL:
            self.ends_links(link.owner, link.purpose)
        self.links.append(link)
        return link

    def ends_links(self, owner: UserId, *purposes: Purpose) -> None:
        self.ends(one for one in self.links if one.owner == owner and one.purpose in purposes)

    def logs_out_everywhere(self, account: Account) -> None:
        account.epoch += 1
        self.ends(one for one in self.sessions if one.owner is account)
        self.ends(one for one in self.browsers if one.owner is account)

    def has_another_password(self, account: Account, password: str) -> None:
        account.password = password
        self.ends_what_was_opened(account)

    def ends_what_was_opened(self, account: Account) -> None:
        """A former address may still object."""
        self.logs_out_everywhere(account)
        self.ends_links(account.id, *(one for one in Purpose if one is not Purpose.KEEP_EMAIL))

    def ends_all_of(self, account: Account) -> None:
        self.logs_out_everywhere(account)
        self.ends_links(account.id, *Purpose)

    def deletes(self, account: Account) -> None:
        """Of its address, too, nothing stays that strangers sent there."""
        self.ends_all_of(account)
        account.gone = True
        for wish in self.waiting:
            if wish.email == account.email:
                wish.ended = True
                self.ends_links(wish.id, *Purpose)
        self.ends(link for link in self.links if link.email == account.email)

    def sweeps(self, now: datetime) -> None:
        """What is over by its age is taken away, and who wished to leave is gone."""
        for account in self._present:
            if account.leaves_at is not None and now >= account.leaves_at:
                self.deletes(account)
        self.ends(one for one in self.sessions if now >= min(one.ends))
        self.ends(one for one in self.browsers if now >= min(one.ends))
        self.ends(one for one in self.waiting if not one.holds(now))
        self.ends(one for one in self.links if not one.holds(now))

    def ends(self, records: Iterable[Open | Remembered | Mailed | Waiting]) -> None:
        for record in records:
            record.ended = True
