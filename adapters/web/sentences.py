"""What people are told: the one table from a refusal to its field, status and sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from domain.accounts import (
    EmailAddressInvalid,
    EmailAddressTaken,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
    UserUnknown,
)
from domain.errors import Refusal
from domain.navigation import NotALocalPath
from domain.passwords import (
    PasswordCommon,
    PasswordPersonal,
    PasswordRepetitive,
    PasswordsDiffer,
    PasswordSequential,
    PasswordTooLong,
    PasswordTooShort,
    PasswordUnreadable,
)
from domain.sessions import InvalidCredentials


def N_(message: str) -> str:  # noqa: N802  # gettext's name for a sentence translated elsewhere
    """Marks a sentence for the catalogues; the template that shows it translates it."""
    return message


class Told(NamedTuple):
    """Beside which field (None: above the form), with which status, in which words."""

    field: str | None
    status: int
    sentence: str


_OTHER_USERNAME = N_("Please use a different username.")

REFUSALS: Mapping[type[Refusal], Told] = {
    UsernameInvalid: Told(
        "username",
        422,
        N_(
            "Please use 3 to 32 of a-z, 0-9, dot, hyphen and underscore, with a letter or digit"
            " first and last."
        ),
    ),
    UsernameReserved: Told("username", 422, _OTHER_USERNAME),
    UsernameTaken: Told("username", 422, _OTHER_USERNAME),
    EmailAddressInvalid: Told(
        "email", 422, N_("Please enter an email address, such as name@example.com.")
    ),
    EmailAddressTaken: Told("email", 422, N_("Please use a different email address.")),
    PasswordTooShort: Told(
        "password",
        422,
        N_("Please use at least %(minimum)d characters. A few words with spaces will do."),
    ),
    PasswordTooLong: Told("password", 422, N_("Please use at most %(maximum)d characters.")),
    PasswordUnreadable: Told(
        "password", 422, N_("This holds characters that cannot be kept. Please type it again.")
    ),
    PasswordCommon: Told(
        "password", 422, N_("This is one of those that are tried first. Please use another.")
    ),
    PasswordRepetitive: Told(
        "password", 422, N_("This only repeats itself. Please use something less regular.")
    ),
    PasswordSequential: Told(
        "password", 422, N_("This follows the keyboard or the alphabet. Please use another.")
    ),
    PasswordPersonal: Told(
        "password", 422, N_("This is too close to your name, your address or ours.")
    ),
    PasswordsDiffer: Told("password2", 422, N_("The two passwords are not the same.")),
    InvalidCredentials: Told(None, 422, N_("Invalid username or password")),
    UserUnknown: Told(None, 404, N_("There is no such user.")),
    NotALocalPath: Told(None, 400, N_("This address leads nowhere here.")),
}

FORM_MALFORMED: Mapping[str, str] = {
    "missing": N_("Please fill in this field."),
    "sent_twice": N_("This came twice. Please fill it in once."),
    "too_long": N_("This is too long. Please shorten it."),
    "unreadable": N_("This holds characters that cannot be read. Please type it again."),
}

FORM_EXPIRED = N_("This page was too old, or came from another place. Please try again.")

PAGES: Mapping[int, tuple[str, str]] = {
    400: (N_("That did not work"), N_("The request cannot be read. Please go back and try again.")),
    403: (N_("Not from here"), N_("Please go back, load the page again and try once more.")),
    404: (N_("Nothing here"), N_("There is no page at this address.")),
    405: (N_("Not this way"), N_("This page cannot be asked for in this way.")),
    413: (N_("Too much"), N_("That was more than a form here takes. Please shorten it.")),
    415: (N_("Not a form"), N_("Please send this with the form on the page.")),
    500: (N_("Our fault"), N_("Something went wrong here. It has been noted; please try again.")),
    503: (
        N_("Back in a moment"),
        N_("The service does not answer just now. Please try again soon."),
    ),
}

NOTICES: Mapping[str, str] = {
    "registered": N_("Congratulations, you are now a registered user!"),
}
"""What the next page says once, by the code that a short-lived cookie carries."""
