"""What came of it, for the terminal, for JSON, and in sentences where something is wrong."""

from tests.attack.flooding import MAILS_AN_HOUR
from tests.attack.mixed import Outcome
from tests.attack.tally import Tally

TOLD = 5
"""Sentences of a kind: more of the same say no more."""


GUESSES = 20
"""That are looked at in a quarter of an hour, which no run lasts; the limit of an account."""


def problems(outcome: Outcome) -> list[str]:
    """In words; nothing where the door held and the owner was in."""
    found = [f"the owner was shut out: {line}" for line in outcome.owner.shut_out]
    for name, tally in outcome.tallies.items():
        found += [f"{name} succeeded: {line}" for line in tally.successes[:TOLD]]
        found += [f"{name} was answered {line}" for line in tally.faults[:TOLD]]
    if outcome.verified["guessing on one"] > GUESSES:
        found.append(f"{outcome.verified['guessing on one']} guesses on one account were looked at")
    if outcome.mails > MAILS_AN_HOUR:
        found.append(f"the owner got {outcome.mails} mails that others asked for")
    return found


def figures(outcome: Outcome) -> dict[str, object]:
    return {
        "seconds": round(outcome.seconds, 1),
        "attacks": {
            name: _figures(tally) | {"verified": outcome.verified[name]}
            for name, tally in outcome.tallies.items()
        },
        "owner": outcome.owner.figures() | {"mails_others_asked_for": outcome.mails},
        "server": {
            "hashes": outcome.after.hashes - outcome.before.hashes,
            "hashes_refused": outcome.after.hashes_refused - outcome.before.hashes_refused,
            "events": dict(outcome.after.events),
        },
    }


def _figures(tally: Tally) -> dict[str, object]:
    return {
        "tries": tally.tries,
        "statuses": {str(status): n for status, n in sorted(tally.statuses.items())},
        "successes": len(tally.successes),
        "faults": len(tally.faults),
        "remarks": tally.remarks,
        "seconds": round(tally.seconds, 1),
    }


def shown(outcome: Outcome) -> str:
    lines = ["attack                 tries  verified  successes  seconds  answers"]
    lines += [_line(name, tally, outcome) for name, tally in outcome.tallies.items()]
    lines += [f"  {name}: {line}" for name, t in outcome.tallies.items() for line in t.remarks]
    return "\n".join([*lines, "", *_server(outcome), *_owner(outcome)])


def _server(outcome: Outcome) -> list[str]:
    hashes = outcome.after.hashes - outcome.before.hashes
    refused = outcome.after.hashes_refused - outcome.before.hashes_refused
    return [f"The server hashed {hashes} times, and turned {refused} away as too many at once."]


def _owner(outcome: Outcome) -> list[str]:
    met = outcome.owner.figures()
    logins = f"{met['login_p50_ms']} ms (p50) and {met['login_p99_ms']} ms (p99)"
    pages = f"{met['page_p50_ms']} ms (p50) and {met['page_p99_ms']} ms (p99)"
    return [
        f"The owner logged in {met['logins']} times meanwhile, in {logins},",
        f"and read {met['pages']} pages, in {pages}.",
        *(f"  {what} ({times})" for what, times in sorted(outcome.owner.statuses.items())),
        f"Mails to the owner that others asked for: {outcome.mails}.",
        f"The reset from a new browser: {met['reset']}.",
        *(f"SHUT OUT: {line}" for line in outcome.owner.shut_out),
    ]


def _line(name: str, tally: Tally, outcome: Outcome) -> str:
    answers = ", ".join(
        f"{status or 'none'}: {count}" for status, count in sorted(tally.statuses.items())
    )
    return (
        f"{name:20} {tally.tries:7}  {outcome.verified[name]:8}  {len(tally.successes):9}"
        f"  {tally.seconds:7.1f}  {answers}"
    )
