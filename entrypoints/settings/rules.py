"""The rules that hold between settings, as far as each by itself is right."""

from typing import Any

from adapters.security import meets_floor
from entrypoints.secret_key import secrets_in
from entrypoints.settings.checks import MEMORY, spoken
from entrypoints.settings.values import hash_memory_mib


def check_together(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    """Adds what is wrong between them to what is wrong with each."""
    _check_hash_cost(values, problems)
    _check_processes(values, problems)
    _check_lifetimes(values, problems)
    _check_webhooks(values, problems)


def _check_hash_cost(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    memory, passes = "DOORWARD_ARGON2_MEMORY_KIB", "DOORWARD_ARGON2_TIME_COST"
    if problems.keys() & {memory, passes}:
        return
    if not meets_floor(values[memory], values[passes]):
        problems[memory] = [f"Too cheap to search together with {passes}={values[passes]}."]


def _check_processes(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    processes, storage = "DOORWARD_PROCESSES", "DOORWARD_DATABASE_URL"
    if processes in problems:
        return
    number = values[processes] or 1
    if storage not in problems and values[storage] == MEMORY and number > 1:
        problems[processes] = [f"Must be 1 with {storage}={MEMORY}: each would have its own."]
        return
    threads, memory = "DOORWARD_HASH_THREADS", "DOORWARD_ARGON2_MEMORY_KIB"
    budget = "DOORWARD_HASH_MEMORY_MIB"
    if problems.keys() & {memory, threads, budget}:
        return
    needed = hash_memory_mib(number, values[threads], values[memory])
    if needed > values[budget]:
        product = f"{number} x {values[threads]} x {values[memory]} KiB"
        problems[budget] = [f"Too small: {product} of hashing take {needed} MiB."]


def _check_lifetimes(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    for shorter, longer in (
        ("DOORWARD_SESSION_IDLE", "DOORWARD_SESSION_ABSOLUTE"),
        ("DOORWARD_REMEMBER_UNUSED", "DOORWARD_REMEMBER_ABSOLUTE"),
    ):
        if problems.keys() & {shorter, longer} or values[shorter] <= values[longer]:
            continue
        bound = f"{longer}, which is {spoken(values[longer])}"
        problems[shorter] = [f"Is {spoken(values[shorter])}, longer than {bound}."]


def _check_webhooks(values: dict[str, Any], problems: dict[str, list[str]]) -> None:
    urls, signing, own = "DOORWARD_WEBHOOK_URL", "DOORWARD_WEBHOOK_SECRET", "DOORWARD_SECRET_KEY"
    if problems.keys() & {urls, signing, own}:
        return
    if values[urls] and not values[signing]:
        problems[signing] = [f"Must be set together with {urls}: receivers check by it."]
    if {*secrets_in(values[signing])} & {*secrets_in(values[own])}:
        problems[signing] = [f"Must not be in {own} as well: receivers know it."]
