"""People: reads a noun phrase for who was harmed, how many, of what status, and which parts it names.

"a man, his wife and their four children" is one group of six with four children and a woman in it;
"three fighters and two civilians" is two groups. The status is that of the words, never of what one may suspect.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from dubsar.extract.news.harms.phrasal import is_to_death
from dubsar.extract.news.harms.trigger_words import DEADLY
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.amounts import amount, first_of
from dubsar.extract.news.people.groups import Group, added_up
from dubsar.extract.news.people.households import holds, household_at
from dubsar.extract.news.people.kin_beside import kin_beside
from dubsar.extract.news.people.lone_names import lone_name
from dubsar.extract.news.people.people_words import (
    CIVILIAN_MODIFIERS,
    COMBATANT_MODIFIERS,
    GROUPS,
    MEMBERS,
    PARTITIVE,
    PRONOUNS,
    REFLEXIVE,
    UNARMED_BODIES,
    WOMEN_TITLES,
    formed_like_person,
    is_plural_word,
    status_of_word,
)
from dubsar.ground.numbers import NUMBER, number
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Status

_AGED = re.compile(rf"\b({NUMBER})[ -]?(?:years?|yrs?|months?)[ -]old\b", re.IGNORECASE)
_YEARS_OLD = re.compile(r"\d[ -](?:year|month)[ -]olds?$", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:,? [A-Z][\w’'-]+){0,5},? \(?(?:aged? )?(\d{1,2})(?= years? old|[,.)]|$)")
_AGES_AFTER = re.compile(
    r",? \(?(?:both |all )?aged (?:between )?(?P<ages>\w+(?:(?:, | and |, and | to |-)\w+){1,6})\b", re.IGNORECASE
)
# Must not read "a young man" or "two young men" as children.
_YOUNG_KIN = re.compile(
    r"\b(?:infant|baby|newborn|toddler|underage|(?:young|little|small|minor)(?=\s+(?:son|daughter|sister|sibling|grand)))\s+"
    r"(?:\w+\s+)?(?:son|daughter|sister|brother|sibling|nephew|niece|grandson|granddaughter|twin)s?$",
    re.IGNORECASE,
)
ADULT = 18
_NEAR = 9
_NAMING = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_HEADED = frozenset("village district community ward town clan tribal police army intelligence security".split())
_SAYING = frozenset("said say says reported reports told".split())
_COUNTED = ("one", "shot")
_SAID = ("reported", "feared", "believed", "confirmed", "presumed", "thought")
COUNTED_HARMS = frozenset("injuries injury deaths death fatalities casualties wounds arrests abductions".split())
HARMS = frozenset("killed injured wounded hurt dead missing arrested detained shot".split())


def _partitive(head: Token) -> Token:
    """The word that counts a noun of harm: in `a number of deaths and injuries` the number, for both."""
    noun = head.head if head.dep_ == "conj" and head.head.lower_ in COUNTED_HARMS else head
    link = noun.head
    counted = head.lower_ in COUNTED_HARMS and noun.dep_ == "pobj" and link.lower_ == "of"
    return link.head if counted and link.head.lower_ in PARTITIVE else head


def outer(head: Token) -> Token:
    """The whole of which the head is a part: in `17 civilians including six children killed` the civilians."""
    first = first_of(head)
    while first.i >= 2 and first.nbor(-1).lower_ in ("including", "includes"):
        before = [t for t in head.doc[max(0, first.i - 8) : first.i - 1] if status_of_word(t.lower_) is not None]
        if not before:
            return head
        head = before[-1]
        first = first_of(head)
    return head


def read_groups(parsed: Parsed, head: Token, harm: Token | None = None) -> list[Group]:
    """The groups of people that the phrase with this head names, `harm` being the word of what they suffered.

    Reads `12 civilians, including three children` (12, civilian, children 3) and `a man and two of his sons` (3);
    must not read `a house` or `dozens of sheep`.
    """
    head = _whole_list(outer(_partitive(head)), harm)
    strong = harm is not None and (harm.lower_ in DEADLY or is_to_death(harm))
    heads = _members(head, harm)
    others = any(token.lower_ == "others" or any(c.lower_ == "other" for c in token.lefts) for token in heads)
    read = ((_member(parsed, token, strong), token) for token in heads)
    members = [each for group, token in read if (each := group or (lone_name(parsed, token) if others else None))]
    groups = added_up(parsed, members)
    if len(groups) < len(members) and groups[0].count == members[0].count:
        return groups  # the rest of the list only says who they were
    told = household_at(parsed, head, harm)
    return [told] if told is not None and all(holds(told, group) for group in groups) else groups


def _whole_list(head: Token, harm: Token | None) -> Token:
    """The first of a list whose last member alone the parser gave the harm: `A medic and two others killed in raid`.

    Must not climb in a full sentence: `He met a medic and two boys killed by mines.`
    """
    top = _first_of_headline(head, harm)
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN") and top.i - top.head.i < _NEAR:
        if top.head.lower_ in HARMS or any(t.lower_ in HARMS for t in head.doc[top.head.i : top.i]):
            return head
        top = top.head
    said = harm.head if harm is not None and harm.dep_ == "xcomp" and harm.head.lower_ in _SAID else harm
    bare = harm is not None and said is not None and said.dep_ == "acl" and said.head == head
    opens = top.dep_ in ("ROOT", "nsubj", "nsubjpass") or (top.dep_ == "oprd" and top.head.i == 0)  # "Named leader"
    return top if bare and opens and not _harmed_apart(top, said) else head


def _first_of_headline(head: Token, harm: Token | None) -> Token:
    """`Woman, two children killed`: the first, of whom the parser made the second another name."""
    top = head.head
    plain = head.dep_ == "appos" and top.pos_ in ("NOUN", "PROPN") and status_of_word(top.lower_) is not None
    if not plain or harm is None or top.i >= head.i or any(t.pos_ in ("VERB", "AUX") for t in head.doc[: head.i]):
        return head
    between = [t.text for t in head.doc[top.i + 1 : first_of(head).i]]
    apart = harm.dep_ == "acl" and harm.head == head and is_plural_word(head.lower_)
    return top if between == [","] and apart and not any(c.dep_ == "det" for c in top.lefts) else head


def _members(head: Token, harm: Token | None) -> list[Token]:
    """The head and what is joined to it by "and" or commas, as far as they are nouns, names or numbers.

    Must not take in who suffered another harm: `four fighters killed and nine injured`, nor who is said not to be
    meant: `killed ten civilians and not a fighter`.
    """
    found, queue = [], [head, *_beside(head)]
    while queue:
        token = queue.pop(0)
        found.append(token)
        struck = head_of_harm(harm)
        headline = struck is not None and struck != head and struck.dep_ == "appos" and struck.head == token == head
        links = ("conj", "appos") if headline else ("conj",)
        joined = (c for c in token.children if c.dep_ in links and c.pos_ in _NAMING)
        queue.extend(c for c in joined if not (_harmed_apart(c, harm) or _ruled_out(c) or _says_so(c)))
        queue.extend(kin_beside(token))
    return sorted(found, key=lambda token: token.i)


def head_of_harm(harm: Token | None) -> Token | None:
    """The noun that a bare participle hangs on, None where it hangs on none."""
    return harm.head if harm is not None and harm.dep_ == "acl" else None


def _ruled_out(member: Token) -> bool:
    first = first_of(member)
    return any(c.dep_ == "neg" for c in member.lefts) or (first.i > 0 and first.nbor(-1).lower_ == "not")


def _says_so(member: Token) -> bool:
    """Whether the parser joined those who report to those who died: `killed nine people, medics and activists said`."""
    last = member.right_edge
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    apart = any(t.text == "," for t in member.doc[member.head.i + 1 : member.i])
    return apart and behind is not None and behind.lower_ in _SAYING


def _harmed_apart(member: Token, harm: Token | None) -> bool:
    if harm is not None and member.i > harm.i and member.head.i < harm.i and harm.head != member:
        return True
    if harm is not None and member.head == harm and any(c.dep_ == "acl" for c in member.rights):
        return True  # "left a cleaner dead and a dozen pupils needing surgery"
    if member.lower_ in HARMS | COUNTED_HARMS or _named_harm_follows(member, harm):
        return True
    own = [
        c for c in member.children if c.dep_ in ("acl", "amod") and c.i > member.i and c.tag_ in ("VBN", "VBD", "JJ")
    ]
    return any(c.lower_ in HARMS and c != harm for c in own)


def _named_harm_follows(member: Token, harm: Token | None) -> bool:
    """`seven killed and 15 injured`: the word of another harm right behind the number."""
    following = member.nbor(1) if member.i + 1 < len(member.doc) else None
    return following is not None and member.pos_ == "NUM" and following.lower_ in HARMS and following != harm


def _beside(head: Token) -> list[Token]:
    """Subjects and objects that the parser set beside the head instead of joining them: `Omar Aziz and 10 others`."""
    if head.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return []
    twins = [c for c in head.head.children if c.dep_ == head.dep_ and c != head]
    return [twin for twin in twins if abs(twin.i - head.i) < _NEAR and _in_one_list(twin, head)]


def _in_one_list(first: Token, second: Token) -> bool:
    """Must not add up a whole and its part: `killed 72 people, among them 20 children`."""
    left, right = sorted((first, second), key=lambda token: token.i)
    between = list(left.doc[left.i + 1 : right.i])
    plain = all(t.pos_ not in ("VERB", "AUX") and t.lower_ not in (".", ";", ":", "or") for t in between)
    inside = any(t.lower_ in ("among", "amongst", "including") for t in between)
    return plain and not inside and any(t.lower_ in ("and", ",") for t in between)


def _member(parsed: Parsed, head: Token, strong: bool = False) -> Group | None:
    """The group of one member; after a word of killing any noun that is formed like a person's trade will do."""
    kernel = _kernel(head)
    status = _status(parsed, head, kernel)
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


def _kernel(head: Token) -> Token:
    """The noun that says who they are: `members of the family` family, `dozens of civilians` civilians."""
    token = head
    for _ in range(3):
        partitive = token.lower_ in PARTITIVE or token.pos_ == "NUM" or token.lower_ in ("number", "others", "some")
        links = [c for c in token.children if c.lower_ in ("of", "among") and c.dep_ == "prep"]
        inner = next((p for link in links for p in link.children if p.dep_ == "pobj"), None)
        if not partitive or inner is None:
            return token
        token = inner
    return token


def _status(parsed: Parsed, head: Token, kernel: Token) -> Status | None:
    """The status that the words give, None when the phrase does not speak of people.

    Reads `displaced person` civilian, `member of the brigade` combatant; must not make one of a `party member`.
    """
    word = kernel.lower_
    if word in REFLEXIVE:
        return _status_of_self(kernel)
    left = {t.lower_ for t in kernel.subtree if t.i < kernel.i} | {t.lower_ for t in head.subtree if t.i < head.i}
    if word in ("member", "members") or head.lower_ in MEMBERS:
        return _status_of_member(head)
    status = status_of_word(word)
    if status == "civilian" and left & COMBATANT_MODIFIERS and word not in GROUPS:
        return "combatant"
    if status in ("unknown", None) and left & CIVILIAN_MODIFIERS:
        return "civilian"
    if status == "unknown" and left & COMBATANT_MODIFIERS:
        return "combatant"
    if status is not None:
        return status
    if word in _ORDINALS and any(c.lower_ == "a" for c in kernel.lefts):
        return None if any(c.dep_ == "prep" for c in kernel.rights) else "unknown"  # "a third died": one more
    if word in ("head", "heads", "chief", "chiefs"):
        return ("combatant" if left & COMBATANT_MODIFIERS else "unknown") if left & _HEADED else None
    if word in ("old", "olds") and _YEARS_OLD.search(parsed.span(first_of(kernel), kernel).quote):
        return "unknown"
    if kernel.pos_ == "NUM" or head.pos_ == "NUM" or word in PRONOUNS or word in _COUNTED:
        return "unknown"
    if is_person_name(parsed, kernel):
        return "civilian" if left & WOMEN_TITLES else "unknown"
    return None


def _status_of_self(word: Token) -> Status:
    """The status of who did it to themselves: `the bomber killed himself and two guards` combatant."""
    before = [status for token in word.doc[: word.i] if (status := status_of_word(token.lower_)) is not None]
    return "combatant" if "combatant" in before else "unknown"


def _status_of_member(head: Token) -> Status:
    inside = {t.lower_ for t in head.subtree} | {t.lower_ for t in head.ancestors if head.dep_ == "pobj"}
    if inside & UNARMED_BODIES:
        return "civilian"
    if head.lower_ == "members" and len(inside) <= 2 and not inside & COMBATANT_MODIFIERS:
        return "unknown"  # "ten members": of whom is not said
    armed = inside & COMBATANT_MODIFIERS or not inside & {"party", "council", "public", "community", "crew", "club"}
    return "combatant" if armed else "unknown"


def is_person_name(parsed: Parsed, token: Token) -> bool:
    """Whether a token heads a name of two or more capitalised words; that it is no place its caller must see."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    inside = [t for t in token.children if t.dep_ == "compound" and t.pos_ == "PROPN"]
    return bool(inside) or "-" in parsed.span(token, token).quote


def _parts(parsed: Parsed, count: Count | None, kernel: Token, span: Span) -> tuple[Part, ...]:
    """The part that the noun makes by itself: `three women`, and a child by the age (`his daughter Amina, 13,`)."""
    if count is None or not count.known:
        return ()
    young = _is_minor(parsed, span) if count.exact == 1 else _are_minors(parsed, span)
    young = young or _YOUNG_KIN.search(span.quote) is not None
    group = "children" if young else GROUPS.get(kernel.lower_)
    return (Part(group, count),) if group else ()


def _is_minor(parsed: Parsed, span: Span) -> bool:
    """Whether the phrase, or what stands right behind it, gives an age under 18."""
    end = span.end - parsed.sentence.span.start
    age = _AGED.search(span.quote) or _AGE_AFTER.match(parsed.text, end)
    years = number(age[1]) if age is not None else None
    return age is not None and years is not None and (years < ADULT or "month" in age[0])


def _are_minors(parsed: Parsed, span: Span) -> bool:
    """Whether the ages right behind a phrase for several are all under 18: `his two sons, aged 4 and 7`."""
    ages = _AGES_AFTER.match(parsed.text, span.end - parsed.sentence.span.start)
    told = [number(word) for word in re.findall(r"\w+", ages["ages"]) if word not in ("and", "to")] if ages else []
    return bool(told) and all(age is not None and age < ADULT for age in told)
