"""Asking a mail server whether it would take mail, without giving it any."""

import socket
import ssl
from datetime import timedelta
from threading import Event

import pytest
import trustme

from adapters.mail import SmtpMailer
from application.events.mailer import Undeliverable
from tests.integration.mail.conftest import (
    LOGIN,
    PASSWORD,
    PATIENT,
    Inbox,
    a_mailer,
    authenticator,
    scripted,
    serving,
)
from tests.support.certificates import certified


def fault_of(mailer: SmtpMailer) -> str:
    with pytest.raises(Undeliverable) as caught:
        mailer.check()
    assert PASSWORD not in caught.value.reason
    assert caught.value.__cause__ is caught.value.__context__ is None
    return caught.value.reason


def test_a_server_that_takes_the_login_is_well_and_gets_no_mail(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    tls = certified(authority, "localhost", "127.0.0.1")
    options = {"authenticator": authenticator, "auth_required": True, "require_starttls": True}

    with serving(inbox, tls_context=tls, **options) as port:
        a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}", trusting).check()

    assert inbox.taken == []


def test_a_wrong_password_shows(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    tls = certified(authority, "localhost", "127.0.0.1")
    wrong = LOGIN.replace("Quail", "Snail")

    with serving(inbox, tls_context=tls, authenticator=authenticator) as port:
        fault = fault_of(a_mailer(f"smtp://{wrong}127.0.0.1:{port}", trusting))

    assert "refused the user name or the password" in fault


def test_a_certificate_of_nobodys_shows(inbox: Inbox, authority: trustme.CA) -> None:
    with serving(inbox, tls_context=certified(authority, "127.0.0.1")) as port:
        fault = fault_of(a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}"))

    assert "certificate" in fault


def test_a_server_that_is_not_there_shows() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]

    assert "cannot be reached" in fault_of(a_mailer(f"smtp://127.0.0.1:{port}"))


def test_nobody_waits_for_a_server_that_says_nothing() -> None:
    def stall(_connection: socket.socket, ended: Event) -> None:
        ended.wait(PATIENT)

    with scripted(stall) as port:
        limit = timedelta(seconds=0.05)
        fault = fault_of(a_mailer(f"smtp://127.0.0.1:{port}", limit=limit))

    assert "took longer than 0.05 s" in fault
