"""The commands about where accounts are logged in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

import click

from adapters.cli.commands import Misuse, confirm, example
from adapters.cli.output import show_json_list, show_table, visible
from application.accounts.find_users import FindUser
from application.sessions.end_devices import EndAllDevices, EndEverybodysDevices
from application.sessions.list_devices import ListDevices
from domain.sessions import Client, Device

_HEADINGS = ("Browser", "Address", "Last used", "Since", "Remembered")
_END_EXAMPLES = example(
    "doorward users end-sessions susan", "doorward users end-sessions --everyone"
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """What the commands call."""

    find_user: FindUser
    list_devices: ListDevices
    end_all_devices: EndAllDevices
    end_everybodys_devices: EndEverybodysDevices


OpenDevices = Callable[[], Devices]
"""Opens the storage; called when a command runs, and not for its help."""


def device_commands(open_devices: OpenDevices) -> tuple[click.Command, ...]:
    """For the group of the accounts."""
    return _sessions(open_devices), _end_sessions(open_devices)


def _sessions(open_devices: OpenDevices) -> click.Command:
    @click.command("sessions", epilog=example("doorward users sessions susan"))
    @click.argument("login")
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(login: str, as_json: bool) -> None:
        """List where an account is logged in or remembered."""
        devices = open_devices()
        user = devices.find_user(login)
        listed = devices.list_devices(user=user)
        if as_json:
            show_json_list(map(_facts, listed))
        elif listed:
            show_table(_HEADINGS, map(_row, listed))
        else:
            click.echo(f"{visible(user.username.display)} is logged in nowhere.")

    return command


def _end_sessions(open_devices: OpenDevices) -> click.Command:
    @click.command("end-sessions", epilog=_END_EXAMPLES)
    @click.argument("login", required=False)
    @click.option("--everyone", is_flag=True, help="All accounts, instead of one.")
    @click.option("--yes", is_flag=True, help="With --everyone: do not ask whether to.")
    def command(login: str | None, everyone: bool, yes: bool) -> None:
        """Log an account, or all of them, out everywhere.

        No browser is remembered any more; passwords and mailed links stay as they are.
        """
        if everyone == (login is not None):
            raise Misuse("Name one account, or say --everyone.")
        devices = open_devices()
        if login is None:
            _end_everybodys(devices, yes=yes)
            return
        user = devices.find_user(login)
        devices.end_all_devices(user_id=user.id)
        click.echo(f"{visible(user.username.display)} is logged out everywhere.")

    return command


def _end_everybodys(devices: Devices, *, yes: bool) -> None:
    if not yes:
        confirm("Log every account out everywhere?")
    ended = sum(1 for _ in devices.end_everybodys_devices())
    click.echo(f"Logged out: {ended} {'account' if ended == 1 else 'accounts'}.")


def _row(device: Device) -> tuple[str, ...]:
    return (
        _named(device.client),
        device.client.address or "unknown",
        f"{device.last_used_at:%Y-%m-%d %H:%M}",
        f"{device.started_at:%Y-%m-%d %H:%M}",
        "yes" if device.is_remembered else "no",
    )


def _facts(device: Device) -> dict[str, object]:
    """The names are public."""
    return {
        "id": str(device.id),
        "browser": device.client.browser,
        "system": device.client.system,
        "address": device.client.address,
        "started_at": device.started_at.isoformat(timespec="seconds"),
        "last_used_at": device.last_used_at.isoformat(timespec="seconds"),
        "remembered": device.is_remembered,
        "sessions": len(device.sessions),
    }


def _named(client: Client) -> str:
    browser = client.browser or "Unknown browser"
    return f"{browser} on {client.system}" if client.system else browser
