"""Roll calls: which harm the people suffered whom a sentence tells by name and age or kin."""

from __future__ import annotations

import re
from bisect import bisect_left

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.named_people import FEMALE, NamedPerson, people_by_name
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.model import Span
from dubsar.model.kinds import Outcome
from dubsar.model.victim import Victim

_KILLED = (
    r"[Kk]ill(?:s|ed|ing)|dead|died|martyr(?:ed|s)|slain|murdered|(?:took|claimed) the li(?:fe|ves) of|perished|"
    r"deaths?|fatalities|deceased|"
    r"succumbed|lost (?:his|her|their) li(?:fe|ves)|passed away|fatally (?:wounded|injured|shot)|"
    r"(?:loss|passing|martyrdom) of|mourn(?:ed|s|ing) (?:the (?:deaths?|killings?) of|his|her|their|our)|"
    r"lost (?:his|her|their)(?! (?:home|house|job|leg|arm|eye|limb|hand|foot|belonging|way|mind|balance))"
)
_HURT = r"injur(?:ed|ing|ies|y)|wound(?:ed|ing|s)|hospitali[sz]ed|amputated"
_NEITHER = (
    r"(?:cousins?|relatives?|friends?|family|brothers?|sisters?|uncles?|aunts?|nephews?|nieces?|parents|mother|father|"
    r"colleagues?|neighbou?rs?) of the (?:deceased|victims?|dead|martyrs?|slain)|"
    r"surviv(?:ed|es?|ing|ors?)|mourn(?:ed|s|ing)|post(?:ed|s|ing)?|wrote|writ(?:es|ing)|said|told|tweet(?:ed)?|"
    r"[Aa]ccording|reported by|confirmed by|shared|testimony|rescued|sought|leaving behind|left behind|unharmed|"
    r"condolences|griev(?:ed|es|ing)|wish(?:ed|es)|pray(?:ed|s)|spoke|interview\w*|owned|belong\w*|tribute\w*|statement|missing|"
    r"accused|charged|arrested|indicted|convicted|sentenced|suspects?|suspected|detained|jailed"
)
_WORDS = re.compile(rf"\b(?:(?P<neither>{_NEITHER})|(?P<killed>{_KILLED})|(?P<injured>{_HURT}))\b")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are)\s(?:(?:\w+ly|also|both|all|then|later|found|pronounced|reported|confirmed|among|"
    r"amongst|those|the|said|to|have|as|been|being|having)\s){0,6}$",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\blost (?:his|her|their) (?:\w+ ){0,2}?(?:sons?|daughters?|child(?:ren)?|wi(?:fe|ves)|husband|brothers?|sisters?|"
    r"parents|mother|father|cousins?|grand\w+|nephews?|nieces?|uncles?|aunts?)\b"
)
_OWN_KIN = re.compile(rf"\b(?:{'|'.join(sorted(FEMALE | {'son', 'husband', 'brother', 'father', 'nephew'}))}),? $")
_NEXT = re.compile(r"\s([a-z]{3,})\b")
_ACTIVE = frozenset("died dead perished succumbed survived".split())
_THE_DEAD = r"victims?|names|those|dead|deceased|martyrs|fatalities|casualties"
_NAMING = re.compile(
    rf"\b(?:{_THE_DEAD})\b[^.;]{{0,80}}?\b(?:named|identified|listed|includ\w+|are|were|is|was|as)\b|"
    rf"\b(?:named|identified|listed|names of)\b[^.;:]{{0,40}}\b(?:{_THE_DEAD}|killed)\b",
    re.IGNORECASE,
)
_APART = re.compile(r";|\b(?:while|whereas|but|whilst|and was|and were)\b", re.IGNORECASE)


def called(parsed: Parsed, told: Outcome = "killed", *, bare: bool = False) -> dict[str, tuple[Victim, ...]]:
    """The people of a sentence by what befell them: "killed" and "injured"; `told` is what befell "the victims", and
    in a `bare` roll all of them.

    Reads `Omar Aziz, 45, and his daughter Amal (7) were killed while his son Sami (9) was wounded` as two dead and one
    injured; must not read `his cousin Nadia Aziz, 30, wrote that four were killed`, where she tells it.
    """
    people = people_by_name(parsed.text) if _may_name(parsed.text) else []
    if not people:
        return {}
    words = list(_WORDS.finditer(parsed.text))
    found: dict[str, list[Victim]] = {"killed": [], "injured": []}
    for person in people:
        outcome = told if bare else _befell(parsed.text, person, words, told)
        if outcome in found and not _is_place(parsed, person):
            found[outcome].append(_victim(parsed, person, outcome))
    return {outcome: tuple(told) for outcome, told in found.items() if told}


def names_the_dead(text: str) -> bool:
    """Whether a sentence without a verb of harm says that it names the victims: `the dead were identified as ...`."""
    return _NAMING.search(text) is not None


def tells_of_loss(text: str) -> bool:
    """Whether somebody lost kin: `they had lost their cousin Omar Aziz (62)`; not `lost his home`."""
    return _LOST.search(text) is not None


def _may_name(text: str) -> bool:
    return bool(re.search(r"\d|old|\baged\b|\b(?:his|her|their|child|baby|infant)\b|[’']s ", text))


def _befell(text: str, person: NamedPerson, words: list[re.Match[str]], told: Outcome) -> str | None:
    """By the word of harm behind the person, where it is passive and of the same clause, else by the one before."""
    at = bisect_left([match.start() for match in words], person.start)
    before = words[at - 1] if at else None
    after = words[at] if at < len(words) else None
    if after is not None and _takes(text, person, after) and (before is None or _parted(text, before, person)):
        return after.lastgroup
    if before is not None and (before.lastgroup != "neither" or not _opens_names(text, before, person)):
        return before.lastgroup
    if after is not None and _takes(text, person, after):
        return after.lastgroup
    return told if names_the_dead(text[: person.start]) else None


def _takes(text: str, person: NamedPerson, word: re.Match[str]) -> bool:
    """Whether a word of harm behind a person has the person as its subject: `was killed`, `died`."""
    passive = _PASSIVE.search(text, max(person.end, word.start() - 40), word.start())
    return bool(passive or word[0].lower() in _ACTIVE or word.lastgroup == "neither")


def _parted(text: str, before: re.Match[str], person: NamedPerson) -> bool:
    """Whether a new clause begins between a word of harm and the person."""
    return before.lastgroup == "neither" or bool(_APART.search(text, before.end(), person.start))


def _opens_names(text: str, word: re.Match[str], person: NamedPerson) -> bool:
    return names_the_dead(text[word.start() : person.start])


def _is_place(parsed: Parsed, person: NamedPerson) -> bool:
    """Whether the name is a place and nobody, or tells where somebody is from: `a 7-year-old Homs boy`."""
    following = _NEXT.match(parsed.text, person.end)
    if following and status_of_word(following[1]) is not None:
        return True
    start = parsed.sentence.span.start
    same = (place for place in parsed.places() if place.span and place.span.start == start + person.start)
    told = person.age is not None or _OWN_KIN.search(parsed.text, max(0, person.start - 24), person.start)
    return not told and any(place.span and place.span.end >= start + person.end for place in same)


def _victim(parsed: Parsed, person: NamedPerson, outcome: str) -> Victim:
    span = parsed.shifted(Span.of(parsed.text, person.start, person.end))
    return Victim((person.name,), person.age, person.sex, person.kin, outcome=outcome, span=span)


def beside(own: tuple[Victim, ...], called: tuple[Victim, ...]) -> tuple[Victim, ...]:
    """The victims of a claim and those of the roll, each once; what the roll says of age and kin completes them."""
    kept = [each for each in own if not any(_same(each, other) for other in called)]
    return (*kept, *called)


def _same(first: Victim, second: Victim) -> bool:
    return bool(first.span and second.span and first.span.overlaps(second.span))
