"""Known actors: belligerents and those who speak of them, found in words and compared by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from dubsar.ground.actor_table import Entry, Party, table_with
from dubsar.ground.actor_words import ARMED, FIGHTERS, HELD, LOUD, OFFICIAL, SHARED, SHOUTED
from dubsar.model import Actor, Span
from dubsar.settings import settings
from dubsar.text.censored import uncensored

_WORD = re.compile(r"\w+")
# One character for one: spans found in the plain text hold in the text itself.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "\u00a0": " ", "\n": " ", "\t": " "})
_CONTINUES = re.compile(r"\w|-\w")
# Phrases whose party is remembered.
MEMO = 4_096
_TAKES_FIGHTERS = {"non-state armed group", "coalition", "state force"}


class Actors:
    """The table, indexed by first word, and what was last known: safe to share between threads.

    Finding is linear in the text.
    """

    def __init__(self, parties: Iterable[Party], entries: Iterable[Entry]) -> None:
        self._rows = {party.id: party for party in parties}
        self._by_word: dict[str, tuple[Entry, ...]] = {}
        self._groups: set[frozenset[str]] = set()
        self._states = {row.name: row for row in reversed(self._rows.values()) if row.kind == "state"}
        self._lineages = {row.id: frozenset(self._lineage(row)) for row in self._rows.values()}
        self._known: dict[str, Actor | None] = {}
        for entry in sorted(entries, key=lambda entry: -len(entry.name)):
            word = _WORD.findall(entry.name)[0]
            self._by_word[word] = (*self._by_word.get(word, ()), entry)
            self._groups |= {entry.of} if entry.of else set()

    @classmethod
    def load(cls, own: Path | None = None) -> Actors:
        """The bundled table (`actors.toml`), with the user's own over it; TableError where that cannot be used."""
        return cls(*table_with(own or settings().actors))

    def __iter__(self) -> Iterator[Party]:
        return iter(self._rows.values())

    def row(self, id: str | None) -> Party | None:
        """The row of that id ("actor:is"); None where there is none."""
        return self._rows.get(id or "")

    def find(
        self, text: str, land: Callable[[], str | None] = lambda: None, day: date | None = None
    ) -> tuple[Actor, ...]:
        """Every mention of a known party in text order, the longest name first, without its possessive.

        `land` gives the country that the text is about (asked only where a generic name needs it), `day` when it was
        published: "the coalition" is then the one that fought there. Reads: "Israeli warplanes", "ISIS militants", "the
        US-led coalition's jets". Not: "ISIS-held Raqqa", "the Israeli border", and "the coalition" where no coalition
        has been named and neither country nor day tells which.
        """
        return tuple(
            self._mentions(text, uncensored(text).translate(_PLAIN), lambda entry: self._landed(entry, land, day))
        )

    def known(self, words: str) -> Actor | None:
        """The first known party that a phrase of an agent names; None where it names none.

        Beside what `find` reads, a bare country or nationality is its forces or its state: "by Israel" the state,
        "Turkish" and "the Turkish occupation" the forces. Not: "Kurdish", "unidentified gunmen".
        """
        if words in (known := self._known):
            return known[words]
        if len(known) >= MEMO:
            known = self._known = {}
        found = next(iter(self.find(words)), None) or self._state(words) or self._nationality(words)
        known[words] = found
        return found

    def same_side(self, a: Actor, b: Actor) -> bool:
        """Whether both are one party, or one belongs to the other, or reports treat them as one belligerent.

        Reads: US forces and the US-led coalition, the YPG and the SDF. Not: Iraqi forces and the US-led coalition,
        which are blamed apart even when they fight together.
        """
        if a.key == b.key:
            return True
        first, second = self.row(a.id), self.row(b.id)
        if first is None or second is None:
            return False
        if first.id in self._lineages[second.id] or second.id in self._lineages[first.id]:
            return True
        return bool(first.sides & second.sides)

    def _lineage(self, row: Party | None) -> Iterator[str]:
        while row:
            yield row.id
            row = self.row(row.parent)

    def _state(self, words: str) -> Actor | None:
        plain = words.translate(_PLAIN).strip().removesuffix("'s")
        name = re.sub(r"^the ", "", plain, flags=re.IGNORECASE)
        row = self._states.get(name)
        return Actor(words.strip(), row.id, row.kind, words=words) if row else None

    def _nationality(self, words: str) -> Actor | None:
        plain = words.translate(_PLAIN)
        for word in _WORD.finditer(plain):
            for entry in self._by_word.get(word[0], ()):
                end = word.start() + len(entry.name)
                whole = plain.startswith(entry.name, word.start()) and not _CONTINUES.match(plain, end)
                if entry.armed and whole and plain[word.start() - 1 : word.start()] != "-":
                    return Actor(words.strip(), entry.armed.id, entry.armed.kind, words=words)
        return None

    def _landed(self, entry: Entry, land: Callable[[], str | None], day: date | None) -> Party | None:
        """The one party that a generic name means in that country on that day; None where there are several.

        Reads "coalition jets" in a text of 2017 on Iraq as the US-led coalition's; not in one that bears no date.
        """
        if not entry.lands or day is None or (country := land()) is None:
            return None
        rows = [self._rows[id] for code, id in entry.lands if code == country]
        active = [row for row in rows if (row.active[0] or 0) <= day.year <= (row.active[1] or day.year)]
        return active[0] if len(active) == 1 else None

    def _mentions(self, text: str, plain: str, landed: Callable[[Entry], Party | None]) -> Iterator[Actor]:
        last: dict[frozenset[str], Party] = {}
        done = 0
        for word in _WORD.finditer(plain):
            start = word.start()
            if start < done or word[0] not in self._by_word or plain[start - 1 : start] == "-":
                continue
            party, end = self._at(plain, start, self._by_word[word[0]], last, landed)
            if party is None:
                continue
            while plain[end - 1 : end + 1].endswith(" ") and text[end : end + 1].strip():
                end += 1  # a censored name, made whole, is shorter than it is written
            done = end
            for group in self._groups:
                if party.id in group:
                    last[group] = party
            yield Actor(text[start:end], party.id, party.kind, None, text[start:end], Span.of(text, start, end))

    def _at(
        self,
        plain: str,
        start: int,
        entries: tuple[Entry, ...],
        last: dict[frozenset[str], Party],
        landed: Callable[[Entry], Party | None],
    ) -> tuple[Party | None, int]:
        for entry in entries:
            party, end = _read_entry(entry, plain, start)
            if end is not None:
                party = (
                    party or last.get(entry.of) or self._only(entry, plain) or self._cued(entry, plain) or landed(entry)
                )
                if party:
                    return party, end
        return None, start

    def _only(self, entry: Entry, plain: str) -> Party | None:
        """The one party of a generic name's group that the text names anywhere.

        "coalition jets ... the US-led coalition".
        """
        named = {id for id in entry.of for name in self._rows[id].names if name in plain} if entry.of else set()
        return self._rows[named.pop()] if len(named) == 1 else None

    def _cued(self, entry: Entry, plain: str) -> Party | None:
        return next((self._rows[id] for word, id in entry.cues if word in plain), None)


def _read_entry(entry: Entry, plain: str, start: int) -> tuple[Party | None, int | None]:
    """The party that `entry` names at `start` and where its words end; no end where it does not stand there."""
    end = start + len(entry.name)
    if not plain.startswith(entry.name, start) or HELD.match(plain, end):
        return None, None
    if entry.armed and (tail := ARMED.match(plain, end)):
        return entry.armed, tail.end()
    if entry.armed and SHARED.match(plain, end):
        return entry.armed, end
    if entry.official and (tail := OFFICIAL.match(plain, end)):
        return entry.official, tail.end()
    if entry.armed or _CONTINUES.match(plain, end):
        return None, None
    if entry.name in SHOUTED and LOUD.search(plain[max(0, start - 4) : end + 4]):
        return None, None
    if entry.party and entry.party.kind in _TAKES_FIGHTERS and (tail := FIGHTERS.match(plain, end)):
        return entry.party, tail.end()
    return entry.party, end
