"""Really killed and really concurrent processes."""

import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

from bookkeeping import open_book, reading

WRITER = str(Path(__file__).with_name("writer.py"))


def start(path: Path, first: int, number: int | None = None) -> "subprocess.Popen[str]":
    arguments = [str(path), str(first)] + ([str(number)] if number else [])
    return subprocess.Popen([sys.executable, WRITER, *arguments], stdout=subprocess.PIPE, text=True)


def test_a_killed_add_loses_nothing_that_was_reported(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with start(path, 1000) as writer:
        assert writer.stdout is not None
        reported = [line.strip() for line in islice(writer.stdout, 40)]
        writer.send_signal(signal.SIGKILL)
        reported += [line.strip() for line in writer.stdout if line.endswith("\n")]
    assert writer.returncode == -signal.SIGKILL
    with open_book(path) as ledger:
        assert ledger.verify().ok
        recorded = [document.id for document in ledger.documents()]
        assert recorded[: len(reported)] == reported
        assert len(recorded) - len(reported) <= 1
        assert len(ledger.readings()) == len(recorded)
        assert ledger.add(reading(1))
        assert ledger.verify().ok


def test_two_processes_that_add_at_once_record_every_document_once_in_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with start(path, 1000, 50) as one, start(path, 1020, 50) as two:
        said = [process.communicate()[0].split() for process in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0)
    assert len(said[0]) + len(said[1]) == 70
    with open_book(path) as ledger:
        assert ledger.verify().ok
        assert {document.id for document in ledger.documents()} == {*said[0], *said[1]}
        assert len(ledger.readings()) == 70


def test_an_open_ledger_sees_what_another_adds_and_writes_on_after_it(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with open_book(path) as ledger, open_book(path) as other:
        ledger.add(reading(1))
        assert len(ledger.readings()) == 1
        other.add(reading(2))
        assert len(ledger.readings()) == 2
        assert not ledger.add(reading(2))
        assert ledger.add(reading(3))
        assert other.readings() == ledger.readings()
        assert ledger.verify().ok
