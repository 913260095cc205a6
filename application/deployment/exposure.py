"""Whether what stands between people and the service is as the settings say."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from application.deployment.findings import Finding, advice, fine, not_checked, problem
from domain.deployment import Observation

RECENT = timedelta(hours=24)
"""An observation that is older says nothing: as long as there is cause, it is made anew."""


_TRUST = (
    "Set DOORWARD_TRUSTED_PROXIES to the addresses of who stands in front, or to 1 if that is one"
    " proxy and nobody else can reach the port."
)


def is_repetitive(secret: str) -> bool:
    """Whether it is a shorter text over and over, or a run of characters in their order."""
    steps = {ord(right) - ord(left) for left, right in pairwise(secret)}
    return secret in (secret * 2)[1:-1] or len(steps) < 4


def secret(*, where: str | None, strong: bool, shared: bool, fault: str = "") -> Finding:
    """`where` it was found, if anywhere; `shared`: several servers need the same."""
    if fault:
        return problem("secret", f"{fault}.", "Restore it from where it is kept, with mode 0600.")
    if where is None:
        making = '"doorward serve" makes one at its first start'
        if shared:
            return advice(
                "secret",
                f"There is none here: {making}, and with PostgreSQL all need the same.",
                'Give every server and worker the same DOORWARD_SECRET_KEY; "doorward secrets'
                ' generate" makes one.',
            )
        return fine("secret", f"There is none yet: {making}.")
    if not strong:
        return problem(
            "secret",
            f"{where} can be guessed.",
            'Put another in place; "doorward secrets generate" makes one.',
        )
    return fine("secret", f"{where} is long enough, and like no sample.")


def secret_files(*, exposed: Sequence[str], seen: int) -> Finding:
    """`exposed` are those, of so many `seen`, that others on this machine can read."""
    if exposed:
        paths = " ".join(exposed)
        return problem(
            "secret files",
            f"Others on this machine can read {paths}.",
            f"chmod o= {paths}; if somebody was there, change what they hold.",
        )
    if not seen:
        return fine("secret files", "There are none.")
    return fine("secret files", f"{seen} {'is' if seen == 1 else 'are'} read by nobody else.")


def throttling(*, on: bool) -> Finding:
    if on:
        return fine("throttling", "Tries are limited.")
    return problem(
        "throttling",
        "Tries are not limited: whoever guesses passwords can go on for ever.",
        "Unset DOORWARD_THROTTLING, unless a limiter stands in front.",
    )


def proxies(
    *,
    is_secure: bool,
    configured: bool,
    anybody_asks: bool,
    untrusted: Observation | None,
    silent: Observation | None,
    now: datetime,
) -> Finding:
    """Both as the settings are now: who is in front untrusted, and who is trusted and silent.

    `anybody_asks`: who asks for guarded applications is told by no address.
    """
    if untrusted is not None and _is_recent(untrusted, now):
        return problem(
            "proxies",
            "Somebody in front is not trusted, so limits by address are off; last seen"
            f" {_shown(untrusted.at)}, {untrusted.detail}.",
            _TRUST,
        )
    if is_secure and not configured:
        return problem(
            "proxies",
            "People come by https, so somebody stands in front, and nobody is trusted: limits by"
            " address are off.",
            _TRUST,
        )
    if silent is not None and _is_recent(silent, now):
        return problem(
            "proxies",
            "A trusted proxy did not say whose a request is, so people share its limit; last seen"
            f" {_shown(silent.at)}, {silent.detail}.",
            "Let it send X-Forwarded-For, and count no more hops in DOORWARD_TRUSTED_PROXIES than"
            " there are.",
        )
    if anybody_asks:
        return advice(
            "proxies",
            "Whoever reaches this server can ask it in the name of a proxy for the applications of"
            " DOORWARD_FORWARD_AUTH: DOORWARD_TRUSTED_PROXIES is a number.",
            "Set it to the addresses of the proxies.",
        )
    if configured:
        return fine("proxies", "Who is believed about addresses is set, and nobody else was seen.")
    return fine("proxies", "Nobody stands in front, as far as was seen.")


def cookies(*, is_secure: bool, seen: Observation | None, now: datetime) -> Finding:
    if is_secure:
        return fine("cookies", "The public address is https, and cookies are Secure.")
    if seen is not None and _is_recent(seen, now):
        return problem(
            "cookies",
            f"People come by https and cookies are not Secure; last seen {_shown(seen.at)},"
            f" {seen.detail}.",
            "Set DOORWARD_PUBLIC_URL to the https:// address that people open.",
        )
    return fine("cookies", "The public address is loopback's, where cookies need not be Secure.")


def address(
    *, public_url: str, is_secure: bool, public_port: int, listens: tuple[str, int], answers: str
) -> Finding:
    """`answers`: "doorward", "another" or "nobody", where the server would listen."""
    at = f"{listens[0]}, port {listens[1]}"
    if is_secure and public_port == listens[1]:
        return problem(
            "address",
            f"{public_url} has the port that Doorward listens on, which speaks no TLS.",
            "Set DOORWARD_PUBLIC_URL to the address of the proxy, or --port to another one.",
        )
    if answers == "another":
        return problem(
            "address",
            f"At {at} something answers that is not Doorward.",
            "Stop it, or serve with another --port.",
        )
    if answers == "nobody":
        return not_checked(
            "address", f"Nobody answers at {at}; --host and --port say where else to ask."
        )
    return fine("address", f"A server answers at {at}; people open {public_url}.")


def settings(*, wrong: Sequence[tuple[str, str]], unknown: Sequence[str]) -> list[Finding]:
    """One for each that is wrong; `wrong` are names with what is wrong about them."""
    found = [
        problem("settings", f"{name}: {text}", '"doorward settings" says what it may be.')
        for name, text in sorted(wrong)
    ]
    found += [
        advice(
            "settings",
            f"{name} is no setting of Doorward.",
            'Most likely a slip: "doorward settings" lists them all.',
        )
        for name in unknown
    ]
    return found or [fine("settings", "All that is set is understood.")]


def _is_recent(observation: Observation, now: datetime) -> bool:
    return now - observation.at < RECENT


def _shown(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
