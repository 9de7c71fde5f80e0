"""Linking: how the links of a ledger follow its readings. What was linked before, also by another run, stays linked.

A recorded change of links says which readings it covers and by what it was made. A ledger that was linked so and only
had documents added since needs these compared, nothing else; one where a reading was replaced or erased, or that was
linked otherwise, is compared all over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dubsar.ledger.records import Pair
from dubsar.ledger.state import State
from dubsar.link.across import Linker
from dubsar.link.index import Touched
from dubsar.link.weights import Weights
from dubsar.model import Judgement, Link


class Linking:
    """A linker and what it knows of the ledger's own links."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._linker = Linker(weights)
        self._fresh = True
        self._seen = 0
        self._told: int | None = None

    @property
    def touched(self) -> Touched:
        """How many events were compared anew when last asked, and with how many others."""
        return self._linker.touched

    @property
    def by(self) -> str:
        """What a recorded change of links is made by."""
        return self._linker.by

    def moved(self, state: State, judgements: Sequence[Judgement]) -> Mapping[Pair, Link | None]:
        """The links that have to be, and None for those that must not be: at least where the ledger says otherwise."""
        if self._fresh and state.linked.by == self.by and state.replaced <= state.linked.until:
            self._load(state)
        whole = self._fresh or self._seen != state.linked.sequence
        if self._told is None:
            self._linker.update(state.readings.values(), judgements)
        else:
            moved = {id: state.readings.get(id) for id in state.read.after(self._told)}
            self._linker.change(moved, judgements)
        self._fresh, self._told = False, state.sequence
        if not whole:
            return self._linker.moved()
        links = {(link.left, link.right): link for link in self._linker.links()}
        return dict.fromkeys(state.links) | links

    def recorded(self, state: State) -> None:
        """That what was last asked for stands in the ledger now."""
        self._seen = state.linked.sequence

    def _load(self, state: State) -> None:
        """Take what was linked for linked, but for documents that a decision was made on: it may stand no more."""
        judged = {claim for judgement in state.judgements.values() for claim in judgement.claims}
        spared = {state.claims[claim].document for claim in judged if claim in state.claims}
        covered = [
            reading
            for id, reading in state.readings.items()
            if state.arrived[id] <= state.linked.until and id not in spared
        ]
        self._linker.load(covered, state.links.values())
        self._fresh, self._seen = False, state.linked.sequence
