"""What is kept about a browser so that its owner can recognise it: an address and coarse names."""

from dataclasses import dataclass

CLIENT_ADDRESS_MAXIMUM = 64


@dataclass(frozen=True, slots=True)
class Client:
    """Where a request came from, as far as it can be told: personal, so it can be erased.

    `address` is the network address, `browser` and `system` are coarse names out of a fixed list
    ("Firefox", "Linux"). Empty means unknown.
    """

    address: str = ""
    browser: str = ""
    system: str = ""


NOBODY = Client()
"""For what no browser asked for."""
