"""Rules: a stated change of rules or policy, such as the rules of engagement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.common import common
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.harms.trigger_words import unreal
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Rule
from dubsar.text.cued import Cued

_RULES = r"(?:rules? of engagement|polic(?:y|ies)|guidelines?|restrictions?|standards?|procedures?|rules?)"
_CHANGE = (
    r"(?:loosen|tighten|relax|eas|chang|revis|expand|restrict|lift|amend|suspend|loos|rescind|scrapp)(?:es|ed|ing|"
    r"s|e)?"
)
_CHANGED = Cued(
    rf"\b(?P<active>{_CHANGE})\b(?=.{{0,80}}?\b{_RULES}\b)|"
    rf"\b{_RULES}\b[^.;]{{0,40}}?\b(?:was|were|been|has|have|are|is)\b[^.;]{{0,20}}?\b(?P<passive>{_CHANGE})\b",
    re.IGNORECASE,
)


def read_rules(parsed: Parsed, surroundings: Surroundings) -> Iterator[Rule]:
    """Reads `the coalition loosened its rules of engagement`.

    Must not read `the rule of law` or `he changed his shirt`.
    """
    found = _CHANGED.search(parsed.text)
    token = _verb(parsed, found) if found else None
    if token is not None and not unreal(token):
        said = attribute(parsed, token, surroundings.speaker)
        yield Rule(
            **common(parsed, parsed.span(token, token), said, surroundings.when(parsed, token, carry=False), None),
            change=parsed.text,
            by=surroundings.subject_party(parsed, token),
        )


def _verb(parsed: Parsed, found: re.Match[str]) -> Token | None:
    """The word of change; None where it is a noun or adjective (`a restricted area`)."""
    start = found.start(found.lastgroup or 0)
    token = next((t for t in parsed.tokens if t.idx + len(t.text) > start), None)
    return token if token is not None and token.pos_ in ("VERB", "AUX") else None
