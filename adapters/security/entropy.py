"""The operating system's randomness."""

import secrets
from typing import final

from domain.secrets import Entropy


@final
class SystemEntropy(Entropy):
    def bytes(self, size: int) -> bytes:
        return secrets.token_bytes(size)
