"""Logging in with a password: the proof, and the session that stands for it afterwards."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import ParseLogin, UserByLogin
from application.events.new_event import NewEvent, letter_to
from application.ports import Clock, CurrentCircumstances, Transaction, Work
from application.sessions.notice_login import NoticeLogin
from application.sessions.open_session import open_session
from application.verify_password import Proof, VerifyPassword
from domain.accounts import User
from domain.events import Event, EventKind, LetterKind
from domain.passwords import HasherBusy, Password, PasswordHash, PasswordHasher
from domain.secrets import Entropy
from domain.sessions import (
    Authentication,
    InvalidCredentials,
    PasswordWrong,
    RememberSeries,
    RememberToken,
    Session,
    SessionToken,
)
from domain.sessions.known_devices import DeviceToken, DeviceTokens


@final
@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who it is, and what their browser is to keep."""

    user: User
    session_token: SessionToken
    remember_token: RememberToken | None
    device_token: DeviceToken


@final
@dataclass(frozen=True, slots=True)
class _Ready:
    """What was found out while nothing was open."""

    proof: Proof
    rehashed: PasswordHash | None
    remember: bool


@final
@dataclass(frozen=True, slots=True)
class AuthenticateUser:
    """Opens a session for whoever knows an active account's password.

    Every refusal is the same InvalidCredentials after exactly one verification, whether the account
    is unknown, disabled or has another password (ASVS 5.0 6.3.8); beyond a limit all are Throttled,
    and nothing is verified.
    """

    parse_login: ParseLogin
    user_by_login: UserByLogin
    transact: Transaction
    verify: VerifyPassword
    hasher: PasswordHasher
    devices: DeviceTokens
    clock: Clock
    entropy: Entropy
    circumstances: CurrentCircumstances
    event: NewEvent
    notice: NoticeLogin

    def __call__(self, *, login: str, password: str, remember: bool = False) -> SignedIn:
        """`login` is a username or an e-mail address.

        Raises InvalidCredentials, Throttled or HasherBusy.
        """
        parsed = self.parse_login(login)
        user = self.user_by_login(parsed) if parsed else None
        name = parsed.key if parsed else login

        def refused(reason: str) -> Event:
            return self._refused(user, login, reason)

        try:
            proof = self.verify(user, password, EventKind.LOGIN, refused, name=name)
        except PasswordWrong as wrong:
            raise InvalidCredentials(wrong.reason) from None
        try:
            return self._signed_in(proof, remember)
        except InvalidCredentials as refusal:
            self.verify.failed(proof, refused(refusal.reason))
            raise
        except BaseException:
            self.verify.passed(proof)
            raise

    def _refused(self, user: User | None, login: str, reason: str) -> Event:
        """Of an account its id says it all, and stays when nothing else may (ASVS 5.0 14.2.7)."""
        if user:
            return self.event(EventKind.LOGIN, user.id, refused=reason)
        return self.event(EventKind.LOGIN, refused=reason, login=login)

    def _signed_in(self, proof: Proof, remember: bool) -> SignedIn:
        user = proof.user
        if not user.is_there(self.clock.now()):
            raise InvalidCredentials("disabled")
        rehashed = self._rehashed(user, proof.secret)
        ready = _Ready(proof, rehashed, remember)
        return self.transact(lambda work: self._sign_in(work, ready))

    def _rehashed(self, user: User, secret: Password) -> PasswordHash | None:
        """A hash under today's parameters; where there is no room for it, the next login's."""
        if not self.hasher.needs_rehash(user.password_hash):
            return None
        try:
            return self.hasher.hash(secret)
        except HasherBusy:
            return None

    def _sign_in(self, work: Work, ready: _Ready) -> SignedIn:
        """What was verified may have changed during the hash: the epoch tells."""
        verified, rehashed = ready.proof.user, ready.rehashed
        user = work.users.with_id(verified.id)
        now = self.clock.now()
        unchanged = user is not None and user.credential_epoch == verified.credential_epoch
        if user is None or not unchanged or not user.is_there(now):
            raise InvalidCredentials("changed")
        if rehashed and user.password_hash == verified.password_hash:
            work.users.update(user.with_rehashed_password(rehashed))
        here = self.circumstances()
        remember_token = RememberToken.new(self.entropy) if ready.remember else None
        if remember_token:
            work.remembered.add(RememberSeries.begun(remember_token, user, now, here.client))
        session_token = SessionToken.new(self.entropy)
        session = Session.opened(
            session_token,
            user,
            by=Authentication.PASSWORD,
            series_id=remember_token.series_id if remember_token else None,
            now=now,
            client=here.client,
        )
        open_session(work, session, self.event)
        told = self.notice(work, user, ready.proof.attempt)
        letters = (letter_to(user, LetterKind.NEW_LOGIN),) if told else ()
        work.record(self.event(EventKind.LOGIN, user.id, session_id=session.id, letters=letters))
        self.verify.passed_in(work, ready.proof)
        device_token = self.devices.issued(user, now, self.entropy, here.device)
        return SignedIn(user, session_token, remember_token, device_token)
