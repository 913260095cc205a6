"""What goes step by step, each of them a story of its own: chores, and what is done to many."""

from collections.abc import Callable
from datetime import timedelta

from application.events.mailer import Undeliverable
from domain.accounts import FAREWELL, PENDING_LIMIT
from domain.webhooks import Answer
from tests.support.acts import Act, remembered
from tests.support.builders import RETENTION, Door

TARGET = "https://here.example/hook"


def keeping_house(door: Door) -> Act:
    """Where there is something of each kind to be removed."""
    ended(door)
    return lambda: door.keep_house(progress=lambda _part, _whole: None)


def keeping_house_a_little(door: Door) -> Act:
    ended(door)
    return door.keep_house.a_little


def deleting_who_is_due(door: Door) -> Act:
    for name in ("susan", "john"):
        door.request_deletion(user_id=door.with_user(name).id)
    door.clock.forward(FAREWELL)
    return lambda: door.delete_due(10)


def sealing(door: Door) -> Act:
    remembered(door)
    return door.seal_trail


def emptying_the_trail(door: Door) -> Act:
    remembered(door)
    door.seal_trail()
    door.clock.forward(RETENTION + timedelta(days=1))
    return door.empty_trail


def logging_everybody_out(door: Door) -> Act:
    remembered(door)
    door.with_user("john")
    return lambda: list(door.end_everybodys_devices())


def sending(door: Door) -> Act:
    """A letter with a link, and one without."""
    door.request_recovery(email=door.with_user().email.address, language="en")
    door.request_deletion(user_id=door.with_user("john").id)
    return door.deliver_all


def sending_in_vain(door: Door) -> Act:
    door.request_recovery(email=door.with_user().email.address, language="en")
    door.mailer.refusal = Undeliverable("550 no", for_good=False)
    return door.deliver_all


def parking(door: Door) -> Act:
    door.request_recovery(email=door.with_user().email.address, language="en")
    door.mailer.refusal = Undeliverable("550 no", for_good=True)
    return door.deliver_all


def trying_again(door: Door) -> Act:
    parking(door)()
    return door.retry_letters


def posting(door: Door) -> Act:
    """A webhook for each of two people, where webhooks are set."""
    door.with_user()
    door.with_user("john")

    def post_all() -> None:
        while door.deliver_webhooks(target=TARGET):
            pass

    return post_all


def posting_again(door: Door) -> Act:
    door.receiver.answer = Answer(410)
    posting(door)()
    return door.retry_deliveries


def ended(door: Door) -> None:
    remembered(door)
    door.request_registration(
        username="john",
        email="john@example.org",
        password="three blind mice and a piano",
        password_again="three blind mice and a piano",
        language="en",
    )
    door.make_reset_link(login="susan")
    door.seal_trail()
    door.clock.forward(PENDING_LIMIT + RETENTION)
    mary = door.with_user("mary")
    door.request_deletion(user_id=mary.id)
    door.clock.forward(FAREWELL)


CHORES: list[Callable[[Door], Act]] = [
    keeping_house,
    keeping_house_a_little,
    deleting_who_is_due,
    sealing,
    emptying_the_trail,
    logging_everybody_out,
    sending,
    sending_in_vain,
    parking,
    trying_again,
    posting,
    posting_again,
]
