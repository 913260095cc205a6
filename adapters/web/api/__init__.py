"""The JSON API under `/api/v1`: the use cases that the pages call, for scripts and applications."""

from adapters.web.api.app import ApiUseCases, Terms, install_api

__all__ = ["ApiUseCases", "Terms", "install_api"]
