"""How a wrong word in the environment is told: by its name, at once, and without being shown."""

from pathlib import Path

import pytest

from entrypoints.settings import SETTINGS, WrongSettings, read_settings
from entrypoints.settings.checks import SITE_NAME_MAXIMUM

KEY = "n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX"


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
        ("SECRET_KEY", f"{KEY} short"),
        ("SECRET_KEY", f"{KEY} {KEY}"),
        ("STATE_DIR", __file__),
        ("STATE_DIR", "x" * 300),
        ("DATABASE_URL", "doorward.sqlite3"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///x?mode=ro"),
        ("DATABASE_URL", "memory"),
        ("DATABASE_URL", "mysql://localhost/doorward"),
        ("DATABASE_URL", "postgresql://localhost"),
        ("DATABASE_CONNECTIONS", "1"),
        ("DATABASE_CONNECTIONS", "1001"),
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
        ("REGISTRATION", "no"),
        ("EMAIL_VERIFICATION", "yes"),
        ("SMTP_URL", "mail.example.org"),
        ("SMTP_URL", "https://mail.example.org"),
        ("SMTP_URL", "smtps://"),
        ("SMTP_URL", "smtps://mail.example.org:port"),
        ("SMTP_URL", "smtps://mail.example.org:0"),
        ("SMTP_URL", "smtps://mail.example.org/inbox"),
        ("SMTP_URL", "smtps://doorward@mail.example.org"),
        ("SMTP_URL", "smtps://doorward:пароль@mail.example.org"),
        ("SMTP_URL", "smtps://доставка.example"),
        ("MAIL_FROM", "doorward"),
        ("MAIL_FROM", "Doorward <noreply@example.org>"),
        ("MAIL_FROM", "noreply@example.org,other@example.org"),
        ("MAIL_FROM", "noreply@example.org\nBcc: other@example.org"),
        ("METRICS_TOKEN", "fifteen-letters"),
        ("METRICS_TOKEN", "sixteen letters!"),
        ("METRICS_TOKEN", "буквы-и-ещё-буквы"),
        ("ACCESS_LOG", "maybe"),
        ("TRAIL_RETENTION", "6d"),
        ("TRAIL_RETENTION", "3651d"),
        ("TRAIL_RETENTION", "for ever"),
        ("TRUSTED_PROXIES", "0"),
        ("TRUSTED_PROXIES", "10"),
        ("TRUSTED_PROXIES", "-1"),
        ("TRUSTED_PROXIES", "1, 10.0.0.0/8"),
        ("TRUSTED_PROXIES", "10.0.0.1/8"),
        ("TRUSTED_PROXIES", "0.0.0.0/0"),
        ("TRUSTED_PROXIES", "nginx"),
        ("TRUSTED_PROXIES", "10.0.0.0/8 " * 65),
        ("HSTS_SUBDOMAINS", "some"),
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


def test_no_more_memory_is_hashed_in_than_the_budget_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two processes of three threads, 64 MiB each."""
    monkeypatch.setenv("DOORWARD_PROCESSES", "2")
    monkeypatch.setenv("DOORWARD_HASH_THREADS", "3")
    monkeypatch.setenv("DOORWARD_HASH_MEMORY_MIB", "383")

    assert "384 MiB" in only_problem("DOORWARD_HASH_MEMORY_MIB")

    monkeypatch.setenv("DOORWARD_HASH_MEMORY_MIB", "384")
    assert read_settings().processes == 2


def test_of_two_limits_the_shorter_one_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_SESSION_ABSOLUTE", "30m")

    assert only_problem("DOORWARD_SESSION_IDLE") == (
        "Is 1h, longer than DOORWARD_SESSION_ABSOLUTE, which is 30m."
    )


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "id.example.org", "a b", "[", "ä"])
def test_listening_for_others_needs_a_public_url(host: str) -> None:
    (text,) = problems(host)["DOORWARD_PUBLIC_URL"]

    assert "It would be http://" in text


@pytest.mark.parametrize("setting", [setting.name for setting in SETTINGS])
def test_a_file_that_holds_no_value_is_told(
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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "hunter2"),
        ("SECRET_KEY", "hunter2-changeme-" + KEY),
        ("SECRET_KEY", f"hunter2-{KEY} hunter2-{KEY}"),
        ("SECRET_KEY", f"hunter2-{KEY} hunter2"),
        ("DATABASE_URL", "postgresql://doorward:hunter2@db"),
        ("DATABASE_URL", "sqlite://doorward:hunter2@db/doorward"),
        ("DATABASE_URL", "hunter2"),
        ("DATABASE_URL", "sqlite:///x?key=hunter2"),
        ("SMTP_URL", "smtps://doorward:hunter2@mail.example.org/x"),
        ("SMTP_URL", "smtps://doorward:hunter2@[::1"),
        ("SMTP_URL", "smtps://doorward:hunter2"),
        ("SMTP_URL", "smtps://doorward:hunter2/@mail.example.org"),
        ("PUBLIC_URL", "https://doorward:hunter2@id.example.org"),
    ],
)
def test_what_may_be_a_secret_is_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"DOORWARD_{name}", value)

    assert "hunter2" not in repr(problems())


def test_a_slip_in_a_theme_is_told_with_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "templates" / "login.html").write_text("{% trans %}fine{% endtrans %}", "utf-8")
    broken = tmp_path / "templates" / "parts" / "footer.html"
    broken.write_text("<p>\n{% block footer %}", "utf-8")
    monkeypatch.setenv("DOORWARD_THEME_DIR", str(tmp_path))

    assert only_problem("DOORWARD_THEME_DIR").startswith(f"{broken}, line 2: ")


def test_a_template_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "login.html").write_bytes(b"\xff")
    monkeypatch.setenv("DOORWARD_THEME_DIR", str(tmp_path))

    assert only_problem("DOORWARD_THEME_DIR").endswith("login.html cannot be read.")


@pytest.mark.parametrize(
    ("url", "entries", "said"),
    [
        ("https://id.example.org", "app.example.org=Staff", "app.example.org=Staff: an entry is"),
        ("https://id.example.org", "ok.example.org, *.example.org", "*.example.org: an entry is"),
        ("https://id.example.org", "id.example.org", "id.example.org: this is our own host"),
        ("https://id.example.org", "id.example.org:8443/x", "id.example.org: this is our own"),
        ("http://localhost:5000", "app.example.org", "app.example.org: without https"),
    ],
)
def test_a_host_that_cannot_be_guarded_is_named(
    url: str, entries: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", url)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", "127.0.0.1")
    monkeypatch.setenv("DOORWARD_FORWARD_AUTH", entries)

    assert only_problem("DOORWARD_FORWARD_AUTH").startswith(said)


def test_hosts_are_guarded_by_a_proxy_that_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", "https://id.example.org")
    monkeypatch.setenv("DOORWARD_FORWARD_AUTH", "app.example.org")

    assert only_problem("DOORWARD_FORWARD_AUTH").startswith("Needs DOORWARD_TRUSTED_PROXIES")


def test_hosts_say_nothing_beside_proxies_that_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_FORWARD_AUTH", "app.localhost")
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", "everybody")

    assert list(problems()) == ["DOORWARD_TRUSTED_PROXIES"]
