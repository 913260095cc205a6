"""Doing something as a user without rights: no mode keeps root out."""

import os
import traceback
from collections.abc import Callable

SOMEBODY = 65534  # nobody's own id, on most systems


def as_somebody(act: Callable[[], object]) -> bool:
    """What it answers, in a process that belongs to somebody without rights."""
    process = os.fork()
    if process == 0:
        answer = 2
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(SOMEBODY)
                os.setuid(SOMEBODY)
            answer = 0 if act() else 1
        except BaseException:  # noqa: BLE001  # it must not go on as a second run of the tests
            traceback.print_exc()
        finally:
            os._exit(answer)
    _, status = os.waitpid(process, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1)
    return os.waitstatus_to_exitcode(status) == 0
