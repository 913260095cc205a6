"""On which storages the contracts were run."""

import os

import pytest

from tests.contract.conftest import STORAGES, postgresql


def test_the_contracts_are_run_on_postgresql_too() -> None:
    if postgresql not in STORAGES and not os.environ.get("CI"):
        pytest.skip("the contracts were NOT run on PostgreSQL: TEST_DATABASE_URL names none")

    assert postgresql in STORAGES
