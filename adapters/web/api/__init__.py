"""The JSON API under `/api/v1`: the use cases that the pages call, for scripts and applications."""

from adapters.web.api.app import Terms, install_api

__all__ = ["Terms", "install_api"]
