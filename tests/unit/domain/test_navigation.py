"""The open-redirect rule: which paths are followed exactly as given, and what is refused."""

from urllib.parse import quote

import ada_url
import pytest

from domain.navigation import LOCAL_PATH_MAXIMUM, LocalPath, NotALocalPath
from tests.support.redirects import HOSTILE, OURS

ORIGIN = "https://own.example"


def _accepts(text: str) -> bool:
    try:
        LocalPath(text)
    except NotALocalPath:
        return False
    return True


@pytest.mark.parametrize("text", OURS)
def test_a_path_of_ours_is_kept_exactly(text: str) -> None:
    assert LocalPath(text).text == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_could_lead_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(NotALocalPath):
        LocalPath(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_attack_that_is_still_encoded_is_no_path_of_ours_either(text: str) -> None:
    with pytest.raises(NotALocalPath):
        LocalPath(quote(text, safe=""))


@pytest.mark.parametrize("text", HOSTILE)
def test_an_attack_that_is_still_encoded_behind_a_slash_is_inert(text: str) -> None:
    for encoded in (f"/{quote(text, safe='')}", f"/a?next={quote(text, safe='')}"):
        assert not _accepts(encoded) or ada_url.URL(ORIGIN + encoded).origin == ORIGIN


@pytest.mark.parametrize("point", [*range(0x21), *range(0x7F, 0xA1), 0x5C])
@pytest.mark.parametrize("text", ["/{}index", "/in{}dex", "/index{}", "/index?a={}b", "/index#{}"])
def test_blanks_controls_and_backslashes_are_refused_anywhere(text: str, point: int) -> None:
    with pytest.raises(NotALocalPath):
        LocalPath(text.format(chr(point)))


@pytest.mark.parametrize(
    "point",
    [
        pytest.param(0xAD, id="Cf soft hyphen"),
        pytest.param(0x200B, id="Cf zero-width space"),
        pytest.param(0x200F, id="Cf right-to-left mark"),
        pytest.param(0x202E, id="Cf bidi override"),
        pytest.param(0x2066, id="Cf bidi isolate"),
        pytest.param(0xFEFF, id="Cf byte order mark"),
        pytest.param(0xE0001, id="Cf tag"),
        pytest.param(0x1680, id="Zs Ogham"),
        pytest.param(0x2003, id="Zs em space"),
        pytest.param(0x3000, id="Zs ideographic"),
        pytest.param(0x2028, id="Zl"),
        pytest.param(0x2029, id="Zp"),
        pytest.param(0xD800, id="Cs high"),
        pytest.param(0xDFFF, id="Cs low"),
    ],
)
@pytest.mark.parametrize("text", ["/{}index", "/index{}", "/index?a={}", "/index#{}"])
def test_unseen_characters_are_refused_anywhere(text: str, point: int) -> None:
    with pytest.raises(NotALocalPath):
        LocalPath(text.format(chr(point)))


@pytest.mark.parametrize("character", ["\u0021", "\u007e", "\u00a1", "\u00ac", "\u00ae"])
def test_their_neighbours_are_not_refused(character: str) -> None:
    assert LocalPath(f"/{character}").text == f"/{character}"


def test_a_path_has_at_most_2048_characters() -> None:
    longest = "/" + "x" * (LOCAL_PATH_MAXIMUM - 1)

    assert LocalPath(longest).text == longest
    with pytest.raises(NotALocalPath):
        LocalPath(longest + "x")
    assert LOCAL_PATH_MAXIMUM == 2048


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("/index", "/index"),
        ("/index?a#b", "/index"),
        ("/index#b?a", "/index"),
        ("/index?a?b", "/index"),
        ("/?a", "/"),
        ("/a%3Fb", "/a%3Fb"),
    ],
)
def test_the_path_is_what_stands_before_query_and_fragment(text: str, path: str) -> None:
    assert LocalPath(text).path == path


@pytest.mark.parametrize(
    "text",
    [
        "/login",
        "/login/",
        "/login//",
        "/login?next=/index",
        "/login#part",
        "/login/?a#b",
        "/%6cogin",
        "/%6Cogin",
        "/%6c%6f%67%69%6e?a",
        "/login%2f",
        "/%2flogin",
        "/%2f%2Flogin%2f/",
    ],
)
def test_a_route_is_known_in_every_spelling_that_the_server_takes_for_it(text: str) -> None:
    assert LocalPath(text).leads_to("/login")


@pytest.mark.parametrize(
    "text",
    [
        "/",
        "/index",
        "/logins",
        "/loginX",
        "/login/more",
        "/LOGIN",
        "/%256cogin",
        "/a?/login",
        "/a/login",
    ],
)
def test_another_route_is_another_route(text: str) -> None:
    assert not LocalPath(text).leads_to("/login")


def test_a_route_of_two_steps_is_known_however_its_slashes_come() -> None:
    assert LocalPath("/account//delete/").leads_to("/account/delete")
    assert LocalPath("/account%2fdelete").leads_to("/account/delete")
