"""All attacks at the same time, each in a process of its own, and the owner among them."""

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.attack import enumeration, flooding, garbage, guessing, replay, stuffing, thief
from tests.attack.mailbox import count
from tests.attack.owner import Met, Owner
from tests.attack.scene import scene
from tests.attack.tally import Tally
from tests.attack.target import OWNER_EMAIL, Target
from tests.attack.witness import Seen, metrics, verified


@dataclass(frozen=True, slots=True)
class Attack:
    run: Callable[[Target], Tally]
    block: int
    """Of the addresses that it comes from."""


ATTACKS: Mapping[str, Attack] = {
    "guessing on one": Attack(guessing.guess, guessing.BLOCK),
    "credential stuffing": Attack(stuffing.stuff, stuffing.BLOCK),
    "enumeration": Attack(enumeration.enumerate_people, enumeration.BLOCK),
    "garbage": Attack(garbage.litter, garbage.BLOCK),
    "replay": Attack(replay.replay, thief.BLOCK),
    "floods": Attack(flooding.flood, flooding.BLOCK),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it on one storage."""

    tallies: Mapping[str, Tally]
    verified: Mapping[str, int]
    """By attack, as the server's trail has it: passwords that were looked at."""
    owner: Met
    before: Seen
    after: Seen
    mails: int
    """To the owner, until the owner asked for one."""
    seconds: float


def attack(folder: Path, url: str, sizes: Target) -> Outcome:
    """Ends by itself: every loop is bounded."""
    with scene(folder, url, sizes) as target:
        before, begun = metrics(target.port), time.monotonic()
        with Owner(target) as owner:
            tallies = _all_at_once(target)
            seconds = time.monotonic() - begun
        mails = count(target.mail, OWNER_EMAIL)
        looked_at = verified(folder, url)
        after = metrics(target.port)
        owner.resets()
    return Outcome(
        tallies,
        {name: looked_at[one.block] for name, one in ATTACKS.items()},
        owner.met,
        before,
        after,
        mails,
        seconds,
    )


def _all_at_once(target: Target) -> dict[str, Tally]:
    """Processes of their own, so that the owner's waits are the server's."""
    with ProcessPoolExecutor(len(ATTACKS), mp_context=get_context("spawn")) as pool:
        running = {name: pool.submit(one.run, target) for name, one in ATTACKS.items()}
        return {name: future.result() for name, future in running.items()}
