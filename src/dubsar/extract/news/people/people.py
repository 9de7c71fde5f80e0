"""People: reads a noun phrase for who was harmed, how many, of what status, and which parts it names.

"a man, his wife and their four children" is one group of six with four children and a woman in it;
"three fighters and two civilians" is two groups. The status is that of the words, never of what one may suspect.
"""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.extract.news.harms.phrasal import is_to_death
from dubsar.extract.news.harms.trigger_words import DEADLY
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.ages import are_minors
from dubsar.extract.news.people.amounts import amount, first_of
from dubsar.extract.news.people.groups import Group, added_up
from dubsar.extract.news.people.households import holds, household_at
from dubsar.extract.news.people.lone_names import lone_name
from dubsar.extract.news.people.members import first_member, members
from dubsar.extract.news.people.people_words import GROUPS, formed_like_person
from dubsar.extract.news.people.status import is_person_name, kernel_of, status_of
from dubsar.model import Count, Part, Span


def read_groups(parsed: Parsed, head: Token, harm: Token | None = None) -> list[Group]:
    """The groups of people that the phrase with this head names, `harm` being the word of what they suffered.

    Reads `12 civilians, including three children` (12, civilian, children 3) and `a man and two of his sons` (3);
    must not read `a house` or `dozens of sheep`.
    """
    head = first_member(head, harm)
    strong = harm is not None and (harm.lower_ in DEADLY or is_to_death(harm))
    heads = members(head, harm)
    others = any(token.lower_ == "others" or any(c.lower_ == "other" for c in token.lefts) for token in heads)
    read = ((_member(parsed, token, strong), token) for token in heads)
    people = [each for group, token in read if (each := group or (lone_name(parsed, token) if others else None))]
    groups = added_up(parsed, people)
    if len(groups) < len(people) and groups[0].count == people[0].count:
        return groups  # the rest of the list only says who they were
    told = household_at(parsed, head, harm)
    return [told] if told is not None and all(holds(told, group) for group in groups) else groups


def _member(parsed: Parsed, head: Token, strong: bool = False) -> Group | None:
    """The group of one member; after a word of killing any noun that is formed like a person's trade will do."""
    kernel = kernel_of(head)
    status = status_of(parsed, head, kernel)
    if status is None and strong and kernel.pos_ == "NOUN" and formed_like_person(kernel.lower_):
        status = "unknown"
    if status is None and strong and _is_counted_name(kernel):
        status = "unknown"
    if status is None:
        return None
    first = first_of(head)
    last = max(kernel, head, key=lambda token: token.i)
    span = parsed.span(first, last)
    count = amount(parsed, first, last, head, kernel)
    names = (span,) if is_person_name(parsed, head) else ()
    return Group(count, status, _parts(parsed, count, kernel, span), span, names)


def _is_counted_name(kernel: Token) -> bool:
    """`leaving 5 Nuer and 4 Dinka dead`, `3 ANA were killed`: a number and a name beside a word of killing."""
    return kernel.pos_ == "PROPN" and any(c.dep_ == "nummod" and c.i == kernel.i - 1 for c in kernel.lefts)


def _parts(parsed: Parsed, count: Count | None, kernel: Token, span: Span) -> tuple[Part, ...]:
    """The part that the noun makes by itself: `three women`, and a child by the age (`his daughter Amina, 13,`)."""
    if count is None or not count.known:
        return ()
    young = are_minors(parsed, span, one=count.exact == 1)
    group = "children" if young else GROUPS.get(kernel.lower_)
    return (Part(group, count),) if group else ()
