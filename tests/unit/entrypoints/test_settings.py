"""What the environment may say about an installation, and what holds where it says nothing."""

import os
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest

from adapters.sql import open_storage
from adapters.web.origin import PublicOrigin
from adapters.web.proxies import TrustedProxies
from domain.forward_auth import ForwardHosts
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.secret_key import secrets_in
from entrypoints.settings import SETTINGS, Settings, read_settings
from entrypoints.settings.checks import spoken
from entrypoints.settings.setting import Setting

KEY = "n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX"
HOOK_KEY = "Vb3nM8kQ2xW7rT5yP9dF4hJ6lZ1sC0gA"
TOKEN = "for-the-scraper-alone"
SMTP_URL = "smtps://doorward:swordfish@mail.example.org"


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()

    assert settings == Settings(
        origin=PublicOrigin("http", "127.0.0.1", "127.0.0.1:5000"),
        secret_key="",
        state_dir=Path("var"),
        database_url="sqlite:///var/doorward.sqlite3",
        database_connections=16,
        processes=len(os.sched_getaffinity(0)),
        threads=64,
        site_name="Doorward",
        logo=None,
        theme_dir=None,
        password_minimum=15,
        argon2_memory_kib=65536,
        argon2_time_cost=3,
        hash_threads=1,
        hash_wait=timedelta(seconds=5),
        hash_budget_mib=1024,
        session_limits=SessionLimits(timedelta(hours=1), timedelta(hours=24)),
        remember_limits=RememberLimits(timedelta(days=14), timedelta(days=30)),
        smtp_url="",
        registration=RegistrationMode.OPEN,
        email_verification=EmailVerification.OFF,
        mail_from="doorward@localhost",
        metrics_token="",
        access_log=False,
        trail_retention=timedelta(days=365),
        throttling=True,
        trusted_proxies=TrustedProxies(),
        hsts_subdomains=True,
        forward_hosts=ForwardHosts("http"),
        webhook_targets=(),
        webhook_secret="",
        webhook_private=False,
        unknown=(),
    )
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


EVERYTHING = {
    "DOORWARD_PUBLIC_URL": "https://ID.example.org/",
    "DOORWARD_SECRET_KEY": f" {KEY}\n",
    "DOORWARD_STATE_DIR": "/var/lib/doorward",
    "DOORWARD_DATABASE_URL": "sqlite:///db",
    "DOORWARD_DATABASE_CONNECTIONS": "8",
    "DOORWARD_PROCESSES": "4",
    "DOORWARD_THREADS": "128",
    "DOORWARD_SITE_NAME": "Дом & Garden",
    "DOORWARD_LOGO": "logo.svg",
    "DOORWARD_THEME_DIR": "theme",
    "DOORWARD_PASSWORD_MIN_LENGTH": "8",
    "DOORWARD_ARGON2_MEMORY_KIB": "19456",
    "DOORWARD_ARGON2_TIME_COST": "2",
    "DOORWARD_HASH_THREADS": "2",
    "DOORWARD_HASH_WAIT": "2s",
    "DOORWARD_HASH_MEMORY_MIB": "152",
    "DOORWARD_SESSION_IDLE": "30m",
    "DOORWARD_SESSION_ABSOLUTE": "8h",
    "DOORWARD_REMEMBER_UNUSED": "1d",
    "DOORWARD_REMEMBER_ABSOLUTE": "1w",
    "DOORWARD_SMTP_URL": SMTP_URL,
    "DOORWARD_MAIL_FROM": "door@example.org",
    "DOORWARD_REGISTRATION": "invited",
    "DOORWARD_EMAIL_VERIFICATION": "optional",
    "DOORWARD_METRICS_TOKEN": TOKEN,
    "DOORWARD_ACCESS_LOG": "on",
    "DOORWARD_THROTTLING": "off",
    "DOORWARD_TRAIL_RETENTION": "90d",
    "DOORWARD_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
    "DOORWARD_HSTS_SUBDOMAINS": "off",
    "DOORWARD_FORWARD_AUTH": "app.example.org=staff",
    "DOORWARD_WEBHOOK_URL": "https://here.example/hook http://localhost:8000",
    "DOORWARD_WEBHOOK_SECRET": HOOK_KEY,
    "DOORWARD_WEBHOOK_PRIVATE": "on",
}


def test_everything_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("logo.svg").touch()
    Path("theme").mkdir()
    for name, value in EVERYTHING.items():
        monkeypatch.setenv(name, value)

    settings = read_settings("0.0.0.0", 80)

    assert settings == Settings(
        origin=PublicOrigin("https", "id.example.org", "id.example.org"),
        secret_key=KEY,
        state_dir=Path("/var/lib/doorward"),
        database_url="sqlite:///db",
        database_connections=8,
        processes=4,
        threads=128,
        site_name="Дом & Garden",
        logo=Path("logo.svg"),
        theme_dir=Path("theme"),
        password_minimum=8,
        argon2_memory_kib=19456,
        argon2_time_cost=2,
        hash_threads=2,
        hash_wait=timedelta(seconds=2),
        hash_budget_mib=152,
        session_limits=SessionLimits(timedelta(minutes=30), timedelta(hours=8)),
        remember_limits=RememberLimits(timedelta(days=1), timedelta(weeks=1)),
        smtp_url=SMTP_URL,
        registration=RegistrationMode.INVITED,
        email_verification=EmailVerification.OPTIONAL,
        mail_from="door@example.org",
        metrics_token=TOKEN,
        access_log=True,
        trail_retention=timedelta(days=90),
        throttling=False,
        trusted_proxies=TrustedProxies(
            networks=(ip_network("10.0.0.0/8"), ip_network("::1")),
        ),
        hsts_subdomains=False,
        forward_hosts=ForwardHosts.parse("app.example.org=staff"),
        webhook_targets=("https://here.example/hook", "http://localhost:8000"),
        webhook_secret=HOOK_KEY,
        webhook_private=True,
        unknown=(),
    )
    assert (settings.hash_room, settings.hash_memory_mib) == (96, 152)
    assert EVERYTHING.keys() == {setting.name for setting in SETTINGS}


def test_what_is_kept_in_memory_is_kept_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "memory://")

    settings = read_settings()

    assert (settings.storage_kind, settings.processes) == ("memory", 1)


@pytest.mark.parametrize(
    ("cores", "budget", "processes"), [(2, 1024, 2), (32, 1024, 16), (32, 64, 1), (32, 4096, 32)]
)
def test_there_are_as_many_processes_as_cores_and_memory_allow(
    cores: int, budget: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _process: set(range(cores)))
    monkeypatch.setenv("DOORWARD_HASH_MEMORY_MIB", str(budget))

    assert read_settings().processes == processes


def test_where_the_system_names_no_cores_for_a_process_all_of_them_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("os.sched_getaffinity")
    monkeypatch.setattr("os.cpu_count", lambda: 3)

    assert read_settings().processes == 3


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


def test_a_file_ends_with_a_line_end_that_is_not_part_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\r\n")
    monkeypatch.setenv("DOORWARD_SECRET_KEY_FILE", str(file))

    assert read_settings().secret_key == KEY


def test_several_secrets_may_stand_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{KEY}\nanother-{KEY}\n")
    monkeypatch.setenv("DOORWARD_SECRET_KEY_FILE", str(file))

    assert secrets_in(read_settings().secret_key) == (KEY, f"another-{KEY}")


def test_what_may_be_a_secret_stays_out_of_the_settings_print(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOORWARD_SECRET_KEY", KEY)
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "sqlite:///hunter2")
    monkeypatch.setenv("DOORWARD_SMTP_URL", SMTP_URL)
    monkeypatch.setenv("DOORWARD_METRICS_TOKEN", TOKEN)

    shown = repr(read_settings())

    assert KEY not in shown
    assert TOKEN not in shown
    assert "swordfish" not in shown
    assert "hunter2" not in shown


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        ("https://id.example.org:8443", "noreply@id.example.org"),
        ("https://192.0.2.1", "doorward@localhost"),
        ("https://[2001:db8::1]", "doorward@localhost"),
        ("http://localhost:5000", "doorward@localhost"),
        ("http://door.localhost:5000", "doorward@localhost"),
    ],
)
def test_mail_comes_from_the_public_host_where_that_is_a_name(
    url: str, sender: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", url)

    assert read_settings().mail_from == sender


@pytest.mark.parametrize(
    ("smtp_url", "choice", "verification"),
    [
        ("", "", "off"),
        (SMTP_URL, "", "required"),
        ("", "required", "required"),
        (SMTP_URL, "optional", "optional"),
        (SMTP_URL, "off", "off"),
    ],
)
def test_an_address_has_to_be_verified_as_soon_as_mail_reaches_people(
    smtp_url: str, choice: str, verification: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SMTP_URL", smtp_url)
    monkeypatch.setenv("DOORWARD_EMAIL_VERIFICATION", choice)

    assert read_settings().email_verification is EmailVerification(verification)


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

    storage = open_storage(settings.database_url)
    assert storage.name == str(tmp_path / folder / "doorward.sqlite3")


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
    elif isinstance(default, bool):
        assert shown == {True: "on", False: "off"}[default]
    elif isinstance(default, int | Path):
        assert shown == str(default)
    assert setting.text.endswith(".")


@pytest.mark.parametrize(
    ("url", "needed"),
    [("", False), ("memory://", False), ("postgresql://doorward@127.0.0.1/doorward", True)],
)
def test_a_database_that_servers_share_needs_a_worker_beside_them(
    monkeypatch: pytest.MonkeyPatch, url: str, needed: bool
) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", url)

    assert read_settings().needs_worker is needed
