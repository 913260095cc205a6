"""E-mail addresses, read by the email-validator library."""

from typing import final

from email_validator import EmailNotValidError, validate_email

from domain.accounts import (
    EMAIL_RAW_MAXIMUM,
    EmailAddress,
    EmailAddressInvalid,
    EmailAddressParser,
)


@final
class EmailValidatorParser(EmailAddressParser):
    """ASCII local part, any domain that can be written as A-labels, no special-use domains."""

    def __call__(self, text: str) -> EmailAddress:
        if len(text) > EMAIL_RAW_MAXIMUM:
            raise EmailAddressInvalid
        try:
            parsed = validate_email(
                text.strip(" "), check_deliverability=False, allow_smtputf8=False
            )
        except EmailNotValidError as error:
            raise EmailAddressInvalid from error
        return EmailAddress.of(parsed.local_part, parsed.ascii_domain)
