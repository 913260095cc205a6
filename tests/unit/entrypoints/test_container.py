"""The wiring: every provider builds, for every storage, and nothing is made twice."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dependency_injector.containers import DeclarativeContainer
from flask import Flask

import entrypoints.container
from adapters.memory import InMemoryStorage
from adapters.sql import SqlStorage
from application.ports import Clock, Translator
from domain.accounts import EmailAddressParser, UsernameReserved
from domain.errors import Refusals
from domain.passwords import PasswordBlocklist, PasswordHasher
from domain.secrets import Entropy
from entrypoints.container import Container
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.support.builders import PASSWORD

STORAGES = {"memory://": InMemoryStorage, "sqlite:///doorward.sqlite3": SqlStorage}


@pytest.fixture(params=STORAGES, ids=lambda url: url.partition(":")[0])
def container(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Container]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOORWARD_DATABASE_URL", request.param)
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "19456")
    monkeypatch.setenv("DOORWARD_ARGON2_TIME_COST", "2")
    container = Container(
        settings=read_settings(), secret_key=make_secret_key(), metrics_folder=tmp_path
    )
    storage = container.storage()
    if isinstance(storage, SqlStorage):
        storage.upgrade()
    yield container
    if isinstance(storage, SqlStorage):
        storage.close()


def test_every_provider_builds(container: Container) -> None:
    built = {name: provider() for name, provider in container.providers.items()}

    assert None not in built.values()
    assert {"storage", "register", "web"} < built.keys()


def test_every_room_is_in_the_container_and_no_two_share_a_name() -> None:
    rooms = [
        room
        for module in pkgutil.iter_modules(entrypoints.container.__path__, "entrypoints.container.")
        for room in vars(importlib.import_module(module.name)).values()
        if isinstance(room, type)
        and issubclass(room, DeclarativeContainer)
        and room.__module__ == module.name
    ]
    named = [name for room in rooms for name in room.providers]

    assert set(rooms) == set(Container.__bases__)
    assert sorted(named) == sorted(Container.providers)


def test_the_storage_is_chosen_by_its_url(container: Container) -> None:
    assert type(container.storage()) is STORAGES[container.settings().database_url]


def test_adapters_are_what_their_names_promise(container: Container) -> None:
    for name, port in {
        "hasher": PasswordHasher,
        "blocklist": PasswordBlocklist,
        "parse_email": EmailAddressParser,
        "translator": Translator,
        "clock": Clock,
        "entropy": Entropy,
    }.items():
        assert port in type(container.providers[name]()).__mro__


def test_everything_is_made_once(container: Container) -> None:
    providers = container.providers.items()

    made_anew = {name for name, provider in providers if provider() is not provider()}

    assert made_anew == {"account_form", "chores", "registration"}


def test_two_containers_share_nothing_that_is_stored(container: Container) -> None:
    other = Container(settings=container.settings(), secret_key=make_secret_key())

    assert other.storage() is not container.storage()
    assert other.web() is not container.web()


def test_only_an_operator_gives_out_reserved_names(container: Container) -> None:
    account = {"username": "admin", "email": "admin@example.org", "password": PASSWORD}

    with pytest.raises(Refusals) as refused:
        container.register()(**account, password_again=PASSWORD, language="en")
    added = container.add_user()(**account)

    assert [type(refusal) for refusal in refused.value.each] == [UsernameReserved]
    assert container.find_user()("admin") == added


def test_use_cases_meet_in_one_storage(container: Container) -> None:
    container.add_user()(username="susan", email="susan@example.org", password=PASSWORD)
    token = container.authenticate_user()(login="susan", password=PASSWORD).session_token
    resolve = container.resolve_session()

    before = resolve(session_token=token, remember_token=None)
    container.disable_user()(login="susan")

    assert before
    assert before.user.username.key == "susan"
    assert resolve(session_token=token, remember_token=None) is None


def test_the_web_is_a_flask_application(container: Container) -> None:
    assert isinstance(container.web(), Flask)
