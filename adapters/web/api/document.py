"""The OpenAPI 3.1 document, and how requests are read by the schemas that stand in it."""

from collections.abc import Mapping
from typing import Any, NoReturn, cast, final

from flask import Request
from flask_smorest import Api, Blueprint
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser

from adapters.web.api.schemas import ProblemSchema
from adapters.web.forms import MalformedForm
from adapters.web.json_body import submitted_json
from adapters.web.problems import API

METHODS = ("get", "put", "post", "patch", "delete")

_UNKNOWN = "Unknown field."  # marshmallow's word for it, of which the API has a code

OPTIONS: Mapping[str, Any] = {
    "title": "Doorward",
    "version": "1",
    "openapi_version": "3.1.0",
    "info": {
        "description": (
            "Who is this, may they in, and where do they go next. Two ways to carry a session: the"
            " cookie that browsers keep, where whatever changes something needs an `X-CSRF-Token`"
            f" from `{API}/csrf-token`, and a bearer token for clients that keep it by themselves."
            " What is refused is told as problem details (RFC 9457) with a stable `code`."
        )
    },
}


@final
class Document(Api):
    """Errors are answered where those of the pages are: nothing is registered for them here."""

    ERROR_SCHEMA = ProblemSchema

    def _register_error_handlers(self) -> None: ...

    def _register_doc_blueprint(self) -> None: ...


class _Parser(FlaskParser):
    """Reads what was read already; what is wrong with it is told by field, like with a form."""

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ARG002  # the library's
        return submitted_json()

    def handle_error(
        self,
        error: ValidationError,
        req: Request,  # noqa: ARG002  # the library's
        schema: Schema,  # noqa: ARG002
        *,
        error_status_code: int | None,  # noqa: ARG002
        error_headers: Mapping[str, str] | None,  # noqa: ARG002
    ) -> NoReturn:
        found = cast(dict[str, dict[str, list[str]]], error.messages)["json"]
        codes = {name: said[0] for name, said in found.items()}
        coded = {name: "unknown" if code == _UNKNOWN else code for name, code in codes.items()}
        raise MalformedForm(coded) from error


class Part(Blueprint):
    """A part of the API; its views say what they take and give, and that makes the document."""

    ARGUMENTS_PARSER = _Parser()


def part(name: str, description: str) -> Part:
    return Part(f"api_{name}", __name__, url_prefix=API, description=description)


def shown(document: Mapping[str, Any]) -> dict[str, Any]:
    """What the page shows of the document: its operations, part by part."""
    parts: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in document["tags"]}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                operation = item[method] | {"method": method.upper(), "path": path}
                parts[operation["tags"][0]].append(operation)
    described = {tag["name"]: tag["description"] for tag in document["tags"]}
    return {
        "document": document,
        "parts": [(described[name], operations) for name, operations in parts.items()],
        "schemas": document["components"]["schemas"],
    }
