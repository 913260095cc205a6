"""Which URLs open a storage, which file they mean, and what is said about the others."""

from pathlib import Path
from urllib.parse import quote

import pytest

from adapters.sql import open_storage
from tests.support.builders import a_user

SECRET = "hunter2"


@pytest.mark.parametrize(
    "name",
    [
        "a b.db",
        "50%.db",
        "50%25.db",
        "what?.db",
        "no#1.db",
        "tür.db",
        "база.db",
        "a&b=c.db",
        "+.db",
    ],
)
def test_a_file_of_any_name_is_the_one_that_is_used(tmp_path: Path, name: str) -> None:
    folder = tmp_path / f"in {name}"
    storage = open_storage(f"sqlite:///{quote(str(folder / name))}")

    storage.upgrade()
    storage.transact(lambda work: work.users.add(a_user()))

    assert storage.user_by_login(a_user().username) == a_user()
    assert {file.name.removesuffix("-wal").removesuffix("-shm") for file in folder.iterdir()} == {
        name
    }
    storage.close()


def test_a_relative_path_starts_at_the_working_folder_of_the_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    storage = open_storage("sqlite:///var/doorward.db")
    monkeypatch.chdir("/")

    storage.upgrade()

    assert (tmp_path / "var" / "doorward.db").is_file()
    storage.close()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "doorward.db",
        "sqlite",
        "sqlite:doorward.db",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///doorward%00.db",
        "sqlite:///doorward.db?mode=ro",
        "sqlite://doorward.db",
        "sqlite://host:port/doorward.db",
        "sqlite+aiosqlite:///doorward.db",
        "mysql://localhost/doorward",
        "postgres://localhost/doorward",
        "postgresql+psycopg2://localhost/doorward",
        "://",
    ],
)
def test_a_url_that_opens_nothing_is_refused_in_one_line(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite:///PATH") as refused:
        open_storage(url)

    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://door:{SECRET}@localhost/doorward",
        f"mysql://door:{SECRET}@localhost:{SECRET}/doorward",
        f"sqlite://door:{SECRET}@localhost/doorward.db",
        f"sqlite:///doorward.db?key={SECRET}",
        f"{SECRET}@localhost",
        f"mysql:/door:{SECRET}@localhost",
    ],
)
def test_a_refused_url_never_shows_its_password(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite:///PATH") as refused:
        open_storage(url)

    assert SECRET not in repr(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("postgresql://localhost/doorward", "postgresql://localhost/doorward"),
        ("postgresql+psycopg://localhost/doorward", "postgresql://localhost/doorward"),
        (f"postgresql://door:{SECRET}@db.example/d", "postgresql://db.example/d"),
        (f"postgresql://door:%2F%40%3A{SECRET}@[::1]:5433/d", "postgresql://[::1]:5433/d"),
        (f"postgresql://db/d?user=door&password={SECRET}", "postgresql://db/d"),
        (f"postgresql://a:1,b:2/d?password={SECRET}", "postgresql://a:1,b:2/d"),
        ("postgresql://a,b:2/d?target_session_attrs=read-write", "postgresql://a,b:2/d"),
        ("postgresql:///d?host=/run/postgresql", "postgresql:///run/postgresql/d"),
        ("postgresql:///?service=doorward", "postgresql:///"),
        ("postgresql://db/d?sslmode=verify-full&sslrootcert=/ca.pem", "postgresql://db/d"),
        ("postgresql://db/d?options=-c%20search_path%3Ddoor", "postgresql://db/d"),
    ],
)
def test_what_postgresqls_own_client_reads_opens_a_database_of_that_name(
    url: str, name: str
) -> None:
    storage = open_storage(url)

    assert storage.name == name
    assert not storage.upgrades_itself


@pytest.mark.parametrize(
    "url",
    [
        "postgresql:doorward",
        "postgresql://",
        "postgresql://localhost",
        "postgresql://localhost/",
        f"postgresql://door:{SECRET}@localhost",
        f"postgresql://door:{SECRET}@localhost/d?password",
        f"postgresql://door:{SECRET}@localhost/d?{SECRET}=1",
        f"postgresql://door:{SECRET}@localhost/d?charset={SECRET}",
        f"postgresql://door:{SECRET}@localhost/d?connect_timeout={SECRET}",
        f"postgresql://door:{SECRET}@localhost:{SECRET}/d",
        f"postgresql://door:{SECRET}%@localhost/d",
        f"postgresql://door:{SECRET}%00@localhost/d",
        f"postgresql://door:1/{SECRET}@localhost/d",
        f"postgresql://door:a/{SECRET}@localhost/d",
        f"postgresql://door:a@{SECRET}@localhost/d",
        f"postgresql://door:a/b@{SECRET}/d",
        f"postgresql+asyncpg://door:{SECRET}@localhost/d",
    ],
)
def test_a_wrong_postgresql_url_is_told_in_words_without_its_password(url: str) -> None:
    with pytest.raises(ValueError, match=r"postgresql://USER:PASSWORD@HOST:PORT/NAME") as refused:
        open_storage(url)

    assert SECRET not in repr(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_opening_touches_nothing(tmp_path: Path) -> None:
    storage = open_storage(f"sqlite:///{tmp_path}/new/doorward.db")

    assert storage.upgrades_itself
    assert list(tmp_path.iterdir()) == []
