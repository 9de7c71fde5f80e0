"""Lone names: one word that names a person, taken only where counted others stand beside it."""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.model import Count


def lone_name(parsed: Parsed, token: Token) -> Group | None:
    """The person whom one word names: `Nader and two others`; not a place or a party, `Jilib and two others`."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return None
    span = parsed.span(token, token)
    places, parties = parsed.places(), parsed.actors()
    known = [*(place.span for place in places), *(party.span for party in parties)]
    if any(each is not None and each.overlaps(span) for each in known):
        return None
    return Group(Count(1, 1, False, span.quote, span), "unknown", (), span, (span,))
