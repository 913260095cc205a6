"""Applications on other hosts, whose proxies ask who is there."""

from dependency_injector import containers, providers

from application.forward_auth.authorize_request import AuthorizeRequest
from application.forward_auth.enter_host import EnterHost
from application.forward_auth.open_host_session import OpenHostSession
from domain.forward_auth import Tickets
from entrypoints.container.foundation import Foundation, configured, keys_for, stored


class ForwardAuth(containers.DeclarativeContainer):
    tickets = providers.ThreadSafeSingleton(Tickets, keys_for("forward-auth tickets"))
    authorize_request = providers.ThreadSafeSingleton(
        AuthorizeRequest,
        stored.host_session_by_id,
        stored.transact,
        configured.session_limits,
        Foundation.clock,
    )
    enter_host = providers.ThreadSafeSingleton(
        EnterHost, tickets, Foundation.clock, Foundation.entropy
    )
    open_host_session = providers.ThreadSafeSingleton(
        OpenHostSession,
        tickets=tickets,
        transact=stored.transact,
        session_limits=configured.session_limits,
        clock=Foundation.clock,
        entropy=Foundation.entropy,
        event=Foundation.event,
    )
