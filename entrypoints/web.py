"""The container and its WSGI application, built from the environment."""

from pathlib import Path

from entrypoints.container import Container
from entrypoints.secret_key import secret_key_in
from entrypoints.settings import Settings


def build_container(settings: Settings, metrics_folder: Path | None = None) -> Container:
    """Call it after the server has forked; the folder is the same for all of its processes."""
    return Container(
        settings=settings,
        secret_key=settings.secret_key or secret_key_in(settings.state_dir),
        metrics_folder=metrics_folder if settings.metrics_token else None,
    )
