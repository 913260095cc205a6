"""What is counted does not wait for the disk, and all that is told of does."""

from pathlib import Path

from sqlalchemy import Connection

from adapters.sql import SqlStorage, open_storage
from adapters.sql.work import SqlWork

NORMAL, FULL = 1, 2


def synchronous(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())


def of_a_story(storage: SqlStorage) -> int:
    def story(work: object) -> int:
        assert isinstance(work, SqlWork)
        return synchronous(work.connection)

    return storage.transact(story)


def test_a_story_is_on_disk_before_anybody_is_told_and_a_count_need_not_be(tmp_path: Path) -> None:
    storage = open_storage(f"sqlite:///{tmp_path}/doorward.db")
    storage.upgrade()

    found = [
        of_a_story(storage),
        storage._count_tries(synchronous),
        of_a_story(storage),
        storage._count_tries(synchronous),
    ]

    assert found == [FULL, NORMAL, FULL, NORMAL]
    storage.close()
