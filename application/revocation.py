"""What ends together when an account is no longer to be trusted with what it opened."""

from application.ports import Work
from domain.accounts import UserId


def end_everything(work: Work, user_id: UserId) -> None:
    """Every session, remembered browser and mailed link of the account."""
    work.sessions.remove_of_user(user_id)
    work.remembered.remove_of_user(user_id)
    work.links.remove_of_user(user_id)
