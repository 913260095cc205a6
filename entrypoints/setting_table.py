"""Every setting there is: its name, its default, what it means, and what checks it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from environs import validate

from adapters.sql import CONNECTIONS
from domain.passwords import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.setting_checks import (
    METRICS_TOKEN_MINIMUM,
    SITE_NAME_MAXIMUM,
    a_database,
    a_file,
    a_mail_server,
    a_metrics_token,
    a_name,
    a_secret_key,
    a_sender,
    a_theme,
    a_webhook_secret,
    an_origin,
    between,
    known_proxies,
    not_a_file,
    webhook_targets,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable, as it is read and as it is documented."""

    name: str
    kind: Literal["bool", "str", "int", "path", "timedelta"]
    default: Any
    shown_default: str
    text: str
    check: Callable[[Any], Any] | None = None


SETTINGS: tuple[Setting, ...] = (
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
    Setting(
        "DOORWARD_PASSWORD_MIN_LENGTH",
        "int",
        PASSWORD_MINIMUM,
        f"`{PASSWORD_MINIMUM}`",
        f"Fewest characters of a new password, {PASSWORD_MINIMUM_FLOOR} to 64; below"
        f" {PASSWORD_MINIMUM} is said loudly at every start.",
        validate.Range(PASSWORD_MINIMUM_FLOOR, 64),
    ),
    Setting(
        "DOORWARD_ARGON2_MEMORY_KIB",
        "int",
        65536,
        "`65536`",
        "Memory of one password hash in KiB. Together with the time cost at least 19456 and 2,"
        " 47104 and 1, or 12288 and 3.",
        validate.Range(12288, 4194304),
    ),
    Setting(
        "DOORWARD_ARGON2_TIME_COST",
        "int",
        3,
        "`3`",
        "Passes over that memory.",
        validate.Range(1, 20),
    ),
    Setting(
        "DOORWARD_HASH_THREADS",
        "int",
        1,
        "`1`",
        "Password hashes that each process works on at once. More than there are cores for makes"
        " nothing faster, and each keeps its memory for good.",
        validate.Range(1, 64),
    ),
    Setting(
        "DOORWARD_HASH_WAIT",
        "timedelta",
        timedelta(seconds=5),
        "`5s`",
        "Whoever would have to wait longer for a password hash is told at once to come back.",
        between(timedelta(seconds=1), timedelta(seconds=30)),
    ),
    Setting(
        "DOORWARD_HASH_MEMORY_MIB",
        "int",
        1024,
        "`1024`",
        "What all password hashes may take together in MiB: processes times hash threads times the"
        " memory of one hash. More than that does not start.",
        validate.Range(12, 1048576),
    ),
    Setting(
        "DOORWARD_SESSION_IDLE",
        "timedelta",
        SessionLimits().idle,
        "`1h`",
        "A session unused for so long has ended. A number and its unit: `90s`, `30m`, `8h`, `7d`.",
        between(timedelta(minutes=2), timedelta(days=30)),
    ),
    Setting(
        "DOORWARD_SESSION_ABSOLUTE",
        "timedelta",
        SessionLimits().absolute,
        "`24h`",
        "A session so old has ended, used or not.",
        between(timedelta(minutes=2), timedelta(days=30)),
    ),
    Setting(
        "DOORWARD_REMEMBER_UNUSED",
        "timedelta",
        RememberLimits().unused,
        "`14d`",
        "A remembered browser that stayed away for so long is forgotten.",
        between(timedelta(minutes=2), RememberLimits().absolute),
    ),
    Setting(
        "DOORWARD_REMEMBER_ABSOLUTE",
        "timedelta",
        RememberLimits().absolute,
        "`30d`",
        "A browser remembered for so long is forgotten.",
        between(timedelta(minutes=2), RememberLimits().absolute),
    ),
    Setting(
        "DOORWARD_SMTP_URL",
        "str",
        "",
        "none",
        "The mail server: `smtps://USER:PASSWORD@HOST:PORT` (TLS, port 465) or"
        " `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS, port 587); certificates are verified. Without"
        " it, mail is printed where Doorward runs and kept in the state folder.",
        a_mail_server,
    ),
    Setting(
        "DOORWARD_MAIL_FROM",
        "str",
        "",
        "`noreply@HOST`",
        "The address that mail comes from. By default at the host of the public URL, or"
        " `doorward@localhost` where that is no name.",
        a_sender,
    ),
    Setting(
        "DOORWARD_REGISTRATION",
        "str",
        RegistrationMode.OPEN.value,
        f"`{RegistrationMode.OPEN.value}`",
        'Who may register: everybody (`open`), whoever was invited by "doorward users invite"'
        " (`invited`), or nobody by themselves (`closed`). Invitations hold in any case.",
        validate.OneOf([mode.value for mode in RegistrationMode]),
    ),
    Setting(
        "DOORWARD_EMAIL_VERIFICATION",
        "str",
        "",
        "`required` with a mail server, else `off`",
        "`required`: an account exists once the mail to its address was read and answered."
        " `optional`: at once, and the mail is sent all the same. `off`: no such mail.",
        validate.OneOf([choice.value for choice in EmailVerification]),
    ),
    Setting(
        "DOORWARD_METRICS_TOKEN",
        "str",
        "",
        "none",
        f"Whoever sends this as a bearer token may read `/metrics`; {METRICS_TOKEN_MINIMUM}"
        " characters or more. Without it nothing is counted, and there is no such page.",
        a_metrics_token,
    ),
    Setting(
        "DOORWARD_ACCESS_LOG",
        "bool",
        False,
        "`off`",
        "`on` logs a line for every request. A proxy in front usually does that already.",
    ),
    Setting(
        "DOORWARD_TRAIL_RETENTION",
        "timedelta",
        timedelta(days=365),
        "`365d`",
        "How long the trail of what happened is kept; older events are removed, and their seals"
        " prove that it was by age.",
        between(timedelta(days=7), timedelta(days=3650)),
    ),
    Setting(
        "DOORWARD_THROTTLING",
        "bool",
        True,
        "`on`",
        "`off` counts no tries: for benchmarks, and where a limiter of your own stands in front."
        " It is said loudly at every start.",
    ),
    Setting(
        "DOORWARD_TRUSTED_PROXIES",
        "str",
        "",
        "none",
        "Who is believed about whose a request is (`X-Forwarded-For`): how many proxies stand in"
        " front, as `1`, or their networks, as `10.0.0.0/8, 127.0.0.1`. Nothing else that is"
        " forwarded is ever believed.",
        known_proxies,
    ),
    Setting(
        "DOORWARD_HSTS_SUBDOMAINS",
        "bool",
        True,
        "`on`",
        "On https, browsers that have been here keep to https for this host and, unless this is"
        " `off`, for every name below it.",
    ),
    Setting(
        "DOORWARD_FORWARD_AUTH",
        "str",
        "",
        "none",
        "The applications on other hosts whose proxies ask Doorward, and who may see them:"
        " `HOST[:PORT][/PREFIX][=ROLE|ROLE...]`, several with commas between them, such as"
        " `app.example.com, app.example.com/admin=admin|owner`. The longest prefix decides; without"
        " a role it is whoever is logged in. Needs `DOORWARD_TRUSTED_PROXIES`.",
    ),
    Setting(
        "DOORWARD_WEBHOOK_URL",
        "str",
        "",
        "none",
        "Where to post what happens to accounts: `https://HOST/PATH`, or several with white space"
        " between them; `http://` is for loopback only. docs/webhooks.md says what comes.",
        webhook_targets,
    ),
    Setting(
        "DOORWARD_WEBHOOK_SECRET",
        "str",
        "",
        "none",
        "With what webhooks are signed, and receivers check them: at least 32 random bytes as text,"
        ' from "doorward secrets generate", or `whsec_` and base64. Of several, with white space'
        " between them, each signs.",
        a_webhook_secret,
    ),
    Setting(
        "DOORWARD_WEBHOOK_PRIVATE",
        "bool",
        False,
        "`off`",
        "`on` lets webhooks go to private addresses too: this machine, and the networks behind it.",
    ),
)
