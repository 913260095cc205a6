"""Roles: names that an operator gives to users, by which applications decide what they may do."""

import re
from typing import Self

from domain.errors import Refusal

ROLES_MAXIMUM = 32  # of one user: all of them travel in one header

_ROLE = re.compile(r"[a-z][a-z0-9_-]{0,31}", re.ASCII)


class RoleInvalid(Refusal):
    code = "role_invalid"


class RolesTooMany(Refusal):
    code = "roles_too_many"


class Role(str):
    """1-32 of `a-z 0-9 _ -`, beginning with a letter; it means what an application makes of it."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises RoleInvalid."""
        if not _ROLE.fullmatch(text):
            raise RoleInvalid
        return cls(text)
