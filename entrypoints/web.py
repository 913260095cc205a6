"""The WSGI application, built from the environment."""

from flask import Flask

from entrypoints.container import Container
from entrypoints.secret_key import secret_key_in
from entrypoints.settings import Settings


def build_app(settings: Settings) -> Flask:
    """Call it after the server has forked."""
    secret = settings.secret_key or secret_key_in(settings.state_dir)
    return Container(settings=settings, secret_key=secret).web()
