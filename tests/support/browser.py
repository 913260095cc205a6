"""A browser over the real application: cookies that end, forms that go where their page says."""

import functools
import io
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol, TypedDict, Unpack, final
from urllib.parse import unquote_to_bytes, urlencode

from dependency_injector import providers
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.datastructures import Headers
from werkzeug.test import run_wsgi_app

from adapters.language import CatalogueTranslator
from adapters.security import Argon2PasswordHasher, CommonPasswords, HashingLane
from adapters.sql import open_storage
from adapters.web.origin import PublicOrigin
from adapters.web.proxies import TrustedProxies
from application.events.mailer import Mail
from domain.forward_auth import ForwardHosts
from domain.passwords import Password, PasswordHash, PasswordHasher
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.container import Container
from entrypoints.settings import MEMORY, Settings
from tests.support.breaking import stored
from tests.support.builders import PASSWORD
from tests.support.doubles import FrozenClock
from tests.support.pages import Form, Page
from tests.support.postgresql import SERVER, database_with_tables, emptied
from tests.support.postman import RecordingMailer

ORIGIN = "http://127.0.0.1:5000"
SECRET_KEY = "a secret that only these tests know of"
METRICS_TOKEN = "wren5083-for-who-reads-metrics"
FORM_TYPE = "application/x-www-form-urlencoded"


def a_lane() -> HashingLane:
    """One in which nobody ever has to wait long."""
    return HashingLane(threads=1, room=48, wait=timedelta(seconds=30))


@final
@dataclass
class CountingHasher(PasswordHasher):
    """The real hasher at its cheapest; counts what is slow elsewhere."""

    real: PasswordHasher
    hashes: int = 0
    verifications: int = 0

    def hash(self, password: Password) -> PasswordHash:
        self.hashes += 1
        return self.real.hash(password)

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        self.verifications += 1
        return self.real.verify(password, hashed, first=first)

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        return self.real.needs_rehash(hashed)


@final
class _CompiledTemplates(BytecodeCache):
    """Compiles each template once for all applications of a test run."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_TEMPLATES = _CompiledTemplates()
_TRANSLATOR = functools.cache(CatalogueTranslator)
_BLOCKLIST = functools.cache(CommonPasswords)


class Site:
    """One installation: the whole container, with a clock to turn and a hasher that counts."""

    def __init__(
        self,
        folder: Path,
        database_url: str = MEMORY,
        *,
        origin: str = ORIGIN,
        theme: Path | None = None,
        watched: bool = False,
        registration: RegistrationMode = RegistrationMode.OPEN,
        email_verification: EmailVerification = EmailVerification.OFF,
        throttling: bool = True,
        proxies: str = "",
        hsts_subdomains: bool = True,
        sends_mail: bool = True,
        forward_auth: str = "",
        webhooks: tuple[str, ...] = (),
        webhook_secret: str = "",
        webhook_private: bool = False,
    ) -> None:
        self.clock = FrozenClock()
        self.origin = PublicOrigin.parse(origin)
        self.container = Container(
            settings=Settings(
                origin=self.origin,
                secret_key="",
                state_dir=folder,
                database_url=database_url,
                database_connections=4,
                processes=1,
                threads=64,
                site_name="Doorward",
                logo=None,
                theme_dir=theme,
                password_minimum=15,
                argon2_memory_kib=8,
                argon2_time_cost=1,
                hash_threads=1,
                hash_wait=timedelta(seconds=30),
                hash_budget_mib=1024,
                session_limits=SessionLimits(),
                remember_limits=RememberLimits(),
                smtp_url="smtps://mail.example.com" if sends_mail else "",
                mail_from="noreply@example.com",
                registration=registration,
                email_verification=email_verification,
                metrics_token=METRICS_TOKEN if watched else "",
                access_log=watched,
                trail_retention=timedelta(days=365),
                throttling=throttling,
                trusted_proxies=TrustedProxies.parse(proxies),
                hsts_subdomains=hsts_subdomains,
                forward_hosts=ForwardHosts.parse(forward_auth, scheme=self.origin.scheme),
                webhook_targets=webhooks,
                webhook_secret=webhook_secret,
                webhook_private=webhook_private,
                unknown=(),
            ),
            secret_key=SECRET_KEY,
            metrics_folder=_made(folder / "metrics") if watched else None,
        )
        self.lane = self.container.hashing_lane()
        self.hasher = CountingHasher(Argon2PasswordHasher(self.lane, memory_kib=8, time_cost=1))
        self.mailer = RecordingMailer()
        self.container.mailer.override(providers.Object(self.mailer))
        self.container.clock.override(providers.Object(self.clock))
        self.container.hasher.override(providers.Object(self.hasher))
        self.container.translator.override(providers.Object(_TRANSLATOR()))
        self.container.blocklist.override(providers.Object(_BLOCKLIST()))
        self.app = self.container.web()
        self.app.jinja_env.bytecode_cache = _TEMPLATES

    def browser(self, language: str = "en") -> "Browser":
        """Another one, which has never been here."""
        return Browser(self, language)

    def add_user(
        self, name: str = "susan", password: str = PASSWORD, *, language: str = "en"
    ) -> None:
        """Somebody who can log in, registered beside the web."""
        email = f"{name}@example.com"
        self.container.add_user()(username=name, email=email, password=password, language=language)

    def mail(self) -> list[Mail]:
        """Delivers what waits, as the worker does; what was sent since this was last asked."""
        while self.container.deliver_mail()():
            pass
        sent = self.mailer.sent.copy()
        self.mailer.sent.clear()
        return sent

    def restart(self, secret_key: str) -> None:
        """With other secrets, over the same storage; browsers keep what they have."""
        storage = self.container.storage()
        self.container.storage.override(providers.Object(storage))
        self.container.secret_key.override(providers.Object(secret_key))
        self.container.reset_singletons()
        self.app = self.container.web()
        self.app.jinja_env.bytecode_cache = _TEMPLATES

    def stored(self) -> dict[str, list[object]]:
        """Everything that the storage holds, by kind."""
        return stored(self.container.storage())


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


class Chosen(TypedDict, total=False):
    """What of an installation a test may choose, on any storage."""

    origin: str
    watched: bool
    registration: RegistrationMode
    email_verification: EmailVerification
    throttling: bool
    proxies: str
    hsts_subdomains: bool
    sends_mail: bool
    forward_auth: str


class Opener(Protocol):
    """Opens a site in a folder of its own, and closes it again."""

    __name__: str

    def __call__(self, folder: Path, **chosen: Unpack[Chosen]) -> AbstractContextManager[Site]: ...


@contextmanager
def memory(folder: Path, **chosen: Unpack[Chosen]) -> Iterator[Site]:
    yield Site(folder, **chosen)


@contextmanager
def sqlite(folder: Path, **chosen: Unpack[Chosen]) -> Iterator[Site]:
    (folder / "doorward.db").write_bytes(_empty_database())
    site = Site(folder, f"sqlite:///{folder}/doorward.db", **chosen)
    yield site
    site.container.storage().close()


@contextmanager
def postgresql(folder: Path, **chosen: Unpack[Chosen]) -> Iterator[Site]:
    site = Site(folder, database_with_tables(), **chosen)
    emptied(site.container.storage())
    yield site
    site.container.storage().close()


STORAGES: list[Opener] = [memory, sqlite]
if SERVER:
    STORAGES.append(postgresql)


IN_SQL = [opener for opener in STORAGES if opener is not memory]
"""Those that can be counted by their statements."""


@functools.cache
def _empty_database() -> bytes:
    """A new SQLite database: to copy one takes less time than to make one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "doorward.db"
        storage = open_storage(f"sqlite:///{path}")
        storage.upgrade()
        storage.close()
        return path.read_bytes()


@dataclass(frozen=True)
class KeptCookie:
    """A cookie as the browser keeps it; without an end it goes when the browser closes."""

    value: str
    ends: datetime | None


class Browser:
    """Keeps cookies as long as they hold, and follows nothing by itself."""

    def __init__(self, site: Site, language: str = "en") -> None:
        self.site = site
        self.language = language
        self.cookies: dict[str, KeptCookie] = {}
        self.agent: str | None = None
        """What it says of itself; set by tests that look for it."""
        self.address = "127.0.0.1"

    def get(self, path: str, headers: Mapping[str, str | None] | None = None) -> Page:
        return self.request("GET", path, headers=headers)

    def post(
        self,
        path: str,
        form: Mapping[str, str] | bytes = b"",
        headers: Mapping[str, str | None] | None = None,
    ) -> Page:
        """As a form of a page of ours sends it, but for what `headers` say otherwise."""
        body = form if isinstance(form, bytes) else urlencode(form).encode("ascii")
        usual: dict[str, str | None] = {
            "Content-Type": FORM_TYPE,
            "Origin": str(self.site.origin),
            "Sec-Fetch-Site": "same-origin",
        }
        return self.request("POST", path, body, {**usual, **(headers or {})})

    def request(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        headers: Mapping[str, str | None] | None = None,
    ) -> Page:
        """The path goes out as it stands, whatever is in it; a header of None stays away."""
        usual = {
            "Host": self.site.origin.authority,
            "Accept-Language": self.language,
            "User-Agent": self.agent,
            "Cookie": "; ".join(f"{name}={value}" for name, value in self._sent().items()) or None,
            "Content-Length": str(len(body)) if body or method == "POST" else None,
        }
        stream = io.BytesIO(body)
        environ = environ_of(method, path, stream, {**usual, **(headers or {})})
        environ["REMOTE_ADDR"] = self.address
        parts, status, answered = run_wsgi_app(self.site.app, environ, buffered=True)
        page = Page(int(status.split()[0]), Headers(answered), b"".join(parts))
        for cookie in page.cookies:
            self._keep(cookie)
        return page

    def follow(self, page: Page) -> Page:
        """Goes where a redirect leads, which is a page of this very site."""
        assert page.status == 303
        assert page.location.startswith(f"{self.site.origin}/")
        return self.get(page.location.removeprefix(str(self.site.origin)))

    def fill(self, page: Page, action: str, **typed: str) -> Page:
        """Types into the form that goes there, and sends it."""
        return self.send(page.form(action), **typed)

    def send(self, form: Form, **typed: str) -> Page:
        return self.post(form.action, form.filled(**typed))

    def log_in(
        self,
        name: str = "susan",
        password: str = PASSWORD,
        *,
        wanted: str | None = None,
        remember: bool = False,
    ) -> Page:
        query = "" if wanted is None else f"?{urlencode({'next': wanted})}"
        ticked = {"remember_me": "y"} if remember else {}
        page = self.get(f"/login{query}")
        return self.fill(page, "/login", username=name, password=password, **ticked)

    def register(self, name: str = "susan", password: str = PASSWORD, **typed: str) -> Page:
        """Fills everything in as it should be, but for what is typed otherwise."""
        usual = {"username": name, "email": f"{name}@example.com"}
        usual |= {"password": password, "password2": password}
        return self.fill(self.get("/register"), "/register", **(usual | typed))

    def log_out(self) -> Page:
        return self.fill(self.get("/"), "/logout")

    @property
    def greeted(self) -> str | None:
        """The name by which the home page greets, or None where it asks to log in."""
        page = self.get("/index")
        if page.status == 303:
            assert page.location == f"{self.site.origin}/login?next=%2Findex"
            return None
        assert page.status == 200
        return page.heading.removeprefix("Hi, ").removesuffix("!")

    @property
    def token(self) -> str:
        """What stands in this browser's forms to prove that they are its own."""
        path = "/logout"
        return self.get(path).form(path).values["csrf_token"]

    def close(self) -> None:
        """Ends the browser; what is to outlive that, stays."""
        self.cookies = {name: kept for name, kept in self.cookies.items() if kept.ends}

    def lose(self, cookie: str) -> None:
        self.cookies.pop(cookie, None)

    def twin(self) -> "Browser":
        """Another browser that got hold of all of this one's cookies."""
        twin = Browser(self.site, self.language)
        twin.cookies = dict(self.cookies)
        return twin

    def _sent(self) -> dict[str, str]:
        now = self.site.clock.now()
        held = {n: kept for n, kept in self.cookies.items() if not kept.ends or kept.ends > now}
        return {name: kept.value for name, kept in held.items()}

    def _keep(self, header: str) -> None:
        pair, *attributes = (part.strip() for part in header.split(";"))
        name, _, value = pair.partition("=")
        ages = [int(a.partition("=")[2]) for a in attributes if a.startswith("Max-Age=")]
        if name.startswith("__Host-"):
            assert {"Secure", "Path=/"} <= set(attributes), "browsers throw this one away"
        if ages == [0]:
            self.lose(name)
            return
        ends = self.site.clock.now() + timedelta(seconds=ages[0]) if ages else None
        self.cookies[name] = KeptCookie(value, ends)


def environ_of(
    method: str, path: str, body: io.BytesIO, headers: Mapping[str, str | None]
) -> dict[str, object]:
    """What the server makes of a request (PEP 3333), as ours does behind no proxy."""
    bare, _, query = path.partition("?")
    environ: dict[str, object] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(bare).decode("latin-1"),
        "QUERY_STRING": query.encode().decode("latin-1"),
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "5000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": body,
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in headers.items():
        if value is not None:
            key = name.upper().replace("-", "_")
            environ[key if key.startswith("CONTENT_") else f"HTTP_{key}"] = value
    return environ
