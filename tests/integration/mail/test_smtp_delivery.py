"""Mail is handed to a real server: over verified TLS, with a login, or not at all."""

import ssl
from typing import Any

import pytest
import trustme

from tests.integration.mail.conftest import (
    LOGIN,
    USER,
    Inbox,
    a_mailer,
    authenticator,
    refused,
    serving,
)
from tests.support.certificates import certified
from tests.support.letters import LINK, SENDER, a_mail, part, reread


def starttls(authority: trustme.CA, *names: str) -> dict[str, Any]:
    return {"tls_context": certified(authority, *names), "require_starttls": True}


def test_a_mail_arrives_as_it_was_written(inbox: Inbox) -> None:
    with serving(inbox) as port:
        a_mailer(f"smtp://127.0.0.1:{port}").send(a_mail(language="ru"))

    (envelope,) = inbox.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, ["susan@example.com"])
    message = reread(envelope.original_content or b"")
    assert message["Subject"] == "Новый пароль для сайта «Garden»"
    assert part(message, "plain").splitlines().count(LINK) == 1
    assert LINK in part(message, "html")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_on_this_machine_it_may_go_in_plain_text(host: str, inbox: Inbox) -> None:
    with serving(inbox) as port:
        a_mailer(f"smtp://{host}:{port}").send(a_mail())

    assert inbox.encrypted == [False]


@pytest.mark.parametrize("login", ["", LOGIN])
def test_to_any_other_machine_it_never_goes_in_plain_text(login: str, inbox: Inbox) -> None:
    with serving(inbox) as port:
        error = refused(a_mailer(f"smtp://{login}127.1:{port}"))  # loopback under no name of it

    assert not error.for_good
    assert error.reason == (
        f"127.1:{port} cannot be used: STARTTLS extension not supported by server."
    )
    assert inbox.taken == []


def test_starttls_is_used_where_it_is_offered(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    with serving(inbox, **starttls(authority, "127.0.0.1")) as port:
        a_mailer(f"smtp://127.0.0.1:{port}", trusting).send(a_mail())

    assert inbox.encrypted == [True]


def test_tls_from_the_start(inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext) -> None:
    with serving(inbox, ssl_context=certified(authority, "localhost")) as port:
        a_mailer(f"smtps://localhost:{port}", trusting).send(a_mail())

    assert inbox.encrypted == [True]


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_certificate_of_an_unknown_authority_is_refused(
    scheme: str, inbox: Inbox, trusting: ssl.SSLContext
) -> None:
    stranger = trustme.CA()
    options = starttls(stranger, "127.0.0.1")
    if scheme == "smtps":
        options = {"ssl_context": certified(stranger, "127.0.0.1")}

    with serving(inbox, **options) as port:
        error = refused(a_mailer(f"{scheme}://{LOGIN}127.0.0.1:{port}", trusting))

    assert not error.for_good
    assert "has a certificate that is not accepted: unable to get local issuer" in error.reason
    assert inbox.taken == []


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_certificate_of_another_host_is_refused(
    scheme: str, inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    options = starttls(authority, "mail.example.org")
    if scheme == "smtps":
        options = {"ssl_context": certified(authority, "mail.example.org")}

    with serving(inbox, **options) as port:
        error = refused(a_mailer(f"{scheme}://{LOGIN}127.0.0.1:{port}", trusting))

    assert not error.for_good
    assert "has a certificate that is not accepted: IP address mismatch" in error.reason
    assert inbox.taken == []


def test_a_login_opens_the_way(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    options = starttls(authority, "127.0.0.1")

    with serving(inbox, authenticator=authenticator, auth_required=True, **options) as port:
        a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}", trusting).send(a_mail())

    assert inbox.users == [USER.encode()]


def test_a_wrong_password_is_the_operators_to_mend(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    options = starttls(authority, "127.0.0.1")

    with serving(inbox, authenticator=authenticator, auth_required=True, **options) as port:
        error = refused(a_mailer(f"smtp://susan:hunter2@127.0.0.1:{port}", trusting))

    assert not error.for_good
    assert error.reason == (f"127.0.0.1:{port} refused the user name or the password: 535 5.7.8")
    assert inbox.taken == []


def test_a_login_that_is_missing_is_the_operators_to_mend(
    inbox: Inbox, authority: trustme.CA, trusting: ssl.SSLContext
) -> None:
    options = starttls(authority, "127.0.0.1")

    with serving(inbox, authenticator=authenticator, auth_required=True, **options) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}", trusting))

    assert not error.for_good
    assert "530 5.7.0 Authentication required" in error.reason


def test_a_server_that_wants_no_login_gets_no_password(inbox: Inbox) -> None:
    with serving(inbox) as port:
        error = refused(a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason == (
        f"127.0.0.1:{port} cannot be used: SMTP AUTH extension not supported by server."
    )
