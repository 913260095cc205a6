"""What an e-mail address is here, and when two are one."""

import re
from abc import abstractmethod
from dataclasses import dataclass
from typing import Protocol, Self

from domain.errors import Refusal

EMAIL_RAW_MAXIMUM = 320
EMAIL_MAXIMUM = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
EMAIL_LOCAL_MAXIMUM = 64  # RFC 5321 4.5.3.1.1

_BLANK_OR_CONTROL = re.compile(r"[\x00-\x20\x7f]")


class EmailAddressInvalid(Refusal):
    code = "email_invalid"


class EmailAddressTaken(Refusal):
    code = "email_taken"


class EmailAddressUnchanged(Refusal):
    """It is the account's address already."""

    code = "email_unchanged"


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An address as mail is sent to it, and the key that decides whether two are one.

    The key is the ASCII-lower-case local part and the A-label domain; dots and plus-tags count.
    """

    key: str
    address: str

    @classmethod
    def of(cls, local: str, domain: str) -> Self:
        """Of a local part and a domain as A-labels (RFC 5890); raises EmailAddressInvalid."""
        address = f"{local}@{domain}"
        if not (local and domain):
            raise EmailAddressInvalid
        if len(local) > EMAIL_LOCAL_MAXIMUM or len(address) > EMAIL_MAXIMUM:
            raise EmailAddressInvalid
        if not address.isascii() or _BLANK_OR_CONTROL.search(address) or address.count("@") != 1:
            raise EmailAddressInvalid
        return cls(address.lower(), address)

    @property
    def local(self) -> str:
        return self.address.partition("@")[0]

    @property
    def mailbox(self) -> str:
        """The key as mail to it is counted: without a tag, which leads to the same reader."""
        local, _, domain = self.key.rpartition("@")
        return f"{local.partition('+')[0] or local}@{domain}"


class EmailAddressParser(Protocol):
    """Reads an address by the grammar of RFC 5321; asks no name server."""

    @abstractmethod
    def __call__(self, text: str) -> EmailAddress:
        """Blanks around it, which pasting leaves, are not part of it.

        Raises EmailAddressInvalid, also for more than EMAIL_RAW_MAXIMUM code points.
        """
