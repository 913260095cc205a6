"""Where an installation is, where it keeps things, how much of the machine it takes, its looks."""

from pathlib import Path

from environs import validate

from adapters.sql import CONNECTIONS
from entrypoints.settings.checks import (
    SITE_NAME_MAXIMUM,
    a_database,
    a_file,
    a_name,
    a_secret_key,
    a_theme,
    an_origin,
    not_a_file,
)
from entrypoints.settings.setting import Setting

INSTALLATION = (
    Setting(
        "DOORWARD_PUBLIC_URL",
        "str",
        "",
        "`http://HOST:PORT`",
        "The address that people open. `http://` is for loopback only; `https://` makes cookies"
        " `Secure`. Needed as soon as `--host` is not a loopback address.",
        an_origin,
    ),
    Setting(
        "DOORWARD_SECRET_KEY",
        "str",
        "",
        "made once",
        "At least 32 random bytes as text, from which every key is derived;"
        ' "doorward secrets generate" prints some. By default they are made in the state folder.'
        " Several may stand there with white space between them: the first signs, and what was"
        " signed with the others is still read.",
        a_secret_key,
    ),
    Setting(
        "DOORWARD_STATE_DIR",
        "path",
        Path("var"),
        "`var`",
        "The folder for what must survive a restart: the embedded database and the made secret.",
        not_a_file,
    ),
    Setting(
        "DOORWARD_DATABASE_URL",
        "str",
        "",
        "embedded",
        "The storage: `sqlite:///PATH`, `postgresql://USER:PASSWORD@HOST:PORT/NAME`, or `memory://`"
        " for a trial that forgets everything. The embedded one is the file `doorward.sqlite3` in"
        " the state folder.",
        a_database,
    ),
    Setting(
        "DOORWARD_DATABASE_CONNECTIONS",
        "int",
        CONNECTIONS,
        f"`{CONNECTIONS}`",
        "Most connections that each process holds to PostgreSQL, which by default takes 100 in all."
        " The embedded database has its own number.",
        validate.Range(2, 1000),
    ),
    Setting(
        "DOORWARD_PROCESSES",
        "int",
        None,
        "one a core",
        "Processes that serve; `memory://` has one. By default no more of them than the memory for"
        " hashing allows.",
        validate.Range(1, 256),
    ),
    Setting(
        "DOORWARD_THREADS",
        "int",
        64,
        "`64`",
        "Requests that each process works on at once.",
        validate.Range(4, 1024),
    ),
    Setting(
        "DOORWARD_SITE_NAME",
        "str",
        "Doorward",
        "`Doorward`",
        f"What pages call this site; at most {SITE_NAME_MAXIMUM} characters.",
        a_name,
    ),
    Setting(
        "DOORWARD_LOGO",
        "path",
        None,
        "none",
        "An image file that stands before the site's name.",
        a_file,
    ),
    Setting(
        "DOORWARD_THEME_DIR",
        "path",
        None,
        "none",
        "A folder whose `templates/` and `static/` replace ours, file by file.",
        a_theme,
    ),
)
