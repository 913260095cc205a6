"""From where something came, as the columns that several tables have for it."""

from collections.abc import Sequence

from domain.sessions import Client


def client_of(values: Sequence[str | None]) -> Client:
    """From the three columns' values, in their order."""
    address, browser, system = values
    return Client(address or "", browser or "", system or "")


def client_row(client: Client) -> dict[str, object]:
    return {
        "client_address": client.address or None,
        "client_browser": client.browser or None,
        "client_system": client.system or None,
    }
