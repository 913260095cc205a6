"""Refusals and faults as problem details (RFC 9457), for those who asked the JSON API."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flask import Request, Response, request
from flask.globals import request_ctx

from adapters.web.headers import request_id_of
from adapters.web.presentation import say

API = "/api/v1"
DOCUMENTATION = f"{API}/docs"
PROBLEM_TYPE = "application/problem+json"


class Wrong(NamedTuple):
    """One thing that is wrong: its stable code, the member that it is about, and what to say."""

    code: str
    field: str | None
    sentence: str
    data: Mapping[str, int | str]

    def shown(self) -> dict[str, Any]:
        about = {"field": self.field} if self.field else {}
        told = say(self.sentence, self.data)
        return {"code": self.code, **about, "detail": told, **_numbers(self.data)}


def wants_json(request: Request) -> bool:
    return request.path.startswith(f"{API}/")


def asks_api() -> bool:
    """Whether the request that this thread works on is one of the JSON API."""
    return wants_json(request_ctx.request)


def problem(
    status: int,
    code: str,
    title: str,
    wrongs: Sequence[Wrong] = (),
    headers: Iterable[tuple[str, str]] = (),
) -> Response:
    """`title` is said in the request's language; of several wrongs each is told."""
    told = {
        "type": f"{DOCUMENTATION}#{code}",
        "title": say(title),
        "status": status,
        "code": code,
        "request_id": request_id_of(request),
    }
    errors = {"errors": [wrong.shown() for wrong in wrongs]} if wrongs else {}
    body = json.dumps(told | errors, ensure_ascii=False)
    response = Response(f"{body}\n", status, content_type=f"{PROBLEM_TYPE}; charset=utf-8")
    response.headers.extend((name, value) for name, value in headers if name != "Content-Type")
    return response


def _numbers(data: Mapping[str, int | str]) -> dict[str, int | str]:
    """What a program may want to know, such as a limit."""
    return {name: value for name, value in data.items() if isinstance(value, int)}
