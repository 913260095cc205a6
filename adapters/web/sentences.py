"""What people are told: the one table from a refusal to its field, status and sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from domain.accounts import (
    EmailAddressInvalid,
    EmailAddressTaken,
    EmailAddressUnchanged,
    LanguageUnknown,
    UserDisabled,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
    UserUnknown,
)
from domain.errors import Refusal
from domain.foreign_names import FieldInvalid
from domain.forward_auth import AddressRefused, PathRefused, RoleMissing, TicketInvalid
from domain.links import LinkInvalid
from domain.navigation import NotALocalPath
from domain.newcomers import AccountIdTaken, RowUnreadable
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
from domain.passwords.foreign import HashDamaged, HashTooCostly, HashUnknown
from domain.registrations import AddressHasAccount, ChosenPasswordWrong
from domain.roles import RoleInvalid, RolesTooMany
from domain.sessions import DeviceUnknown, InvalidCredentials, PasswordWrong
from domain.throttling import Throttled


def N_(message: str) -> str:  # noqa: N802  # gettext's name for a sentence translated elsewhere
    """Marks a sentence for the catalogues; the template that shows it translates it."""
    return message


class Told(NamedTuple):
    """Beside which field (None: above the form), with which status, in which words."""

    field: str | None
    status: int
    sentence: str


_OTHER_USERNAME = N_("Please use a different username.")
_NOTHING_THERE = N_("There is nothing at this address for anybody.")

REFUSALS: Mapping[type[Refusal], Told] = {
    UsernameInvalid: Told(
        "username",
        422,
        N_(
            "Please use 3 to 32 letters from a to z, digits, dots, hyphens or underscores, with a"
            " letter or digit first and last."
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
        N_("This password is too short. Please use at least %(minimum)d characters."),
    ),
    PasswordTooLong: Told(
        "password", 422, N_("This password is too long. Please use at most %(maximum)d characters.")
    ),
    PasswordUnreadable: Told(
        "password",
        422,
        N_("This password holds characters that cannot be used. Please type it again."),
    ),
    PasswordCommon: Told(
        "password",
        422,
        N_(
            "This is one of the passwords that are tried first. Please use several unrelated words."
        ),
    ),
    PasswordRepetitive: Told(
        "password",
        422,
        N_("This password only repeats itself. Please use several unrelated words."),
    ),
    PasswordSequential: Told(
        "password",
        422,
        N_(
            "This password follows the keyboard or the alphabet."
            " Please use several unrelated words."
        ),
    ),
    PasswordPersonal: Told(
        "password",
        422,
        N_(
            "This password is too close to your name, your address or the name of this site."
            " Please use several words that have nothing to do with these."
        ),
    ),
    PasswordsDiffer: Told("password2", 422, N_("The two passwords are not the same.")),
    InvalidCredentials: Told(None, 422, N_("Invalid username or password")),
    UserUnknown: Told(None, 404, N_("There is no such user.")),
    UserDisabled: Told(None, 422, N_("This account is closed for now.")),
    NotALocalPath: Told(None, 400, N_("This address leads nowhere here.")),
    DeviceUnknown: Told(None, 404, N_("This device is not logged in any more.")),
    PasswordWrong: Told(
        "current_password", 422, N_("This is not your password. Please try again.")
    ),
    EmailAddressUnchanged: Told("email", 422, N_("This is your address already.")),
    LanguageUnknown: Told("language", 422, N_("Please choose one of these languages.")),
    LinkInvalid: Told(
        None,
        410,
        N_(
            "It was used already, is too old, or a newer one has taken its place. Please ask for"
            " another one."
        ),
    ),
    AddressHasAccount: Told(
        None,
        422,
        N_(
            "Your email address has an account by now. Please log in with it, or ask for a new"
            " password."
        ),
    ),
    ChosenPasswordWrong: Told(
        "chosen_password",
        422,
        N_("This is not the password that was chosen. Below you can choose a new one."),
    ),
    Throttled: Told(None, 429, N_("There have been too many tries.")),
    PathRefused: Told(None, 403, _NOTHING_THERE),
    AddressRefused: Told(None, 403, _NOTHING_THERE),
    RoleMissing: Told(
        None, 403, N_("You are logged in, but your account may not see what is here.")
    ),
    TicketInvalid: Told(
        None, 410, N_("It took too long, or began in another browser. Please log in again.")
    ),
    RowUnreadable: Told(None, 422, N_("This row cannot be read.")),
    FieldInvalid: Told(None, 422, N_("The field %(field)s holds nothing that could be meant.")),
    AccountIdTaken: Told(None, 422, N_("Another account has this id.")),
    HashUnknown: Told(None, 422, N_("This is no hash of a form that is known here.")),
    HashDamaged: Told(None, 422, N_("This hash is damaged.")),
    HashTooCostly: Told(None, 422, N_("This hash takes more memory or time than a login may.")),
    RoleInvalid: Told(None, 422, N_("This is not how a role is written.")),
    RolesTooMany: Told(None, 422, N_("One account can have at most %(maximum)d roles.")),
}

FORM_MALFORMED: Mapping[str, str] = {
    "missing": N_("Please fill in this field."),
    "sent_twice": N_("This came twice. Please fill it in once."),
    "too_long": N_("This is too long. Please shorten it."),
    "unreadable": N_("This holds characters that cannot be read. Please type it again."),
    "unknown": N_("There is no such field."),
    "not_a_choice": N_("This is none of what can be chosen."),
    "not_a_flag": N_("This must be true or false."),
    "not_a_place": N_("This names no place in the list."),
}

INVALID = N_("Some of this cannot be taken as it is.")
LOGIN_FIRST = N_("Please log in first.")
TOKEN_INVALID = N_("This access token opens nothing, or does not any more. Please log in again.")
PASSWORD_FIRST = N_("Please prove once more who you are, and then ask again.")
LEAVING = N_("This account is about to be deleted. Until then all that it can do is stay.")

FORM_EXPIRED = N_("This page was out of date, so nothing has been done. Please try again.")

PAGES: Mapping[int, tuple[str, str]] = {
    400: (
        N_("That did not work"),
        N_("The request could not be read. Please go back and try again."),
    ),
    403: (N_("Not allowed"), N_("Please go back, load the page again and try once more.")),
    404: (N_("Page not found"), N_("There is no page at this address.")),
    405: (
        N_("Not in this way"),
        N_("There is a page at this address, but it takes no such request."),
    ),
    413: (
        N_("Too much at once"),
        N_("That was more than the form takes. Please go back and shorten it."),
    ),
    429: (N_("Too many tries"), N_("Please wait a while before you try again.")),
    415: (N_("Not a form"), N_("Please go back and use the form on the page.")),
    500: (
        N_("Our fault"),
        N_("Something went wrong on our side. It has been noted; please try again."),
    ),
    503: (
        N_("Back in a moment"),
        N_("The service cannot answer just now. Please try again soon."),
    ),
}

BUSY = (
    N_("A busy moment"),
    N_("Many people are logging in just now. Please try again in a few seconds."),
)

LOGIN_NEEDED = (N_("Please log in"), N_("This page is for people who are logged in."))
NOT_ALLOWED = N_("Not allowed")
TRY_AGAIN = N_("You are not logged in here yet")

LINK_INVALID = N_("This link does not work any more")

PROBLEMS: Mapping[str, tuple[int, str]] = {
    "malformed": (400, N_("This request cannot be read.")),
    "login_required": (401, LOGIN_FIRST),
    "token_invalid": (401, TOKEN_INVALID),
    "csrf": (
        403,
        N_("This came from another site, or without the right token against forgery."),
    ),
    "password_required": (403, PASSWORD_FIRST),
    "leaving": (403, LEAVING),
    "registration_not_open": (403, N_("Nobody can register here by themselves.")),
    "not_found": (404, N_("There is nothing at this address.")),
    "method_not_allowed": (405, N_("This address takes no such request.")),
    "too_large": (413, N_("This is more than is taken at once.")),
    "not_json": (415, N_("Please send JSON in UTF-8, as application/json.")),
    "invalid": (422, INVALID),
    "failed": (500, PAGES[500][1]),
    "busy": (503, BUSY[1]),
    "unavailable": (503, PAGES[503][1]),
}
"""What programs are told beside refusals: by its code, the status and the sentence."""
