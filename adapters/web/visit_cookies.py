"""From what a browser or a client sends to a visit, and from the visit to what it is to keep."""

from collections.abc import Mapping
from datetime import timedelta

from flask import Request, Response

from adapters.web.cookies import Cookie, Cookies
from adapters.web.visits import Principal, Visit
from application.sessions.resolve_session import ResolveSession
from domain.links import LinkToken
from domain.sessions import RememberToken, SessionToken
from domain.sessions.known_devices import KNOWN_FOR, DeviceToken

NOTICE_LIFE = timedelta(minutes=5)
LINK_LIFE = timedelta(minutes=30)


def begin_visit(request: Request, cookies: Cookies, resolve: ResolveSession) -> Visit:
    """Whatever the browser sent, the worst that comes of it is a stranger."""
    sent = cookies.sent(request)
    session_token = SessionToken.parse(sent.get(Cookie.SESSION) or "")
    remember_token = RememberToken.parse(sent.get(Cookie.REMEMBER) or "")
    visitor = SessionToken.parse(sent.get(Cookie.VISITOR) or "")
    visit = Visit(
        sent=sent.keys(),
        visitor=visitor.reveal() if visitor else None,
        notice=sent.get(Cookie.NOTICE),
        link_token=LinkToken.parse(sent.get(Cookie.LINK) or ""),
        device_token=_device_token(sent),
    )
    if session_token is None and remember_token is None:
        return visit
    resolved = resolve(session_token=session_token, remember_token=remember_token)
    if resolved is None:
        return visit
    visit.principal = Principal(resolved.user, resolved.session)
    visit.session_token = resolved.session_token or session_token
    visit.remember_token = resolved.remember_token or remember_token
    if resolved.session_token:
        visit.changed.add(Cookie.SESSION)
    if resolved.remember_token:
        visit.changed.add(Cookie.REMEMBER)
    return visit


def begin_bearer_visit(request: Request, resolve: ResolveSession) -> Visit | None:
    """Of a client that keeps its token by itself (RFC 6750 2.1); None where it opens nothing."""
    scheme, _, text = request.headers["Authorization"].partition(" ")
    token = SessionToken.parse(text.strip(" ")) if scheme.lower() == "bearer" else None
    resolved = resolve(session_token=token, remember_token=None) if token else None
    if resolved is None:
        return None
    return Visit(
        is_bearer=True,
        principal=Principal(resolved.user, resolved.session),
        session_token=token,
    )


def device_token(request: Request, cookies: Cookies) -> DeviceToken | None:
    """For who looks at nothing else yet."""
    return _device_token(cookies.sent(request))


def _device_token(sent: Mapping[Cookie, str | None]) -> DeviceToken | None:
    return DeviceToken.parse(sent.get(Cookie.DEVICE) or "")


def end_visit(
    visit: Visit, response: Response, cookies: Cookies, remembered_for: timedelta
) -> None:
    """Sets what changed, and clears what the browser holds in vain."""
    if visit.is_bearer:
        return
    lives = {
        Cookie.REMEMBER: remembered_for,
        Cookie.NOTICE: NOTICE_LIFE,
        Cookie.LINK: LINK_LIFE,
        Cookie.DEVICE: KNOWN_FOR,
    }
    for cookie in visit.sent | visit.changed:
        value = visit.kept(cookie)
        if value is not None and cookie in visit.changed:
            cookies.set(response, cookie, value, max_age=lives.get(cookie))
        elif value is None and cookie in visit.sent:
            cookies.expire(response, cookie)
