"""The OpenAPI 3.1 document, made of what the parts promise."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, final

from flask import Flask
from flask_smorest import Api

from adapters.web.api.access import schemes
from adapters.web.api.part import Part
from adapters.web.api.schemas import ProblemSchema
from adapters.web.csrf import HEADER
from adapters.web.problems import API

_ABOUT = f"""\
Who is this, may they in, and where do they go next: all that people can do on the pages, for \
programs.

There are two ways to carry a session. A **bearer token** is for clients that keep it by \
themselves: log in with `carrier: bearer` and send `Authorization: Bearer …`. The **cookie** is \
for scripts on this very site: whatever changes something then needs `{HEADER}`, with a token from \
`{API}/csrf-token`. Where a token came, no cookie is looked at.

Bodies are JSON objects in UTF-8. Unknown members, members that come twice and other types than \
described are refused, as are parameters in an address that nobody asked for.

What is refused is told as problem details (RFC 9457) whose `code` is stable: decide by it, and \
show `title` and `detail` to people, in the language of `Accept-Language` or of the account. An \
address that is none answers 404, a method that is not served 405 with `Allow`.\
"""


@final
class _Document(Api):
    """Errors are answered where those of the pages are: nothing is registered for them here."""

    ERROR_SCHEMA = ProblemSchema
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None: ...

    def _register_doc_blueprint(self) -> None: ...

    def _register_etag_headers(self) -> None: ...

    def _register_pagination_header(self) -> None: ...


@final
@dataclass(slots=True)
class Described:
    """Describes the parts when somebody asks for it first: at the start nobody waits for that."""

    app: Flask
    parts: Sequence[Part]
    origin: str
    session_cookie: str
    _lock: Lock = field(default_factory=Lock)
    _document: dict[str, Any] | None = None

    @property
    def document(self) -> Mapping[str, Any]:
        with self._lock:
            if self._document is None:
                self._document = self._made()
            return self._document

    @property
    def written(self) -> str:
        return f"{json.dumps(self.document, ensure_ascii=False)}\n"

    def _made(self) -> dict[str, Any]:
        api: Any = _Document(self.app, spec_kwargs=self._options())
        for name, scheme in schemes(self.session_cookie, HEADER).items():
            api.spec.components.security_scheme(name, scheme)
        for part in self.parts:
            part.register_views_in_doc(api, self.app, api.spec, name=part.name, parameters=None)
            api.spec.tag({"name": part.title, "description": part.description})
        made: dict[str, Any] = api.spec.to_dict()
        return made

    def _options(self) -> dict[str, Any]:
        return {
            "title": "Doorward",
            "version": "1",
            "openapi_version": "3.1.0",
            "info": {"description": _ABOUT},
            "servers": [{"url": self.origin}],
        }
