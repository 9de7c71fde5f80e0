"""The fields that every claim read from a sentence of news has in common."""

from __future__ import annotations

from typing import TypedDict

from dubsar.extract.news.context.attribution import Attribution
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Place, Span, Speaker, When
from dubsar.model.claim import Stance, Zone


class Common(TypedDict):
    """The common fields of `Claim`, to be handed on with `**`."""

    document: str
    span: Span
    trigger: Span
    speaker: Speaker | None
    stance: Stance
    zone: Zone
    when: When | None
    where: Place | None


def common(parsed: Parsed, trigger: Span, said: Attribution, when: When | None, where: Place | None) -> Common:
    """Document, sentence and zone of the sentence; speaker and stance as attributed."""
    return Common(
        document=parsed.page.document.id,
        span=parsed.sentence.span,
        trigger=trigger,
        speaker=said.speaker,
        stance=said.stance,
        zone=parsed.sentence.zone,
        when=when,
        where=where,
    )
