"""The page about webhooks: it names every type, and its receiver does what it says."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.secrets import KeyRing
from domain.webhooks import PING, TYPES, DeliveryId, signature_of, timestamp_of
from entrypoints.secret_key import make_secret_key, webhook_keys

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "webhooks.md").read_text("utf-8")
BODY = '{"type":"user.registered"}'

Checked = Callable[..., bool]


@pytest.fixture
def checked() -> Checked:
    """The receiver of the page, as it stands there."""
    found = re.search(r"<!-- receiver -->\n```python\n(.*?)```", DOCUMENT, re.DOTALL)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)  # a page of our own
    receiver: Checked = names["checked"]
    return receiver


def posted(keys: KeyRing, body: str = BODY, age: timedelta = timedelta(0)) -> dict[str, str]:
    moment = datetime.fromtimestamp(time.time(), UTC) - age
    return {
        "webhook-id": "msg_1_0",
        "webhook-timestamp": str(timestamp_of(moment)),
        "webhook-signature": signature_of(keys, DeliveryId("msg_1_0"), moment, body),
    }


def test_every_type_is_explained_in_the_order_of_the_code() -> None:
    assert re.findall(r"^\| `([a-z._]+)` \|", DOCUMENT, re.MULTILINE) == [*TYPES.values(), PING]


def test_the_receiver_takes_what_doorward_signs_and_no_copy_of_it(checked: Checked) -> None:
    secret, seen = make_secret_key(), set[str]()
    headers = posted(webhook_keys(secret))

    assert checked(headers, BODY.encode(), secret, seen)
    assert not checked(headers, BODY.encode(), secret, seen)


def test_while_secrets_change_receivers_of_both_take_it(checked: Checked) -> None:
    new, old = make_secret_key(), make_secret_key()
    headers = posted(webhook_keys(f"{new} {old}"))

    assert [checked(headers, BODY.encode(), one, set()) for one in (new, old)] == [True, True]


def test_the_receiver_refuses_what_is_forged_altered_or_old(checked: Checked) -> None:
    secret = make_secret_key()
    keys = webhook_keys(secret)
    fresh, other = posted(keys), webhook_keys(make_secret_key())
    late = {**fresh, "webhook-timestamp": str(int(fresh["webhook-timestamp"]) + 1)}

    for headers, body in (
        (posted(other), BODY),
        (fresh, BODY.replace("registered", "deleted")),
        ({**fresh, "webhook-id": "msg_2_0"}, BODY),
        (late, BODY),
        (posted(keys, age=timedelta(minutes=6)), BODY),
        (posted(keys, age=-timedelta(minutes=6)), BODY),
        ({**fresh, "webhook-signature": "v1,"}, BODY),
        ({**fresh, "webhook-signature": "ü"}, BODY),
        ({**fresh, "webhook-timestamp": "now"}, BODY),
    ):
        assert not checked(headers, body.encode(), secret, set())
