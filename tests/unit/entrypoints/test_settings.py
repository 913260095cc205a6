"""What the environment may say, and how a wrong word in it is told without being shown."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from domain.sessions import RememberLimits, SessionLimits
from entrypoints.settings import (
    SETTINGS,
    SITE_NAME_MAXIMUM,
    Setting,
    Settings,
    WrongSettings,
    read_settings,
    spoken,
)

KEY = "n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("DOORWARD_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def problems(host: str = "127.0.0.1", port: int = 5000) -> dict[str, list[str]]:
    with pytest.raises(WrongSettings) as wrong:
        read_settings(host, port)
    return wrong.value.problems


def only_problem(name: str) -> str:
    found = problems()
    assert list(found) == [name]
    (text,) = found[name]
    assert text.isprintable()
    return text


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()

    assert settings == Settings(
        origin=settings.origin,
        secret_key="",
        state_dir=Path("var"),
        database_url="sqlite:///var/doorward.sqlite3",
        site_name="Doorward",
        logo=None,
        theme_dir=None,
        password_minimum=15,
        argon2_memory_kib=65536,
        argon2_time_cost=3,
        session_limits=SessionLimits(timedelta(hours=1), timedelta(hours=24)),
        remember_limits=RememberLimits(timedelta(days=14), timedelta(days=30)),
        unknown=(),
    )
    assert str(settings.origin) == "http://127.0.0.1:5000"
    assert settings.storage_kind == "sql"


def test_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read_settings()

    for setting in SETTINGS:
        monkeypatch.setenv(setting.name, "")
        monkeypatch.setenv(f"{setting.name}_FILE", "")
    assert read_settings() == expected
    for setting in SETTINGS:
        monkeypatch.setenv(setting.name, " \t\n")
    assert read_settings() == expected


def test_everything_can_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").touch()
    for name, value in {
        "PUBLIC_URL": "https://ID.example.org/",
        "SECRET_KEY": f" {KEY}\n",
        "STATE_DIR": "/var/lib/doorward",
        "DATABASE_URL": "memory://",
        "SITE_NAME": "Дом & Garden",
        "LOGO": str(tmp_path / "logo.svg"),
        "THEME_DIR": str(tmp_path),
        "PASSWORD_MIN_LENGTH": "8",
        "ARGON2_MEMORY_KIB": "19456",
        "ARGON2_TIME_COST": "2",
        "SESSION_IDLE": "30m",
        "SESSION_ABSOLUTE": "8h",
        "REMEMBER_UNUSED": "1d",
        "REMEMBER_ABSOLUTE": "1w",
    }.items():
        monkeypatch.setenv(f"DOORWARD_{name}", value)

    settings = read_settings("0.0.0.0", 80)

    assert str(settings.origin) == "https://id.example.org"
    assert settings.secret_key == KEY
    assert settings.storage_kind == "memory"
    assert settings.site_name == "Дом & Garden"
    assert (settings.logo, settings.theme_dir) == (tmp_path / "logo.svg", tmp_path)
    assert (settings.argon2_memory_kib, settings.argon2_time_cost) == (19456, 2)
    assert settings.session_limits == SessionLimits(timedelta(minutes=30), timedelta(hours=8))
    assert settings.remember_limits == RememberLimits(timedelta(days=1), timedelta(weeks=1))
    assert settings.password_minimum == 8


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_URL", "http://id.example.org"),
        ("PUBLIC_URL", "ftp://localhost"),
        ("PUBLIC_URL", "https://"),
        ("PUBLIC_URL", "id.example.org"),
        ("PUBLIC_URL", "https://id.example.org/login"),
        ("PUBLIC_URL", "https://id.example.org:port"),
        ("PUBLIC_URL", "https://id.example.org:99999"),
        ("PUBLIC_URL", "https://[::1"),
        ("PUBLIC_URL", "https://дом.example"),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 64),
        ("SECRET_KEY", "change-me-" + KEY),
        ("STATE_DIR", __file__),
        ("STATE_DIR", "x" * 300),
        ("DATABASE_URL", "doorward.sqlite3"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///x?mode=ro"),
        ("DATABASE_URL", "memory"),
        ("DATABASE_URL", "mysql://localhost/doorward"),
        ("SITE_NAME", "x" * (SITE_NAME_MAXIMUM + 1)),
        ("SITE_NAME", "Door\nward"),
        ("SITE_NAME", "\x1b[31mDoorward"),
        ("LOGO", "missing.svg"),
        ("LOGO", "."),
        ("LOGO", "x" * 300),
        ("THEME_DIR", "missing"),
        ("THEME_DIR", __file__),
        ("THEME_DIR", "x" * 300),
        ("PASSWORD_MIN_LENGTH", "7"),
        ("PASSWORD_MIN_LENGTH", "65"),
        ("PASSWORD_MIN_LENGTH", "fifteen"),
        ("PASSWORD_MIN_LENGTH", "15.5"),
        ("PASSWORD_MIN_LENGTH", "9" * 5000),
        ("ARGON2_MEMORY_KIB", "12287"),
        ("ARGON2_MEMORY_KIB", "4194305"),
        ("ARGON2_MEMORY_KIB", "-65536"),
        ("ARGON2_TIME_COST", "0"),
        ("ARGON2_TIME_COST", "21"),
        ("SESSION_IDLE", "1m"),
        ("SESSION_IDLE", "25h"),
        ("SESSION_IDLE", "soon"),
        ("SESSION_IDLE", "-1h"),
        ("SESSION_IDLE", "9" * 20 + "d"),
        ("SESSION_ABSOLUTE", "31d"),
        ("REMEMBER_UNUSED", "31d"),
        ("REMEMBER_ABSOLUTE", "31d"),
        ("REMEMBER_ABSOLUTE", "0"),
    ],
)
def test_a_wrong_value_is_named_and_not_shown(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"DOORWARD_{name}", value)
    shown = {name: text for name, texts in problems().items() for text in texts}

    assert shown.keys() & {f"DOORWARD_{name}", "DOORWARD_REMEMBER_UNUSED"}
    assert len(shown) == 1
    assert all(text.isprintable() and text.endswith(".") for text in shown.values())


@pytest.mark.parametrize("setting", [setting.name for setting in SETTINGS])
def test_bytes_that_are_no_text_are_refused(setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(setting, "\udcff" * 40)

    assert only_problem(setting) == "Must be UTF-8 text."


def test_every_wrong_variable_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "DOORWARD_PUBLIC_URL": "x",
        "DOORWARD_SECRET_KEY": "x",
        "DOORWARD_DATABASE_URL": "x",
        "DOORWARD_LOGO": "x",
        "DOORWARD_SESSION_IDLE": "9" * 20 + "d",
        "DOORWARD_ARGON2_TIME_COST": "x",
        "DOORWARD_SITE_NAME_FILE": "x",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)

    assert {name.removesuffix("_FILE") for name in wrong} == set(problems())


@pytest.mark.parametrize(
    ("memory", "passes"), [("19456", "1"), ("12288", "2"), ("19455", "2"), ("47103", "1")]
)
def test_hashes_that_are_cheap_to_search_are_refused(
    memory: str, passes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", memory)
    monkeypatch.setenv("DOORWARD_ARGON2_TIME_COST", passes)

    assert "DOORWARD_ARGON2_TIME_COST" in only_problem("DOORWARD_ARGON2_MEMORY_KIB")


def test_of_two_limits_the_shorter_one_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_SESSION_ABSOLUTE", "30m")

    assert only_problem("DOORWARD_SESSION_IDLE") == (
        "Is 1h, longer than DOORWARD_SESSION_ABSOLUTE, which is 30m."
    )


@pytest.mark.parametrize(
    ("host", "port", "origin"),
    [
        ("127.0.0.1", 8080, "http://127.0.0.1:8080"),
        ("localhost", 80, "http://localhost"),
        ("::1", 5000, "http://[::1]:5000"),
    ],
)
def test_the_public_url_is_where_it_listens(host: str, port: int, origin: str) -> None:
    assert str(read_settings(host, port).origin) == origin


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "id.example.org", "a b", "[", "ä"])
def test_listening_for_others_needs_a_public_url(host: str) -> None:
    (text,) = problems(host)["DOORWARD_PUBLIC_URL"]

    assert "It would be http://" in text


@pytest.mark.parametrize("setting", [setting.name for setting in SETTINGS])
def test_each_may_come_from_a_file(
    setting: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "value"
    monkeypatch.setenv(f"{setting}_FILE", str(file))

    missing = only_problem(setting)
    file.write_bytes(b"\xff\xfe")
    undecodable = only_problem(setting)
    file.write_text(" \n")
    empty = only_problem(setting)
    monkeypatch.setenv(f"{setting}_FILE", str(tmp_path))
    folder = only_problem(setting)
    monkeypatch.setenv(setting, "5")
    both = only_problem(setting)

    assert missing == folder == f"The file that {setting}_FILE names cannot be read."
    assert undecodable == "Must be UTF-8 text."
    assert empty == f"The file that {setting}_FILE names is empty."
    assert both == f"Set this or {setting}_FILE, not both."


def test_a_file_ends_with_a_line_end_that_is_not_part_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\r\n")
    monkeypatch.setenv("DOORWARD_SECRET_KEY_FILE", str(file))

    assert read_settings().secret_key == KEY


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "hunter2"),
        ("SECRET_KEY", "hunter2-changeme-" + KEY),
        ("DATABASE_URL", "postgresql://doorward:hunter2@db/doorward"),
        ("DATABASE_URL", "sqlite://doorward:hunter2@db/doorward"),
        ("DATABASE_URL", "hunter2"),
        ("DATABASE_URL", "sqlite:///x?key=hunter2"),
        ("PUBLIC_URL", "https://doorward:hunter2@id.example.org"),
    ],
)
def test_what_may_be_a_secret_is_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"DOORWARD_{name}", value)

    assert "hunter2" not in repr(problems())


def test_what_may_be_a_secret_stays_out_of_the_settings_print(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOORWARD_SECRET_KEY", KEY)
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "sqlite:///hunter2")

    shown = repr(read_settings())

    assert KEY not in shown
    assert "hunter2" not in shown


def test_names_that_mean_nothing_are_kept_to_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DOORWARD_SITENAME", "DOORWARD_LOGO_FILE_FILE", "DOORWARD_", "OTHER_NAME"):
        monkeypatch.setenv(name, "x")

    assert read_settings().unknown == (
        "DOORWARD_",
        "DOORWARD_LOGO_FILE_FILE",
        "DOORWARD_SITENAME",
    )


@pytest.mark.parametrize("folder", ["state", "a b", "100%", "what?", "a#b", "дом", "a%20b", "a+b"])
def test_the_embedded_database_is_in_the_state_folder_whatever_its_name(
    folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOORWARD_STATE_DIR", folder)

    settings = read_settings()

    assert settings.database_name == str(tmp_path / folder / "doorward.sqlite3")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////srv/door%20ward.db", "/srv/door ward.db"),
        ("memory://", "memory"),
    ],
)
def test_a_database_is_called_what_people_know_it_by(
    url: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", url)

    assert read_settings().database_name == name


def test_the_services_own_words_are_its_name_and_its_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", "https://id.example.org:8443")
    monkeypatch.setenv("DOORWARD_SITE_NAME", "Garden")

    assert read_settings().service_words == ("Garden", "id.example.org", "doorward")


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(days=14), "14d"),
        (timedelta(hours=25), "25h"),
        (timedelta(minutes=90), "90m"),
        (timedelta(seconds=90), "90s"),
    ],
)
def test_a_span_is_spoken_as_it_is_written(span: timedelta, text: str) -> None:
    assert spoken(span) == text


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: str(setting.name))
def test_a_described_default_is_the_one_that_holds(setting: Setting) -> None:
    shown, default = setting.shown_default.strip("`"), setting.default

    if isinstance(default, timedelta):
        assert shown in {spoken(default), "24h"}
    elif isinstance(default, int | Path):
        assert shown == str(default)
    assert setting.text.endswith(".")
