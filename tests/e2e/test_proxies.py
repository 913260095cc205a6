"""Behind a proxy: whose a request is, what is counted by it, and what the operator is told."""

import json
import logging
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.web.clients import current_circumstances
from application.ports import StorageUnavailable
from domain.deployment import Observation, ObservationKind
from domain.events import Circumstances
from tests.support.browser import STORAGES, Browser, Opener, Site, memory
from tests.support.builders import PASSWORD
from tests.support.logs import logged

PROXY, CLIENT = "10.0.0.7", "203.0.113.9"
HEADERS, HTTPS = ObservationKind.FORWARDED_UNTRUSTED, ObservationKind.HTTPS_IN_FRONT
SECURE = "https://door.example"


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opener(request: pytest.FixtureRequest) -> Opener:
    chosen: Opener = request.param
    return chosen


@pytest.fixture
def site(opener: Opener, tmp_path: Path) -> Iterator[Site]:
    """One that knows of no proxy, at a plain address."""
    with opener(tmp_path) as site:
        yield site


@pytest.fixture
def behind(opener: Opener, tmp_path: Path) -> Iterator[Site]:
    """One that people come to by https, from a proxy that it trusts."""
    with opener(tmp_path, origin=SECURE, proxies="10.0.0.0/8", watched=True) as site:
        site.add_user("susan")
        yield site


def from_proxy(site: Site, address: str = PROXY) -> Browser:
    browser = site.browser()
    browser.address = address
    return browser


def logged_in(browser: Browser, headers: Mapping[str, str]) -> None:
    form = browser.get("/login", headers).form("/login")
    typed = form.filled(username="susan", password=PASSWORD)
    assert browser.post("/login", typed, headers).status == 303


def circumstances(
    site: Site, headers: Mapping[str, str], address: str = "127.0.0.1"
) -> Circumstances:
    """Of a request with them."""
    found: list[Circumstances] = []

    def whence() -> str:
        found.append(current_circumstances())
        return ""

    site.app.add_url_rule("/whence", "whence", whence)
    from_proxy(site, address).get("/whence", headers)
    return found[0]


def test_the_trail_and_the_log_name_the_client_and_not_the_proxy(behind: Site) -> None:
    browser = from_proxy(behind)
    headers = {"X-Forwarded-For": f"198.51.100.66, {CLIENT}"}

    written = logged(lambda: logged_in(browser, headers))
    refused = {**headers, "Origin": "null"}
    written += logged(lambda: from_proxy(behind).post("/login", b"", refused))

    lines = [json.loads(line) for line in written.splitlines()]
    assert {"login", "form", "request"} <= {line["event"] for line in lines}
    assert {line["client"] for line in lines} == {CLIENT}
    trail = behind.container.storage().trail_page(user_id=None, since=None, after=None, limit=100)
    addresses = {event.client.address for event in trail}
    assert addresses == {CLIENT, ""}  # of the command that added her, nothing is known
    assert CLIENT in browser.get("/settings/devices", headers).text


@pytest.mark.parametrize(
    ("proxies", "peer", "headers", "address", "network"),
    [
        ("", PROXY, {}, PROXY, None),
        ("", PROXY, {"X-Forwarded-For": CLIENT}, PROXY, None),
        ("1", PROXY, {"X-Forwarded-For": f"1.1.1.1, {CLIENT}"}, CLIENT, CLIENT),
        ("1", PROXY, {"X-Forwarded-For": "2001:db8::9"}, "2001:db8::9", "2001:db8::/64"),
        ("1", PROXY, {"X-Forwarded-For": "nonsense"}, PROXY, PROXY),
        ("1", PROXY, {"X-Real-IP": CLIENT, "Forwarded": f"for={CLIENT}"}, PROXY, PROXY),
        ("10.0.0.0/8", PROXY, {"X-Forwarded-For": CLIENT}, CLIENT, CLIENT),
        ("10.0.0.0/8", "192.0.2.1", {"X-Forwarded-For": CLIENT}, "192.0.2.1", None),
        ("10.0.0.0/8", "192.0.2.1", {}, "192.0.2.1", None),
    ],
)
def test_who_acts_over_https_is_whom_a_trusted_proxy_names(
    *,
    proxies: str,
    peer: str,
    headers: dict[str, str],
    address: str,
    network: str | None,
    tmp_path: Path,
) -> None:
    with memory(tmp_path, origin=SECURE, proxies=proxies) as site:
        found = circumstances(site, headers, peer)

    assert (found.client.address, found.network) == (address, network)


@pytest.mark.parametrize(
    ("headers", "network"),
    [
        ({}, "127.0.0.1"),
        ({"X-Forwarded-For": CLIENT}, None),
        ({"X-Real-IP": CLIENT}, None),
        ({"X-Forwarded-Proto": "http"}, None),
        ({"X-Forwarded-Host": "x"}, None),
        ({"Forwarded": "for=x"}, None),
    ],
)
def test_over_plain_http_the_peer_is_the_client_unless_somebody_stands_in_front(
    headers: dict[str, str], network: str | None, site_in_memory: Site
) -> None:
    found = circumstances(site_in_memory, headers)

    assert (found.client.address, found.network) == ("127.0.0.1", network)


@pytest.mark.parametrize("name", ["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix"])
def test_nothing_else_that_is_forwarded_is_believed(name: str, behind: Site) -> None:
    browser = from_proxy(behind)
    headers = {"X-Forwarded-For": CLIENT, name: "evil.example"}

    page = browser.get("/index", headers)

    assert page.location == f"{SECURE}/login?next=%2Findex"
    assert "evil" not in str(page.headers) + page.text


def test_headers_from_somebody_who_is_not_trusted_are_noted_and_said(site: Site) -> None:
    browser = from_proxy(site)
    headers = {"X-Forwarded-For": "canary", "X-Forwarded-Proto": "canary", "X-Real-IP": "canary"}

    written = logged(lambda: browser.get("/healthz", headers))

    detail = f"{PROXY}: X-Forwarded-For, X-Forwarded-Proto, X-Real-IP"
    assert site.container.storage().observations() == [
        Observation(HEADERS, detail, site.clock.now())
    ]
    (line,) = map(json.loads, written.splitlines())
    assert (line["level"], line["detail"]) == ("warning", detail)
    assert "DOORWARD_TRUSTED_PROXIES" in line["event"]
    assert "canary" not in written


def test_it_is_noted_and_said_once_an_hour(site: Site) -> None:
    browser = from_proxy(site)

    def ask() -> list[str]:
        headers = {"X-Forwarded-For": CLIENT}
        return logged(lambda: [browser.get("/healthz", headers) for _ in range(3)]).splitlines()

    first = ask()
    site.clock.forward(timedelta(minutes=59))
    within = ask()
    site.clock.forward(timedelta(minutes=1))
    after = ask()

    assert (len(first), len(within), len(after)) == (1, 0, 1)
    (kept,) = site.container.storage().observations()
    assert kept.at == site.clock.now()


@pytest.mark.parametrize(
    "headers",
    [{"X-Forwarded-Proto": "HTTPS"}, {"Forwarded": 'for=1.1.1.1; proto="https"'}],
    ids=["x", "rfc 7239"],
)
def test_https_in_front_of_a_plain_address_is_noted(
    headers: dict[str, str], opener: Opener, tmp_path: Path
) -> None:
    with opener(tmp_path, proxies="1") as site:
        written = logged(lambda: from_proxy(site).get("/healthz", headers))
        kept = site.container.storage().observations()

    (name,) = headers
    assert kept == [Observation(HTTPS, f"{PROXY}: {name}", site.clock.now())]
    assert "DOORWARD_PUBLIC_URL" in written


def test_a_trusted_proxy_is_nothing_to_note(behind: Site) -> None:
    headers = {"X-Forwarded-For": CLIENT, "X-Forwarded-Proto": "https"}

    from_proxy(behind).get("/healthz", headers)

    assert behind.container.storage().observations() == []


@pytest.mark.parametrize(
    ("proxies", "headers", "names"),
    [
        ("1", {}, "no header"),
        ("2", {"X-Forwarded-For": CLIENT}, "X-Forwarded-For"),
        ("10.0.0.0/8", {"X-Real-IP": CLIENT}, "X-Real-IP"),
    ],
)
def test_a_trusted_proxy_that_does_not_tell_is_noted_once_somebody_acts(
    proxies: str, headers: dict[str, str], names: str, tmp_path: Path
) -> None:
    with memory(tmp_path, proxies=proxies, watched=True) as site:
        site.add_user("susan")
        storage = site.container.storage()
        from_proxy(site).get("/healthz", headers)
        by_a_question = list(storage.observations())

        logged_in(from_proxy(site), headers)

    assert by_a_question == []
    detail = f"{PROXY}: {names}"
    assert storage.observations() == [
        Observation(ObservationKind.FORWARDED_MISSING, detail, site.clock.now())
    ]


def test_a_peer_without_an_address_is_noted_without_one(site: Site) -> None:
    from_proxy(site, "canary").get("/healthz", {"X-Real-IP": CLIENT})

    (kept,) = site.container.storage().observations()
    assert kept.detail == "unknown: X-Real-IP"


def test_a_note_that_cannot_be_kept_fails_nobody(
    site_in_memory: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(_observation: Observation) -> None:
        raise StorageUnavailable("away")

    monkeypatch.setattr(site_in_memory.container.storage(), "note", away)

    with caplog.at_level(logging.WARNING):
        page = from_proxy(site_in_memory).get("/login", {"X-Forwarded-For": CLIENT})

    assert page.status == 200
    assert "observation_not_kept" in caplog.text
