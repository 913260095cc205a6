"""The commands about how people get in: invitations, and addresses that are known to be theirs."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol, final

import click

from adapters.cli.commands import Failure, Misuse, example
from adapters.cli.output import progress_shown, show_json_list, visible
from adapters.cli.sentences import sentence_of
from application.accounts.invite_users import Invited, InviteUsers
from application.accounts.verify_email import VouchForEmail
from domain.errors import Refusals

_INVITE_EXAMPLES = example(
    "doorward users invite susan@example.org john@example.org",
    "doorward users invite --file newcomers.txt --language ru",
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What the commands call."""

    invite_users: InviteUsers
    vouch_for_email: VouchForEmail


class OpenAdmission(Protocol):
    """Opens the storage; called when a command runs, and not for its help."""

    @abstractmethod
    def __call__(self) -> Admission: ...


class Line(NamedTuple):
    """An address as it was given, and where."""

    place: str
    address: str


def add_registration_commands(
    users: click.Group, open_admission: OpenAdmission, languages: Sequence[str]
) -> None:
    users.add_command(_invite(open_admission, languages))
    users.add_command(_verify_email(open_admission))


def _invite(open_admission: OpenAdmission, languages: Sequence[str]) -> click.Command:
    @click.command("invite", epilog=_INVITE_EXAMPLES)
    @click.argument("emails", metavar="[EMAIL]...", nargs=-1)
    @click.option(
        "--file",
        type=click.Path(path_type=Path, allow_dash=True),
        help='Addresses, one a line; blank lines and "#" comments are skipped. "-" is standard'
        " input.",
    )
    @click.option(
        "--language",
        type=click.Choice(languages),
        default=languages[0],
        show_default=True,
        help="Which language the invitations are written in.",
    )
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(emails: tuple[str, ...], file: Path | None, language: str, as_json: bool) -> None:
        """Send invitations to open an account.

        Each is a link that holds for 72 hours, whoever may register otherwise; its reader chooses
        a name and a password. If one address is wrong, nobody is invited.
        """
        lines = [Line(visible(email), email) for email in emails]
        lines += _lines_of(file) if file else []
        if not lines:
            raise Misuse("Name somebody to invite: an address, or a --file of them.")
        invited = _invited(open_admission().invite_users, lines, language)
        if as_json:
            show_json_list({"email": one.email.address, "sent": one.sent} for one in invited)
            return
        for one in invited:
            told = "Invited" if one.sent else "Has an account already:"
            click.echo(f"{told} {visible(one.email.address)}")

    return command


def _verify_email(open_admission: OpenAdmission) -> click.Command:
    @click.command("verify-email", epilog=example("doorward users verify-email susan"))
    @click.argument("login")
    def command(login: str) -> None:
        """Count the address of an account as verified, without a mail."""
        user = open_admission().vouch_for_email(login=login)
        name, address = visible(user.username.display), visible(user.email.address)
        click.echo(f"{address} counts as verified for {name}.")

    return command


def _lines_of(file: Path) -> list[Line]:
    """Raises OSError, or Failure for what is no text."""
    try:
        with click.open_file(str(file), encoding="utf-8-sig") as opened:
            numbered = [
                (number, line.partition("#")[0].strip()) for number, line in enumerate(opened, 1)
            ]
    except UnicodeError:
        raise Failure(f"{file}: this is no UTF-8 text.") from None
    return [Line(f"Line {number}", address) for number, address in numbered if address]


def _invited(invite: InviteUsers, lines: Sequence[Line], language: str) -> Iterator[Invited]:
    try:
        invited = invite(addresses=[line.address for line in lines], language=language)
    except Refusals as refusals:
        told = [
            f"{lines[int(refusal.data['position'])].place}: {sentence_of(refusal)}"
            for refusal in refusals.each
        ]
        raise Failure(*told, "Nobody was invited.") from refusals
    return _with_progress(invited, len(lines))


def _with_progress(invited: Iterator[Invited], whole: int) -> Iterator[Invited]:
    with progress_shown("Inviting") as show:
        for part, one in enumerate(invited, 1):
            show(part, whole)
            yield one
