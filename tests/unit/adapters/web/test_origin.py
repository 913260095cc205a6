"""The public origin: which addresses can be one, and which Host headers name it."""

import ada_url
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from adapters.web.origin import Host, PublicOrigin


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://127.0.0.1:5000", "http://127.0.0.1:5000"),
        ("http://127.0.0.1:5000/", "http://127.0.0.1:5000"),
        ("http://localhost", "http://localhost"),
        ("http://localhost:80", "http://localhost"),
        ("http://door.localhost:8080", "http://door.localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://[0:0:0:0:0:0:0:1]:8080", "http://[::1]:8080"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("https://door.example", "https://door.example"),
        ("https://door.example:443", "https://door.example"),
        ("https://door.example:80", "https://door.example:80"),
        ("HTTPS://DOOR.example:8443", "https://door.example:8443"),
        ("https://xn--e1afmkfd.example", "https://xn--e1afmkfd.example"),
        ("https://10.0.0.1", "https://10.0.0.1"),
        ("https://a_b.c-d", "https://a_b.c-d"),
        ("https://" + "a" * 63 + ".example", "https://" + "a" * 63 + ".example"),
    ],
)
def test_an_address_is_an_origin_as_browsers_write_it(url: str, origin: str) -> None:
    assert str(PublicOrigin.parse(url)) == origin
    assert ada_url.URL(url).origin == origin


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "door.example", "//door.example", "https:", "https://", "https:door.example"),
        *("ftp://door.example", "javascript:alert(1)", "https://door.example:0", "https://a:x"),
        *("https://door.example:99999", "https://door.example/path", "https://door.example?x"),
        *("https://door.example#x", "https://susan@door.example", "https://a:b@door.example"),
        *(
            "https://door example",
            "https://door..example",
            "https://.example",
            "https://-a.example",
        ),
        *("https://a-.example", "https://a.", "https://é.example", "https://дом.example"),
        *(
            "https://" + "a" * 64 + ".example",
            "https://[::1",
            "https://[x]",
            "https://door\\.example",
        ),
        *("https://0", "https://127.1", "https://1.2.3", "https://door.0x7f", "https://1.2.3.256"),
        *("https://door%2eexample", "https://*.example", "https://door.example,other.example"),
    ],
)
def test_what_is_no_origin_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        PublicOrigin.parse(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://door.example",
        "http://10.0.0.1",
        "http://0.0.0.0:80",
        "http://localhost.example",
        "http://notlocalhost",
    ],
)
def test_plain_http_is_for_loopback_only(url: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        PublicOrigin.parse(url)


@given(st.text(max_size=40) | st.from_regex(r"https?://[a-z.:@\\/\[\]%-]{0,20}(:[0-9]{0,6})?/?"))
def test_no_text_is_an_origin_to_us_and_another_to_browsers(url: str) -> None:
    assume("xn--" not in url.lower())  # not every one decodes, and only browsers try
    try:
        origin = PublicOrigin.parse(url)
    except ValueError:
        return

    assert ada_url.URL(str(origin)).origin == str(origin)
    assert ada_url.URL(origin.location("/x")).pathname == "/x"


@pytest.mark.parametrize(("url", "secure"), [("http://localhost", False), ("https://a.b", True)])
def test_https_is_secure(url: str, secure: bool) -> None:
    assert PublicOrigin.parse(url).is_secure == secure


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/", "/"),
        ("/a b", "/a%20b"),
        ("/дом", "/%D0%B4%D0%BE%D0%BC"),
        ("/%2f%zz%", "/%2f%zz%"),
        ("/?a=[1]&b=<>#\"'", "/?a=[1]&b=<>#\"'"),
        ("/a\r\nSet-Cookie: x", "/a%0D%0ASet-Cookie:%20x"),
    ],
)
def test_a_location_is_the_origin_and_the_path_as_it_stands(path: str, location: str) -> None:
    origin = PublicOrigin.parse("https://door.example")

    assert origin.location(path) == f"https://door.example{location}"


@pytest.mark.parametrize(
    ("url", "host", "named"),
    [
        ("http://127.0.0.1:5000", "127.0.0.1:5000", Host.OURS),
        ("http://127.0.0.1:5000", "localhost:5000", Host.OTHER_LOOPBACK_NAME),
        ("http://127.0.0.1:5000", "127.0.0.1", Host.OTHER_LOOPBACK_NAME),
        ("http://127.0.0.1:5000", "[::1]:9", Host.OTHER_LOOPBACK_NAME),
        ("http://127.0.0.1:5000", "127.0.0.1:5000, evil.example", Host.FOREIGN),
        ("http://127.0.0.1:5000", "evil.example", Host.FOREIGN),
        ("http://127.0.0.1:5000", "", Host.FOREIGN),
        ("http://127.0.0.1:5000", None, Host.FOREIGN),
        ("http://localhost", "LOCALHOST:80", Host.OURS),
        ("http://localhost", "localhost:443", Host.OTHER_LOOPBACK_NAME),
        ("http://door.localhost", "blog.localhost", Host.OTHER_LOOPBACK_NAME),
        ("http://door.localhost", "blog.localhost.example", Host.FOREIGN),
        ("http://[::1]:5000", "[::1]:5000", Host.OURS),
        ("http://[::1]:5000", "::1:5000", Host.FOREIGN),
        ("https://door.example", "door.example", Host.OURS),
        ("https://door.example", "Door.Example:443", Host.OURS),
        ("https://door.example", "door.example:80", Host.FOREIGN),
        ("https://door.example", "door.example.", Host.FOREIGN),
        ("https://door.example", "localhost", Host.FOREIGN),
        ("https://localhost", "127.0.0.1", Host.OTHER_LOOPBACK_NAME),
    ],
)
def test_a_host_header_names_us_or_this_machine_or_another(
    url: str, host: str | None, named: Host
) -> None:
    assert PublicOrigin.parse(url).classify(host) is named


@given(st.text() | st.text(st.sampled_from("127.0.0.1:localhost[]@/\\?#%")))
def test_no_host_header_fails(host: str) -> None:
    origin = PublicOrigin.parse("http://127.0.0.1:5000")

    assert origin.classify(host) in Host
