"""Whatever is accepted stays on our origin for a browser: a WHATWG parser, over any text."""

from urllib.parse import quote

import ada_url
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.navigation import LocalPath, NotALocalPath

ORIGIN = "https://own.example:8443"

HOSTILE = [
    *"/\\?#@:;.%&=[]|<>\"' \t\r\n\0",
    *("//", "/.", "/..", "/%2e", "%2E", "%2f", "%5c", "%09", "%00", "%zz", "http:", "https://"),
    *("javascript:", "evil.example", "own.example", "own@", "evil。example", "／", "＼", "．"),
    *("\u00a0", "\u00ad", "\u200b", "\u202e", "\u2028", "\ufeff", "\x7f", "\x85", "é", "я", "🦊"),
]
INERT = [
    "/a",
    "/%2f",
    "/b.c",
    "/я",
    "/...",
    "/@",
    "/%5c",
    "/:443",
    "?",
    "#",
    "//",
    "/[",
    "%zz",
    ":",
]
hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=3), max_size=12).map("".join)
inert = st.lists(st.sampled_from(INERT) | st.text(max_size=1), max_size=8).map("".join)
wishes = st.text() | hostile | hostile.map("/{}".format) | inert.map("/x{}".format)


def _accepted(text: str) -> LocalPath | None:
    try:
        return LocalPath(text)
    except NotALocalPath:
        return None


def _read(text: str) -> ada_url.URL:
    """Where a browser goes that is sent behind our origin, as UTF-8 in percent signs."""
    return ada_url.URL(ORIGIN + "".join(c if c.isascii() else quote(c) for c in text))


@given(wishes)
@settings(max_examples=500)
@example("/.//evil.example")
@example("/%2f/evil.example")
@example("/\ud800/evil.example")
@example("/@evil.example:443/")
def test_behind_our_origin_it_stays_on_our_origin(text: str) -> None:
    path = _accepted(text)

    url = _read(path.text) if path else ada_url.URL(ORIGIN)

    assert url.origin == ORIGIN
    assert (url.username, url.password) == ("", "")


@given(wishes)
def test_the_path_that_a_browser_reads_is_accepted_again_and_read_the_same(text: str) -> None:
    path = _accepted(text) or LocalPath("/")

    read = _read(path.text).pathname

    assert _read(LocalPath(read).text).pathname == read


@given(wishes)
@settings(max_examples=500)
@example("/\t/evil.example")
@example("/\\evil.example")
@example("////evil.example")
@example("//evil。example")
@example("https:evil.example")
def test_even_emitted_bare_it_would_stay_on_our_origin(text: str) -> None:
    path = _accepted(text) or LocalPath("/")

    assert ada_url.URL(path.text, base=ORIGIN + "/login").origin == ORIGIN


@given(st.text(st.sampled_from("abzAZ09-_~.!$&'()*+,;=:@%яé/"), max_size=40))
def test_a_plain_path_is_accepted_unless_a_segment_is_made_of_dots(text: str) -> None:
    dots = {".", "..", "%2e", "%2e%2e", ".%2e", "%2e."}
    plain = dots.isdisjoint(text.lower().split("/"))

    accepted = _accepted(f"/x/{text}")

    assert accepted == (LocalPath(f"/x/{text}") if plain else None)


@given(wishes)
def test_asking_where_it_leads_never_fails(text: str) -> None:
    path = _accepted(text) or LocalPath("/")

    assert not path.leads_to("/a place that is not there")
