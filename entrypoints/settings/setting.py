"""What is known of each setting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable, as it is read and as it is documented."""

    name: str
    kind: Literal["bool", "str", "int", "path", "timedelta"]
    default: Any
    shown_default: str
    text: str
    check: Callable[[Any], Any] | None = None
