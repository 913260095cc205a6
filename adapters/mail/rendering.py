"""A mail as it goes out: headers that nobody can slip a line into, and one text in two forms."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import final

from adapters.mail.letters import Letters, visible
from application.events.mailer import Mail, Undeliverable
from application.ports import Translator

# The local part as RFC 5322's dot-atom: nothing in it that a header or an envelope would read.
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9_-]+"
_MAILBOX = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*", re.ASCII | re.IGNORECASE)
_MAILBOX_MAXIMUM = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
_POLICY = SMTP.clone(cte_type="7bit")  # whatever the servers on the way understand (RFC 6152)


def is_mailbox(text: str) -> bool:
    """Whether mail can come from there: a plain ASCII address, also of a host without dots."""
    return len(text) <= _MAILBOX_MAXIMUM and _MAILBOX.fullmatch(text) is not None


@final
class Rendering:
    """Makes the message of a mail, the same at every try but for the boundary of its parts."""

    def __init__(self, sender: str, site_name: str, translator: Translator) -> None:
        """`sender` is the address that mail comes from; raises ValueError if it is none."""
        if not is_mailbox(sender):
            raise ValueError("mail must come from an address such as noreply@example.com")
        self.sender = sender
        self.host = sender.rpartition("@")[2]
        self._from = Address(_inert(site_name), addr_spec=sender)
        self._letters = Letters(site_name, translator)

    def message(self, mail: Mail) -> EmailMessage:
        """Raises Undeliverable, for good, where the address is not fit for a header."""
        if not is_mailbox(mail.to.address):
            raise Undeliverable("the address cannot be written into a mail", for_good=True)
        written = self._letters.write(mail)
        message = EmailMessage(_POLICY)
        message["Date"] = mail.at
        message["From"] = self._from
        message["To"] = Address(addr_spec=mail.to.address)
        message["Subject"] = _inert(written.subject)
        message["Message-ID"] = f"<{mail.id}@{self.host}>"
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834 5: no holiday answers to this
        message.set_content(written.text)
        message.add_alternative(written.html, subtype="html")
        message["Content-Language"] = written.language
        return message


def _inert(text: str) -> str:
    """Not to be decoded: `email` reads what looks encoded (RFC 2047), line ends and all."""
    return visible(text).replace("=?", "= ?")
