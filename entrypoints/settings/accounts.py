"""Passwords and how they are hashed, how long a login lasts, mail, and who may register."""

from datetime import timedelta

from environs import validate

from domain.passwords import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR
from domain.registrations import EmailVerification, RegistrationMode
from domain.sessions import RememberLimits, SessionLimits
from entrypoints.settings.checks import a_mail_server, a_sender, between
from entrypoints.settings.setting import Setting

ACCOUNTS = (
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
)
