"""An operator lets people in: invitations and vouched addresses, on the embedded database."""

import json
from pathlib import Path

from entrypoints.container import Container
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Typed
from tests.support.builders import PASSWORD

NEWCOMERS = "# the choir\nsusan@example.org\njohn@example.org\n"


def test_an_operator_invites_from_a_file_and_each_is_kept_for_sending(
    typed: Typed, tmp_path: Path
) -> None:
    (tmp_path / "newcomers.txt").write_text(NEWCOMERS)
    typed("db", "upgrade")

    done = typed("users", "invite", "--file", str(tmp_path / "newcomers.txt"), "--json")

    assert [one["sent"] for one in json.loads(done.stdout)] == [True, True]
    container = Container(settings=read_settings(), secret_key=make_secret_key())
    now = container.clock().now()
    posted = container.storage().transact(lambda work: work.outbox.claim(now, now, 10))
    container.storage().close()
    assert {one.letter.to.address for one in posted} == {"susan@example.org", "john@example.org"}


def test_an_operators_accounts_are_verified_and_so_is_whom_they_vouch_for(typed: Typed) -> None:
    typed("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    shown = json.loads(typed("users", "show", "susan", "--json").stdout)
    vouched = typed("users", "verify-email", "susan")

    assert shown["email_verified"] is True
    assert vouched.stdout == "susan@example.org counts as verified for susan.\n"
