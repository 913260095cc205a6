"""The language of an account: one that is spoken here, recorded where it changed."""

import pytest

from domain.accounts import LanguageUnknown, UserUnknown
from domain.events import EventKind
from tests.support.builders import Door


def changes(door: Door) -> int:
    events = door.storage.transact(lambda work: work.trail.unsealed(100))
    return sum(event.kind is EventKind.LANGUAGE_CHANGED for event in events)


def test_the_language_is_kept_with_the_account() -> None:
    door = Door()
    susan = door.with_user()

    door.change_language(user_id=susan.id, language="ru")

    assert door.find_user("susan").language == "ru"
    assert changes(door) == 1


def test_the_same_language_again_changes_nothing() -> None:
    door = Door()
    susan = door.with_user()

    door.change_language(user_id=susan.id, language="en")

    assert door.find_user("susan") == susan
    assert changes(door) == 0


@pytest.mark.parametrize("language", ["", "RU", "de", "../ru"])
def test_a_language_that_nobody_speaks_is_refused(language: str) -> None:
    door = Door()
    susan = door.with_user()

    with pytest.raises(LanguageUnknown):
        door.change_language(user_id=susan.id, language=language)

    assert door.find_user("susan").language == "en"


def test_who_is_disabled_changes_nothing() -> None:
    door = Door()
    susan = door.with_user()
    door.disable(login="susan")

    with pytest.raises(UserUnknown):
        door.change_language(user_id=susan.id, language="ru")
