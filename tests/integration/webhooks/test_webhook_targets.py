"""Which targets can be set, and which network addresses they may lead to."""

import pytest

from adapters.webhooks.target import Target, is_public, targets_in
from domain.webhooks import Answer
from tests.integration.webhooks.conftest import (
    OK,
    a_message,
    a_sender,
    refused,
    saying,
    scripted,
)

PRIVATE = "it leads to a private address; DOORWARD_WEBHOOK_PRIVATE=on allows that"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # an address like any other
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",  # of a site, by the rules of before RFC 3879
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "::127.0.0.1",
        "",
        "localhost",
        "127.1",
    ],
)
def test_what_is_not_everybodys_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "2606:4700::1111",
        "64:ff9b::808:808",
    ],
)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_private_target_is_not_even_connected_to(host: str) -> None:
    with scripted(saying(OK)) as heard:
        assert refused(a_sender(private_allowed=False), f"http://{host}:{heard.port}/") == PRIVATE

    assert not any(heard.requests)


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1"])
def test_an_address_in_disguise_is_seen_for_what_it_is(host: str) -> None:
    assert refused(a_sender(private_allowed=False), f"https://{host}:9/") == PRIVATE


def test_one_private_address_among_public_ones_is_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "adapters.webhooks.target.socket.getaddrinfo",
        lambda _host, port, **_: [
            (2, 1, 6, "", ("8.8.8.8", port)),
            (2, 1, 6, "", ("10.0.0.1", port)),
        ],
    )

    assert refused(a_sender(private_allowed=False), "https://both.example/") == PRIVATE


def test_a_name_is_asked_for_once_and_the_connection_goes_where_it_led(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def answer(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("adapters.webhooks.target.socket.getaddrinfo", answer)
    with scripted(saying(OK)) as heard:
        taken = a_sender()(a_message(f"http://localhost:{heard.port}/"))

    assert taken == Answer(204)
    assert asked == ["localhost"]


def test_targets_stand_with_white_space_between_them() -> None:
    text = " https://a.example/hook?x=y\n\thttps://b.example:8443  http://127.0.0.1:8000/x "

    targets = targets_in(text)

    assert targets == tuple(text.split())
    assert [Target.parse(one) for one in targets] == [
        Target("https", "a.example", 443, "/hook?x=y"),
        Target("https", "b.example", 8443, "/"),
        Target("http", "127.0.0.1", 8000, "/x"),
    ]
    assert targets_in("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "ftp://example.org/",
        "http://example.org/",
        "http://10.0.0.1/",
        "http://localhost.example.org/",
        "https://",
        "https:///path",
        "https://user@example.org/",
        "https://user:SECRET@example.org/",
        "https://example.org/#part",
        "https://example.org:0/",
        "https://example.org:99999/",
        "https://example.org:x/",
        "https://exa mple.org/ x",
        "https://exämple.org/",
        "https://example.org\\@evil.example/",
        "https://[::1/",
        "https://a\x00b/",
        "https://a.example/ https://a.example/",
        " ".join(f"https://{number}.example/" for number in range(9)),
    ],
)
def test_what_is_no_target_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(ValueError, match="webhook") as wrong:
        targets_in(text)

    assert "SECRET" not in str(wrong.value)
    assert "example" not in str(wrong.value)
