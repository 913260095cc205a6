"""What a refusal is called on the command line: one table, in English."""

from collections.abc import Mapping

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
from domain.forward_auth import AddressRefused, PathRefused, RoleMissing, TicketInvalid
from domain.links import LinkInvalid
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
from domain.registrations import AddressHasAccount, ChosenPasswordWrong
from domain.sessions import DeviceUnknown, InvalidCredentials, PasswordWrong
from domain.throttling import Throttled

SENTENCES: Mapping[type[Refusal], str] = {
    UsernameInvalid: "A username is 3 to 32 of a-z, 0-9, dot, hyphen and underscore, with a letter"
    " or digit first and last.",
    UsernameReserved: "This username is reserved.",
    UsernameTaken: "Another account has this username.",
    EmailAddressInvalid: "This is no email address that mail could reach; one looks like"
    " name@example.com.",
    EmailAddressTaken: "Another account has this email address.",
    UserUnknown: 'There is no such user; "doorward users list" shows all.',
    UserDisabled: 'The account is disabled or about to be deleted; "doorward users enable" opens a'
    " disabled one.",
    PasswordTooShort: "The password must have at least {minimum} characters; a few words with"
    " spaces will do.",
    PasswordTooLong: "The password must have at most {maximum} characters.",
    PasswordUnreadable: "The password holds characters that cannot be kept.",
    PasswordCommon: "The password is one of those that are tried first.",
    PasswordRepetitive: "The password only repeats itself.",
    PasswordSequential: "The password follows the keyboard or the alphabet.",
    PasswordPersonal: "The password is too close to the account's name or address, or to this"
    " site's.",
    PasswordsDiffer: "The two passwords are not the same.",
    InvalidCredentials: "Invalid username or password.",
    NotALocalPath: "This path leads nowhere here.",
    DeviceUnknown: "This device is not logged in any more.",
    PasswordWrong: "This is not the account's password.",
    EmailAddressUnchanged: "It is the account's email address already.",
    LanguageUnknown: "This language is not spoken here.",
    LinkInvalid: "The link was used already, is too old, or a newer one has taken its place.",
    AddressHasAccount: "The email address has an account by now.",
    ChosenPasswordWrong: "This is not the password that was chosen.",
    Throttled: "There have been too many tries.",
    PathRefused: "This path can be read in more than one way.",
    AddressRefused: "No application is guarded there.",
    RoleMissing: "The account has none of the roles that this place asks for.",
    TicketInvalid: "The ticket was used already, is too old, or began in another browser.",
}


def sentence_of(refusal: Refusal) -> str:
    return SENTENCES[type(refusal)].format(**refusal.data)
