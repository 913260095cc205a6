"""The installation's secret: made once, kept to its owner, and refused when it is none."""

import re
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.secrets import Key
from entrypoints.secret_key import (
    KEY_BYTES,
    SecretKeyUnusable,
    derived_key,
    key_id,
    key_ring,
    make_secret_key,
    secret_key_in,
    secrets_in,
    signing_key,
    wrong_with,
)
from entrypoints.settings import read_settings

PROJECT = Path(__file__).resolve().parents[3]
PROCESSES = 6


def test_a_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "state"

    made = secret_key_in(folder)

    assert secret_key_in(folder) == made
    assert len(made) >= KEY_BYTES
    assert [file.name for file in folder.iterdir()] == ["secret_key"]
    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_every_folder_has_its_own(tmp_path: Path) -> None:
    assert secret_key_in(tmp_path / "a") != secret_key_in(tmp_path / "b")


def test_a_secret_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    given = make_secret_key()
    (tmp_path / "secret_key").write_text(f"{given}\n")

    assert secret_key_in(tmp_path) == given


def test_several_processes_at_once_agree(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys; from entrypoints.secret_key import secret_key_in; input();"
        f" print(secret_key_in(pathlib.Path({str(tmp_path)!r})))"
    )
    command = [sys.executable, "-c", code]
    waiting = [
        subprocess.Popen(command, cwd=PROJECT, text=True, stdin=PIPE, stdout=PIPE)
        for _ in range(PROCESSES)
    ]

    for process in waiting:
        assert process.stdin
        process.stdin.write("now\n")
        process.stdin.flush()
    found = {process.communicate(timeout=20)[0] for process in waiting}

    assert found == {f"{secret_key_in(tmp_path)}\n"}
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


@pytest.mark.parametrize("content", [b"", b"\n", b"short\n", b"x" * (KEY_BYTES - 1)])
def test_a_secret_that_anybody_could_guess_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_bytes(content)

    with pytest.raises(SecretKeyUnusable, match=f"{tmp_path}/secret_key is too short"):
        secret_key_in(tmp_path)
    assert (tmp_path / "secret_key").read_bytes() == content


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_bytes(b"\xff" * 64)

    with pytest.raises(SecretKeyUnusable, match="holds no text"):
        secret_key_in(tmp_path)


def test_what_can_be_neither_read_nor_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder" / "secret_key").mkdir(parents=True)
    (tmp_path / "file").touch()

    with pytest.raises(SecretKeyUnusable, match="secret_key can be neither read nor made: Is a"):
        secret_key_in(tmp_path / "folder")
    with pytest.raises(
        SecretKeyUnusable, match="secret_key can be neither read nor made: File exists"
    ):
        secret_key_in(tmp_path / "file")


def test_a_full_disk_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("entrypoints.secret_key.os.fsync", full)

    with pytest.raises(SecretKeyUnusable, match="No space left on device"):
        secret_key_in(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_made_secret_suits_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_secret_key()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", made)

    assert read_settings().secret_key == made
    assert made != make_secret_key()


def test_each_purpose_has_a_key_of_its_own() -> None:
    keys = {
        derived_key(secret, purpose)
        for secret in ("first", "second")
        for purpose in ("csrf tokens", "names in the log")
    }

    assert len(keys) == 4
    assert {len(key) for key in keys} == {KEY_BYTES}


def test_a_derived_key_is_hkdf_as_others_compute_it() -> None:
    # HKDF-SHA256 of RFC 5869 with no salt, computed by OpenSSL.
    expected = "5daaa1c91ca66bd1e33ae81fcca1bd62a1f8eb6c7508ebb1afcd47c45c13957b"

    assert derived_key("a secret of an installation", "csrf tokens").hex() == expected


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        ("csrf tokens", "5daaa1c91ca66bd1e33ae81fcca1bd62a1f8eb6c7508ebb1afcd47c45c13957b"),
        ("mailed links", "8ee3cf3da3fcbcd1bdfe5ea12655c981dac1ee8a12f36cef74b705845d5a4ba5"),
        ("freed names", "38ab038a8a1fc72a8b058cfc65df70c06d1ff4261a160443f1eb18d7c58bcf2c"),
        ("seals of the trail", "0ed348103f368a5ee1f8d6cb2ff1bc1990a93188a71f64aa75bdea71bbd7458e"),
        ("names in the log", "e250addf15079979f0948c6d22bff5d0c9a00156492f1a0728f66909df190ff2"),
        (
            "forward-auth tickets",
            "f7aa385c2be69fbdc3c1465c7e505741a7e116c2a07a2b1ee24a8459cbb872af",
        ),
    ],
)
def test_an_installation_of_one_secret_has_the_keys_that_it_always_had(
    purpose: str, expected: str
) -> None:
    """Computed by OpenSSL: other keys would void its links, and make its trail look forged."""
    (key,) = key_ring("a secret of an installation", purpose).keys

    assert key == Key("565e9cf2", bytes.fromhex(expected))
    assert signing_key("a secret of an installation", purpose).hex() == expected


def test_each_secret_gives_its_key_under_one_name_for_every_purpose() -> None:
    new, old = make_secret_key(), make_secret_key()

    rings = [key_ring(f"{new} {old}", purpose).keys for purpose in ("mailed links", "freed names")]

    for ring, purpose in zip(rings, ("mailed links", "freed names"), strict=True):
        assert [key.id for key in ring] == [key_id(new), key_id(old)]
        assert [key.value for key in ring] == [derived_key(one, purpose) for one in (new, old)]
    assert len({key.value for ring in rings for key in ring}) == 4


def test_the_first_of_several_secrets_signs() -> None:
    new, old = make_secret_key(), make_secret_key()

    assert signing_key(f"{new}\n{old}", "names in the log") == derived_key(new, "names in the log")


def test_the_name_of_a_secret_is_short_and_no_part_of_it() -> None:
    secret = make_secret_key()

    assert re.fullmatch("[0-9a-f]{8}", key_id(secret))
    assert key_id(secret) == key_id(secret) != key_id(make_secret_key())
    assert not derived_key(secret, "mailed links").hex().startswith(key_id(secret))


WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=32, max_size=50)


@given(st.lists(WORDS, max_size=12), st.sampled_from([" ", "\n", "\r\n", "\t", " \n\n "]))
def test_secrets_stand_apart_by_whatever_white_space(found: list[str], between: str) -> None:
    assert secrets_in(f" {between.join(found)}\n") == tuple(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        (" \n", ()),
        ("short", ("short",)),
        ("a phrase of many words, as long as it must be", None),
        ("  a phrase of many words, as long as it must be \n", None),
        (f"{'x' * 31} {'y' * 31}", None),
        (f"{'x' * 32} short", ("x" * 32, "short")),
        (f"short {'ю' * 16}", ("short", "ю" * 16)),
        (f"{'x' * 32}\na phrase of words", ("x" * 32, "a phrase of words")),
    ],
)
def test_a_phrase_is_one_secret_and_a_slip_beside_a_secret_is_another(
    text: str, found: tuple[str, ...] | None
) -> None:
    assert secrets_in(text) == (found if found is not None else (text.strip(),))


GOOD = [f"{number}abcdefghijklmnopqrstuvwxyz-0123456789" for number in range(11)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "is too short"),
        (GOOD[0][:31], "is too short"),
        (GOOD[0][:32], None),
        ("a" * 64, "is too simple"),
        ("abcdefghi" * 8, "is too simple"),
        ("abcdefghij" * 8, None),
        (f"change-me-{GOOD[0]}", "is too simple"),
        (" ".join(GOOD[:2]), None),
        (f"{GOOD[0]} {GOOD[1][:31]}", "holds a secret that is too short"),
        (f"{GOOD[0]} {'a' * 64}", "holds a secret that is too simple"),
        (f"{GOOD[0]}\n{GOOD[1]}\n{GOOD[0]}", "holds the same secret twice"),
        ("\n".join(GOOD[:10]), None),
        ("\n".join(GOOD), "holds more than 10 secrets"),
    ],
)
def test_what_is_wrong_with_secrets_is_told_without_them(text: str, wrong: str | None) -> None:
    assert wrong_with(text) == wrong


def test_a_folder_may_hold_several_secrets(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("\n".join(GOOD[:3]) + "\n")

    assert secrets_in(secret_key_in(tmp_path)) == tuple(GOOD[:3])


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (f"{GOOD[0]}\nshort\n", "holds a secret that is too short"),
        (f"{GOOD[0]}\n{GOOD[0]}\n", "holds the same secret twice"),
        ("x" * 64, "is too simple"),
    ],
)
def test_a_folder_with_a_wrong_secret_among_others_is_refused(
    content: str, wrong: str, tmp_path: Path
) -> None:
    (tmp_path / "secret_key").write_text(content)

    with pytest.raises(SecretKeyUnusable, match=f"secret_key {wrong}; restore it") as told:
        secret_key_in(tmp_path)
    assert GOOD[0] not in str(told.value)
