"""Who is plugged into whom: a room for each feature, and the container that holds them all."""

from entrypoints.container.account_settings import AccountSettings
from entrypoints.container.accounts import Accounts
from entrypoints.container.chores import Chores
from entrypoints.container.forward_auth import ForwardAuth
from entrypoints.container.foundation import Foundation
from entrypoints.container.mail import Mail
from entrypoints.container.passwords import Passwords
from entrypoints.container.recovery import Recovery
from entrypoints.container.registration import Registration
from entrypoints.container.sessions import Sessions
from entrypoints.container.throttling import Throttling
from entrypoints.container.trail import Trail
from entrypoints.container.web import Web
from entrypoints.container.webhooks import Webhooks


class Container(
    Foundation,
    Throttling,
    Passwords,
    Mail,
    Accounts,
    Registration,
    Sessions,
    AccountSettings,
    Recovery,
    Trail,
    Webhooks,
    ForwardAuth,
    Chores,
    Web,
):
    """Built from settings alone, and after the server has forked: it may hold threads and files."""
