"""What this machine is like, as its system tells: memory, disks, who may read which file."""

from adapters.machine.files import free_mib, is_private, is_there, kept
from adapters.machine.memory import available_mib, limit_mib

__all__ = ["available_mib", "free_mib", "is_private", "is_there", "kept", "limit_mib"]
