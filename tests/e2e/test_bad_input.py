"""Input that no browser of a friendly person sends: a page that says what to do, never a fault."""

from collections.abc import Callable, Iterator
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.accounts import UserUnknown
from tests.support.browser import FORM_TYPE, STORAGES, Browser, Opener, Site
from tests.support.builders import PASSWORD

ROUTES = [
    *("/", "/index", "/login", "/register", "/logout", "/healthz", "/readyz", "/logo", "/nowhere"),
    *("/static/doorward.css", "/static/", "/login/", "/%00", "/%ff", "/\xff", "/../login", "/;"),
]
FORMS = ["/login", "/register", "/logout"]
CALM = range(200, 500)

BAD_BYTES = {
    "NUL": b"%00",
    "NUL raw": b"\0",
    "ESC": b"%1b[2J",
    "line ends": b"%0d%0aSet-Cookie:%20x=y",
    "C1": b"%c2%85",
    "DEL": b"%7f",
    "lone high half": b"%ed%a0%80",
    "lone low half": b"%ed%bf%bf",
    "lone half raw": b"\xed\xa0\x80",
    "invalid": b"%ff%fe",
    "invalid raw": b"\xff\xfe",
    "cut short": b"%f0%9f%a6",
    "cut short raw": b"\xf0\x9f\xa6",
    "overlong": b"%c0%af",
    "no character": b"%ef%bf%bf",
    "right to left": b"%e2%80%ae",
    "zero width": b"%e2%80%8b",
    "half an escape": b"%",
    "no escape": b"%zz%u0041",
    "marks": "e\u0301".encode() * 2000,
    "long": b"a" * 5000,
    "very long": b"a" * 60_000,
}
FIELDS = ["username", "email", "password", "password2", "next", "remember_me", "csrf_token", "new"]
FIELDS_OF = {
    "/register": {"csrf_token", "username", "email", "password", "password2", "next"},
    "/login": {"csrf_token", "username", "password", "remember_me", "next"},
    "/logout": {"csrf_token", "next"},
}


@pytest.fixture(scope="module", params=STORAGES, ids=lambda opened: opened.__name__)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path_factory.mktemp("site"), throttling=False) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def browser(site: Site) -> Browser:
    return site.browser()


FormWriter = Callable[..., bytes]
"""Writes a registration that would pass, but for what is changed; or a form of another page."""


@pytest.fixture
def a_form(browser: Browser) -> FormWriter:
    good = {
        "csrf_token": browser.token.encode(),
        "username": b"john",
        "email": b"john%40example.com",
        "password": PASSWORD.replace(" ", "+").encode(),
        "password2": PASSWORD.replace(" ", "+").encode(),
    }

    def write(path: str = "/register", /, **changed: bytes) -> bytes:
        fields = {name: value for name, value in good.items() if name in FIELDS_OF[path]}
        return b"&".join(name.encode() + b"=" + value for name, value in (fields | changed).items())

    return write


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("path", FORMS)
def test_no_text_in_no_field_is_a_fault(
    browser: Browser, a_form: FormWriter, path: str, field: str
) -> None:
    statuses = {
        name: browser.post(path, a_form(path, **{field: b"x" + bad + b"y"})).status
        for name, bad in BAD_BYTES.items()
    }

    refused = path == "/register" and field in ("username", "email")
    allowed = {403, 422} if refused else {303, 403, 422}
    if field not in FIELDS_OF[path]:
        allowed = {400}
    assert {name: status for name, status in statuses.items() if status not in allowed} == {}


@pytest.mark.parametrize("field", ["username", "email"])
def test_what_cannot_be_kept_is_refused_beside_its_field_and_the_rest_stays(
    browser: Browser, a_form: FormWriter, field: str
) -> None:
    before = browser.site.stored()
    rest = {"username": "john", "email": "john@example.com"}
    del rest[field]

    pages = {
        name: browser.post("/register", a_form(**{field: b"x" + bad + b"y"}))
        for name, bad in BAD_BYTES.items()
    }

    assert [name for name, page in pages.items() if not page.problem(field)] == []
    assert all(page.form("/register").values.items() >= rest.items() for page in pages.values())
    assert browser.site.stored() == before


@pytest.mark.parametrize("name", ["NUL", "lone high half", "invalid raw", "cut short", "long"])
def test_a_password_that_cannot_be_kept_is_refused_beside_its_field(
    browser: Browser, a_form: FormWriter, name: str
) -> None:
    bad = b"a long enough pass" + BAD_BYTES[name]

    page = browser.post("/register", a_form(password=bad, password2=bad))

    assert page.status == 422
    assert page.problem("password")
    assert page.form("/register").values["username"] == "john"


def test_a_name_that_cannot_be_kept_fails_to_log_in_like_any_other(
    browser: Browser, a_form: FormWriter
) -> None:
    pages = [
        browser.post("/login", a_form("/login", username=b"susan" + bad))
        for bad in BAD_BYTES.values()
    ]

    assert {page.status for page in pages} == {422}
    assert [page.said for page in pages] == [["Invalid username or password"]] * len(pages)


@pytest.mark.parametrize("field", ["username", "email", "password", "password2"])
def test_a_field_sent_twice_is_refused_beside_it_and_the_rest_stays(
    browser: Browser, a_form: FormWriter, field: str
) -> None:
    body = a_form() + f"&{field}=another".encode()

    page = browser.post("/register", body)

    assert page.status == 422
    assert page.problem(field)
    assert page.form("/register").values["username"] == "john"


@pytest.mark.parametrize("field", ["username", "email", "password", "password2"])
def test_a_field_that_is_missing_is_refused_beside_it(
    browser: Browser, a_form: FormWriter, field: str
) -> None:
    body = a_form().replace(f"&{field}=".encode(), b"&next=")

    page = browser.post("/register", body)

    assert page.status == 422
    assert page.problem(field)


def test_everything_wrong_with_the_shape_is_told_at_once(browser: Browser) -> None:
    page = browser.post("/register", f"csrf_token={browser.token}".encode())

    told = [bool(page.problem(name)) for name in ("username", "email", "password", "password2")]
    assert told == [True] * 4


@pytest.mark.parametrize("field", ["username", "password"])
def test_a_login_field_sent_twice_or_not_at_all_fails_like_any_other(
    browser: Browser, field: str
) -> None:
    good = f"csrf_token={browser.token}&username=susan&password={PASSWORD.replace(' ', '+')}"

    twice = browser.post("/login", f"{good}&{field}=susan".encode())
    never = browser.post("/login", good.replace(f"{field}=", "next=").encode())

    assert (twice.status, twice.said) == (422, ["Invalid username or password"])
    assert (never.status, never.said) == (422, ["Invalid username or password"])
    assert browser.greeted is None


@pytest.mark.parametrize("extra", ["id=1", "active=1", "password_hash=x", "=", "email[]=a"])
def test_fields_that_no_form_has_are_refused(
    browser: Browser, a_form: FormWriter, extra: str
) -> None:
    body = a_form(username=b"mallory", email=b"mallory%40example.com")

    page = browser.post("/register", body + f"&{extra}".encode())

    assert page.status == 400
    with pytest.raises(UserUnknown):
        browser.site.container.find_user()("mallory")


@pytest.mark.parametrize("separator", [b"&", b"&&", b"=&"])
def test_more_fields_than_any_form_has_are_refused(browser: Browser, separator: bytes) -> None:
    page = browser.post("/register", separator.join([b"a=b"] * 101))

    assert page.status == 400


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    "kind",
    [
        *(
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
        ),
        *("application/xml", "text/html", "x", "/", ";", "application/x-www-form-urlencoded2"),
        *("application/x-www-form-urlencoded, text/plain", "\xff/\xfe", "*/*", "a" * 4000),
    ],
)
def test_another_content_type_is_refused(
    browser: Browser, a_form: FormWriter, path: str, kind: str
) -> None:
    page = browser.post(path, a_form(path), {"Content-Type": kind})

    assert page.status == 415


@pytest.mark.parametrize(
    "kind",
    [
        FORM_TYPE.upper(),
        f"{FORM_TYPE}; charset=utf-8",
        f"{FORM_TYPE}; charset=koi8-r",
        f"{FORM_TYPE}; charset=\xff",
        f'{FORM_TYPE}; charset="',
    ],
)
def test_a_form_is_read_as_utf_8_whatever_else_its_type_says(
    browser: Browser, a_form: FormWriter, kind: str
) -> None:
    page = browser.post("/login", a_form("/login", username="жук".encode()), {"Content-Type": kind})

    assert page.status == 422
    assert page.form("/login").values["username"] == "жук"


@pytest.mark.parametrize("path", FORMS)
def test_a_multipart_form_is_refused_with_a_page(browser: Browser, path: str) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="username"\r\n\r\nsusan\r\n--x--\r\n'

    page = browser.post(path, part, {"Content-Type": "multipart/form-data; boundary=x"})

    assert (page.status, page.heading) == (415, "Not a form")


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("size", [65_537, 100_000, 1_000_000])
def test_an_oversized_body_is_refused_with_a_page(browser: Browser, path: str, size: int) -> None:
    page = browser.post(path, b"a" * size)

    assert (page.status, page.heading) == (413, "Too much at once")


def test_an_oversized_body_of_unsaid_length_is_refused_and_not_cut(
    browser: Browser, a_form: FormWriter
) -> None:
    body = a_form(username=b"cut", next=b"a" * 70_000)

    page = browser.post("/register", body, {"Content-Length": None})

    assert page.status == 413


def test_a_body_that_breaks_off_registers_nobody(browser: Browser, a_form: FormWriter) -> None:
    body = a_form(username=b"halved")

    page = browser.post("/register", body, {"Content-Length": str(len(body) + 1)})

    assert page.status == 400
    assert browser.log_in("halved").status == 422


def test_a_body_of_unsaid_length_is_read(browser: Browser, a_form: FormWriter) -> None:
    page = browser.post("/login", a_form("/login", username=b"bob"), {"Content-Length": None})

    assert page.status == 422
    assert page.form("/login").values["username"] == "bob"


def test_a_body_of_which_neither_length_nor_type_is_said_is_no_form(
    browser: Browser, a_form: FormWriter
) -> None:
    page = browser.post("/login", a_form(), {"Content-Length": None, "Content-Type": None})

    assert page.status == 415


@pytest.mark.parametrize("path", ROUTES)
def test_a_method_that_is_not_served_changes_nothing(
    browser: Browser, a_form: FormWriter, path: str
) -> None:
    before = browser.site.stored()
    methods = ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW"]

    pages = [
        browser.request(method, path, a_form(), {"Content-Type": FORM_TYPE}) for method in methods
    ]

    assert {page.status for page in pages} <= {404, 405}
    assert all("GET" in page.headers["Allow"] for page in pages if page.status == 405)
    assert browser.site.stored() == before


@pytest.mark.parametrize("path", ["/", "/index", "/healthz", "/readyz", "/static/doorward.css"])
def test_a_post_to_what_can_only_be_read_is_told_what_is_allowed(
    browser: Browser, a_form: FormWriter, path: str
) -> None:
    page = browser.post(path, a_form(path) if path in FIELDS_OF else a_form())

    assert page.status == 405
    assert set(page.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    "name", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"]
)
def test_no_header_and_no_field_makes_another_method(
    browser: Browser, a_form: FormWriter, name: str
) -> None:
    browser.log_in()

    browser.request("GET", f"/logout?{name}=POST", a_form(), {name: "POST"})

    assert browser.greeted == "susan"


@pytest.mark.parametrize("path", ROUTES)
def test_a_head_is_answered_like_a_get_without_the_page(browser: Browser, path: str) -> None:
    page = browser.request("HEAD", path)

    assert page.status == browser.get(path).status
    assert page.body == b""


@pytest.mark.parametrize("path", ROUTES)
def test_no_query_is_a_fault(browser: Browser, path: str) -> None:
    queries = [
        "?",
        "?next",
        "?next=%00",
        "?next=%ff",
        "?next=\xff",
        "?%",
        "?=&=;&",
        "?&" + "a&" * 99,
    ]

    statuses = {query: browser.get(path + query).status for query in queries}

    assert {query: status for query, status in statuses.items() if status not in CALM} == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Accept-Language", "\xff"),
        ("Accept-Language", "en;q=nan, ru;q=1e999, *;q=-1"),
        ("Accept-Language", "a," * 3000),
        ("Accept-Language", ";;;=,,"),
        ("Accept", "\xff;q=x"),
        ("Range", "bytes=9-1"),
        ("Range", "bytes=" + "0-0," * 1000),
        ("If-Modified-Since", "Sun, 99 Nov 99999 08:49:37 GMT"),
        ("If-Range", "\xff"),
        ("If-None-Match", '"' * 1000),
        ("Content-Length", "-1"),
        ("Content-Length", "x"),
        ("Content-Length", "9" * 40),
        ("Content-Type", "\xff"),
        ("Authorization", "Basic \xff"),
        ("Transfer-Encoding", "chunked, chunked"),
        ("Upgrade", "websocket"),
        ("Connection", "upgrade"),
        ("Expect", "100-continue"),
        ("X-Forwarded-For", "\xff, 1.2.3.4, " * 100),
        ("User-Agent", "\0"),
        ("Sec-Fetch-Site", "\xff"),
    ],
)
def test_no_header_is_a_fault(browser: Browser, name: str, value: str) -> None:
    statuses = {browser.get(path, {name: value}).status for path in ROUTES}

    assert all(status in CALM for status in statuses)


@given(body=st.binary(max_size=200), path=st.sampled_from(FORMS))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_are_a_fault(browser: Browser, body: bytes, path: str) -> None:
    page = browser.post(path, b"csrf_token=" + browser.token.encode() + b"&" + body)

    assert page.status in CALM


@given(text=st.text(max_size=80), field=st.sampled_from(["username", "email", "next", "password"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_a_fault_and_what_can_be_shown_is_shown_again(
    browser: Browser, a_form: FormWriter, text: str, field: str
) -> None:
    typed = quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="").encode()

    page = browser.post("/register", a_form(**{field: typed, "password2": b""}))

    assert page.status == 422
    if field in ("username", "email") and text.isprintable():
        assert page.form("/register").values[field] == text
