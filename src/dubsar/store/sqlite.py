"""What is particular to SQLite: the file, the connection, and what its complaints mean."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, exc, make_url

from dubsar.errors import LedgerBroken, LedgerError

MAGIC = b"SQLite format 3\0"
WAIT_SECONDS = 60
MEMORY = ":memory:"

# FULL: a commit is on the disk before it returns. secure_delete: what is erased is overwritten with zeros.
SETTINGS = ("PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON", "PRAGMA foreign_keys=ON")
CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"

# A word of the message of SQLite, the error it becomes, and what is wrong and what to do ({0} is the ledger).
MEANINGS: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("locked", LedgerError, "{0} is being written by another program. Wait for it to finish and try again."),
    ("readonly", LedgerError, "{0} cannot be written. Check the rights on the file and its folder."),
    ("unable to open", LedgerError, "{0} cannot be opened. Check the rights on the file and its folder."),
    ("not a database", LedgerError, "{0} is not a ledger of Dubsar. Name another file."),
    ("full", LedgerError, "There is no room left on the disk for {0}. Make room and add again what was not reported."),
    (
        "append-only",
        LedgerBroken,
        "{0} refused a change of what is recorded. Run `dubsar verify` and add, never change.",
    ),
    ("UNIQUE", LedgerBroken, "The entries of {0} run past its anchor. Run `dubsar verify` and go back to a backup."),
    ("malformed", LedgerBroken, "The file {0} is damaged. Run `dubsar verify` and go back to a backup."),
)


def sqlite_path(url: str, *, create: bool) -> str:
    """The file that a path or a `sqlite:///` address names, or `:memory:`; LedgerError when no ledger can be there."""
    path = _named(url)
    if path == MEMORY:
        return path
    file = Path(path)
    if file.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger. Name a file in it, such as {file / 'ledger.db'}.")
    if not file.parent.is_dir():
        raise LedgerError(f"There is no folder {file.parent} for the ledger {file.name}. Make it, or name another.")
    head = _beginning(file)
    if not head and not create:
        raise LedgerError(f"There is no ledger {path}. Make one with `dubsar add`, or name the right file.")
    if head and head != MAGIC:
        raise LedgerError(f"{path} is not a ledger of Dubsar but some other file. Name another; it was not touched.")
    return path


def _named(url: str) -> str:
    if not url.strip():
        raise LedgerError("No ledger is named. Give a file, such as ledger.db.")
    if "://" not in url:
        return url
    try:
        address = make_url(url)
    except exc.ArgumentError:
        raise LedgerError(f"{url} is no address of a ledger. Give a file, or sqlite:///FILE.") from None
    if address.get_backend_name() != "sqlite":
        raise LedgerError(f"Ledgers on {address.get_backend_name()} are not kept yet. Give a file, or sqlite:///FILE.")
    return address.database or MEMORY


def _beginning(file: Path) -> bytes:
    """The first bytes of a file; none when there is no such file."""
    try:
        with file.open("rb") as stream:
            return stream.read(len(MAGIC))
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise LedgerError(f"{file} cannot be opened ({error.strerror}). Check the rights on the file.") from error


def connect(path: str) -> Engine:
    """An engine on which each statement is its own transaction until BEGIN is said; nothing is opened yet."""
    return create_engine(
        URL.create("sqlite", database=path),
        isolation_level="AUTOCOMMIT",
        connect_args={"timeout": WAIT_SECONDS},
    )


def settle(connection: Connection) -> None:
    """Make every commit durable, readers and a writer able to work at once, and erased words unreadable."""
    link: sqlite3.Connection | None = connection.connection.dbapi_connection  # type: ignore[assignment]
    if link:  # A forged header that is no UTF-8 must fail its hash, not the reading of all rows round it.
        link.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    for setting in SETTINGS:
        connection.exec_driver_sql(setting)
    if connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete":
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")


def told(name: str, error: exc.DBAPIError) -> LedgerError:
    """What SQLite complains of, as an error that says what to do."""
    words = str(error.orig)
    for word, kind, message in MEANINGS:
        if word in words:
            return kind(message.format(name))
    return LedgerBroken(f"{name} cannot be used as a ledger ({words}). Run `dubsar verify` and go back to a backup.")
