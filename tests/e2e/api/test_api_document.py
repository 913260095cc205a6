"""The document of the API, and the page that shows it."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from adapters.web.api.codes import CODES
from adapters.web.problems import API, PROBLEM_TYPE
from domain.registrations import RegistrationMode
from tests.support.answers import complaints
from tests.support.browser import Site, memory
from tests.support.clients import ApiClient, read
from tests.support.guests import leaving, logged_in
from tests.support.routes import is_api, methods, rules

OF_ITSELF = {"api_document", "api_viewer"}


@pytest.fixture
def document(site_in_memory: Site) -> Any:
    return read(ApiClient(site_in_memory).get("/openapi.json"))


def operations(document: Any) -> list[Any]:
    return [
        operation
        for item in document["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
    ]


@pytest.mark.parametrize("mode", RegistrationMode)
@pytest.mark.parametrize("sends_mail", [True, False])
@pytest.mark.parametrize("origin", ["http://127.0.0.1:5000", "https://door.example"])
def test_it_is_openapi_of_every_installation(
    tmp_path: Path, mode: RegistrationMode, sends_mail: bool, origin: str
) -> None:
    with memory(tmp_path, registration=mode, sends_mail=sends_mail, origin=origin) as site:
        document = read(ApiClient(site).get("/openapi.json"))

    OpenAPIV31SpecValidator(document).validate()
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == [{"url": origin}]


def test_every_route_of_the_api_stands_in_it_and_nothing_else(
    site_in_memory: Site, document: Any
) -> None:
    served = {
        (re.sub(r"<[^>]*:(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in rules(site_in_memory)
        if is_api(rule) and rule.endpoint not in OF_ITSELF
        for method in methods(rule)
    }

    described = {
        (path, method)
        for path, item in document["paths"].items()
        for method in item.keys() - {"parameters"}
    }
    assert described == served


def test_every_operation_says_what_it_is_and_how_it_refuses(document: Any) -> None:
    for operation in operations(document):
        problems = {
            status
            for status, answer in operation["responses"].items()
            if PROBLEM_TYPE in answer.get("content", {})
        }

        assert operation["summary"]
        assert problems >= {"400", "401", "503"}


def test_no_two_operations_share_a_name(document: Any) -> None:
    names = [operation["operationId"] for operation in operations(document)]

    assert len(names) == len(set(names))


def test_nothing_that_is_taken_or_given_holds_more_than_is_described(document: Any) -> None:
    open_ones = {
        name
        for name, schema in document["components"]["schemas"].items()
        if schema.get("additionalProperties") is not False
    }

    assert open_ones == {"Archive"}


def test_every_text_that_is_taken_has_a_limit(document: Any) -> None:
    for operation in operations(document):
        content = operation.get("requestBody", {}).get("content", {})
        for kind in content.values():
            name = kind["schema"]["$ref"].rpartition("/")[2]
            for told in document["components"]["schemas"][name]["properties"].values():
                assert told["type"] == "boolean" or "maxLength" in told or "enum" in told


def test_a_password_and_a_token_are_never_given_back_by_reading(document: Any) -> None:
    for item in document["paths"].values():
        answers = item.get("get", {}).get("responses", {}).values()
        for answer in answers:
            for kind in answer.get("content", {}).values():
                assert not re.search("SignedIn|Tokens|Archive", str(kind))


def test_it_is_made_once_however_many_ask_for_it_first(site_in_memory: Site) -> None:
    def asked(_: int) -> str:
        return site_in_memory.browser().get(f"{API}/openapi.json").text

    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(asked, range(16)))

    assert len(texts) == 1


def test_it_is_the_same_for_everybody(site_in_memory: Site) -> None:
    stranger = site_in_memory.browser().get(f"{API}/openapi.json")
    somebody = logged_in(site_in_memory).get(f"{API}/openapi.json")

    assert stranger.text == somebody.text
    assert somebody.cookies == []


def test_the_page_shows_every_operation_and_every_code(site_in_memory: Site, document: Any) -> None:
    page = site_in_memory.browser().get(f"{API}/docs")

    anchors = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    used = {
        code
        for operation in operations(document)
        for answer in operation["responses"].values()
        for kind, content in answer.get("content", {}).items()
        if kind == PROBLEM_TYPE
        for code in content["schema"]["allOf"][1]["properties"]["code"]["enum"]
    }
    assert complaints(page) == []
    assert len(anchors) == len(set(anchors))
    assert set(anchors) >= {operation["operationId"] for operation in operations(document)}
    assert set(anchors) >= used | {"not_found", "method_not_allowed", "failed"}
    assert used <= CODES.keys()


def test_every_link_in_the_page_leads_somewhere(site_in_memory: Site) -> None:
    page = site_in_memory.browser().get(f"{API}/docs")

    anchors = {element.attributes.get("id") for element in page.elements}
    leads = [link.attributes["href"] for link in page.all("a")]
    assert {lead[1:] for lead in leads if lead.startswith("#")} <= anchors
    assert not any(element.attributes.get("style") for element in page.elements)


def test_a_problem_says_where_it_is_explained(site_in_memory: Site) -> None:
    problem = read(ApiClient(site_in_memory).get("/session"))

    path, _, anchor = problem["type"].partition("#")
    page = site_in_memory.browser().get(path)
    assert list(page.all("li", id=anchor))


def test_who_is_leaving_may_read_it_too(site_in_memory: Site) -> None:
    assert leaving(site_in_memory).get(f"{API}/docs").status == 200
