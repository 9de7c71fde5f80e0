"""SqlStore: a ledger in a SQL database, through SQLAlchemy Core. SQLite for now: one file, no server."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection, Engine, Select, bindparam, delete, exc, insert, inspect, select, text, update

from dubsar.errors import LedgerBroken, LedgerError
from dubsar.ledger.base import EMPTY, GENESIS, Entry, Fault, Head, Record
from dubsar.store.schema import FORMAT, SQLITE_GUARDS, anchor, entries, mark, metadata, payloads
from dubsar.store.sqlite import CHECKPOINT, connect, settle, sqlite_path, told

CHUNK = 500  # rows fetched at a time
COLUMNS = (
    entries.c.sequence,
    entries.c.kind,
    entries.c.subject,
    entries.c.header,
    entries.c.digest,
    entries.c.previous,
    entries.c.hash,
)
HEAD = select(anchor.c.count, anchor.c.hash)
LATEST = (
    select(*COLUMNS)
    .where(entries.c.kind == bindparam("kind"), entries.c.subject == bindparam("subject"))
    .order_by(entries.c.sequence.desc())
    .limit(1)
)
BODY = select(payloads.c.body).where(payloads.c.sequence == bindparam("sequence"))
ADD_ENTRY, ADD_PAYLOAD, MOVE_ANCHOR = insert(entries), insert(payloads), update(anchor)
GUARDS_THERE = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")


def open_store(url: str, *, create: bool = True) -> SqlStore:
    """The store at a file path or `sqlite:///PATH`, made there when it is not and `create` allows it.

    LedgerError when the folder is missing, or when what is there is no ledger; such a file is left as it is.
    """
    path = sqlite_path(url, create=create)
    engine = connect(path)
    try:
        return SqlStore(engine, path)
    except BaseException:
        engine.dispose()
        raise


class SqlStore:
    """One connection to one ledger: for one thread; other processes may write to the same ledger meanwhile.

    Statements commit one by one, but inside `transaction` together: it takes the write lock before it reads, so that
    what a decision was read from cannot change before it is written.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self.name = name
        self._engine = engine
        self._inside = self._erased = False
        with self._speaking():
            self._connection: Connection = engine.connect()
        try:
            self._open()
        except BaseException:
            self._connection.close()
            raise

    def _open(self) -> None:
        with self._speaking():
            tables = set(inspect(self._connection).get_table_names())
            if tables and mark.name not in tables:
                raise LedgerError(f"{self.name} is a database, but not a ledger of Dubsar. Name another file.")
            if tables:
                self._check_format()
            settle(self._connection)
        if not tables:
            with self.transaction():
                self._create()

    def _check_format(self) -> None:
        found = self._connection.scalar(select(mark.c.format))
        if found != FORMAT:
            raise LedgerError(
                f"{self.name} is a ledger of format {found}; this version of Dubsar reads format {FORMAT}. "
                "Open it with the version that wrote it, or upgrade."
            )

    def _create(self) -> None:
        if inspect(self._connection).has_table(mark.name):
            return  # Another process was first.
        metadata.create_all(self._connection)
        for guard in SQLITE_GUARDS.values():
            self._connection.exec_driver_sql(guard)
        self._connection.execute(insert(mark).values(format=FORMAT))
        self._connection.execute(insert(anchor).values(id=1, count=0, hash=GENESIS))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, one writer at a time; see `Store`."""
        if self._inside:
            raise LedgerError("A transaction of this ledger is open already. Finish it before the next.")
        with self._speaking():
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            self._inside, self._erased = True, False
            try:
                yield
                self._connection.exec_driver_sql("COMMIT")
            except BaseException:
                with suppress(exc.DBAPIError):  # SQLite has rolled back by itself, on a full disk for one.
                    self._connection.exec_driver_sql("ROLLBACK")
                raise
            finally:
                self._inside = False
            if self._erased:
                self._clear_log()

    def _clear_log(self) -> None:
        """The log still holds the pages with what was erased: it is emptied once no other program reads from it."""
        busy, *_ = self._connection.exec_driver_sql(CHECKPOINT).one()
        if busy:
            raise LedgerError(
                f"The payloads are erased, but another program keeps the log of {self.name} open. Close that program, "
                "then open the ledger once more: its log is emptied then."
            )

    def append(self, entry: Entry, body: bytes) -> None:
        with self._speaking():
            row = {column.name: getattr(entry, column.name) for column in COLUMNS}
            self._connection.execute(ADD_ENTRY, row)
            self._connection.execute(ADD_PAYLOAD, {"sequence": entry.sequence, "body": body})
            self._connection.execute(MOVE_ANCHOR, {"count": entry.sequence, "hash": entry.hash})

    def anchor(self) -> Head:
        with self._speaking():
            row = self._connection.execute(HEAD).first()
        if row is None:
            return EMPTY
        if not (isinstance(row[0], int) and isinstance(row[1], str)):  # SQLite keeps what it is given, words too.
            raise LedgerBroken(f"The anchor of {self.name} was changed. Run `dubsar verify` and go back to a backup.")
        return Head(row[0], row[1])

    def records(self, after: int = 0, until: int | None = None, skip: Collection[str] = ()) -> Iterator[Record]:
        query = select(*COLUMNS, payloads.c.body).outerjoin_from(entries, payloads).order_by(entries.c.sequence)
        query = query.where(entries.c.sequence > after, entries.c.kind.not_in(skip))
        if until is not None:
            query = query.where(entries.c.sequence <= until)
        for *row, body in self._rows(query):
            yield Record(Entry(*row), body)

    def entries(self, kind: str | None = None, subject: str | None = None) -> Iterator[Entry]:
        query = select(*COLUMNS).order_by(entries.c.sequence)
        if kind is not None:
            query = query.where(entries.c.kind == kind)
        if subject is not None:
            query = query.where(entries.c.subject == subject)
        for row in self._rows(query):
            yield Entry(*row)

    def latest(self, kind: str, subject: str) -> Entry | None:
        with self._speaking():
            row = self._connection.execute(LATEST, {"kind": kind, "subject": subject}).first()
        return Entry(*row) if row else None

    def body(self, sequence: int) -> bytes | None:
        with self._speaking():
            found: bytes | None = self._connection.scalar(BODY, {"sequence": sequence})
        return found

    def erase(self, sequence: int) -> None:
        with self._speaking():
            self._connection.execute(delete(payloads).where(payloads.c.sequence == sequence))
            self._erased = True

    def faults(self) -> Iterator[Fault]:
        stray = select(payloads.c.sequence).outerjoin(entries).where(entries.c.sequence.is_(None))
        for (sequence,) in self._rows(stray.order_by(payloads.c.sequence)):
            yield Fault(sequence, "has a payload but no entry")
        with self._speaking():
            guards = set(self._connection.scalars(GUARDS_THERE).all())
            notes = self._connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        for name in sorted(SQLITE_GUARDS.keys() - guards):
            yield Fault(None, f"the guard {name} against changes was taken off")
        for note in notes:
            if note != "ok":
                yield Fault(None, f"the database file is damaged: {note}")

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()

    def _rows(self, query: Select[Any]) -> Iterator[Any]:
        with self._speaking():
            yield from self._connection.execute(query.execution_options(yield_per=CHUNK))

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """What the database complains of, as an error that says what to do."""
        try:
            yield
        except exc.DBAPIError as error:
            raise told(self.name, error) from error
