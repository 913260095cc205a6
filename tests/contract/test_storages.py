"""On which storages the contracts were run."""

import pytest

from tests.contract.conftest import STORAGES, postgresql


def test_the_contracts_are_run_on_postgresql_too() -> None:
    if postgresql not in STORAGES:
        pytest.skip("the contracts were NOT run on PostgreSQL: TEST_DATABASE_URL names none")
