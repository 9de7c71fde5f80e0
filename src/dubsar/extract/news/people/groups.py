"""Group: people named together by one phrase, and how groups of a list add up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dubsar.extract.news.parsed import Parsed
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Status

_ALL_OF_THEM = re.compile(
    r"[,(–—-]\s*(?:all|both|each|mostly|mainly|most|many)\b(?! other)(?!.*\bwith\b)", re.IGNORECASE
)
MANY = 2
_APPOSED = tuple(",(–—-:")


@dataclass(frozen=True, slots=True)
class Group:
    """People named by one phrase: `count` as the words say it (None when they say nothing), with its parts.

    `names` are the spans of the harmed people's own names; `within` are the groups that the phrase counts inside it.
    """

    count: Count | None
    status: Status
    parts: tuple[Part, ...]
    span: Span
    names: tuple[Span, ...] = ()
    within: tuple[Group, ...] = ()


def added_up(parsed: Parsed, members: Iterable[Group]) -> list[Group]:
    """The groups of a list, those of one kind as one: `six children and three women` 9, `312 fighters and civilians`.

    Must not add `two soldiers and a child`, which are of two kinds.
    """
    merged: list[Group] = []
    listed = _told_apart(parsed, list(members))
    for group in listed:
        if merged and (
            _same_number(merged[-1], group) or (group is listed[-1] and _restates(parsed, merged[-1], group))
        ):
            continue
        if merged and _shares_number(merged[-1], group):
            merged[-1] = _together(parsed, merged[-1], group)
        elif merged and _one_list(merged[-1], group):
            merged[-1] = _sum(parsed, merged[-1], group)
        else:
            merged.append(group)
    return merged


def _told_apart(parsed: Parsed, members: list[Group]) -> list[Group]:
    """The list without the members that only say who the first one's people were; they become its parts.

    Reads `four members of a family, two women and two children` as four and `nine civilians, all women and children`
    as nine; must not take `five women, two men and three children` for five.
    """
    if len(members) < 2:
        return members
    first, rest = members[0], members[1:]
    if first.count is None or first.parts:
        return members
    opening = parsed.between(first.span, rest[0].span).quote[len(first.span.quote) :]
    counts = [member.count.exact or 0 if member.count else 0 for member in rest]
    again = len(rest) > 1 and all(counts) and sum(counts) == first.count.low and opening.lstrip().startswith(_APPOSED)
    if not (again or _ALL_OF_THEM.search(opening)):
        return members
    parts = merge_parts(part for member in rest for part in member.parts if part.count.exact is not None)
    return [replace(first, parts=parts, names=first.names + tuple(name for member in rest for name in member.names))]


def _restates(parsed: Parsed, left: Group, right: Group) -> bool:
    """Whether a last plural without a number, set off by a comma, only says who the counted ones were.

    Reads `21 civilians, members of the Aziz family` as 21; must not read `21 men, women and children` so.
    """
    if left.count is None or right.count is None or (left.count.low or 0) < MANY or left.count.approximate:
        return False
    bare = right.count.approximate and right.count.low == MANY
    between = parsed.between(left.span, right.span).quote[len(left.span.quote) : -len(right.span.quote)]
    return bare and between.strip() == "," and "other" not in right.span.quote.lower()


def merge_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts with those of one name added together."""
    merged: dict[str, Count] = {}
    for part in parts:
        merged[part.group] = merged[part.group] + part.count if part.group in merged else part.count
    return tuple(Part(group, count) for group, count in merged.items())


def _same_number(left: Group, right: Group) -> bool:
    """`between 4 and 25`: two words of one number."""
    first, second = (group.count.span if group.count else None for group in (left, right))
    return first is not None and second is not None and first.overlaps(second)


def _shares_number(left: Group, right: Group) -> bool:
    """`312 fighters and civilians`: the second noun has no number of its own and stands under that of the first."""
    if left.count is None or right.count is None or left.count.low is None or left.count.low < 2:
        return False
    bare = right.count.approximate and right.count.words == right.span.quote and right.count.low == 2
    gap = right.span.start - left.span.end
    bare = bare and "many" not in right.span.quote.lower()  # "three policemen and as many civilians"
    return bare and left.count.words != left.span.quote and 0 < gap < 8 and "other" not in right.span.quote.lower()


def _together(parsed: Parsed, left: Group, right: Group) -> Group:
    status: Status = left.status if left.status == right.status else "mixed"
    span = parsed.between(left.span, right.span)
    return replace(left, status=status, span=span, names=left.names + right.names)


def _one_list(left: Group, right: Group) -> bool:
    """Whether two members of a list are one count: `six children and three women`, not `two soldiers and a child`."""
    if left.count is None or right.count is None or left.count.known != right.count.known:
        return False  # "eleven soldiers and an unknown number of rebels"
    if left.status != right.status and "other" in right.span.quote.lower():
        return False
    return left.status == right.status or {left.status, right.status} == {"civilian", "unknown"}


def _sum(parsed: Parsed, left: Group, right: Group) -> Group:
    assert left.count is not None and right.count is not None
    span = parsed.between(left.span, right.span)
    total = left.count + right.count
    count = Count(total.low, total.high, total.approximate, span.quote, span)
    status: Status = "civilian" if "civilian" in (left.status, right.status) else left.status
    return Group(count, status, merge_parts(left.parts + right.parts), span, left.names + right.names)


def as_none(group: Group) -> Group:
    """The group as none, where no number is told of it: `no injuries or fatalities`."""
    count = group.count
    if count is None or not (count.approximate and count.high is None):
        return group
    return replace(group, count=replace(count, low=0, high=0, approximate=False))
