"""What the page that shows the document takes from there, in the order in which it shows it."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from adapters.web.api.codes import BETWEEN, CODES, sentence_of
from adapters.web.problems import PROBLEM_TYPE

METHODS = ("get", "put", "post", "patch", "delete")
EVERYWHERE = ("not_found", "method_not_allowed", "failed")
"""Codes that no operation lists: of addresses and methods that are none, and of our own faults."""

_LIMITS = {
    "maxLength": "at most {} characters",
    "minLength": "at least {} characters",
    "minimum": "at least {}",
    "maximum": "at most {}",
}

Node = Mapping[str, Any]


def shown(document: Node) -> dict[str, Any]:
    """Its operations, part by part, its schemas, and every code."""
    operations = list(_operations(document))
    parts = [
        (tag, [operation for operation in operations if tag["name"] in operation["tags"]])
        for tag in document["tags"]
    ]
    used = {code for operation in operations for code, _ in operation["codes"]} | {*EVERYWHERE}
    schemas = {
        name: (schema.get("description", ""), list(_fields(schema)))
        for name, schema in document["components"]["schemas"].items()
    }
    return {
        "document": document,
        "parts": parts,
        "codes": [(code, CODES[code][0], sentence_of(code)) for code in CODES if code in used],
        "schemas": schemas,
    }


def _operations(document: Node) -> Iterator[dict[str, Any]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield _operation(document, item[method]) | {"method": method.upper(), "path": path}


def _operation(document: Node, told: Node) -> dict[str, Any]:
    answers = sorted(told["responses"].items())
    body = _schema_of(told["requestBody"]) if "requestBody" in told else {}
    return {
        **told,
        "access": told["x-access"],
        "asked": [_field(one["name"], one["schema"], one) for one in told.get("parameters", ())],
        "fields": list(_fields(_found(document, body))),
        "answers": [
            (status, _said(status, answer), _name(_schema_of(answer)))
            for status, answer in answers
            if PROBLEM_TYPE not in answer.get("content", {})
        ],
        "codes": [
            (code, status)
            for status, answer in answers
            if PROBLEM_TYPE in answer.get("content", {})
            for code in answer["description"].split(BETWEEN)
        ],
    }


def _said(status: str, answer: Node) -> str:
    """Nothing, where it says no more than its number."""
    said = str(answer["description"])
    return "" if said == HTTPStatus(int(status)).phrase else said


def _schema_of(message: Node) -> Node:
    for content in message.get("content", {}).values():
        found: Node = content.get("schema", {})
        return found
    return {}


def _found(document: Node, schema: Node) -> Node:
    name = _name(schema)
    found: Node = document["components"]["schemas"][name] if name else schema
    return found


def _name(schema: Node) -> str:
    """Of the schema that is meant, if it has one."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _fields(schema: Node) -> Iterator[dict[str, Any]]:
    needed = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        yield _field(name, field, {"required": name in needed})


def _field(name: str, schema: Node, said: Node) -> dict[str, Any]:
    """One row: its name, what it may be, and what it is about."""
    limits = [text.format(schema[key]) for key, text in _LIMITS.items() if key in schema]
    words = [f"“{word}”" for word in schema.get("enum", ())]
    return {
        "name": name,
        "required": said.get("required", False),
        "kind": _kind(schema),
        "schema": _name(schema) or _name(schema.get("items", {})),
        "limits": [*limits, " or ".join(words)] if words else limits,
        "about": schema.get("description") or said.get("description", ""),
    }


def _kind(schema: Node) -> str:
    """In a word or two."""
    if "$ref" in schema:
        return "object"
    kind = schema.get("type", "")
    if kind == "array":
        return "list"
    kinds = [kind] if isinstance(kind, str) else list(kind)
    named = ["moment" if schema.get("format") == "date-time" else kinds[0], *kinds[1:]]
    return " or ".join(named)
