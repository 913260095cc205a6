"""Where someone goes next: to the page that they asked for, if it is ours, or home."""

from dataclasses import dataclass
from typing import final

from domain.navigation import LocalPath, NotALocalPath


@final
@dataclass(frozen=True, slots=True)
class SafeRedirect:
    """Turns a wish from outside into a place on this site. Never raises.

    `never` lists the routes that must not be returned to, such as the login page itself.
    """

    home: LocalPath
    never: frozenset[str]

    def __call__(self, wanted: object) -> LocalPath:
        """The wanted path, exactly as given, or home."""
        if not isinstance(wanted, str):
            return self.home
        try:
            path = LocalPath(wanted)
        except NotALocalPath:
            return self.home
        return self.home if any(path.leads_to(route) for route in self.never) else path
