"""The page about webhooks: it names every type, and its receiver does what it says."""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask, abort, request

from domain.secrets import KeyRing
from domain.webhooks import PING, TYPES, DeliveryId, signature_of, timestamp_of
from entrypoints.secret_key import make_secret_key, webhook_keys

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "webhooks.md").read_text("utf-8")
BODY = '{"type":"user.registered"}'

SECRET = make_secret_key()
OLD = timedelta(minutes=6)


@dataclass
class Receiver:
    """The one of the page, word by word, in an application of Flask."""

    secret: str = SECRET
    taken: list[object] = field(default_factory=list)
    fault: Exception | None = None
    """Raised by the work that it does."""

    def __post_init__(self) -> None:
        self.app = Flask(__name__)
        blocks = re.findall(r"<!-- receiver -->\n```python\n(.*?)```", DOCUMENT, re.DOTALL)
        names = {"app": self.app, "abort": abort, "request": request, "SECRET": self.secret}
        exec("\n".join(blocks), {**names, "seen": set(), "take": self.take})  # a page of our own

    def take(self, told: object) -> None:
        if self.fault:
            raise self.fault
        self.taken.append(told)

    def answers(self, headers: Mapping[str, str], body: str = BODY) -> int:
        post = self.app.test_client().post
        told = {**headers, "Content-Type": "application/json"}
        return post("/hooks/doorward", data=body, headers=told).status_code


def posted(keys: KeyRing, body: str = BODY, age: timedelta = timedelta(0)) -> dict[str, str]:
    moment = datetime.fromtimestamp(time.time(), UTC) - age
    return {
        "webhook-id": "msg_1_0",
        "webhook-timestamp": str(timestamp_of(moment)),
        "webhook-signature": signature_of(keys, DeliveryId("msg_1_0"), moment, body),
    }


def test_every_type_is_explained_in_the_order_of_the_code() -> None:
    assert re.findall(r"^\| `([a-z._]+)` \|", DOCUMENT, re.MULTILINE) == [*TYPES.values(), PING]


def test_the_receiver_takes_what_doorward_signs_and_does_no_copy_of_it_again() -> None:
    receiver, headers = Receiver(), posted(webhook_keys(SECRET))

    answers = [receiver.answers(headers) for _ in range(2)]

    assert answers == [204, 204]
    assert receiver.taken == [json.loads(BODY)]


def test_what_the_receiver_could_not_work_on_is_taken_when_it_comes_again() -> None:
    receiver, headers = Receiver(fault=ArithmeticError()), posted(webhook_keys(SECRET))

    failed = receiver.answers(headers)
    receiver.fault = None
    again = receiver.answers(headers)

    assert (failed, again) == (500, 204)
    assert receiver.taken == [json.loads(BODY)]


def test_while_secrets_change_receivers_of_both_take_it() -> None:
    old = make_secret_key()
    headers = posted(webhook_keys(f"{SECRET} {old}"))

    assert [Receiver(one).answers(headers) for one in (SECRET, old)] == [204, 204]


def test_the_receiver_refuses_what_is_forged_altered_or_old() -> None:
    receiver, keys = Receiver(), webhook_keys(SECRET)
    fresh, other = posted(keys), posted(webhook_keys(make_secret_key()))
    late = {**fresh, "webhook-timestamp": str(int(fresh["webhook-timestamp"]) + 1)}

    for headers, body in (
        (other, BODY),
        (fresh, BODY.replace("registered", "deleted")),
        ({**fresh, "webhook-id": "msg_2_0"}, BODY),
        (late, BODY),
        (posted(keys, age=OLD), BODY),
        (posted(keys, age=-OLD), BODY),
        ({**fresh, "webhook-signature": "v1,"}, BODY),
        ({**fresh, "webhook-signature": "ü"}, BODY),
        ({**fresh, "webhook-timestamp": "now"}, BODY),
        ({**fresh, "webhook-timestamp": "²"}, BODY),
        ({**fresh, "webhook-timestamp": "9" * 5000}, BODY),
        ({}, BODY),
    ):
        assert receiver.answers(headers, body) == 401
    assert receiver.taken == []
