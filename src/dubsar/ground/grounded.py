"""GroundedText: a text with every time, place and known party in it, found once and shared by all extractors."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dubsar.ground.actors import Actors
from dubsar.ground.dates import find_times
from dubsar.ground.places import Places
from dubsar.ground.placing.capitals import stands_for_a_government
from dubsar.ground.placing.home import country_of
from dubsar.model import Actor, Document, Place, Span, When
from dubsar.text.text import Sentence, Text

# So many places tell in which country a report plays.
MANY = 200


@dataclass(frozen=True)
class Grounding:
    """What is loaded once per reader: the gazetteer behind `places`, and the actor table."""

    places: Places
    actors: Actors


def times_of(document: Document) -> tuple[When, ...]:
    """Every time expression of a document, figures in the order that its publisher's country writes them."""
    return find_times(document.text, document.published, country_of(document.publisher, document.url))


class GroundedText:
    """A Text (sentences, zones, parse on demand) with its mentions, each found when first asked for."""

    def __init__(self, text: Text, grounding: Grounding) -> None:
        self.text = text
        self.grounding = grounding

    @property
    def document(self) -> Document:
        return self.text.document

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.text.sentences

    @cached_property
    def times(self) -> tuple[When, ...]:
        """Every time expression, in text order, with its span."""
        return times_of(self.document)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place mention, in text order, with its span; grounded where the gazetteer knows it."""
        return self.grounding.places.find(self.document)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Every mention of a known party, in text order, with its span."""
        return self.grounding.actors.find(self.document.text, lambda: self.land, self.document.published)

    @cached_property
    def theatre(self) -> str | None:
        """The country that most of the places lie in that whole sentences name; countries and peoples last.

        Links and notes of a page tell nothing of it, nor does a capital that stands for its government.
        """
        text = self.document.text
        named = [place for place in self.places[:MANY] if place.country and not stands_for_a_government(text, place)]
        told = [
            each.span for each in self.sentences if each.zone == "headline" or (each.zone == "body" and each.closes)
        ]
        starts = [span.start for span in told]
        fine = [place for place in named if place.precision != "country"]
        most = [place for place in fine if _stands_in(place, told, starts)] or fine or named
        return next((code for code, _ in Counter(place.country for place in most).most_common(1)), None)

    @cached_property
    def land(self) -> str | None:
        """The country that most of the grounded places lie in, None where none is."""
        countries = Counter(place.country for place in self.places if place.country)
        code, number = next(iter(countries.most_common(1)), (None, 0))
        return code if 2 * number > countries.total() else None


def _stands_in(place: Place, told: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a place stands in one of the spans, which are in text order."""
    assert place.span is not None
    at = bisect_right(starts, place.span.start) - 1
    return at >= 0 and told[at].overlaps(place.span)
