"""The codes of the API in the documentation are those that it has."""

import re
from pathlib import Path

from adapters.web.api.codes import CODES
from tests.support.browser import Site
from tests.support.documented import document

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs/api.md").read_text("utf-8")
EVERYWHERE = {"not_found", "method_not_allowed", "failed"}


def used(site: Site) -> set[str]:
    return {
        code
        for item in document(site)["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
        for answer in operation["responses"].values()
        for content in answer.get("content", {}).values()
        if "allOf" in content["schema"]
        for code in content["schema"]["allOf"][1]["properties"]["code"]["enum"]
    }


def test_every_code_stands_in_the_documentation_with_its_status(tmp_path: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \|", PAGE, re.MULTILINE)

    told = {code: int(status) for code, status in rows}
    names = used(Site(tmp_path)) | EVERYWHERE | {"registration_not_open"}
    assert len(rows) == len(told)
    assert told == {code: CODES[code][0] for code in names}


def test_every_address_that_the_documentation_names_is_one(tmp_path: Path) -> None:
    named = set(re.findall(r"`(?:[A-Z]+ )?(/[a-z/-]+)`", PAGE))

    paths = {path.removeprefix("/api/v1") for path in document(Site(tmp_path))["paths"]}
    assert named - {"/api/v1", "/api/v1/docs"} <= paths
