"""Which hosts are guarded, how an entry is written, and which rule decides."""

import re

import pytest

from domain.forward_auth import AddressRefused, AskedPath, ForwardHosts, Rule
from domain.forward_auth.hosts import ENTRIES_MAXIMUM
from domain.roles import Role

LONG = ".".join(["a" * 63] * 3 + ["b" * 61])
NAMES = {
    "app.example.com": "app.example.com",
    "APP.Example.COM": "app.example.com",
    "app.example.com:443": "app.example.com",
    "app.example.com:8443": "app.example.com:8443",
    "xn--bcher-kva.example": "xn--bcher-kva.example",
    "intranet": "intranet",
    "1.example.com": "1.example.com",
    "a_b.example.com:65535": "a_b.example.com:65535",
    LONG: LONG,
}
NO_NAMES = [
    *(
        "app.example.com.",
        ".app.example.com",
        "app..example.com",
        "*.example.com",
        "app.example.com:",
    ),
    *("user@app.example.com", "https://app.example.com", "app.example.com:0", "-a.example.com"),
    *("app.example.com:65536", "app.example.com:080", "app.example.com:+80", "127.0.0.1", "10.1"),
    *(
        "[::1]",
        "::1",
        "b\u00fccher.example",
        "app.example.\u212aom",
        "a-.example.com",
        "app.example.com:80:80",
    ),
    *(
        "app.example.com%00",
        "app example.com",
        "a" * 64 + ".example.com",
        f"a.{LONG}",
        "",
        "1",
        "1:80",
    ),
    *("app.example.com\n", "\uff41pp.example.com"),
]
FOREIGN = [
    *("evilapp.example.com", "app.example.com.evil.example", "x.app.example.com", "example.com"),
    *(
        "app.example.com:8443",
        "app.example.com:80",
        "app-example.com",
        "app.example.co",
        "localhost",
    ),
    *(
        "app.example.com,app.example.com",
        "app.example.com, evil.example",
        "app.example.com@evil.example",
    ),
]
RULES = "app.example.com, app.example.com/admin=admin|owner, app.example.com/admin/own=owner"


def rule(text: str, uri: str) -> str:
    """The prefix that decides."""
    hosts = ForwardHosts.parse(text)
    (host,) = hosts
    return "/" + "/".join(host.rule_for(AskedPath.parse(uri)).prefix)


@pytest.mark.parametrize(("written", "canonical"), NAMES.items())
def test_a_host_has_one_spelling(written: str, canonical: str) -> None:
    hosts = ForwardHosts.parse(written)

    assert [host.authority for host in hosts] == [canonical]
    assert hosts.named(written).authority == hosts.named(canonical).authority == canonical


@pytest.mark.parametrize("name", [name for name in NO_NAMES if name and name.strip() == name])
def test_what_names_no_host_is_no_entry(name: str) -> None:
    if " " in name:
        name = name.replace(" ", "%20")

    with pytest.raises(ValueError, match="HOST"):
        ForwardHosts.parse(name)


@pytest.mark.parametrize("name", NO_NAMES + FOREIGN)
def test_a_host_is_compared_whole(name: str) -> None:
    hosts = ForwardHosts.parse("app.example.com, admin.example.com:8444")

    with pytest.raises(AddressRefused):
        hosts.named(name)


def test_entries_stand_with_commas_or_blanks_between_them() -> None:
    hosts = ForwardHosts.parse(" a.example=x|y ,b.example\n\tb.example/c/d/=z,")

    assert [(host.authority, host.rules) for host in hosts] == [
        ("a.example", (Rule((), frozenset({Role("x"), Role("y")})),)),
        ("b.example", (Rule(("c", "d"), frozenset({Role("z")})), Rule((), frozenset()))),
    ]
    assert hosts.names == {"a.example", "b.example"}
    assert bool(hosts)


def test_nothing_is_guarded_where_nothing_is_said() -> None:
    assert not ForwardHosts()
    assert not ForwardHosts.parse(" ,\n")
    assert ForwardHosts.parse("") == ForwardHosts()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("a.example=Staff", "a.example=Staff: an entry is"),
        ("a\x1b.example", "'a\\x1b.example': an entry is"),
        ("a.example=", "a.example=: an entry is"),
        ("a.example=x||y", "a.example=x||y: an entry is"),
        ("a.example=x=y", "a.example=x=y: an entry is"),
        ("ok.example /only", "/only: an entry is"),
        ("a.example//", "a.example//: a prefix is"),
        (
            "a.example//b",
            "a.example//b: a prefix is segments of A-Z a-z 0-9 . _ ~ -, with / between",
        ),
        ("a.example/b/../c", "a.example/b/../c: a prefix is"),
        ("a.example/./b", "a.example/./b: a prefix is"),
        ("a.example/b%20", "a.example/b%20: a prefix is"),
        ("a.example/b?c", "a.example/b?c: a prefix is"),
        ("a.example/b;c", "a.example/b;c: a prefix is"),
        ("a.example/\u0430", "a.example/\u0430: a prefix is"),
        ("a.example/b a.example/b/=x", "a.example/b/=x: another entry"),
        ("a.example/b a.example/B=x", "a.example/B=x: another entry"),
        ("a.example a.example:443", "a.example:443: another entry"),
    ],
)
def test_a_wrong_entry_is_named(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        ForwardHosts.parse(wrong)


def test_there_are_only_so_many_entries() -> None:
    entries = [f"a{number}.example" for number in range(ENTRIES_MAXIMUM)]

    assert len(list(ForwardHosts.parse(" ".join(entries)))) == ENTRIES_MAXIMUM
    with pytest.raises(ValueError, match="at most 256"):
        ForwardHosts.parse(" ".join([*entries, "one.more"]))


def test_without_https_there_are_only_names_of_this_machine() -> None:
    hosts = ForwardHosts.parse("localhost:80 app.localhost:8080", scheme="http")

    assert hosts.named("app.localhost:8080").authority == "app.localhost:8080"
    assert hosts.origin_of(hosts.named("localhost")) == "http://localhost"
    for wrong in (
        "app.example.com",
        "localhost.example.com",
        "evillocalhost",
        "app.localhost:443x",
    ):
        with pytest.raises(ValueError, match=f"^{wrong}: (an entry is|without https only names)"):
            ForwardHosts.parse(wrong, scheme="http")


def test_addresses_there_begin_with_the_scheme_of_all() -> None:
    hosts = ForwardHosts.parse("app.example.com:8443")

    assert hosts.origin_of(hosts.named("app.example.com:8443")) == "https://app.example.com:8443"


@pytest.mark.parametrize(
    ("uri", "prefix"),
    [
        ("/", "/"),
        ("/posts/admin", "/"),
        ("/administrator", "/"),
        ("/Posts", "/"),
        ("/admin-tools", "/"),
        ("/a?to=/admin", "/"),
        ("/admin", "/admin"),
        ("/admin/", "/admin"),
        ("/admin/users?a=1", "/admin"),
        ("/%61dmin/users", "/admin"),
        ("/admin/owner", "/admin"),
        ("/admin/own", "/admin/own"),
        ("/admin/own/x", "/admin/own"),
    ],
)
def test_the_longest_prefix_decides(uri: str, prefix: str) -> None:
    assert rule(RULES, uri) == prefix


@pytest.mark.parametrize(
    "uri",
    [
        *(
            "/Admin",
            "/ADMIN/users",
            "/%41dmin",
            "/%2561dmin",
            "/admin.",
            "/admin.json",
            "/admin%20",
            "/admin%E2%80%8B",
            "/adm%C2%ADin",
            "/%C3%A1dmin",
            "/adm%C4%B1n",
            "/%20admin",
        ),
        *("/admin;x", "/admin;/users", "/;/admin", "/posts;a=1", "/admin%3bx", "/admin%3fx"),
        *("/admin%23", "/admin::$INDEX_ALLOCATION", "/\uff41dmin", "/%EF%BD%81dmin"),
        *("/admin/OWN", "/admin/own.html", "/\u2025/admin", "/a\uff0fadmin", "/.admin%2520"),
    ][:-1],
)
def test_a_path_of_which_it_depends_who_reads_it_is_nobodys(uri: str) -> None:
    with pytest.raises(AddressRefused):
        rule(RULES, uri)


@pytest.mark.parametrize("uri", ["/posts;jsessionid=1", "/Admin", "/\uff41dmin", "/a\u2026"])
def test_where_all_of_a_host_is_alike_only_what_is_malformed_is_refused(uri: str) -> None:
    assert rule("app.example.com=staff", uri) == "/"


def test_a_prefix_with_a_dot_is_found() -> None:
    text = "app.example.com app.example.com/v1=a app.example.com/v1.0=b"

    assert rule(text, "/v1.0/x") == "/v1.0"
    assert rule(text, "/v1/x") == "/v1"
    with pytest.raises(AddressRefused):
        rule(text, "/v1.5")


def test_what_no_rule_covers_is_nobodys() -> None:
    with pytest.raises(AddressRefused):
        rule("app.example.com/admin=admin", "/posts")


@pytest.mark.parametrize(
    ("roles", "admitted"),
    [([], False), (["staff"], False), (["admin"], True), (["owner", "staff"], True)],
)
def test_any_one_of_its_roles_suffices(roles: list[str], admitted: bool) -> None:
    held = frozenset(map(Role, roles))

    assert Rule((), frozenset({Role("admin"), Role("owner")})).admits(held) is admitted
    assert Rule((), frozenset()).admits(held)
