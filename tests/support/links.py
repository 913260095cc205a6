"""Links as the worker mails them, without a worker."""

from domain.links import Link, LinkToken, LinkTokens, Purpose
from tests.support.builders import KEYS, Door

_PURPOSES = {purpose.value.replace("-", "_"): purpose for purpose in Purpose}


def mailed(door: Door) -> LinkToken:
    """The token that the letter which was posted last would carry; its link is stored."""
    letter = door.posted[-1].letter
    assert letter.link_id
    assert letter.user_id
    link = Link.made(
        letter.link_id,
        _PURPOSES[letter.kind.value],
        user_id=letter.user_id,
        email=letter.to,
        now=door.clock.now(),
    )
    door.storage.transact(lambda work: work.links.add(link))
    return LinkTokens(KEYS).token_of(link)
