"""What the doctor asks of others: the database, the mail server, and whoever answers by HTTP."""

import http.client
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from urllib.parse import urlsplit

from adapters.language import CatalogueTranslator
from adapters.mail import Rendering, SmtpMailer, SmtpServer, verifying
from adapters.security import SystemClock
from adapters.sql import SqlStorage, open_storage
from adapters.web.origin import PublicOrigin
from adapters.webhooks import UrllibWebhookSender
from adapters.webhooks import verifying as verifying_receivers
from application.deployment import exposure, upkeep
from application.deployment.findings import Finding, not_checked
from application.events.mailer import Undeliverable
from application.ports import Clock, StorageUnavailable
from application.webhooks.find_deliveries import ListDeliveries
from application.webhooks.sender import Unreachable
from domain.deployment import Observation, ObservationKind
from domain.events import Posted
from entrypoints.settings import Settings

MAIL_PATIENCE = timedelta(seconds=10)
HTTP_PATIENCE = 2.0  # seconds
LETTERS_PAGE = 500
LETTERS_MAXIMUM = 10_000
"""So many are looked at; where there are more, those tell enough."""
USABLE = ("current", "newer")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def examine_storage(settings: Settings, clock: Clock | None = None) -> Sequence[Finding]:
    """The database, and all that is read from it."""
    clock = clock or SystemClock()
    if settings.storage_kind == "memory":
        inside = "Only the server itself sees into its memory."
        return [upkeep.database_in_memory(), *_unread(settings, clock, inside)]
    with closing(open_storage(settings.database_url, connections=2)) as storage:
        try:
            return list(_examine_opened(storage, settings, clock))
        except StorageUnavailable as away:
            silent = "The database does not answer."
            return [upkeep.database_away(fault=str(away)), *_unread(settings, clock, silent)]


def _examine_opened(storage: SqlStorage, settings: Settings, clock: Clock) -> Iterator[Finding]:
    standing = storage.standing()
    yield upkeep.database(
        name=storage.name,
        standing=standing,
        revisions=(storage.current(), storage.head()),
        upgrades_itself=storage.upgrades_itself,
    )
    if standing not in USABLE:
        yield from _unread(settings, clock, "The database has no tables that could be read.")
        return
    yield upkeep.clock(skew=_skew(storage, clock))
    now, waiting = clock.now(), _letters(storage)
    yield upkeep.outbox(
        parked=sum(one.parked for one in waiting),
        oldest_due=min((one.due_at for one in waiting if not one.parked), default=None),
        now=now,
        needs_worker=settings.needs_worker,
    )
    unsealed = storage.transact_beside(lambda work: work.trail.unsealed(1))
    yield upkeep.trail(
        oldest_unsealed=unsealed[0].at if unsealed else None,
        now=now,
        needs_worker=settings.needs_worker,
    )
    yield _deliveries(storage, settings, now)
    yield from _seen(settings, storage.observations(), now)


def _deliveries(storage: SqlStorage, settings: Settings, now: datetime) -> Finding:
    """What waits for a target that is set no more is nobody's to post."""
    found = ListDeliveries(storage.delivery_page)()
    waiting = [
        one for one in islice(found, LETTERS_MAXIMUM) if one.target in settings.webhook_targets
    ]
    return upkeep.deliveries(
        parked=sum(one.parked for one in waiting),
        oldest_due=min((one.due_at for one in waiting if not one.parked), default=None),
        now=now,
        needs_worker=settings.needs_worker,
    )


def _unread(settings: Settings, clock: Clock, because: str) -> Iterator[Finding]:
    """What cannot be asked; what the settings alone tell is told."""
    for check in ("clock", "outbox", "trail", "deliveries"):
        yield not_checked(check, because)
    yield from _seen(settings, (), clock.now())


def _skew(storage: SqlStorage, clock: Clock) -> timedelta | None:
    """From the middle of the asking; None where both clocks are one."""
    before = clock.now()
    theirs = storage.server_time()
    return None if theirs is None else before + (clock.now() - before) / 2 - theirs


def _letters(storage: SqlStorage) -> list[Posted]:
    def all_of_them() -> Iterator[Posted]:
        page = storage.letter_page(after="", limit=LETTERS_PAGE)
        while page:
            yield from page
            page = storage.letter_page(after=page[-1].id, limit=LETTERS_PAGE)

    return list(islice(all_of_them(), LETTERS_MAXIMUM))


def _seen(
    settings: Settings, observations: Sequence[Observation], now: datetime
) -> Iterator[Finding]:
    seen = {observation.kind: observation for observation in observations}
    untrusted = seen.get(ObservationKind.FORWARDED_UNTRUSTED)
    silent = seen.get(ObservationKind.FORWARDED_MISSING)
    is_secure = settings.origin.is_secure
    yield exposure.proxies(
        is_secure=is_secure,
        configured=settings.trusted_proxies.is_configured,
        anybody_asks=bool(settings.forward_hosts) and settings.trusted_proxies.hops > 0,
        untrusted=None if untrusted is None or _is_trusted(untrusted, settings) else untrusted,
        silent=silent if silent is not None and _is_trusted(silent, settings) else None,
        now=now,
    )
    yield exposure.cookies(
        is_secure=is_secure, seen=seen.get(ObservationKind.HTTPS_IN_FRONT), now=now
    )


def _is_trusted(observation: Observation, settings: Settings) -> bool:
    """Whether the one who was seen then is, by the settings of now."""
    return settings.trusted_proxies.trusts(observation.detail.partition(": ")[0])


def ask_mail_server(settings: Settings) -> Finding:
    """Whether it could be given a mail; it is given none."""
    fault = _mail_fault(settings) if settings.smtp_url else ""
    return upkeep.mail(
        server_set=bool(settings.smtp_url),
        is_loopback=not settings.origin.is_secure,
        fault=fault,
    )


def _mail_fault(settings: Settings) -> str:
    rendering = Rendering(settings.mail_from, settings.site_name, CatalogueTranslator())
    mailer = SmtpMailer(
        SmtpServer.parse(settings.smtp_url), rendering, verifying(), limit=MAIL_PATIENCE
    )
    try:
        mailer.check()
    except Undeliverable as undeliverable:
        return undeliverable.reason
    return ""


def ask_receivers(settings: Settings) -> Finding:
    """Whether webhooks could be posted; none is."""
    send = UrllibWebhookSender(verifying_receivers(), SystemClock(), settings.webhook_private)
    faults = []
    for target in settings.webhook_targets:
        try:
            send.check(target)
        except Unreachable as unreachable:
            faults.append(f"{urlsplit(target).netloc}: {unreachable.reason}")
    return upkeep.webhooks(targets=len(settings.webhook_targets), faults=faults)


def ask_server(origin: PublicOrigin, host: str, port: int) -> Finding:
    """Who answers where the server would listen, and whether that can be what people open."""
    return exposure.address(
        public_url=str(origin),
        is_secure=origin.is_secure,
        public_port=urlsplit(str(origin)).port or _DEFAULT_PORTS[origin.scheme],
        listens=(host, port),
        answers=_who_answers(host, port),
    )


def _who_answers(host: str, port: int) -> str:
    with closing(http.client.HTTPConnection(host, port, timeout=HTTP_PATIENCE)) as connection:
        try:
            connection.request("GET", "/healthz")
            answer = connection.getresponse()
        except (http.client.HTTPException, TimeoutError):
            return "another"
        except (OSError, UnicodeError):
            return "nobody"
        ours = answer.status == http.client.OK and answer.getheader("X-Request-Id")
        return "doorward" if ours else "another"
