"""Invitations: an operator sends links that let their readers open accounts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, final

from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from domain.accounts import EmailAddress, EmailAddressInvalid, EmailAddressParser, UserId
from domain.errors import Refusals
from domain.events import EventKind, Letter, LetterKind
from domain.links import new_link_id
from domain.secrets import Entropy

BATCH = 100  # invitations of one story, so that many take little time and keep nobody waiting long


class Invited(NamedTuple):
    email: EmailAddress
    sent: bool
    """Not to an address that has an account already."""


@final
@dataclass(frozen=True, slots=True)
class InviteUsers:
    """Sends each address one link, by which its reader chooses a name and a password."""

    parse_email: EmailAddressParser
    transact: Transaction
    entropy: Entropy
    event: NewEvent

    def __call__(self, *, addresses: Sequence[str], language: str) -> Iterator[Invited]:
        """Each address once, as soon as its invitation is kept for sending.

        Raises `Refusals`, an EmailAddressInvalid for each wrong one with its `position`, counted
        from 0; then nobody is invited.
        """
        wrong: list[EmailAddressInvalid] = []
        parsed: dict[str, EmailAddress] = {}
        for position, text in enumerate(addresses):
            try:
                email = self.parse_email(text)
            except EmailAddressInvalid:
                wrong.append(EmailAddressInvalid(position=position))
            else:
                parsed.setdefault(email.key, email)
        if wrong:
            raise Refusals(wrong)
        return self._invite(list(parsed.values()), language)

    def _invite(self, emails: Sequence[EmailAddress], language: str) -> Iterator[Invited]:
        for start in range(0, len(emails), BATCH):
            letters = [self._letter(email, language) for email in emails[start : start + BATCH]]
            yield from self.transact(partial(self._post, letters))

    def _letter(self, email: EmailAddress, language: str) -> Letter:
        return Letter(
            kind=LetterKind.INVITATION,
            to=email,
            language=language,
            user_id=UserId.new(self.entropy),
            link_id=new_link_id(self.entropy),
        )

    def _post(self, letters: Sequence[Letter], work: Work) -> list[Invited]:
        answer = []
        for letter in letters:
            sent = work.users.with_login(letter.to) is None
            if sent:
                work.record(self.event(EventKind.INVITATION, letter.user_id, letters=(letter,)))
            answer.append(Invited(letter.to, sent))
        return answer
