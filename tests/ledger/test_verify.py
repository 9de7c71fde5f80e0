"""Each forgery is made in the file with plain SQL, and `verify` must name the entry and what was done to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from bookkeeping import document, open_book, reading, tamper

from dubsar.errors import LedgerBroken, ValueRefused
from dubsar.ledger.base import Entry, Head
from dubsar.ledger.chain import chain_hash


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A ledger of nine entries: three documents, each with its raw bytes and its reading."""
    path = tmp_path / "l.db"
    with open_book(path) as ledger:
        for number in (1, 2, 3):
            ledger.add(reading(number))
    return path


def faults(path: Path) -> list[str]:
    """What verify finds, but for the missing guards, which every forgery here has taken off."""
    with open_book(path) as ledger:
        report = ledger.verify()
        assert not report.ok
        return [str(fault) for fault in report.faults if "guard" not in fault.what]


def test_an_untouched_ledger_holds(book: Path) -> None:
    with open_book(book) as ledger:
        report = ledger.verify()
        assert (report.ok, report.entries, report.erased) == (True, 9, 0)
        assert report.head == ledger.head()


def test_guards_that_were_taken_off_are_missed(book: Path) -> None:
    tamper(book)
    with open_book(book) as ledger:
        found = {str(fault) for fault in ledger.verify().faults}
    assert "the guard entries_keep against changes was taken off" in found
    assert len(found) == 7


@pytest.mark.parametrize(
    ("forgery", "found"),
    [
        (
            "UPDATE entries SET header = replace(header, 'test', 'else') WHERE sequence = 4",
            ["entry 4: was changed: its header, digest or link no longer gives its hash"],
        ),
        (
            "UPDATE entries SET digest = hash WHERE sequence = 5",
            [
                "entry 5: was changed: its header, digest or link no longer gives its hash",
                "entry 5: its payload was changed",
            ],
        ),
        ("UPDATE entries SET subject = 'd:other' WHERE sequence = 5", ["entry 5: was changed: its kind or subject"]),
        ("UPDATE entries SET header = 7 WHERE sequence = 5", ["entry 5: was changed"]),
        ("UPDATE entries SET header = CAST(x'ff' AS TEXT) WHERE sequence = 5", ["entry 5: was changed"]),
        ("UPDATE entries SET hash = 7 WHERE sequence = 5", ["entry 5: was changed", "entry 6: does not follow"]),
        ("DELETE FROM entries WHERE sequence = 4", ["entry 4: was removed", "entry 4: has a payload but no entry"]),
        (
            "DELETE FROM entries WHERE sequence IN (4, 5, 6)",
            ["entry 4: was removed (and all up to 6)", "entry 4: has a", "entry 5: has a", "entry 6: has a"],
        ),
        (
            "DELETE FROM entries WHERE sequence > 7",
            ["entry 8: was removed (and all up to 9)", "entry 8: has a payload", "entry 9: has a payload"],
        ),
        ("UPDATE payloads SET body = x'00' WHERE sequence = 6", ["entry 6: its payload was changed"]),
        ("UPDATE payloads SET body = 'words' WHERE sequence = 6", ["entry 6: its payload was changed"]),
        (
            "UPDATE payloads SET body = (SELECT body FROM payloads WHERE sequence = 3) WHERE sequence = 6",
            ["entry 6: its payload was changed"],
        ),
        ("DELETE FROM payloads WHERE sequence = 6", ["entry 6: its payload was removed, and no erasure says why"]),
        ("UPDATE anchor SET count = 8", ["entries 9 to 9 stand past the anchor: put in"]),
        ("UPDATE anchor SET hash = 'other'", ["entry 9: is not the entry that the anchor names: it was rewritten"]),
        ("DELETE FROM anchor", ["entries 1 to 9 stand past the anchor: put in"]),
    ],
)
def test_a_forgery_is_named(book: Path, forgery: str, found: list[str]) -> None:
    tamper(book, forgery)
    said = faults(book)
    assert len(said) == len(found)
    for one, beginning in zip(said, found, strict=True):
        assert one.startswith(beginning)


def test_two_entries_that_changed_places_are_named(book: Path) -> None:
    tamper(
        book,
        "UPDATE entries SET sequence = 100 WHERE sequence = 4",
        "UPDATE entries SET sequence = 4 WHERE sequence = 7",
        "UPDATE entries SET sequence = 7 WHERE sequence = 100",
    )
    moved = [fault for fault in faults(book) if "moved" in fault]
    assert moved == ["entry 4: was moved: it is entry 7", "entry 7: was moved: it is entry 4"]


def test_a_removal_hidden_by_renumbering_is_named(book: Path) -> None:
    tamper(
        book,
        "DELETE FROM entries WHERE sequence = 4",
        "UPDATE entries SET sequence = sequence - 1 WHERE sequence > 4",
        "UPDATE anchor SET count = 8",
    )
    assert "entry 4: was moved: it is entry 5" in faults(book)


def test_an_entry_rewritten_with_its_own_hash_breaks_the_link_of_the_next(book: Path) -> None:
    rewrite(book, 5)
    assert faults(book) == ["entry 6: does not follow entry 5: one of the two was rewritten or put in"]


def rewrite(path: Path, sequence: int) -> str:
    """A forger who changes one entry and gives it the hash that fits; returns that hash."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(
            "SELECT sequence, kind, subject, header, digest, previous, hash FROM entries WHERE sequence = ?",
            (sequence,),
        ).fetchone()
    entry = Entry(*row)
    header = entry.header.replace("test", "else")
    new = chain_hash(entry.previous, header, entry.digest)
    tamper(path, f"UPDATE entries SET header = '{header}', hash = '{new}' WHERE sequence = {sequence}")
    return new


def test_a_last_entry_rewritten_with_the_anchor_is_found_by_a_head_kept_elsewhere(book: Path) -> None:
    with open_book(book) as ledger:
        kept = ledger.head()
    tamper(book, f"UPDATE anchor SET hash = '{rewrite(book, 9)}'")
    assert faults(book) == []
    with open_book(book) as ledger:
        assert any("the book was rewritten" in fault.what for fault in ledger.verify(kept).faults)


def test_a_cut_that_took_the_anchor_along_is_found_by_a_head_kept_elsewhere(book: Path) -> None:
    with open_book(book) as ledger:
        kept = ledger.head()
        last = ledger.entries()[6]
    tamper(
        book,
        "DELETE FROM payloads WHERE sequence > 7",
        "DELETE FROM entries WHERE sequence > 7",
        f"UPDATE anchor SET count = 7, hash = '{last.hash}'",
    )
    assert faults(book) == []
    with open_book(book) as ledger:
        assert str(ledger.verify(kept).faults[0]) == "entry 8: was removed (and all up to 9)"


def test_a_cut_stays_visible_when_the_ledger_is_written_on(book: Path) -> None:
    tamper(book, "DELETE FROM payloads WHERE sequence > 7", "DELETE FROM entries WHERE sequence > 7")
    with open_book(book) as ledger:
        ledger.add(reading(4))
    assert faults(book) == ["entry 8: was removed (and all up to 9)"]


def test_an_erased_payload_that_was_put_back_is_named(book: Path) -> None:
    with open_book(book) as ledger:
        ledger.erase(document(1).id, "asked for")
        assert ledger.verify().ok
    tamper(book, "INSERT INTO payloads SELECT 2, body FROM payloads WHERE sequence = 5")
    assert faults(book) == [
        "entry 2: its payload was erased and has been put back",
        "entry 2: its payload was changed",
    ]


@pytest.mark.parametrize("table", ["entries", "payloads", "anchor"])
def test_the_guards_stop_a_slip(book: Path, table: str) -> None:
    column = "body" if table == "payloads" else "hash"
    with closing(sqlite3.connect(book)) as connection, pytest.raises(sqlite3.DatabaseError, match="append-only"):
        connection.execute(f"UPDATE {table} SET {column} = 'other'")


def test_a_ledger_without_a_payload_is_not_read_as_if_it_were_whole(book: Path) -> None:
    tamper(book, "DELETE FROM payloads WHERE sequence = 6")
    with open_book(book) as ledger, pytest.raises(LedgerBroken, match="entry 6"):
        ledger.claims()


def test_a_damaged_file_is_reported_and_not_a_crash(book: Path) -> None:
    content = bytearray(book.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    pages = len(content) // page
    found = set()
    for number in range(1, pages):
        damaged = bytearray(content)
        damaged[number * page : number * page + 200] = b"\xff" * 200
        book.write_bytes(damaged)
        found.add(_outcome(book))
    assert found == {"refused", "reported"}


def _outcome(path: Path) -> str:
    try:
        with open_book(path) as ledger:
            return "clean" if ledger.verify().ok else "reported"
    except LedgerBroken:
        return "refused"


def test_what_verify_found_can_be_written_as_json(book: Path) -> None:
    tamper(book, "DELETE FROM payloads WHERE sequence = 6")
    with open_book(book) as ledger:
        row = ledger.verify().to_dict()
    assert row["ok"] is False
    assert row["faults"][0] == {"sequence": 6, "what": "its payload was removed, and no erasure says why"}


def test_a_head_is_noted_and_given_back_as_words(book: Path) -> None:
    with open_book(book) as ledger:
        head = ledger.head()
        assert Head.parse(str(head)) == head
        assert str(ledger.verify()) == f"9 entries hold; head {head}"


@pytest.mark.parametrize("words", ["", "9", "9:abc", "x:" + "0" * 64])
def test_what_is_no_head_is_refused(words: str) -> None:
    with pytest.raises(ValueRefused, match="COUNT:HASH"):
        Head.parse(words)


def test_words_in_the_place_of_the_anchors_count_are_a_fault(book: Path) -> None:
    tamper(book, "UPDATE anchor SET count = 'many'")
    assert "anchor" in faults(book)[0]


def test_a_forged_erasure_is_named_and_erases_nothing(book: Path) -> None:
    tamper(book, """UPDATE entries SET kind = 'erasure', header = '{"facts":{"erases":[[1]]}}' WHERE sequence = 3""")
    assert faults(book)[0].startswith("entry 3: was changed")


def test_a_table_that_was_dropped_is_a_fault(book: Path) -> None:
    tamper(book, "DROP TABLE entries")
    assert "cannot be read" in faults(book)[0]
