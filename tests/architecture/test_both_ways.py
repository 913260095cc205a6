"""Whatever people can do on the pages, programs can do by the API, and the other way round."""

import ast
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from adapters.web.use_cases import ForPeople, UseCases

PROJECT = Path(__file__).resolve().parents[2]
WEB = PROJECT / "adapters/web"

OF_NEITHER = {
    "SafeRedirect": "says where a browser goes next, and programs go nowhere",
    "RecordRefusal": "is told by the error pages of both",
    "NoteObservation": "is told by whatever stands before both",
    "AuthorizeRequest": "is asked by a proxy, for whoever asks it",
    "EnterHost": "takes a browser to another host",
    "OpenHostSession": "meets a browser on another host",
}
"""Use cases that nobody asks for, whom they serve."""


def names_in(folder: str) -> set[str]:
    """Everything that the modules in there call by an attribute or a parameter."""
    found: set[str] = set()
    for path in (WEB / folder).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                found |= {called.attr} if isinstance(called, ast.Attribute) else set()
                found |= {called.id} if isinstance(called, ast.Name) else set()
                found |= {arg.attr for arg in node.args if isinstance(arg, ast.Attribute)}
                found |= {arg.id for arg in node.args if isinstance(arg, ast.Name)}
    return found


def use_cases(of: type[Any]) -> dict[str, str]:
    """Each by its field, and its class; those of its parts too."""
    hints, found = get_type_hints(of), {}
    for field in fields(of):
        hint = hints[field.name]
        classes = get_args(hint) or (hint,)
        for one in classes:
            if isinstance(one, type) and one.__module__.startswith("application."):
                found[field.name] = one.__name__
            elif isinstance(one, type) and is_dataclass(one):
                found |= use_cases(one)
    return found


def for_people() -> dict[str, str]:
    """What the web is handed, and whatever of it somebody asks for; `recent_events` is a read."""
    handed = use_cases(UseCases) | {"recent_events": "RecentEvents"}
    return {field: name for field, name in handed.items() if name not in OF_NEITHER}


def test_the_exceptions_are_handed_to_the_web_at_all() -> None:
    assert set(use_cases(UseCases).values()) >= OF_NEITHER.keys()


def test_the_api_is_handed_every_use_case_that_is_meant_for_people() -> None:
    assert use_cases(ForPeople).keys() - {"resolve_session"} == (
        for_people().keys() - {"resolve_session"}
    )


def test_every_use_case_for_people_is_called_by_a_page() -> None:
    around = {"resolve_session", "reauthenticate"}  # before every page, and before some changes

    assert for_people().keys() - names_in("pages") - around == set()


def test_every_use_case_for_people_is_called_by_the_api() -> None:
    assert for_people().keys() - names_in("api") == set()
