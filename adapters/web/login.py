"""Whose request this is: `current_user` and `login_required`, as Flask applications know them."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from flask import g
from werkzeug.local import LocalProxy

from adapters.web.visits import Principal, Visit

P = ParamSpec("P")
R = TypeVar("R")


class LoginRequired(Exception):
    """This page is for someone who is logged in; the answer leads to the login page and back."""


def _principal() -> Principal:
    visit = cast(Visit | None, g.get("visit"))
    return visit.principal if visit else Principal()


current_user = cast(Principal, LocalProxy(_principal))


def login_required(view: Callable[P, R]) -> Callable[P, R]:
    """Lets only someone who is logged in through; others are sent to the login page first."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if current_user.is_anonymous:
            raise LoginRequired
        return view(*args, **kwargs)

    return guarded
