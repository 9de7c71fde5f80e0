"""Really killed and really concurrent processes."""

import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from bookkeeping import open_book, reading

WRITER = str(Path(__file__).with_name("writer.py"))


def start(path: Path, first: int, number: int | None = None) -> "subprocess.Popen[str]":
    arguments = [str(path), str(first)] + ([str(number)] if number else [])
    return subprocess.Popen([sys.executable, WRITER, *arguments], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("after", [1, 40])
def test_a_killed_add_loses_nothing_that_was_reported(tmp_path: Path, after: int) -> None:
    path = tmp_path / "l.db"
    with start(path, 1000) as writer:
        assert writer.stdout is not None
        reported = [line.strip() for line in islice(writer.stdout, after)]
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


def test_two_processes_that_add_at_once_both_succeed_and_the_chain_holds(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with start(path, 1000, 60) as one, start(path, 2000, 60) as two:
        said = [process.communicate()[0].split() for process in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0)
    assert [len(ids) for ids in said] == [60, 60]
    with open_book(path) as ledger:
        assert ledger.verify().ok
        assert {document.id for document in ledger.documents()} == {*said[0], *said[1]}


def test_two_processes_with_the_same_documents_record_each_once(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with start(path, 1000, 40) as one, start(path, 1000, 40) as two:
        said = [process.communicate()[0].split() for process in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0)
    assert len(said[0]) + len(said[1]) == 40
    with open_book(path) as ledger:
        assert ledger.verify().ok
        assert len(ledger.documents()) == 40


def test_an_open_ledger_sees_what_another_process_adds(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with open_book(path) as ledger:
        ledger.add(reading(1))
        assert len(ledger.readings()) == 1
        with start(path, 1000, 3) as other:
            other.communicate()
        assert len(ledger.readings()) == 4
        assert ledger.add(reading(2))
        assert ledger.verify().ok
