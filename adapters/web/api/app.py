"""The JSON API put together: its parts, its document, and the page that shows the document."""

import json
from dataclasses import dataclass
from typing import Any, final

from flask import Flask, Response, make_response, render_template
from flask_smorest import Api

from adapters.web.api.document import OPTIONS, Document, shown
from adapters.web.api.sessions import SessionUseCases, sessions_api
from adapters.web.csrf import CsrfTokens
from adapters.web.problems import API, DOCUMENTATION
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ApiUseCases:
    """What the API calls, part by part: the use cases that the pages call too."""

    sessions: SessionUseCases


def install_api(app: Flask, call: ApiUseCases, tokens: CsrfTokens, entropy: Entropy) -> None:
    api: Api = Document(app, spec_kwargs=OPTIONS)
    api.register_blueprint(sessions_api(call.sessions, tokens, entropy))
    _add_document(app, api)


def _add_document(app: Flask, api: Api) -> None:
    document: dict[str, Any] = api.spec.to_dict()
    written = f"{json.dumps(document, indent=2)}\n"

    def openapi() -> Response:
        """The same for everybody, so that tools can read it before anybody logs in."""
        return Response(written, content_type="application/json")

    def viewer() -> Response:
        return make_response(render_template("api.html", **shown(document)))

    app.add_url_rule(f"{API}/openapi.json", "api_document", openapi)
    app.add_url_rule(DOCUMENTATION, "api_viewer", viewer)
