"""What ends together when an account is no longer to be trusted with what it opened."""

from application.ports import Work
from domain.accounts import UserId
from domain.links import Purpose

_OPENED = tuple(purpose for purpose in Purpose if purpose is not Purpose.KEEP_EMAIL)


def end_everything(work: Work, user_id: UserId) -> None:
    """Every session, remembered browser and mailed link of the account."""
    end_what_was_opened(work, user_id)
    work.links.remove_of_user(user_id)


def end_what_was_opened(work: Work, user_id: UserId) -> None:
    """Likewise, but a former address may still object.

    Whoever took an account over would otherwise close that way, by a change of the password or by
    a deletion that they undo.
    """
    work.sessions.remove_of_user(user_id)
    work.remembered.remove_of_user(user_id)
    work.links.remove_of_user(user_id, *_OPENED)
