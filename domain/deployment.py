"""What is seen of how an installation is deployed, from inside: its operator is told of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import final


class ObservationKind(Enum):
    """Each is something that its operator has to mend; the value is stored."""

    FORWARDED_UNTRUSTED = "forwarded_untrusted"
    """Somebody in front tells whose requests these are, and is not to be believed."""
    FORWARDED_MISSING = "forwarded_missing"
    """Somebody who is to be believed does not tell whose a request is."""
    HTTPS_IN_FRONT = "https_in_front"
    """Somebody in front speaks https, and the public address says http."""


@final
@dataclass(frozen=True, slots=True)
class Observation:
    """The newest of its kind; `detail` holds nothing that a client can make up."""

    kind: ObservationKind
    detail: str
    at: datetime
