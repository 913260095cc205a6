"""No use case that writes is left out where stories are broken between any two statements."""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from types import FrameType
from typing import get_type_hints

import pytest

import application
from application.ports import Transaction
from tests.support.acts import ACTS, Act
from tests.support.acts_by_mail import ACTS_BY_MAIL
from tests.support.acts_on_hosts import ACTS_ON_HOSTS
from tests.support.builders import Door
from tests.support.chores import CHORES


def classes() -> set[type]:
    """Everything in `application/` that is made of ports."""
    found = set[type]()
    for module in pkgutil.walk_packages(application.__path__, "application."):
        held = vars(importlib.import_module(module.name)).values()
        found |= {one for one in held if inspect.isclass(one) and is_dataclass(one)}
    return {one for one in found if one.__module__.startswith("application.")}


def writes(kind: type) -> bool:
    """Whether it, or what it is given, holds a transaction."""
    if not is_dataclass(kind):
        return False
    hints = get_type_hints(kind)
    parts = [hints[field.name] for field in fields(kind)]
    return Transaction in parts or any(writes(part) for part in parts if inspect.isclass(part))


def writers() -> list[type]:
    return sorted((kind for kind in classes() if writes(kind)), key=lambda kind: kind.__name__)


@contextmanager
def seen() -> Iterator[set[tuple[str, str]]]:
    """The modules and names of all classes whose methods run meanwhile."""
    ran = set[tuple[str, str]]()

    def note(frame: FrameType, what: str, _given: object) -> None:
        if what == "call":
            owner = frame.f_code.co_qualname.partition(".")[0]
            ran.add((frame.f_globals.get("__name__", ""), owner))

    sys.setprofile(note)
    try:
        yield ran
    finally:
        sys.setprofile(None)


def run(prepared: Callable[[Door], Act]) -> set[tuple[str, str]]:
    act = prepared(Door())
    with seen() as ran:
        act()
    return ran


@pytest.fixture(scope="module")
def ran() -> set[tuple[str, str]]:
    """By any act, once it was prepared."""
    return set[tuple[str, str]]().union(*map(run, [*ACTS, *ACTS_BY_MAIL, *ACTS_ON_HOSTS, *CHORES]))


@pytest.mark.parametrize("writer", writers(), ids=lambda kind: kind.__name__)
def test_every_use_case_that_writes_is_broken_between_its_statements(
    writer: type, ran: set[tuple[str, str]]
) -> None:
    assert (writer.__module__, writer.__name__) in ran


def test_what_only_reads_is_not_asked_for() -> None:
    names = {kind.__name__ for kind in writers()}

    assert {"EndDevice", "KeepHouse", "ResetPassword", "DeliverMail"} <= names
    assert not names & {"ListUsers", "ListTrail", "ListDevices", "VerifyTrail"}
