"""Rules: a stated change of rules or policy, such as the rules of engagement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.attribution import attribute
from dubsar.extract.parsed import Parsed
from dubsar.extract.surroundings import Surroundings
from dubsar.model import Rule

_CHANGED = re.compile(
    r"\b(?:loosen|tighten|relax|eas|chang|revis|expand|restrict|lift|amend|suspend|loosed|rescind|scrapp)\w*\b(?=.{0,80}?\b"
    r"(?:rules? of engagement|polic(?:y|ies)|guidelines?|restrictions?|standards?|procedures?|rules?)\b)",
    re.IGNORECASE,
)


def read_rules(parsed: Parsed, surroundings: Surroundings) -> Iterator[Rule]:
    """Reads `the coalition loosened its rules of engagement`; must not read `the rule of law` or `he changed his shirt`."""
    found = _CHANGED.search(parsed.text)
    if found:
        token = next(t for t in parsed.doc if t.idx + len(t.text) > found.start())
        said = attribute(parsed, token, surroundings.speaker)
        yield Rule(
            document=parsed.page.document.id,
            span=parsed.sentence.span,
            trigger=parsed.span(token, token),
            speaker=said.speaker,
            stance=said.stance,
            zone=parsed.sentence.zone,
            when=surroundings.when(parsed, token, carry=False),
            where=None,
            change=parsed.text,
            by=surroundings.subject_party(parsed, token),
        )
