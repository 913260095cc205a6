"""The commands about the secrets: making, listing and rotating them; they show only new ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import final

import click

from adapters.cli.commands import Commands, Failure, Misuse, example, warn
from adapters.cli.output import show_json_list, show_table
from application.ports import StorageUnavailable

_HEADINGS = ("Secret", "Use")
_ROTATE_EXAMPLES = example(
    "doorward secrets rotate",
    "doorward secrets rotate --prepare",
    "doorward secrets rotate --to 3f9a02c1",
)
_LOST = (
    "Dropped: {ids}. Links mailed until they were replaced lead nowhere, names that were given up"
    " then can be taken by anybody, browsers that were known are strangers, and what was sealed of"
    " the trail can neither be verified nor removed for its age."
)
_GIVEN = (
    "The secrets come from DOORWARD_SECRET_KEY, or the file that DOORWARD_SECRET_KEY_FILE names"
)


Arrange = Callable[[Sequence[str]], Sequence[str]]
"""From the secrets that are there to those that shall be."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SecretKeys:
    """What the commands call."""

    current: Sequence[str]
    """The secrets, the first of which signs."""
    given: bool
    """Whether they come from the environment, which nobody can change from here."""
    make: Callable[[], str]
    id_of: Callable[[str], str]
    change: Callable[[Arrange], tuple[Sequence[str], Sequence[str]]]
    """Answers the secrets before and after; two changes at once come one after the other."""
    most: int
    record: Callable[[str], None]
    """Takes the id of what changed, for the trail; raises Failure where there is none to write."""


def secrets_commands(
    make: Callable[[], str], open_secrets: Callable[[], SecretKeys]
) -> click.Group:
    """Reads the secrets when a command runs, and not for its help."""
    group = Commands("secrets", help="Make, list and rotate secrets.")
    group.add_command(_generate(make))
    group.add_command(_list(open_secrets))
    group.add_command(_rotate(open_secrets))
    return group


def _generate(make: Callable[[], str]) -> click.Command:
    @click.command("generate", epilog=example("doorward secrets generate"))
    def command() -> None:
        """Print a new secret for DOORWARD_SECRET_KEY."""
        click.echo(make())

    return command


def _list(open_secrets: Callable[[], SecretKeys]) -> click.Command:
    @click.command("list", epilog=example("doorward secrets list"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(as_json: bool) -> None:
        """List the secrets by their ids, the one that signs first.

        An id is derived from its secret, and gives nothing of it away.
        """
        found = open_secrets()
        ids = [found.id_of(secret) for secret in found.current]
        if as_json:
            show_json_list([{"id": one, "signs": one == ids[0]} for one in ids])
        else:
            show_table(_HEADINGS, [(one, "signs" if one == ids[0] else "reads") for one in ids])

    return command


def _rotate(open_secrets: Callable[[], SecretKeys]) -> click.Command:
    @click.command("rotate", epilog=_ROTATE_EXAMPLES)
    @click.option(
        "--prepare", is_flag=True, help="Put the new secret second: it signs nothing yet."
    )
    @click.option("--to", metavar="ID", help="Let this one sign, which is there already.")
    @click.option(
        "--keep",
        type=click.IntRange(min=1),
        metavar="N",
        help="Keep N in all, and drop the oldest.",
    )
    def command(prepare: bool, to: str | None, keep: int | None) -> None:
        """Let a new secret sign; the others are still read.

        Reload or restart all servers and workers right after. With --prepare, a reload, --to and
        another reload, no process ever meets what was signed with a secret that it does not have.
        Where DOORWARD_SECRET_KEY is set nothing is changed, and a new secret is printed for you to
        put there.
        """
        if prepare and to is not None:
            raise Misuse("--prepare makes a new secret, --to takes one that is there.")
        if prepare and keep == 1:
            raise Misuse(
                "With --prepare two are kept at least: the one that signs, and the new one."
            )
        secrets = open_secrets()
        if secrets.given:
            _hand_out(secrets, changing=prepare or to is not None or keep is not None)
            return
        _rotated(secrets, prepare=prepare, to=to, keep=keep)

    return command


def _hand_out(secrets: SecretKeys, *, changing: bool) -> None:
    if changing:
        raise Misuse(f"{_GIVEN}: only you can change them there.")
    made = secrets.make()
    click.echo(made)
    click.echo(
        f"{_GIVEN}, so nothing was changed. Put this one, whose id is {secrets.id_of(made)}, in"
        " front of what stands there, with a space or on a line of its own, and reload or restart"
        " all servers and workers.",
        err=True,
    )


def _rotated(secrets: SecretKeys, *, prepare: bool, to: str | None, keep: int | None) -> None:
    made = secrets.make() if to is None else None

    def arrange(before: Sequence[str]) -> Sequence[str]:
        chosen = made or _named(before, to, secrets.id_of)
        others = [secret for secret in before if secret != chosen]
        after = [*others[:prepare], chosen, *others[prepare:]][:keep]
        if len(after) > secrets.most:
            raise Failure(f"There can be {secrets.most} secrets: --keep N drops the oldest.")
        return after

    before, after = secrets.change(arrange)
    ids = [secrets.id_of(secret) for secret in after]
    _tell(ids, prepared=prepare)
    if dropped := [secrets.id_of(secret) for secret in before if secret not in after]:
        warn(_LOST.format(ids=", ".join(dropped)))
    _record(secrets, ids[prepare])


def _named(secrets: Sequence[str], wanted: str | None, id_of: Callable[[str], str]) -> str:
    for secret in secrets:
        if id_of(secret) == wanted:
            return secret
    raise Failure('There is no secret of that id; "doorward secrets list" names those there are.')


def _tell(ids: Sequence[str], *, prepared: bool) -> None:
    if prepared:
        click.echo(f"The secret {ids[1]} is read from now on, and signs nothing yet.")
        click.echo("Reload or restart all servers and workers, and then run")
        click.echo(f"doorward secrets rotate --to {ids[1]}")
        return
    click.echo(f"The secret {ids[0]} signs from now on.")
    if ids[1:]:
        click.echo(f"Still read: {', '.join(ids[1:])}.")
    click.echo("Reload or restart all servers and workers now.")


def _record(secrets: SecretKeys, key_id: str) -> None:
    """Where that cannot be: a secret that has to go must not wait for a database."""
    try:
        secrets.record(key_id)
    except (Failure, StorageUnavailable, OSError) as error:
        warn(f"This is not in the trail. {error}")
