"""Inputs to readings, with every failure told once and counted for the exit code."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from textwrap import shorten

from dubsar.cli.terminal import DONE, NOTHING_DONE, SOME_FAILED, complain, note, progress
from dubsar.collect import Failure, Remark, collect
from dubsar.ground.gazetteer import Gazetteer
from dubsar.model import Document
from dubsar.pipeline import Reader
from dubsar.screen.claims import safe
from dubsar.tally.reading import Reading


def make_reader() -> Reader:
    """A reader; the place index is built first, and says so, where this machine has none yet."""
    Gazetteer.load(progress=note)
    reader = Reader()
    gc.freeze()  # the model and the index stay till the end: the collector need not walk them again and again
    return reader


@dataclass
class Intake:
    """One run over `inputs`. `failed` is told every input that could not be read, after it was shown."""

    inputs: Sequence[str]
    failed: Callable[[Failure], object] = lambda failure: None
    done: int = 0
    failures: list[Failure] = field(default_factory=list)

    def readings(self, reader: Reader) -> Iterator[Reading]:
        """The readings of all that can be read, in order."""
        with progress("Reading") as advance:
            for reading in reader.read_many(self._documents()):
                advance(1)
                if reading.unread is None:
                    self.done += 1
                    self._tell(reading)
                    yield reading
                else:
                    self._fail(Failure(name_of(reading.document), reading.unread), kept_name(reading.document))

    def refuse(self, reading: Reading, reason: str) -> None:
        """Count a reading that was handed out, but could not be kept, among the failures."""
        self.done -= 1
        self._fail(Failure(name_of(reading.document), reason))

    @property
    def exit_code(self) -> int:
        """0 when all was read, 1 when some was, 2 when nothing was."""
        if not self.failures:
            return DONE
        return SOME_FAILED if self.done else NOTHING_DONE

    def _documents(self) -> Iterator[Document]:
        for found in collect(self.inputs, remark=_remark):
            if isinstance(found, Failure):
                self._fail(found)
            else:
                yield found

    def _fail(self, failure: Failure, kept: str | None = None) -> None:
        complain(failure.name, failure.reason)
        self.failures.append(failure)
        self.failed(replace(failure, name=kept or failure.name))

    def _tell(self, reading: Reading) -> None:
        """The reader's own problems, but for a missing date, of which collecting has told under the file's name."""
        for problem in reading.problems if reading.document.published else ():
            note(safe(f"{name_of(reading.document)}: {problem}"))


def name_of(document: Document) -> str:
    """What a user knows a document by."""
    opening = shorten(document.text.strip().partition("\n")[0], 60, placeholder=" …")
    return document.title or document.url or opening or document.id


def kept_name(document: Document) -> str:
    """What a ledger may keep of an unread document: never its opening words, which no erasure would reach."""
    return document.title or document.url or document.id


def _remark(remark: Remark) -> None:
    note(safe(f"{remark.name}: {remark.reason}"))
