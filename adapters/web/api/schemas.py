"""What the parts of the API share: strict fields, and how what is held is shown."""

from typing import Any

from marshmallow import Schema, fields, validate

from adapters.web.forms import Text
from domain.accounts import EMAIL_RAW_MAXIMUM, USERNAME_RAW_MAXIMUM
from domain.events import Actor, EventKind
from domain.passwords.password import PASSWORD_RAW_MAXIMUM
from domain.sessions import Authentication


class Flag(fields.Boolean):
    """True or false and nothing else: no "yes", no 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, error_messages=dict.fromkeys(("null", "invalid"), "not_a_flag"))

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Choice(Text):
    """One of a few words."""

    def __init__(self, *words: str, about: str = "") -> None:
        super().__init__()
        self.metadata = {"description": about}
        self.validators = [validate.OneOf(words, error="not_a_choice")]


def name() -> Text:
    return Text(
        about="3 to 32 letters from a to z, digits, dots, hyphens or underscores.",
        stated_maximum=USERNAME_RAW_MAXIMUM,
    )


def address() -> Text:
    return Text(about="An e-mail address.", stated_maximum=EMAIL_RAW_MAXIMUM)


def new_password() -> Text:
    return Text(
        about="Long, and not one that is tried first: a problem says what it lacks.",
        stated_maximum=PASSWORD_RAW_MAXIMUM,
    )


def link_token() -> Text:
    return Text(about="What stands behind `token=` in the link of the mail.")


class LinkTokenSchema(Schema):
    """For what a mailed link alone is the proof of."""

    token = link_token()


class AddressSchema(Schema):
    email = address()


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
    language = fields.String(required=True, metadata={"description": "Of pages and mails."})
    roles = fields.Function(
        lambda user: sorted(user.roles),
        required=True,
        metadata={
            "type": "array",
            "items": {"type": "string"},
            "description": "What an operator gave, in the order of the alphabet.",
        },
    )
    created_at = fields.AwareDateTime(required=True)
    leaves_at = fields.AwareDateTime(
        required=True,
        allow_none=True,
        metadata={
            "description": "When everything is deleted, if its owner asked for that. Until then"
            " nobody else should let them in."
        },
    )


class AccountSchema(Schema):
    user = fields.Nested(UserSchema, required=True)


class SessionSchema(Schema):
    authentication = fields.String(
        required=True,
        attribute="authentication.value",
        validate=validate.OneOf([way.value for way in Authentication]),
        metadata={"description": "“remembered” where nobody has typed the password since."},
    )
    authenticated_at = fields.AwareDateTime(
        required=True, allow_none=True, metadata={"description": "The last proof, if any."}
    )
    created_at = fields.AwareDateTime(required=True)


class ClientSchema(Schema):
    """Where something came from, as far as it can be told; empty where it cannot."""

    address = fields.String(required=True, metadata={"description": "Of the network."})
    browser = fields.String(required=True)
    system = fields.String(required=True)


class DeviceTokenSchema(Schema):
    device_token = fields.String(
        metadata={
            "description": "Where no cookie of ours came along. Gives no access: send it at logins."
        }
    )


class DeviceSchema(Schema):
    """A remembered browser with its sessions, or a session by itself."""

    id = fields.String(required=True)
    is_current = fields.Boolean(required=True, metadata={"description": "The one that asks."})
    is_remembered = fields.Boolean(required=True)
    started_at = fields.AwareDateTime(required=True)
    last_used_at = fields.AwareDateTime(required=True)
    client = fields.Nested(ClientSchema, required=True)


class EventSchema(Schema):
    id = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    kind = fields.String(
        required=True,
        attribute="kind.value",
        validate=validate.OneOf([kind.value for kind in EventKind]),
    )
    outcome = fields.String(required=True, validate=validate.OneOf(["success", "refused"]))
    actor = fields.String(
        required=True,
        attribute="actor.value",
        validate=validate.OneOf([actor.value for actor in Actor]),
    )
    client = fields.Nested(ClientSchema, required=True)
    told = fields.String(required=True, metadata={"description": "For people."})


class ErrorSchema(Schema):
    """One thing that is wrong."""

    code = fields.String(required=True)
    field = fields.String(metadata={"description": "The member that it is about."})
    detail = fields.String(required=True, metadata={"description": "For people."})
    minimum = fields.Integer(metadata={"description": "What would be enough."})
    maximum = fields.Integer(metadata={"description": "What would not be too much."})


class ProblemSchema(Schema):
    """Problem details (RFC 9457)."""

    type = fields.String(required=True, metadata={"description": "Where its code is explained."})
    title = fields.String(required=True, metadata={"description": "For people."})
    status = fields.Integer(required=True)
    code = fields.String(
        required=True,
        metadata={"description": "Stable: for programs. “invalid” where several are wrong."},
    )
    request_id = fields.String(
        required=True, metadata={"description": "By which the log names this request."}
    )
    errors = fields.List(fields.Nested(ErrorSchema))
