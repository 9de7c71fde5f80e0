"""What is no ledger is refused with one sentence on what is wrong and one on what to do, and is left as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event, text

from dubsar.errors import LedgerBroken, LedgerError
from dubsar.store.sql import open_store


def refused(url: str, *, create: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        open_store(url, create=create).close()
    return str(caught.value)


def test_a_text_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Two men were seen at the bridge.")
    assert "is not a ledger" in refused(str(path))
    assert path.read_text() == "Two men were seen at the bridge."
    assert list(tmp_path.iterdir()) == [path]


def test_another_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entries (name TEXT)")
    before = path.read_bytes()
    assert "a database, but not a ledger" in refused(str(path))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_only_begins_like_a_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.db"
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 500)
    refused(str(path))


def test_a_ledger_of_a_later_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    open_store(str(path)).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER mark_keeps")
        connection.execute("UPDATE dubsar_ledger SET format = 2")
        connection.commit()
    assert "format 2" in refused(str(path))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "No ledger is named"),
        ("  ", "No ledger is named"),
        ("missing/l.db", "There is no folder missing"),
        (".", "is a folder"),
        ("postgresql://someone:secret@server/books", "Ledgers on postgresql are not kept yet"),
        ("://", "no address of a ledger"),
    ],
)
def test_an_address_that_cannot_hold_a_ledger_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    message = refused(url)
    assert says in message
    assert "secret" not in message
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    assert "There is no ledger" in refused(str(path), create=False)
    assert not path.exists()
    open_store(str(path)).close()
    open_store(str(path), create=False).close()


def test_an_empty_file_becomes_a_ledger_only_where_one_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    path.touch()
    assert "There is no ledger" in refused(str(path), create=False)
    open_store(str(path)).close()
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_ledger_in_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_store("sqlite://").close()
    open_store(":memory:").close()
    assert list(tmp_path.iterdir()) == []


def test_a_commit_is_on_the_disk_and_what_is_erased_is_overwritten(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "l.db"))
    found = {name: store._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    store.close()
    assert found == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [
        ("SELECT no_such_column FROM entries", LedgerBroken, "cannot be used as a ledger"),
        ("DELETE FROM anchor", LedgerBroken, "refused a change"),
        ("SELECT RAISE_NOTHING", LedgerError, "cannot be used"),
    ],
)
def test_what_the_database_complains_of_becomes_a_ledger_error(
    tmp_path: Path, words: str, kind: type[LedgerError], says: str
) -> None:
    store = open_store(str(tmp_path / "l.db"))
    with pytest.raises(kind, match=says), store._speaking():
        store._connection.execute(text(words))
    store.close()


def test_looking_up_a_subject_uses_the_index_and_does_not_walk_the_book(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "l.db"))
    asked: list[str] = []
    note: Callable[..., None] = lambda *said: asked.append(said[2])  # noqa: E731
    event.listen(store._engine, "before_cursor_execute", note)
    store.latest("reading", "d:1")
    plan = store._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0]}", ("reading", "d:1", 1, 0)).all()
    store.close()
    assert "SEARCH entries USING INDEX entries_by_subject" in plan[0][3]
    assert len(plan) == 1


def test_a_ledger_that_another_program_keeps_locked_says_so(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    store = open_store(str(path))
    store._connection.exec_driver_sql("PRAGMA busy_timeout=10")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="being written by another program"), store.transaction():
            pass
        other.execute("ROLLBACK")
    with store.transaction():
        pass
    store.close()


def test_an_erasure_that_another_program_keeps_from_the_log_says_so(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    store = open_store(str(path))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM entries").fetchall()
        with store.transaction():
            store._connection.exec_driver_sql("PRAGMA user_version=1")
        store._connection.exec_driver_sql("PRAGMA busy_timeout=10")
        with pytest.raises(LedgerError, match="Close that program"), store.transaction():
            store.erase(1)
    store.close()
