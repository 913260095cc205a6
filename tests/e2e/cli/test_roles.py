"""Roles on the command line: given, listed, taken back, and told of."""

import json

from tests.e2e.cli.conftest import Typed
from tests.support.builders import PASSWORD


def add(typed: Typed, name: str) -> None:
    typed("users", "add", name, f"{name}@example.org", "--password-stdin", given=PASSWORD)


def test_an_operators_day_with_roles(typed: Typed) -> None:
    add(typed, "Susan")
    add(typed, "miguel")

    before = typed("roles", "list")
    granted = typed("roles", "grant", "susan", "editor", "admin")
    listed = typed("roles", "list")
    revoked = typed("roles", "revoke", "susan", "admin")
    hers = typed("roles", "list", "susan@example.org")
    his = typed("roles", "list", "miguel")

    assert before.stdout == "Nobody has a role yet. Give one: doorward roles grant NAME ROLE\n"
    assert granted.stdout == "Susan has admin, editor.\n"
    assert listed.stdout == "Username\tRoles\nSusan\tadmin, editor\n"
    assert revoked.stdout == hers.stdout == "Susan has editor.\n"
    assert his.stdout == "miguel has no role.\n"
    assert {done.exit_code for done in (before, granted, listed, revoked, hers, his)} == {0}


def test_programs_read_roles_as_json(typed: Typed) -> None:
    add(typed, "susan")
    add(typed, "miguel")
    typed("roles", "grant", "susan", "editor", "admin")

    everybody = json.loads(typed("roles", "list", "--json").stdout)
    (his,) = json.loads(typed("roles", "list", "miguel", "--json").stdout)
    shown = json.loads(typed("users", "show", "susan", "--json").stdout)
    listed = json.loads(typed("users", "list", "--json").stdout)

    assert [one["username"] for one in everybody] == ["susan"]
    assert everybody[0] == {"id": shown["id"], "username": "susan", "roles": ["admin", "editor"]}
    assert (his["username"], his["roles"]) == ("miguel", [])
    assert shown["roles"] == ["admin", "editor"]
    assert [one["roles"] for one in listed] == [[], ["admin", "editor"]]


def test_accounts_are_shown_with_their_roles(typed: Typed) -> None:
    add(typed, "susan")
    add(typed, "miguel")
    typed("roles", "grant", "susan", "editor", "admin")

    listed = typed("users", "list").stdout.splitlines()
    shown = typed("users", "show", "susan").stdout.splitlines()

    assert [line.split("\t")[-1] for line in listed] == ["Roles", "-", "admin editor"]
    assert "Roles\tadmin editor" in shown


def test_accounts_are_listed_by_a_role(typed: Typed) -> None:
    add(typed, "susan")
    add(typed, "miguel")
    typed("roles", "grant", "susan", "editor")

    editors = typed("users", "list", "--role", "editor")
    nobody = typed("users", "list", "--role", "admin")
    wrong = typed("users", "list", "--role", "No Role")

    assert [line.split("\t")[0] for line in editors.stdout.splitlines()] == ["Username", "susan"]
    assert (nobody.exit_code, nobody.stdout) == (0, "No user has the role admin.\n")
    assert (wrong.exit_code, wrong.stdout) == (1, "")


def test_what_is_no_role_is_refused_in_words_and_nothing_is_given(typed: Typed) -> None:
    add(typed, "susan")

    done = typed("roles", "grant", "susan", "editor", "No\x1bRole")
    many = typed("roles", "grant", "susan", *(f"role{number}" for number in range(33)))

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "Error: A role is 1 to 32 of a-z, 0-9, hyphen and underscore, beginning with a letter.\n"
    )
    assert many.stderr == "Error: An account can have at most 32 roles.\n"
    assert typed("roles", "list", "--json").stdout == "[]\n"


def test_nobody_is_told_of_who_is_not_there(typed: Typed) -> None:
    typed("db", "upgrade")

    for words in (("grant", "susan", "editor"), ("revoke", "susan", "editor"), ("list", "susan")):
        done = typed("roles", *words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("Error: There is no such user;")


def test_roles_without_a_role_are_wrong_usage(typed: Typed) -> None:
    assert typed("roles", "grant", "susan").exit_code == 2
    assert typed("roles", "revoke", "susan").exit_code == 2


def test_the_trail_says_who_was_given_what(typed: Typed) -> None:
    add(typed, "susan")
    typed("roles", "grant", "susan", "editor")
    typed("roles", "revoke", "susan", "editor")

    told = json.loads(typed("audit", "list", "--json").stdout)

    assert [(one["event"], one["actor"], one["reason"]) for one in told][-2:] == [
        ("role_granted", "operator", "editor"),
        ("role_revoked", "operator", "editor"),
    ]
