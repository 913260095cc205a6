"""A proxy between what stands in for Doorward and what stands in for the application."""

import socket
from dataclasses import dataclass

from tests.system.forward_auth.edge import APPLICATION, LOGIN, Edge
from tests.system.forward_auth.recorder import Recorder, saying
from tests.system.forward_auth.surfer import Surfer

SUSAN = "0f" * 16
ADDRESS = f"https://{APPLICATION}"
LETS_IN = saying("200 OK", X_Doorward_User=SUSAN, X_Doorward_Name="susan", X_Doorward_Roles="")
TURNS_AWAY = saying("401 Unauthorized", X_Doorward_Login=f"https://{LOGIN}/login?next=x")
LEADS_ON = saying("303 See Other", Location=f"https://{LOGIN}/login?next=x")
PAGE = saying("200 OK", "the page")


@dataclass(frozen=True)
class Site:
    """Both stand-ins write down what reaches them."""

    name: str
    edge: Edge
    doorward: Recorder
    application: Recorder

    def surfer(self) -> Surfer:
        return Surfer(self.edge.port, self.edge.trust)

    def raw(self, host: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.edge.port), timeout=10)
        return self.edge.trust.wrap_socket(connection, server_hostname=host)
