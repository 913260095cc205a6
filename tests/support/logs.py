"""What is written to the log, with the logs configured as the server does it."""

import io
import logging
from collections.abc import Callable
from contextlib import redirect_stderr

from adapters.web.observed import request_id
from entrypoints.logs import configure_logs


def logged(act: Callable[[], object], stream: io.StringIO | None = None) -> str:
    """What the stream holds after this."""
    stream = stream or io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    try:
        with redirect_stderr(stream):
            configure_logs(request_id)
            act()
    finally:
        logging.captureWarnings(capture=False)
        root.handlers[:] = handlers
        root.setLevel(level)
    return stream.getvalue()
