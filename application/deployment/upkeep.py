"""Whether what the service rests on does its part: database, clocks, mail, and the worker."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from application.deployment.findings import Finding, advice, fine, problem

SKEW_ADVICE = timedelta(seconds=2)
SKEW_PROBLEM = timedelta(seconds=30)
LATE = timedelta(minutes=10)
"""What is due is done within seconds, and what happened sealed within a minute."""

_WORKER = (
    'Start "doorward worker" with the servers\' settings, and look for chore_failed in its log.'
)
_SERVER = 'Start "doorward serve", and look for chore_failed in its log.'
_SLOW = 'Where it runs, "doorward webhooks list" says who keeps it waiting.'


def database(
    *, name: str, standing: str, revisions: tuple[str | None, str], upgrades_itself: bool
) -> Finding:
    """`standing` is how its tables compare with the newest; `revisions`: theirs, and the newest."""
    theirs, newest = revisions
    match standing:
        case "current":
            return fine("database", f"{name} answers, and its tables are the newest ({newest}).")
        case "newer":
            return fine(
                "database", f"{name} answers; its tables are a later version's, of use here too."
            )
        case "absent" if upgrades_itself:
            return fine("database", 'There is none yet: "doorward serve" makes it.')
        case "older" if upgrades_itself:
            return advice(
                "database",
                f"{name} is at revision {theirs}, and {newest} is the newest.",
                'Restart "doorward serve", which upgrades it, or run "doorward db upgrade".',
            )
        case "absent" | "older":
            return problem(
                "database",
                f"{name} is at revision {theirs or 'none'}, and {newest} is needed.",
                'Make a backup, then run "doorward db upgrade".',
            )
        case _:
            return problem(
                "database",
                f"{name} is at revision {theirs}, of which this version can make nothing.",
                "Install the version of Doorward that it belongs to, or restore a backup.",
            )


def database_away(*, fault: str) -> Finding:
    return problem(
        "database",
        f"It does not answer: {fault.rstrip('.?')}.",
        "Start it, and compare DOORWARD_DATABASE_URL with where it is and who may use it.",
    )


def database_in_memory() -> Finding:
    return advice(
        "database",
        "Everything is kept in memory, and forgotten when the server stops.",
        "Unset DOORWARD_DATABASE_URL for the embedded database.",
    )


def clock(*, skew: timedelta | None) -> Finding:
    """This machine's against the database's; None where they are the same."""
    if skew is None:
        return fine("clock", "The database is on this machine, and goes by the same clock.")
    seconds = abs(skew.total_seconds())
    sentence = f"This machine is {seconds:.1f} s {_side(skew)} the database."
    mend = "Keep both by network time (chrony, systemd-timesyncd): sessions and links end by it."
    if abs(skew) > SKEW_PROBLEM:
        return problem("clock", sentence, mend)
    if abs(skew) > SKEW_ADVICE:
        return advice("clock", sentence, mend)
    return fine("clock", f"This machine and the database agree within {SKEW_ADVICE.seconds} s.")


def mail(*, server_set: bool, is_loopback: bool, fault: str = "") -> Finding:
    """`fault` is why the server took neither connection nor login; no mail was sent."""
    if fault:
        return problem(
            "mail",
            f"The mail server cannot be used: {fault.rstrip('.')}.",
            "Compare DOORWARD_SMTP_URL with what the server asks for; see docs/mail.md.",
        )
    if server_set:
        return fine("mail", "The mail server answers, and takes the login.")
    if is_loopback:
        return fine(
            "mail", "There is no mail server: mail is printed and kept in the state folder."
        )
    return advice(
        "mail",
        "There is no mail server: nobody can confirm an address or reset a password by mail.",
        "Set DOORWARD_SMTP_URL.",
    )


def outbox(
    *, parked: int, oldest_due: datetime | None, now: datetime, needs_worker: bool
) -> Finding:
    """`oldest_due` is of those that wait to be sent."""
    if oldest_due is not None and now - oldest_due > LATE:
        return problem(
            "outbox",
            f"Nobody sends mail: a letter has been due for {_minutes(now - oldest_due)}.",
            _WORKER if needs_worker else _SERVER,
        )
    if parked:
        return advice(
            "outbox",
            f"{parked} {'letter is' if parked == 1 else 'letters are'} parked: the mail server"
            " refused them, or failed for a day.",
            '"doorward outbox list" says why; then "doorward outbox retry --all".',
        )
    return fine("outbox", "No letter is late.")


def trail(*, oldest_unsealed: datetime | None, now: datetime, needs_worker: bool) -> Finding:
    if oldest_unsealed is not None and now - oldest_unsealed > LATE:
        return problem(
            "trail",
            f"Nobody seals the trail: an event has waited for {_minutes(now - oldest_unsealed)}.",
            _WORKER if needs_worker else _SERVER,
        )
    return fine("trail", "What happened is sealed.")


def deliveries(
    *, parked: int, oldest_due: datetime | None, now: datetime, needs_worker: bool
) -> Finding:
    """`oldest_due` is of the webhooks that wait to be posted, to targets that are set."""
    if oldest_due is not None and now - oldest_due > LATE:
        return problem(
            "deliveries",
            f"Webhooks are late: one has been due for {_minutes(now - oldest_due)}.",
            f"{_WORKER if needs_worker else _SERVER} {_SLOW}",
        )
    if parked:
        return advice(
            "deliveries",
            f"{parked} {'webhook is' if parked == 1 else 'webhooks are'} parked: their receiver"
            " did not take them for a day, or said that it has gone.",
            '"doorward webhooks list" says why; then "doorward webhooks retry --all".',
        )
    return fine("deliveries", "No webhook is late.")


def webhooks(*, targets: int, faults: Sequence[str]) -> Finding:
    """`faults` is why some of the targets could not be connected to; nothing was posted."""
    if faults:
        return problem(
            "webhooks",
            f"{len(faults)} of {targets} targets cannot be reached: {'; '.join(faults)}.",
            'Compare DOORWARD_WEBHOOK_URL with where they are; then "doorward webhooks test".',
        )
    if targets:
        return fine("webhooks", "Whoever is to get webhooks can be reached.")
    return fine("webhooks", "Nobody is to get webhooks.")


def _side(skew: timedelta) -> str:
    return "ahead of" if skew > timedelta(0) else "behind"


def _minutes(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"
