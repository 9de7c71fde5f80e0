"""Across documents: which claims speak of one event, and the events that follow from it.

`link_readings` gives the machine's opinions, each with its reasons; `events` joins them with people's judgements.
Both are pure: the same readings in any order give the same answer. `Linker` and `Grouping` give the same, and do only
what is new where they are asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dubsar.link.compare import Scored
from dubsar.link.comparing.profile import Profile, profile
from dubsar.link.comparing.setting import Read, representative
from dubsar.link.decisions import Decisions, Pair
from dubsar.link.grouping import Grouping
from dubsar.link.index import Changed, Index, Touched
from dubsar.link.joining import THRESHOLD
from dubsar.link.weights import Weights, load_weights
from dubsar.model import Event, Judgement, Link

KEPT = 0.2
"""Links below this probability are not worth keeping: joining takes an absent one for one of just this (`ABSENT`)."""
EDITION = 2
"""Of what a link says at given weights: one more whenever profiles, candidates or levels are made otherwise."""


class Linker:
    """Links readings, and when they change only what the change touches. The answer is always that of `link_readings`.

    It keeps what it has read in memory; `touched` says how many events the last call compared anew, and with how many.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        weights = weights or load_weights()
        self.by = f"{weights.id}/{EDITION}"
        self.touched = Touched(0, 0)
        self._index = Index(weights, KEPT)
        self._readings: dict[str, Read] = {}
        self._changed = Changed((), Scored.none(), self.touched)
        self._parted: frozenset[Pair] = frozenset()
        self._turned: frozenset[Pair] = frozenset()

    def link(self, readings: Iterable[Read], judgements: Sequence[Judgement] = ()) -> tuple[Link, ...]:
        """The links between the readings in force, of which there is one a document, in order of their ids."""
        self.update(readings, judgements)
        return tuple(self.links())

    def links(self) -> Iterator[Link]:
        """The links as of the last update, each explained when it is asked for."""
        return (link for link in self._index.links() if (link.left, link.right) not in self._parted)

    def update(self, readings: Iterable[Read], judgements: Sequence[Judgement] = ()) -> None:
        """Take in what came, went or was read anew, and what people decided."""
        now = {reading.document.id: reading for reading in readings}
        moved: dict[str, Read | None] = dict.fromkeys(self._readings.keys() - now.keys())
        moved |= {id: reading for id, reading in now.items() if self._readings.get(id) is not reading}
        self.change(moved, judgements)

    def change(self, moved: Mapping[str, Read | None], judgements: Sequence[Judgement] = ()) -> None:
        """The same, told what is new only: by document its reading, None where it is no more."""
        gone = [id for id, reading in moved.items() if reading is None]
        for id in gone:
            self._readings.pop(id, None)
        come = [reading for reading in moved.values() if reading is not None]
        self._readings |= {reading.document.id: reading for reading in come}
        self._changed = self._index.update(gone, map(_profiles, come))
        self.touched = self._changed.touched
        before, self._parted = self._parted, _parted(judgements, self._readings.values())
        self._turned = before ^ self._parted

    def moved(self) -> dict[Pair, Link | None]:
        """What the last update made of pairs: the link that they have now, new or as before, or None."""
        moved: dict[Pair, Link | None] = {(link.left, link.right): None for link in self._changed.removed}
        moved |= {(link.left, link.right): link for link in self._index.explained(self._changed.added)}
        if self._turned:
            moved |= self._index.between(self._turned)
        return moved | dict.fromkeys(moved.keys() & self._parted)

    def load(self, readings: Iterable[Read], links: Iterable[Link]) -> None:
        """Begin with readings that were linked before, by these weights: they are not compared again."""
        self._readings = {reading.document.id: reading for reading in readings}
        self._index.load(map(_profiles, self._readings.values()), links)


def _profiles(reading: Read) -> tuple[str, list[Profile]]:
    told = [profile(event, reading) for event in reading.events if event.claims]
    return reading.document.id, [each for each in told if each.kind != "other"]


def _parted(judgements: Iterable[Judgement], readings: Iterable[Read]) -> frozenset[Pair]:
    """The pairs that people keep apart, by the representatives of their events."""
    judged = {claim for judgement in judgements if len(judgement.claims) > 1 for claim in judgement.claims}
    if not judged:
        return frozenset()
    events = (event for reading in readings for event in reading.events)
    held = ((claim.id, event) for event in events for claim in event.claims if claim.id in judged)
    return Decisions.of(judgements, {claim: representative(event).id for claim, event in held}).different


def link_readings(
    readings: Sequence[Read], judgements: Sequence[Judgement] = (), weights: Weights | None = None
) -> tuple[Link, ...]:
    """The machine's links between events of different documents, each on one representative claim a side.

    Declared strikes are linked to harm of the same day and settlement only. A pair that a person parted gets no link.
    """
    return Linker(weights).link(readings, judgements)


def events(
    readings: Sequence[Read],
    links: Sequence[Link],
    judgements: Sequence[Judgement] = (),
    threshold: float = THRESHOLD,
) -> tuple[Event, ...]:
    """Every event of the readings (one reading a document), once, joined across documents; in order of day and id."""
    grouping = Grouping(threshold)
    grouping.update(readings, links, judgements)
    return grouping.events()
