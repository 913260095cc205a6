"""One stream of log lines on standard error: JSON for machines, plain on a terminal."""

import logging
import sys
from collections.abc import Callable

import structlog

_SHARED: tuple[structlog.typing.Processor, ...] = (
    structlog.stdlib.ExtraAdder(),
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
)


def configure_logs(request_id: Callable[[], str | None] = lambda: None) -> None:
    """Ours, the server's and the libraries' lines alike; values are escaped, so none forges one.

    Every line that is written while a request is answered carries what `request_id` tells.
    """

    def add_request_id(
        _logger: object, _method: str, event: structlog.typing.EventDict
    ) -> structlog.typing.EventDict:
        if "request_id" not in event and (known := request_id()):
            event["request_id"] = known
        return event

    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(colors=False)
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(sort_keys=True)
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=(*_SHARED, add_request_id),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # our own line says what it did
    logging.captureWarnings(capture=True)
