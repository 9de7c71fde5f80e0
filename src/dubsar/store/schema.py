"""The tables of a ledger, in SQL that SQLite and PostgreSQL share, and the guards that SQLite puts before them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

FORMAT = 1
Sequence = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

# Marks a database as a ledger, and says by which format of it to read the rest.
mark = Table("dubsar_ledger", metadata, Column("format", Integer, primary_key=True, autoincrement=False))

entries = Table(
    "entries",
    metadata,
    Column("sequence", Sequence, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("subject", String(200)),
    Column("header", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("entries_by_subject", "kind", "subject", "sequence"),
)

# Apart from the entries, so that one can be erased without a change to the chain.
payloads = Table(
    "payloads",
    metadata,
    Column("sequence", Sequence, ForeignKey("entries.sequence"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

# One row: the head, noted apart from the entries, so that a cut at the end shows.
anchor = Table(
    "anchor",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("count", Sequence, nullable=False),
    Column("hash", String(64), nullable=False),
)


def _guard(name: str, before: str, words: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {before} BEGIN "
        f"SELECT RAISE(ABORT, 'append-only: {words} is never changed or removed'); END"
    )


# They stop slips, not forgers: who can write the file can drop them. `verify` finds out both.
SQLITE_GUARDS = {
    name: _guard(name, before, words)
    for name, before, words in (
        ("entries_keep", "UPDATE ON entries", "an entry"),
        ("entries_stay", "DELETE ON entries", "an entry"),
        ("payloads_keep", "UPDATE ON payloads", "a payload"),
        ("anchor_grows", "UPDATE ON anchor WHEN NEW.count <= OLD.count", "an anchored entry"),
        ("anchor_stays", "DELETE ON anchor", "the anchor"),
        ("mark_keeps", "UPDATE ON dubsar_ledger", "the mark of a ledger"),
        ("mark_stays", "DELETE ON dubsar_ledger", "the mark of a ledger"),
    )
}
