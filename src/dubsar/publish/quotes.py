"""Quotes: the fewest words of a sentence that show what a number rests on, masked.

Reads: "Salma Haddad, who hides with her sons in the cellar of a mill, said 12 people were killed in the strike"
-> "12 people were killed in the strike". Must not show: the name, the sons, the cellar, the mill.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dubsar.model import Assessment, Claim, Count, Damage, Harm, Span, Strike
from dubsar.publish.known import Known
from dubsar.publish.names import joined, mask_stretches
from dubsar.publish.private import intimate
from dubsar.publish.release import MASK
from dubsar.publish.window import Guard, window

CUT = "…"
Stretch = tuple[int, int]
Excerpt = tuple[str, tuple[Stretch, ...]]


def excerpt(claim: Claim, known: Known, guard: Guard, hide: Iterable[Span] = ()) -> Excerpt | None:
    """The masked words round the claim's values and the marks in them; None where nothing may be shown.

    `hide` are spans (places finer than may be shown) that are masked whole.
    """
    sentence = claim.span.quote
    values, trigger = value_stretches(claim), trigger_stretch(claim)
    guard = replace(guard, strict=guard.strict or (intimate(sentence) and not guard.official))
    hidden = mask_stretches(sentence, known, _inside(claim, hide))
    marks = [value for value in values if not _meets(value, hidden)] or [t for t in trigger if not _meets(t, hidden)]
    for core in ((*marks, *trigger), tuple(marks), tuple(marks[:1])):
        found = window(sentence, core, guard) if core and marks else None
        if found:
            return _cut(sentence, found, marks, hidden)
    return None


def value_stretches(claim: Claim) -> list[Stretch]:
    """Where in the claim's sentence its numbers stand, in text order and apart: a part lies within its whole."""
    spans = [count.span for count in _counts(claim) if count and count.span]
    if isinstance(claim, Strike) and not spans:
        spans = [effect.span for effect in claim.effects if effect.span]
    return joined(_inside(claim, spans))


def trigger_stretch(claim: Claim) -> list[Stretch]:
    """Where the words stand that state the thing itself ("were killed")."""
    return list(_inside(claim, [claim.trigger] if claim.trigger else []))


def _inside(claim: Claim, spans: Iterable[Span]) -> tuple[Stretch, ...]:
    """Document spans as stretches of the claim's sentence; those outside are left out."""
    base, end = claim.span.start, claim.span.end
    within = (span for span in spans if span.start < end and base < span.end)
    return tuple((max(span.start - base, 0), min(span.end, end) - base) for span in within)


def _counts(claim: Claim) -> list[Count | None]:
    match claim:
        case Harm():
            return [claim.count, *(part.count for part in claim.parts)]
        case Strike():
            return [claim.strikes, claim.engagements, *(effect.count for effect in claim.effects)]
        case Assessment():
            return [claim.killed, claim.injured]
        case Damage():
            return [claim.count]
        case _:
            return []


def _meets(stretch: Stretch, hidden: list[Stretch]) -> bool:
    return any(stretch[0] < end and start < stretch[1] for start, end in hidden)


def _cut(sentence: str, found: Stretch, marks: list[Stretch], hidden: list[Stretch]) -> Excerpt | None:
    """The window of the sentence with hidden stretches as MASK; None when more than half of its words are hidden."""
    start, end = _tidy(sentence, found, marks)
    text, at, placed = "", start, []
    inner = sorted((max(s, start), min(e, end)) for s, e in hidden if s < end and start < e)
    for low, high in inner:
        text += sentence[at:low] + MASK
        at = high
    text += sentence[at:end]
    for low, high in marks:
        if start <= low and high <= end:
            shift = sum(len(MASK) - (e - s) for s, e in inner if e <= low) - start
            placed.append((low + shift, high + shift))
    bare = [word for word in text.split() if MASK not in word]
    if not placed or 2 * len(bare) < len(text.split()):
        return None
    before = CUT if sentence[:start].strip('“" •*-') else ""
    after = CUT if sentence[end:].strip('”" .,;!?•*') else ""
    return before + text + after, tuple((low + len(before), high + len(before)) for low, high in placed)


def _tidy(sentence: str, found: Stretch, marks: list[Stretch]) -> Stretch:
    """The window without a comma, dash, bullet or lone quotation mark at its ends; the marks stay inside."""
    start, end = found
    while end > marks[-1][1] and (
        sentence[end - 1] in ",;:—–•* " or _lone(sentence[start:end], sentence[end - 1], '”"')
    ):
        end -= 1
    while start < marks[0][0] and (sentence[start] in "—–•* " or _lone(sentence[start:end], sentence[start], '“"')):
        start += 1
    return start, end


def _lone(text: str, sign: str, signs: str) -> bool:
    """Whether a quotation mark stands without its partner in the text."""
    return sign in signs and (text.count("“") != text.count("”") or text.count('"') % 2 == 1)
