"""Which paths are read at all, and how: every way past a proxy's rules that is known."""

import pytest

from domain.forward_auth import AskedPath, PathRefused
from domain.forward_auth.paths import ASKED_MAXIMUM, DECODINGS, PATH_MAXIMUM

PLAIN = {
    "/": ("",),
    "/posts": ("posts",),
    "/posts/": ("posts", ""),
    "/Posts/One": ("Posts", "One"),
    "/posts/1?page=2&to=//evil.example/../%2e%2e": ("posts", "1"),
    "/%61dmin": ("admin",),
    "/a%20b/%D0%B0": ("a b", "\u0430"),
    "/\u0430": ("\u0430",),
    "/100%25": ("100%",),
    "/%2525": ("%25",),
    "/.well-known/x": (".well-known", "x"),
    "/...": ("...",),
    "/a.b/c.": ("a.b", "c."),
    "/posts;a=1": ("posts;a=1",),
    "/a,b:c@d": ("a,b:c@d",),
}
BYPASSES = [
    *("", "posts", "*", "?a=/", "https://app.example.com/", "//app.example.com/", "//", "/a//b"),
    *("/a//", "/\\evil", "/a\\..\\admin", "/a?b=\\", "/a#b", "/a?b#c", "/a b", "/a\tb", "/a\x00"),
    *("/a?b=\r\nX-Doorward-User: 1", "/a\x7f", "/a\u0085", "/a\u200bb", "/a\u2028b", "/\ud800"),
    *("/../admin", "/a/../admin", "/a/..", "/./admin", "/.", "/..", "/a/./b"),
    *("/..;/admin", "/a/..;/admin", "/a/..;x=1/admin", "/a/.;/b", "/a/..%3b/admin", "/a/.. /b"),
    *("/a/..%20/admin", "/a/%20../admin", "/a/..%09/admin"),
    *("/%2e%2e/admin", "/a/%2E%2E/admin", "/a/.%2e/admin", "/a/%2e./admin", "/a/%2e/b", "/a%2eb"),
    *("/a%2fadmin", "/a%2Fadmin", "/a%2f..%2fadmin", "/a%5cadmin", "/a%5C..%5cadmin", "/%2fadmin"),
    *("/a%252fadmin", "/%252e%252e/admin", "/a%255cadmin", "/a%25252fb", "/a%25%32%66b"),
    *("/a%00", "/a%00.html", "/a%0d%0aX: y", "/a%0a", "/a%7f", "/a%2500", "/a%c2%85"),
    *("/a%", "/a%2", "/a%zz", "/a%u002e", "/%u2215admin", "/a%-1"),
    *(
        "/%c0%ae%c0%ae/admin",
        "/%c0%af",
        "/%ff",
        "/%e0%80%af",
        "/%ed%a0%80",
        "/%D0",
        "/%f5%80%80%80",
    ),
    *("/public,/admin", "/public?a,/admin"),
]


@pytest.mark.parametrize(("uri", "segments"), PLAIN.items())
def test_a_plain_path_is_read_as_applications_read_it(uri: str, segments: tuple[str, ...]) -> None:
    assert AskedPath.parse(uri).segments == segments


@pytest.mark.parametrize("uri", BYPASSES)
def test_what_can_be_read_in_two_ways_is_not_read(uri: str) -> None:
    with pytest.raises(PathRefused):
        AskedPath.parse(uri)


def test_no_more_is_read_than_a_browser_would_send() -> None:
    longest = "/" + "a" * (PATH_MAXIMUM - 1)
    with_query = f"{longest}?{'b' * (ASKED_MAXIMUM - PATH_MAXIMUM - 1)}"

    assert AskedPath.parse(with_query).segments == (longest[1:],)
    for uri in (f"{longest}a", f"{with_query}b"):
        with pytest.raises(PathRefused):
            AskedPath.parse(uri)


def test_a_path_that_goes_on_being_encoded_is_not_read() -> None:
    deep = "/" + "%25" + "25" * (DECODINGS - 2)

    assert AskedPath.parse(deep).decoded == "/%"
    with pytest.raises(PathRefused):
        AskedPath.parse(f"{deep}25")


@pytest.mark.parametrize(
    ("uri", "folded"),
    [
        ("/Admin/X", ("admin", "x")),
        ("/%2541dmin", ("admin",)),
        ("/admin;x/y", ("admin", "y")),
        ("/admin%3fx", ("admin",)),
        ("/admin%23x", ("admin",)),
        ("/admin::$DATA", ("admin",)),
        ("/admin.", ("admin",)),
        ("/admin%20", ("admin",)),
        ("/admin.%20.", ("admin",)),
        ("/\uff21dmin", ("admin",)),
        ("/%E2%84%AAey", ("key",)),
        ("/admin.json", ("admin.json",)),
        ("/admin%E2%80%8B", ("admin",)),
        ("/adm%C2%ADin", ("admin",)),
        ("/%C3%A1dmin", ("admin",)),
        ("/adm%C4%B1n", ("admin",)),
        ("/%20admin", ("admin",)),
        ("/a/", ("a", "")),
    ],
)
def test_the_loosest_reader_sees_less(uri: str, folded: tuple[str, ...]) -> None:
    assert AskedPath.parse(uri).folded == folded


@pytest.mark.parametrize("mark", ["\uff0f", "\uff0e\uff0e", "\uff3c", "\u2105", "\u2026"])
def test_the_loosest_reader_must_not_see_other_segments(mark: str) -> None:
    path = AskedPath.parse(f"/a/{mark}/admin")

    with pytest.raises(PathRefused):
        assert path.folded


@pytest.mark.parametrize(("uri", "told"), [("/a;b", True), ("/a%3bb", True), ("/a?b;c", False)])
def test_parameters_are_seen(uri: str, told: bool) -> None:
    assert AskedPath.parse(uri).has_parameters is told
