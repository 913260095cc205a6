"""People who come one after another, while something else goes on."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def newcomer(number: int) -> str:
    return f"late{number:06}"


@contextmanager
def newcomers(register: Callable[[str], object]) -> Iterator[list[str]]:
    """The names of those who were told that they are registered."""
    told, stop = list[str](), threading.Event()

    def come() -> None:
        while not stop.is_set():
            name = newcomer(len(told))
            register(name)
            told.append(name)

    crowd = threading.Thread(target=come)
    crowd.start()
    try:
        yield told
    finally:
        stop.set()
        crowd.join()
