"""E-mail: reading addresses."""

from adapters.mail.address import EmailValidatorParser

__all__ = ["EmailValidatorParser"]
