"""What every engine of a ledger must do. A second engine is one more line in ENGINES."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dubsar.errors import LedgerError
from dubsar.ledger.base import EMPTY, Entry, Head, Store
from dubsar.ledger.chain import pack, seal, unpack, verify
from dubsar.store.sql import open_store

Opener = Callable[[Path], Store]
ENGINES: dict[str, Opener] = {
    "file": lambda folder: open_store(str(folder / "l.db")),
    "address": lambda folder: open_store(f"sqlite:///{folder / 'l.db'}"),
}
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(params=ENGINES)
def opener(request: pytest.FixtureRequest) -> Opener:
    return ENGINES[request.param]


@pytest.fixture
def store(opener: Opener, tmp_path: Path) -> Iterator[Store]:
    store = opener(tmp_path)
    yield store
    store.close()


def put(store: Store, kind: str, subject: str | None, words: bytes) -> Entry:
    with store.transaction():
        entry = seal(store.anchor(), kind, subject, NOON, "test", {}, words)
        store.append(entry, pack(words))
    return entry


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.anchor() == EMPTY
    assert list(store.records()) == []
    assert verify(store).ok


def test_entries_come_back_in_order_with_their_payloads(store: Store) -> None:
    written = [put(store, "failure", f"f:{number}", b"words %d" % number) for number in range(3)]
    records = list(store.records())
    assert [record.entry for record in records] == written == list(store.entries())
    assert [unpack(record.body or b"", 0) for record in records] == [b"words 0", b"words 1", b"words 2"]
    assert store.anchor() == Head(3, written[-1].hash)


def test_a_part_of_the_book_can_be_read(store: Store) -> None:
    for kind in ("raw", "document", "reading", "links"):
        put(store, kind, None, b"")
    assert [record.entry.sequence for record in store.records(after=1, until=3)] == [2, 3]
    assert [record.entry.kind for record in store.records(skip=("raw", "links"))] == ["document", "reading"]


def test_the_latest_entry_on_a_subject_is_found(store: Store) -> None:
    put(store, "reading", "d:1", b"old")
    newer = put(store, "reading", "d:1", b"new")
    put(store, "document", "d:1", b"")
    put(store, "reading", "d:2", b"")
    assert store.latest("reading", "d:1") == newer
    assert store.latest("reading", "d:3") is None
    assert [entry.sequence for entry in store.entries("reading", "d:1")] == [1, 2]


def test_nothing_of_a_transaction_that_failed_is_written(store: Store) -> None:
    put(store, "failure", None, b"kept")
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.append(seal(store.anchor(), "failure", None, NOON, "test", {}, b""), pack(b""))
        raise ZeroDivisionError
    assert store.anchor().count == 1
    assert len(list(store.records())) == 1
    put(store, "failure", None, b"goes on")
    assert verify(store).ok


def test_a_transaction_inside_another_is_refused(store: Store) -> None:
    with store.transaction(), pytest.raises(LedgerError, match="open already"), store.transaction():
        pass


def test_an_erased_payload_is_gone_and_its_entry_stays(store: Store) -> None:
    entry = put(store, "failure", "f:1", b"words")
    with store.transaction():
        store.erase(1)
    assert store.body(1) is None
    assert list(store.records()) == [(entry, None)]


def test_what_was_written_is_there_when_opened_again(opener: Opener, tmp_path: Path) -> None:
    first = opener(tmp_path)
    entry = put(first, "failure", "f:1", b"words")
    first.close()
    second = opener(tmp_path)
    assert list(second.entries()) == [entry]
    second.close()


def test_a_second_connection_sees_what_the_first_wrote(opener: Opener, tmp_path: Path) -> None:
    first, second = opener(tmp_path), opener(tmp_path)
    one = put(first, "failure", "f:1", b"words")
    two = put(second, "failure", "f:2", b"words")
    assert two.previous == one.hash
    assert list(first.entries()) == [one, two]
    first.close()
    second.close()


def test_an_entry_that_does_not_follow_the_last_is_refused(store: Store) -> None:
    put(store, "failure", None, b"")
    with pytest.raises(LedgerError), store.transaction():
        store.append(seal(EMPTY, "failure", None, NOON, "test", {}, b""), pack(b""))
    assert store.anchor().count == 1
