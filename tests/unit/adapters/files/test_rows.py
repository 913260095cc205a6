"""Files of accounts, and files that are none."""

import io
import json
import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from adapters.files import open_rows
from adapters.files.lines import LINE_MAXIMUM
from application.accounts.import_users import FileUnreadable

HEAD = b"username,email,password_hash\n"
SUSAN = {"username": "susan", "email": "susan@example.org", "password_hash": "h"}

Read = list[tuple[int, Mapping[str, object] | None]]


def read(
    path: Path, *, form: str | None = None, table: str | None = None, **theirs: str
) -> tuple[Read, list[str]]:
    """The rows with their lines, and the columns that were left out."""
    with open_rows(path, form=form, table=table, theirs=theirs) as rows:
        return [(row.line, row.fields) for row in rows], list(rows.unknown)


Write = Callable[[bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: bytes) -> Path:
        path = tmp_path / "users"
        path.write_bytes(content)
        return path

    return write


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Of the tutorial's shape."""
    path = tmp_path / "app.db"
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE user (id INTEGER PRIMARY KEY, username VARCHAR(64), email VARCHAR(120),"
        " password_hash VARCHAR(256), about_me VARCHAR(140), last_seen DATETIME)"
    )
    connection.executemany(
        "INSERT INTO user VALUES (?, ?, ?, ?, ?, ?)",
        [
            (1, "susan", "susan@example.org", "h", "hello", "2026-01-01 10:00:00"),
            (7, "john", "john@example.org", b"$2b$", None, None),
        ],
    )
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize(
    "content",
    [
        HEAD + b"susan,susan@example.org,h\n",
        b"\xef\xbb\xbf" + HEAD + b"susan,susan@example.org,h",
        (HEAD + b"susan,susan@example.org,h\n").replace(b"\n", b"\r\n"),
        (HEAD + b"susan,susan@example.org,h\n").replace(b",", b";"),
        (HEAD + b"susan,susan@example.org,h\n").replace(b",", b"\t"),
        b'"username", email,"password_hash"\n"susan","susan@example.org",h\n',
        b"password_hash,email,username\nh,susan@example.org,susan\n",
    ],
)
def test_csv_is_read_however_it_was_written(write: Write, content: bytes) -> None:
    assert read(write(content)) == ([(2, SUSAN)], [])


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(SUSAN).encode(),
        b"\xef\xbb\xbf" + json.dumps(SUSAN).encode() + b"\r\n",
        b"\n  " + json.dumps(SUSAN).encode(),
    ],
)
def test_json_lines_are_read_however_they_were_written(write: Write, content: bytes) -> None:
    rows, unknown = read(write(content))

    assert ([fields for _, fields in rows], unknown) == ([SUSAN], [])


def test_a_table_of_the_tutorials_shape_is_read(database: Path) -> None:
    rows, unknown = read(database)

    assert rows == [
        (1, SUSAN | {"id": 1}),
        (2, {"id": 7, "username": "john", "email": "john@example.org", "password_hash": "$2b$"}),
    ]
    assert unknown == ["about_me", "last_seen"]


def test_lines_are_counted_where_a_row_begins(write: Write) -> None:
    content = b'"a\nb",x,y\n\nsusan,susan@example.org,h\n'

    rows, _ = read(write(HEAD + content))

    assert [line for line, _ in rows] == [2, 5]


def test_columns_may_have_other_names(write: Write, database: Path) -> None:
    content = b"username,mail,password,email\nsusan,susan@example.org,h,x\n"
    line = {"username": "susan", "mail": "susan@example.org", "password": "h", "email": "x"}
    names = {"email": "mail", "password_hash": "password"}

    assert read(write(content), form=None, table=None, **names) == ([(2, SUSAN)], ["email"])
    rows, unknown = read(write(json.dumps(line).encode()), form=None, table=None, **names)
    assert (rows, unknown) == ([(1, SUSAN)], ["email"])
    rows, _ = read(database, form=None, table=None, created_at="last_seen")
    assert rows[0][1] == SUSAN | {"id": 1, "created_at": "2026-01-01 10:00:00"}


def test_a_column_can_be_left_out(write: Write) -> None:
    rows, unknown = read(write(HEAD[:-1] + b",roles\nsusan,susan@example.org,h,admin\n"), roles="")

    assert (rows, unknown) == ([(2, SUSAN)], ["roles"])


def test_a_column_that_was_named_and_is_not_there_is_no_default(
    write: Write, database: Path
) -> None:
    for path in (write(HEAD.replace(b"\n", b",is_active\n")), database):
        with pytest.raises(FileUnreadable, match="it has no column active"):
            read(path, active="isactive")


def test_a_member_that_was_named_and_is_not_in_the_first_line_is_no_default(write: Write) -> None:
    for line in (SUSAN, SUSAN | {"active": False}):
        with pytest.raises(FileUnreadable, match="its first account has no isactive, which --map"):
            read(write(json.dumps(line).encode()), active="isactive")


def test_the_address_may_be_the_name_too(write: Write, database: Path) -> None:
    own = {**SUSAN, "username": SUSAN["email"]}

    for path in (
        write(HEAD + b"susan,susan@example.org,h\n"),
        write(json.dumps(SUSAN).encode()),
        database,
    ):
        ((_, fields), *_), unknown = read(path, username="email", email="email")

        assert fields
        assert {name: fields[name] for name in own} == own
        assert "username" in unknown


@pytest.mark.parametrize(
    "line",
    [
        b"too,few\n",
        b"a,b,c,too many\n",
        b"\xff,b,c\n",
        b"a,b," + b"c" * LINE_MAXIMUM + b"\n",
        b"a,b," + b"c" * 10_000_000 + b"\n",
    ],
    ids=["few", "many", "bytes", "long", "10 MB"],
)
def test_a_row_of_csv_that_is_none_costs_itself_alone(write: Write, line: bytes) -> None:
    rows, _ = read(write(HEAD + line + b"susan,susan@example.org,h\n"))

    assert rows == [(2, None), (3, SUSAN)]


@pytest.mark.parametrize(
    "text",
    [
        b'"hi \\"you',
        b'"hi" you',
        b'"' + b"profile\n" * 20_000,
        b'"' + b"x" * LINE_MAXIMUM + b"\n",
        b"x" * LINE_MAXIMUM + b'"\n',
        b'"\xff',
        b'"never ends',
    ],
    ids=["backslash", "goes on", "many lines", "long", "quote far off", "bytes", "endless"],
)
def test_a_text_that_somebody_wrote_is_never_read_as_a_row(write: Write, text: bytes) -> None:
    before, after = b"susan,susan@example.org,h\n", b"\nmallory2,victim@example.org,h\n"
    path, found = write(HEAD + before + b"mallory,m@example.org," + text + after), list[object]()

    with open_rows(path, form="csv", table=None, theirs={}) as rows:
        fields = (row.fields for row in rows)
        with pytest.raises(FileUnreadable, match="from line 3 on"):
            found.extend(fields)

    assert found == [SUSAN]


@pytest.mark.parametrize(
    "line",
    [
        *(b"[]", b"7", b'"a"', b"null", b"{", b'{"a": 1', b'{"a": NaN}', b'{"a": Infinity}'),
        *(b'{"username": "a", "username": "b"}', b"\xff", b"[" * 100_000, b"1" * 5000),
        b'{"a": "' + b"x" * 10_000_000 + b'"}',
    ],
    ids=lambda line: line[:12].decode("latin-1"),
)
def test_a_line_of_json_that_is_none_costs_itself_alone(write: Write, line: bytes) -> None:
    good = json.dumps(SUSAN).encode()

    rows, _ = read(write(good + b"\n" + line + b"\n" + good), form="json")

    assert rows == [(1, SUSAN), (2, None), (3, SUSAN)]


def test_what_is_hostile_in_a_cell_is_handed_on_as_it_is(write: Write) -> None:
    fields = SUSAN | {"username": "\ud800\0<b>", "roles": ["a"], "id": 10**4000}

    assert read(write(json.dumps(fields).encode()))[0] == [(1, fields)]
    assert read(write(HEAD + b"=1+1,a\0b,c\n"))[0] == [
        (2, {"username": "=1+1", "email": "a\0b", "password_hash": "c"})
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it has no column username and email and password_hash"),
        (b"\n\n", "it has no column"),
        (b"username,email\n", "it has no column password_hash"),
        (b"username,email,password_hash,email\n", "it has more than one column email"),
        (b"\xff,email,password_hash\n", "its first line is no header of UTF-8 text"),
        (b'"username"x,email\n', "its first line is no header of UTF-8 text"),
        (b"x" * 10_000_000, "its first line is no header of UTF-8 text"),
        (b"[" + json.dumps(SUSAN).encode() + b"]", "it is a JSON array"),
        ("username".encode("utf-16"), "it is UTF-16; save it as UTF-8"),
        (b"SQLite format 3\0" + b"\0" * 100, "it cannot be read as an SQLite database"),
    ],
)
def test_a_file_that_cannot_serve_says_why(write: Write, content: bytes, sentence: str) -> None:
    with pytest.raises(FileUnreadable, match=sentence):
        read(write(content))


def test_a_database_that_was_cut_short_says_where_it_ended(database: Path) -> None:
    connection = sqlite3.connect(database)
    many = [(f"person{n}", f"p{n}@example.org", "h" * 200) for n in range(2000)]
    connection.executemany("INSERT INTO user (username, email, password_hash) VALUES (?,?,?)", many)
    connection.execute("CREATE TABLE users AS SELECT * FROM user WHERE 0")
    connection.commit()
    connection.close()
    with database.open("r+b") as file:
        file.truncate(database.stat().st_size // 2)

    with pytest.raises(FileUnreadable, match="cannot be read"):
        read(database)


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("people", "it has no such table; name one with --table: user"),
        ('user"; DROP TABLE user; --', "it has no such table"),
        ("sqlite_master", "it has no such table"),
    ],
)
def test_a_table_that_is_not_there_is_told_with_those_that_are(
    database: Path, table: str, sentence: str
) -> None:
    with pytest.raises(FileUnreadable, match=sentence):
        read(database, table=table)
    assert len(read(database)[0]) == 2


def test_a_table_of_any_name_is_read(database: Path) -> None:
    name = 'a "quoted"; name'
    connection = sqlite3.connect(database)
    connection.execute(f'CREATE TABLE "{name.replace(chr(34), chr(34) * 2)}" AS SELECT * FROM user')
    connection.close()

    assert read(database, table=name) == read(database)


def test_a_cell_that_is_no_text_becomes_what_no_field_may_hold(database: Path) -> None:
    connection = sqlite3.connect(database)
    connection.execute("UPDATE user SET username = CAST(x'ff41' AS TEXT), email = x'fe'")
    connection.commit()
    connection.close()

    fields = read(database)[0][0][1]

    assert fields is not None
    assert (fields["username"], fields["email"]) == ("\udcffA", "\udcfe")


def test_a_database_is_not_touched(database: Path) -> None:
    before = database.read_bytes()

    read(database)

    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["app.db"]


def test_only_a_database_has_tables(write: Write) -> None:
    with pytest.raises(FileUnreadable, match="only an SQLite database has tables"):
        read(write(HEAD), table="user")


def test_unknown_columns_are_told_up_to_a_number(write: Write) -> None:
    line = SUSAN | {f"extra{number}": number for number in range(100)}

    _, unknown = read(write(json.dumps(line).encode()))

    assert unknown == [f"extra{number}" for number in range(20)]


def test_it_tells_how_far_it_has_come(write: Write, database: Path) -> None:
    content = HEAD + b"susan,susan@example.org,h\n" * 3
    with open_rows(write(content), form=None, table=None, theirs={}) as rows:
        assert (rows.part, rows.whole) == (len(HEAD), len(content))
        assert len(list(rows)) == 3
        assert rows.part == rows.whole
    with open_rows(write(b"{}\n{}\n"), form=None, table=None, theirs={}) as lines:
        next(iter(lines))
        assert (lines.part, lines.whole) == (3, 6)
    with open_rows(database, form=None, table=None, theirs={}) as table:
        next(iter(table))
        assert (table.part, table.whole) == (1, 2)


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> io.BytesIO:
    stream = io.BytesIO(content)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    return stream


def test_standard_input_is_read_and_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = given(monkeypatch, HEAD + b"susan,susan@example.org,h\n")

    assert read(Path("-")) == ([(2, SUSAN)], [])
    assert not stream.closed


def test_a_database_has_to_be_a_file(monkeypatch: pytest.MonkeyPatch, database: Path) -> None:
    given(monkeypatch, database.read_bytes())

    with pytest.raises(FileUnreadable, match="an SQLite database has to be a file"):
        read(Path("-"))


def test_a_database_on_standard_input_is_told_from_a_file_of_that_name(
    monkeypatch: pytest.MonkeyPatch, database: Path
) -> None:
    with database.open("rb") as stream:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
        with pytest.raises(FileUnreadable, match="has to be a file"):
            read(Path("-"))


def test_a_view_without_end_can_be_interrupted(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "app.db")
    connection.execute(
        "CREATE VIEW user AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i AS username, i AS email, i AS password_hash FROM n"
    )
    connection.close()
    handled = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.2)

    with pytest.raises(FileUnreadable, match="interrupted"):
        read(tmp_path / "app.db")
    signal.signal(signal.SIGALRM, handled)


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)

    with pytest.raises(FileUnreadable, match="it is closed"):
        read(Path("-"))


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=[HEAD + b"susan,susan@example.org,h\n"])
    writer.start()

    assert read(pipe) == ([(2, SUSAN)], [])
    writer.join()


def test_a_folder_is_none(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read(tmp_path)
