"""One browser's request: who it is, and what it is to keep."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, cast, final

from flask import g

from adapters.web.cookies import Cookie
from adapters.web.notices import DATED_NOTICES, NOTICES
from application.sessions.authenticate_user import SignedIn
from application.sessions.reauthenticate import Renewed
from domain.accounts import User
from domain.links import LinkToken
from domain.secrets import Entropy
from domain.sessions import RememberToken, Session, SessionId, SessionToken
from domain.sessions.known_devices import DeviceToken


@final
@dataclass(frozen=True, slots=True)
class Principal:
    """The person behind the request, with the words of Flask-Login."""

    user: User | None = None
    session: Session | None = None
    """The browser's session as this request met or renewed it; None right after a login."""

    @property
    def is_authenticated(self) -> bool:
        return self.user is not None

    @property
    def is_active(self) -> bool:
        return self.user is not None and self.user.active

    @property
    def is_anonymous(self) -> bool:
        return self.user is None

    @property
    def username(self) -> str:
        """As its owner writes it; empty for someone anonymous."""
        return self.user.username.display if self.user else ""

    @property
    def existing(self) -> User:
        """For views that only people who are logged in come to."""
        assert self.user  # noqa: S101  # login_required
        return self.user

    @property
    def is_leaving(self) -> bool:
        """Whether all that they may do is to think better of it."""
        return self.user is not None and self.user.leaves_at is not None

    def get_id(self) -> str | None:
        return self.user.id if self.user else None


class Notice(NamedTuple):
    """A sentence to be said once, with the day that it names, if it names one."""

    sentence: str
    day: date | None


@final
@dataclass(slots=True)
class Visit:
    """What the browser brought, and by the end of the request what it is to keep.

    A token is None where the browser holds none that is worth anything.
    """

    is_bearer: bool = False
    """Whether a token in a header says who it is: no cookie is looked at then, and none is set."""
    sent: AbstractSet[Cookie] = frozenset()
    """Those that came, readable or not."""
    principal: Principal = field(default_factory=Principal)
    session_token: SessionToken | None = None
    remember_token: RememberToken | None = None
    visitor: str | None = None
    """Random text that binds the forms of a stranger to their browser."""
    notice: str | None = None
    """The code of a sentence that the next page says."""
    link_token: LinkToken | None = None
    """Of the mailed link that was opened last; only its shape is known to be right."""
    device_token: DeviceToken | None = None
    """What the browser shows of having logged in before, genuine or not."""
    changed: set[Cookie] = field(default_factory=set)

    @property
    def form_binding(self) -> str | None:
        """What this browser's form tokens are bound to; None where it holds nothing to bind to."""
        return self.session_token.reveal() if self.session_token else self.visitor

    @property
    def session_id(self) -> SessionId | None:
        """Of the session of this very browser."""
        return self.session_token.session_id if self.session_token else None

    def bind_forms(self, entropy: Entropy) -> str:
        """Like `form_binding`, but gives a stranger something to bind to."""
        if self.form_binding is None:
            self.visitor = SessionToken.new(entropy).reveal()
            self.changed.add(Cookie.VISITOR)
        return self.form_binding or ""

    def leave_notice(self, code: str, moment: datetime | None = None) -> None:
        """`moment` is one of the day that its sentence names, if it names one."""
        self.notice = f"{code}.{moment.date().isoformat()}" if moment else code
        self.changed.add(Cookie.NOTICE)

    def take_notice(self) -> Notice | None:
        """What to say now and never again; codes of nobody's making say nothing."""
        (code, dot, day), self.notice = (self.notice or "").partition("."), None
        named = _date_in(day) if dot else None
        sentence = DATED_NOTICES.get(code) if named else NOTICES.get(code + dot)
        return Notice(sentence, named) if sentence else None

    def hold_link(self, token: LinkToken | None) -> None:
        """Until the form behind it is sent; None drops what was held."""
        self.link_token = token
        self.changed.add(Cookie.LINK)

    def kept(self, cookie: Cookie) -> str | None:
        """What the browser is to hold of it from now on."""
        match cookie:
            case Cookie.SESSION:
                return self.session_token.reveal() if self.session_token else None
            case Cookie.REMEMBER:
                return self.remember_token.reveal() if self.remember_token else None
            case Cookie.VISITOR:
                return self.visitor
            case Cookie.NOTICE:
                return self.notice
            case Cookie.LINK:
                return self.link_token.reveal() if self.link_token else None
            case Cookie.DEVICE:
                return self.device_token.reveal() if self.device_token else None

    def sign_in(self, signed_in: SignedIn) -> None:
        self.principal = Principal(signed_in.user)
        self.session_token = signed_in.session_token
        self.remember_token = signed_in.remember_token
        self.visitor = None
        self.changed |= {Cookie.SESSION, Cookie.REMEMBER, Cookie.VISITOR}
        self.know_device(signed_in.device_token)

    def renew(self, renewed: Renewed) -> None:
        """Where the session is of no remembered browser any more, neither is this one."""
        self.principal = Principal(renewed.user, renewed.session)
        self.session_token = renewed.session_token
        self.changed.add(Cookie.SESSION)
        if renewed.session.series_id is None:
            self.remember_token = None
        if renewed.device_token:
            self.know_device(renewed.device_token)

    def know_device(self, token: DeviceToken) -> None:
        self.device_token = token
        self.changed.add(Cookie.DEVICE)

    def sign_out(self) -> None:
        """Leaves nothing to who uses the browser next, a mailed link that was opened included.

        That it was known to an account gives nobody anything, and stays.
        """
        self.principal = Principal()
        self.session_token = self.remember_token = self.link_token = None


def _date_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def current_visit() -> Visit:
    return cast(Visit, g.visit)
