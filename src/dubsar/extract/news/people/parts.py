"""Parts: the people whom a phrase counts inside a larger number ("17 civilians, including six children")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group, merge_parts
from dubsar.extract.news.people.households import parts_of
from dubsar.extract.news.people.kinship import household
from dubsar.extract.news.people.people_words import GROUPS, status_of_word
from dubsar.ground.numbers import NUMBER
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Status
from dubsar.model.victim import ADULT

_CUE = re.compile(
    r"\b(?:includ(?:ing|es?|ed)|among (?:them|whom)(?: (?:was|were|is|are))?|"
    r"among the (?:dead|victims|killed|wounded|injured|casualties)(?: (?:was|were))?|"
    r"the (?:dead|victims|casualties) (?:included?|were)|(?=at least \w+ of (?:whom|them)\b)|"
    rf"with (?=(?:(?:at least|some|about) )?{NUMBER} (?:children|women|girls|boys)\b)|"
    rf"of (?:whom|them),? (?=(?:(?:at least|up to|about|some) )?{NUMBER} (?:were|was|are)\b)|"
    rf"(?<=[,(–—] )possibly (?=(?:up to |at least |as many as )?{NUMBER} (?:of them )?civilians\b))[,:]?",
    re.IGNORECASE,
)
# "among them eight women, including two aged over 80": people counted with the women.
_INNER = re.compile(r",\s+(?:including|among them|among whom)\b", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"\bof (?:whom|them|which|the (?:dead|killed|victims|wounded|injured|fatalities|casualties))\b"
    r"(?: (?:were|was|are|is|being|reportedly|believed to be))*(?: an?)? ([\w’'-]+)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|both)(?: of (?:whom|them))?(?: (?:were|are))? ([a-z][\w’'-]+)\b(?! (?:and|or)\b)", re.IGNORECASE
)
_WERE = re.compile(r" (?:(?:of (?:whom|them)|whom) )?(?:were|was|are) (?:[a-z]+ )?")
_BRACKETS = re.compile(
    r"\s*(?:(?:[^,;.:()–—]{0,40}?\s)?[-–—]+\s+(?P<dashed>[^–—()]{3,120}?)\s+[-–—]|\((?P<bracketed>[^()]{3,120})\)|"
    r"(?:[a-z]{1,14})?:\s(?P<listed>[^.;:]{3,200}))"
)
# Only for men, women and children, and classes: `four residents were killed in Selib: a mother and her three children`.
_BEHIND_COLON = re.compile(r"[^.;:\n]{0,90}:\s(?P<listed>[^.;:]{3,160})")
_PLURAL = r"(?:children|women|girls|boys|infants|babies|toddlers|minors)"
_BARE = re.compile(
    rf"\s*(?P<first>{_PLURAL})(?:(?:, | and |, and )(?P<second>{_PLURAL}))?\b(?! (?:of|from)\b)", re.IGNORECASE
)
_MOSTLY = re.compile(
    r"[,(–—-]\s*(?:mostly|mainly|most of (?:them|whom)|many of (?:them|whom)|(?:the |a )?majority of (?:them|whom)|"
    r"some of (?:them|whom))(?: (?:were|are|being|reportedly|said to be))*(?=\s)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_ARTICLE = re.compile(
    r"\b(?:(?:an?|one|his|her|their|another)\s+(?:[\w’'-]+\s+){0,3}|\d+[- ]year[- ]old\s+)$", re.IGNORECASE
)
_AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b", re.IGNORECASE)
# `a 14- and a 17-year-old boy` are two.
_TWO_AGES = re.compile(r"\b\d{1,2}(?:[- ]year[- ]old)?-? and (?:an? )?\d{1,2}[- ]year[- ]old\s+$", re.IGNORECASE)
_YOUNG = re.compile(r"\s(?:young|little|small|infant|newborn|teenage|minor)(?:\s[a-z]+)?\s$")
_YOUNGER = frozenset(
    "sons daughters brothers sisters siblings twins cousins nephews nieces grandsons granddaughters".split()
)
_BREAK = re.compile(r"\b(?:and|or|was|were|by|in|of)\b|[,;()]", re.IGNORECASE)
_NOT = re.compile(r"\bnot\s+$", re.IGNORECASE)
_REACH = 34
"""Characters from a number to the noun that it counts ("three young internally displaced children")."""
_CLASSED = re.compile(r"non-?combatants?|civilians?|residents?|villagers?", re.IGNORECASE)


def inside(parsed: Parsed, group: Group, end: int, stop: int) -> Group:
    """The group with what the words between two offsets of the sentence count inside it.

    Reads `17 civilians were killed, including six children and a woman` and `four people, two of whom were women`;
    must not read a part from the count of the next claim.
    """
    told = list(_told(parsed, end, stop, group.count))
    if not told:
        return group
    parts = group.parts or merge_parts(part for each in told for part in each.parts)
    if group.status == "civilian" and any(_sorts_out(each, group) for each in told):
        group = replace(group, status="unknown")  # "seven rescuers, two of them civilians"
    within = tuple(each for each in told if each.status != group.status and is_class(each))
    mixed = group.status == "unknown" and any(each.status == "combatant" for each in told)
    return replace(group, parts=parts, within=within, status="mixed" if mixed else group.status)


def _sorts_out(part: Group, whole: Group) -> bool:
    """Whether a part is called civilian so that the whole, of a trade only, is not: `nine drivers, two civilians`."""
    plain = part.status == "civilian" and re.search(r"\bcivilians?\b", part.span.quote, re.IGNORECASE)
    many, most = part.count.high if part.count else None, whole.count.high if whole.count else None
    fewer = many is None or most is None or many < most
    return bool(plain and fewer) and not re.search(r"\bcivilians?\b", whole.span.quote, re.IGNORECASE)


def is_class(group: Group) -> bool:
    """Whether a part is told as a class of its own ("nine civilians"), not only as children or women."""
    return group.status == "combatant" or bool(_CLASSED.search(group.span.quote))


def _told(parsed: Parsed, end: int, stop: int, whole: Count | None) -> Iterator[Group]:
    if listed := _in_brackets(parsed, end, stop, whole):
        yield from listed
        return
    cue = _CUE.search(parsed.text, end, stop)
    if cue:
        inner = _INNER.search(parsed.text, cue.end(), stop)
        stop = inner.start() if inner else stop
        yield from _bare(parsed, cue.end(), stop)
        yield from named_people(parsed, cue.end(), stop)
        return
    if mostly := _MOSTLY.search(parsed.text, end, stop):
        yield from _bare(parsed, mostly.end(), stop)
        return
    for match in _OF_WHOM.finditer(parsed.text, end, stop):
        number = next((q for q in reversed(parsed.quantities) if end <= q.start and q.end <= match.start()), None)
        status = status_of_word(match[1].lower())
        if number is not None and status is not None and match.start() - number.end <= 2:
            span = parsed.shifted(Span.of(parsed.text, number.start, match.end()))
            yield _group(
                match[1],
                replace(number.count, span=parsed.shifted(Span.of(parsed.text, number.start, number.end))),
                status,
                span,
            )
    every = _ALL.search(parsed.text, end, stop)
    if every and whole is not None and every[1].lower() in GROUPS:
        yield _group(every[1], whole, "unknown", parsed.shifted(Span.of(parsed.text, every.start(), every.end())))


def _bare(parsed: Parsed, start: int, stop: int) -> Iterator[Group]:
    """The plurals without a number that open a list: two or more of each, as said ("including women and children")."""
    match = _BARE.match(parsed.text, start, stop)
    for name in ("first", "second") if match else ():
        if match and (word := match[name]):
            span = parsed.shifted(Span.of(parsed.text, match.start(name), match.end(name)))
            yield _group(word, Count(2, None, True, word, span), "civilian", span)


def _in_brackets(parsed: Parsed, end: int, stop: int, whole: Count | None) -> list[Group]:
    """The people of `eight people - five men, two women and a child -`, `62: 40 fighters and 22 civilians` or `11
    people (4 children, 2 women)`.

    Between dashes and behind a colon they must make up the whole; in brackets they must not exceed it.
    """
    found = _BRACKETS.match(parsed.text, end, stop) or _BEHIND_COLON.match(parsed.text, end, stop)
    size = whole.low if whole is not None and whole.high in (whole.low, None) else None
    if found is None or size is None:
        return []
    told_in = {name: span for name in found.groupdict() if (span := found.span(name)) != (-1, -1)}
    (name, (start, until)), *_ = told_in.items()
    told = list(named_people(parsed, start, until))
    if told and sum((each.count.exact or 0) if each.count else 0 for each in told) != size:
        told = _household_in(parsed, start, until, size) or told
    if found.re is _BEHIND_COLON and not all(each.parts or is_class(each) for each in told):
        return []
    counts = [each.count.exact for each in told if each.count is not None]
    total = sum(count or 0 for count in counts)
    fits = total <= size if name == "bracketed" else total == size
    return told if told and None not in counts and fits else []


def _household_in(parsed: Parsed, start: int, until: int, size: int) -> list[Group]:
    """The list as one of names and kin that makes up the whole: `Seven died: Omar Aziz, his wife and five sons`."""
    span = parsed.shifted(Span.of(parsed.text, start, until))
    told = household(span.quote.strip(" ."))
    if told is None or told.people != size:
        return []
    count = Count(size, size, False, span.quote, span)
    return [Group(count, "unknown", parts_of(told), span)]


def named_people(parsed: Parsed, start: int, stop: int) -> Iterator[Group]:
    """The people that the words between two offsets name, one group for each noun; without a parse.

    Reads `two of his sons, a nurse and at least four fighters`; must not read a count into `civilians` or `families`,
    two people into `a teenage boy`, or one into `and not a fighter`.
    """
    segment = parsed.text[start:stop]
    quantities = [q for q in parsed.quantities if start <= q.start and q.end <= stop]
    taken = -1
    for words in _nouns(segment):
        at, end = start + words[0].start(), start + words[-1].end()
        before = [q for q in quantities if q.end <= at and at - q.end < _REACH]
        number = before[-1] if before else None
        article = _ARTICLE.search(segment[max(0, at - start - 40) : at - start])
        if number and number.start != taken and not _broken(parsed.text[number.end : at]):
            taken = number.start
            if not _NOT.search(parsed.text, start, number.start):
                span = parsed.shifted(Span.of(parsed.text, number.start, number.end))
                whole = parsed.shifted(Span.of(parsed.text, number.start, end))
                named = _people(words, replace(number.count, span=span), whole)
                young = words[-1][0].lower() in _YOUNGER and _YOUNG.fullmatch(parsed.text, number.end, at)
                yield replace(named, parts=(Part("children", named.count),)) if young and named.count else named
        elif article and not _NOT.search(segment[: max(0, at - start - 40) + article.start()]):
            span = parsed.shifted(Span.of(parsed.text, at, end))
            many = 2 if _TWO_AGES.search(segment[: at - start]) else 1
            yield _of_age(article[0], _people(words, Count(many, many, False, span.quote, span), span))


def _of_age(words: str, person: Group) -> Group:
    """`a 12-year-old shepherd` is a child, whatever the noun."""
    age = _AGE.search(words)
    young = age is not None and int(age[1]) < ADULT and person.count is not None
    return replace(person, parts=(Part("children", person.count),)) if young and person.count else person


def _broken(between: str) -> bool:
    """Whether a number does not count the noun behind these words; `two were children` counts them."""
    return _BREAK.search(between.replace(" of ", " ", 1)) is not None and _WERE.fullmatch(between) is None


def _nouns(segment: str) -> Iterator[list[re.Match[str]]]:
    """The words for people, those that stand side by side as one: `a nurse`, `a teenage boy`, `two women doctors`."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(segment):
        if status_of_word(word[0].lower()) is None or word[0].lower() in _LINKING:
            continue
        if run and not segment[run[-1].end() : word.start()].isspace():
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _people(words: Sequence[re.Match[str]], count: Count, span: Span) -> Group:
    """The last noun says what they are, unless one calls them civilians; the first that names a group their group."""
    said = next((word[0] for word in words if _CLASSED.fullmatch(word[0])), words[-1][0])
    grouped = next((word[0] for word in words if word[0].lower() in GROUPS), said)
    return _group(grouped, count, status_of_word(said.lower()) or "unknown", span)


# Words that are people elsewhere, but only lead over to them in a list.
_LINKING = frozenset(
    "who whom those they them he she him her us we others other one none all some many several".split()
)


def _group(word: str, count: Count, status: Status, span: Span) -> Group:
    group = GROUPS.get(word.lower())
    parts: Sequence[Part] = (Part(group, count),) if group else ()
    return Group(count, status, tuple(parts), span)
