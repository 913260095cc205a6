"""What the parts of the API share: strict fields, and how an account and a session are shown."""

from typing import Any

from marshmallow import Schema, fields, validate

from adapters.web.forms import Text


class Flag(fields.Boolean):
    """True or false and nothing else: no "yes", no 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, error_messages={"invalid": "not_a_flag"})

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Choice(Text):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.validators = [validate.OneOf(words, error="not_a_choice")]


class Names(fields.List[str]):
    """A set of names, in their order."""

    def __init__(self, **options: Any) -> None:
        super().__init__(fields.String(), **options)

    def _serialize(self, value: Any, *rest: Any, **options: Any) -> list[Any] | None:
        return super()._serialize(sorted(value), *rest, **options)


class Nothing(Schema):
    """For what needs no more saying."""


class UserSchema(Schema):
    """An account as its owner sees it; a fixed list, so that nothing else ever gets out."""

    id = fields.String(required=True, metadata={"description": "Stable, and never used again."})
    username = fields.String(
        required=True,
        attribute="username.display",
        metadata={"description": "As its owner writes it."},
    )
    email = fields.String(required=True, attribute="email.address")
    email_verified = fields.Boolean(required=True)
    language = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)
    leaves_at = fields.AwareDateTime(
        required=True,
        allow_none=True,
        metadata={"description": "When everything is deleted, if its owner asked for that."},
    )
    roles = Names(
        required=True,
        metadata={"description": "What the operator gave the account, for applications to go by."},
    )


class SessionSchema(Schema):
    authentication = fields.String(
        required=True,
        attribute="authentication.value",
        metadata={"description": "`password`, or `remembered` where only the browser is known."},
    )
    authenticated_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class ErrorSchema(Schema):
    code = fields.String(required=True)
    field = fields.String()
    detail = fields.String(required=True, metadata={"description": "For people."})


class ProblemSchema(Schema):
    """Problem details (RFC 9457)."""

    type = fields.String(required=True)
    title = fields.String(required=True, metadata={"description": "For people."})
    status = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"description": "Stable: for programs."})
    request_id = fields.String(required=True)
    errors = fields.List(fields.Nested(ErrorSchema))
