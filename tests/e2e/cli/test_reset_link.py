"""A reset link from the command line, on the embedded database."""

from domain.links import LinkToken
from entrypoints.container import Container
from entrypoints.secret_key import secret_key_in
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Typed
from tests.support.builders import OTHER_PASSWORD, PASSWORD


def test_the_printed_link_opens_the_account_once(typed: Typed) -> None:
    typed("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    done = typed("users", "reset-link", "susan")

    address, _, token = done.stdout.strip().partition("?token=")
    settings = read_settings()
    container = Container(settings=settings, secret_key=secret_key_in(settings.state_dir))
    container.reset_password()(
        token=LinkToken.parse(token), password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
    )
    signed_in = container.authenticate_user()(login="susan", password=OTHER_PASSWORD)
    container.storage().close()
    assert address == "http://127.0.0.1:5000/reset-password"
    assert signed_in.user.username.key == "susan"


def test_nobody_and_who_is_disabled_get_none(typed: Typed) -> None:
    typed("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)
    typed("users", "disable", "susan")

    disabled, unknown = typed("users", "reset-link", "susan"), typed("users", "reset-link", "bob")

    assert (disabled.exit_code, disabled.stdout) == (1, "")
    assert disabled.stderr.startswith("Error: The account is disabled")
    assert (unknown.exit_code, unknown.stdout) == (1, "")


def test_it_is_said_where_a_link_leads_that_may_be_another_port(typed: Typed) -> None:
    typed("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    done = typed("users", "reset-link", "susan")

    assert "Warning: The link leads to http://127.0.0.1:5000; " in done.stderr
