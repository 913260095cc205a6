"""A part of the API: operations that say who may call them, what they take, give and refuse."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, NoReturn, cast, final

from flask import Request, Response
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError, fields
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest

from adapters.web.api.access import Access
from adapters.web.api.codes import Terms, answers, codes_of
from adapters.web.around import SAFE_METHODS
from adapters.web.forms import MalformedForm
from adapters.web.json_body import submitted_json
from adapters.web.login import Guards
from adapters.web.problems import API
from domain.errors import Refusal

_UNKNOWN = "Unknown field."  # marshmallow's word for it, of which the API has a code

View = Callable[..., Any]


class _Parser(FlaskParser):
    """Reads what was read already; what is wrong with it is told by field, like with a form."""

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ARG002  # the library's
        return submitted_json()

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """Nothing that comes twice, and nothing that nobody asked for."""
        if any(len(values) > 1 for values in req.args.listvalues()):
            raise BadRequest
        if req.args.keys() - schema.fields.keys():
            raise BadRequest
        return req.args.to_dict()

    def handle_error(
        self,
        error: ValidationError,
        req: Request,  # noqa: ARG002  # the library's
        schema: Schema,  # noqa: ARG002
        *,
        error_status_code: int | None,  # noqa: ARG002
        error_headers: Mapping[str, str] | None,  # noqa: ARG002
    ) -> NoReturn:
        (found,) = cast(dict[str, dict[str, list[str]]], error.messages).values()
        codes = {name: said[0] for name, said in found.items()}
        coded = {name: "unknown" if code == _UNKNOWN else code for name, code in codes.items()}
        raise MalformedForm(coded) from error


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What one promises; its first sentence is the docstring of its view."""

    access: Access = Access.ANYONE
    takes: type[Schema] | None = None
    """Its body. Without, a body must be empty."""
    asks: type[Schema] | None = None
    """What may stand in the query of its address."""
    gives: type[Schema] | None = None
    """Without, the answer has no body."""
    status: int = 0
    """Of success; 0 for 200 with a body and 204 without."""
    about: str = ""
    """Says more of the success."""
    also: Mapping[int, str] | None = None
    """Other ways to succeed, without a body."""
    refuses: Sequence[type[Refusal]] = ()
    others: Sequence[str] = ()
    """Further codes of problems."""

    @property
    def fields(self) -> Sequence[fields.Field[Any]]:
        """Of all that comes with it."""
        schemas = [schema() for schema in (self.takes, self.asks) if schema]
        return [field for schema in schemas for field in schema.fields.values()]

    @property
    def succeeds_with(self) -> int:
        return self.status or (200 if self.gives else 204)


@final
class Part(Blueprint):
    """Its views read, call and answer; all else is declared and done here."""

    ARGUMENTS_PARSER = _Parser()

    def __init__(self, name: str, description: str, guards: Guards) -> None:
        super().__init__(f"api_{name}", __name__, url_prefix=API, description=description)
        self.title = name
        self._guards = guards
        self._added: list[tuple[str, str, View, Operation]] = []

    def operation(self, method: str, path: str, **promised: Any) -> Callable[[View], View]:
        """`promised` are the fields of an `Operation`."""
        operation = Operation(**promised)

        def added(view: View) -> View:
            endpoint = view.__name__
            changes = method not in SAFE_METHODS
            whole = self._whole(view, operation, changes)
            guarded = operation.access.kept(whole, self._guards)
            self.add_url_rule(path, endpoint, guarded, methods=[method])
            self._added.append((method, path, whole, operation))
            return view

        return added

    def _store_endpoint_docs(self, *_: Any, **__: Any) -> None:
        """Not yet: nobody waits at the start for what only describes."""

    def register_views_in_doc(self, *args: Any, **named: Any) -> None:
        for method, path, whole, operation in self._added:
            endpoint, changes = whole.__name__, method not in SAFE_METHODS
            described = self._described(f"{self.name}.{endpoint}", path, operation, changes)
            told = self.doc(operationId=endpoint, **described)(whole)
            super()._store_endpoint_docs(endpoint, told, None, [self.title], methods=[method])
        super().register_views_in_doc(*args, **named)

    def _whole(self, view: View, operation: Operation, changes: bool) -> View:
        """With its reading before and its answer after."""
        status = operation.succeeds_with
        made = view if operation.gives else _answering_nothing(view, status)
        made = self.response(status, operation.gives, description=operation.about or None)(made)
        if operation.takes:
            made = self._reading(made, operation.takes, "json")
        elif changes:
            made = _bodiless(made)
        return self._reading(made, operation.asks, "query") if operation.asks else made

    def _reading(self, view: View, schema: type[Schema], location: str) -> View:
        """Made once: to make a schema takes longer than all that it does afterwards."""
        return cast(View, self.arguments(schema(), location=location)(view))

    def _described(
        self, endpoint: str, path: str, operation: Operation, changes: bool
    ) -> dict[str, Any]:
        terms = Terms(
            endpoint=endpoint,
            access=operation.access,
            changes=changes,
            fields=operation.fields,
            has_place="<" in path,
            refusals=operation.refuses,
            others=operation.others,
        )
        also = {status: {"description": about} for status, about in (operation.also or {}).items()}
        return {
            "responses": {**also, **answers(codes_of(terms))},
            "security": operation.access.security(changes=changes),
            "x-access": operation.access.value,
        }


def nothing(status: int) -> Response:
    """An answer that is its status."""
    response = Response(status=status)
    del response.headers["Content-Type"]
    return response


def _answering_nothing(view: View, status: int) -> View:
    @wraps(view)
    def answering(*args: Any, **kwargs: Any) -> Response:
        answer = view(*args, **kwargs)
        return answer if isinstance(answer, Response) else nothing(status)

    return answering


def _bodiless(view: View) -> View:
    @wraps(view)
    def reading(*args: Any, **kwargs: Any) -> Any:
        unasked = submitted_json()
        if unasked:
            raise MalformedForm(dict.fromkeys(unasked, "unknown"))
        return view(*args, **kwargs)

    return reading
