"""Storage in this process's memory: complete, gone with the process, and for one process only."""

from adapters.memory.storage import InMemoryStorage

__all__ = ["InMemoryStorage"]
