"""Named people: those whom a sentence tells by name together with an age or with what they are to one another.

A roll of the dead names its people one by one ("his wife Amal, 39, and their children: Rami (12) and Huda (3)"). What
it says of each, age and kin, tells who was a child or a woman, which no number in the sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.extract.news.people.victims import CAPITAL, NAME
from dubsar.ground.numbers import number
from dubsar.model.victim import ADULT

FEMALE = frozenset(
    """wife mother grandmother widow woman sister daughter niece aunt granddaughter girl schoolgirl daughter-in-law
    mother-in-law sister-in-law fiancee""".split()
)
YOUNG = frozenset(
    "baby infant child toddler newborn boy girl kid schoolboy schoolgirl grandchild minor teenager".split()
)
_MALE = frozenset(
    """husband father grandfather son brother nephew uncle grandson man boy schoolboy son-in-law father-in-law
    brother-in-law""".split()
)
_PLURALS = {
    **{word + "s": word for word in FEMALE | _MALE | YOUNG | {"cousin", "sibling", "twin", "relative", "parent"}},
    "wives": "wife",
    "women": "woman",
    "men": "man",
    "babies": "baby",
    "children": "child",
    "grandchildren": "grandchild",
}
_KIN = FEMALE | _MALE | YOUNG | {"cousin", "sibling", "twin", "relative"}
_NOUN = "|".join(sorted(_KIN, key=len, reverse=True))
_MANY = "|".join(sorted(_PLURALS, key=len, reverse=True))
_YEARS = r"(?:\d{1,3}|[a-z]+(?:-and-(?:a-)?half|-[a-z]+)?)"
_UNIT = r"(?:years?|yrs?|months?|weeks?|days?)"
_NAMED = re.compile(rf"(?P<full>{NAME})|(?P<single>{CAPITAL})")
_EPITHETS = ("young", "little", "small", "baby", "eldest", "youngest", "pregnant", "late", "martyr", "martyred")
_TITLES = ("Dr", "Mr", "Mrs", "Ms", "Hajj", "Hajja", "Haji", "Sheikh", "Imam", "Umm")
_BEFORE = re.compile(
    rf"(?:\b(?P<kin>{_NOUN}),?\s+)?(?:an?\s+|the\s+)?"
    rf"(?:(?:\b{_YEARS} or )?\b(?P<age>{_YEARS})[- ](?P<unit>{_UNIT})[- ]old,?\s+)?"
    rf"(?:(?:{'|'.join(_EPITHETS)})\s+)?"
    rf"(?:(?P<kin2>{_NOUN}),?\s+)?(?:named\s+|called\s+)?(?:(?:{'|'.join(_TITLES)})\.?\s+)?$"
)
# What _BEFORE may end with: where nothing of it stands before a name, the pattern need not be tried.
_LEADS = (*_KIN, *_EPITHETS, *_TITLES, "a", "an", "the", "old", "named", "called")
_AFTER = re.compile(
    rf"(?:\s?[(“\"][^()\d“”\"]{{1,40}}[)”\"])?\s?(?:"
    rf"\(\s?(?:aged? |just )?(?P<less>less than |under )?(?P<age>{_YEARS})(?:[- ](?P<unit>{_UNIT}))?(?:[- ]old)?"
    r"[^()]{0,24}\)|"
    rf",?\s(?:who was |was )?(?:just |only )?(?P<age2>{_YEARS})[- ](?P<unit2>{_UNIT})[- ]old\b(?!\s(?:[a-z]+\s)?[A-Z])|"
    rf",?\s(?:aged|age)\s(?P<age3>{_YEARS})(?:\s(?P<unit3>months?|weeks?|days?))?\b|"
    rf",\swho (?:was|is) (?:just |only )?(?P<age5>{_YEARS})(?=[,.;)]|$)|"
    rf",\s(?P<age6>{_YEARS})\s(?P<unit6>months?|weeks?|days?)(?=[,.;)]|$| and\b)|"
    rf"\s?,\s(?P<age4>\d{{1,2}})(?:[-–/]\d{{1,2}})?(?=\s?[,.;)(]|\s(?:and|was|were)\b|$))"
)
_WHERE = re.compile(r"\b(?:in|at|near|from|to|outside|around|inside) (?:the )?$")
_LABEL = re.compile(
    r"(?:\s?\([^()]{1,40}\))?\s?,\s(?:an?|just an?)\s(?:\w+\s)?"
    r"(?P<kin>infant|baby|toddler|newborn|child|schoolboy|schoolgirl|(?<=little )girl|(?<=little )boy)\b"
    r"(?!\s[a-z]*(?:er|ist)\b)"
)
_BODY = re.compile(
    r"\b(?:Ministry|Hospital|School|University|Agency|News|Council|Camp|Mosque|Street|Strip|Facebook|Twitter|"
    r"Telegram|Authority|Committee|Centre|Center|Club|Association)\b"
)
_TITLE_ALONE = frozenset("Dr Mr Mrs Ms Hajj Hajja Haji Sheikh Imam Umm Abu Both".split())
_BRACKET = re.compile(r"\s?\([^()]{1,40}\)")
_SAME_LIST = re.compile(r"[\s,:–—-]*(?:(?:and|as well as|&)\s*)?(?:\d\)\s*)?")
_HEADING = re.compile(rf"\b(?:{_MANY})\b(?=(?:(?! of )[^.;()]){{0,30}}$)")
_OWNER = re.compile(r"(?<!death)(?<!deaths)(?<!killing)(?<!loss)(?<!body)(?<!bodies)(?<!lives)(?<!life) of(?: \w+)? ?$")
_SPEAKING = re.compile(
    r"\s(?:(?:has|have|had|also|later)\s)?(?:said|says|reported|told|wrote|posted|stated|announced|claimed|confirmed|added|put|gave)\b"
)
_AGED = re.compile(rf"(?P<age>{_YEARS})-(?P<unit>{_UNIT})-old ", re.IGNORECASE)
_NICKNAME = re.compile(r"[(\[“\"‘]\s?$")
_FUNCTION = frozenset(
    """The Their His Her They He She It Its A An And Also On In At By For From With After Before When While Who
    Among All Both Two Three Four Five Six Seven Eight Nine Ten One This That These Those January February March April
    May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday""".split()
)
_MOTHER = re.compile(r"(?:Umm|Um|Omm|Hajja|Hajjah) [A-Z]")
_BACK = 90


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """One person of a sentence: name and offsets of it, age in years, and the noun for what he or she is."""

    name: str
    start: int
    end: int
    age: int | None
    kin: str | None

    @property
    def sex(self) -> str | None:
        return "female" if self.kin in FEMALE else "male" if self.kin in _MALE else None


def people_by_name(text: str) -> list[NamedPerson]:
    """The people of a text who are told by name with an age or a noun of kin, in order.

    Reads `Omar Aziz, 45, his wife Nadia and their children: Amal (7) and Sami` as four, Amal and Sami children; must
    not read `Omar Aziz said` nor an age into `Nasser Hospital, 12 days`.
    """
    found: list[NamedPerson] = []
    heading: str | None = None
    last = 0
    for match in _NAMED.finditer(text):
        start, end = match.span()
        aged = _AGED.match(text, start, end)  # "Seven-year-old Nur Aziz" opens the sentence
        start = aged.end() if aged else start
        if _NICKNAME.search(text, max(0, start - 2), start):
            continue  # "Amal Aziz (Umm Omar)"
        if match[0] in _TITLE_ALONE or _BODY.search(match[0]):
            continue
        led = text[max(0, start - _BACK, last) : start].rstrip().rstrip(",.").endswith(_LEADS)
        before = _BEFORE.search(text, max(0, start - _BACK, last), start) if led else None
        after = _AFTER.match(text, end)
        begins = before.start() if before else start
        gap = text[last:begins]
        if not (found and _SAME_LIST.fullmatch(gap)):
            many = _HEADING.findall(gap[-_BACK:])
            heading = _PLURALS[many[-1]] if many else None
        kin = (before["kin2"] or before["kin"]) if before else None
        age = _age(aged or before, after)
        if age is None and _SPEAKING.match(text, end):
            continue  # "eight children and four women, Selib Relief said"
        if age is None and _OWNER.search(text, max(0, begins - 24), begins):
            continue  # "the four children of his brother Omar Aziz"
        if match["single"] in _FUNCTION or (match["full"] or "").split(" ")[0] in _FUNCTION:
            continue
        if kin is None and age is None and (label := _LABEL.match(text, end)):
            kin = label["kin"]
        mother = _MOTHER.match(text, start) is not None
        if (
            age is None
            and kin is None
            and not mother
            and (heading is None or (match["single"] and not _in_list(text, start, end)))
        ):
            continue
        if kin is None and age is None and _WHERE.search(text, max(0, begins - 12), begins):
            continue  # "three children were killed in Zibdaq, ..."
        kin = kin or heading or ("mother" if mother else None)
        found.append(NamedPerson(text[start:end], start, end, age, kin))
        bracket = _BRACKET.match(text, end)
        last = after.end() if after and after.end() > end else bracket.end() if bracket else end
    return list(_as_told(found))


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether a single word stands as an item of a list, and begins no sentence or longer phrase."""
    return bool(re.match(r"\s?(?:[,.;)(]|and\b|$)", text[end : end + 5]))


def _as_told(people: list[NamedPerson]) -> Iterator[NamedPerson]:
    """The people; a heading calls nobody a child where one of its own is grown: `their children Ali (30), Omar`."""
    grown = any(each.kin == "child" and each.age is not None and each.age >= ADULT for each in people)
    for each in people:
        offspring = each.kin in ("child", "grandchild") and each.age is None
        yield NamedPerson(each.name, each.start, each.end, each.age, None) if offspring and grown else each


def _age(before: re.Match[str] | None, after: re.Match[str] | None) -> int | None:
    """The age in years, 0 for months, weeks and days; None where none is given."""
    said = [(before["age"], before["unit"])] if before else []
    if after:
        if after["less"]:
            return 0
        said += [(after["age"], after["unit"]), (after["age2"], after["unit2"]), (after["age3"], after["unit3"])]
        said += [(after["age4"], None), (after["age5"], None), (after["age6"], after["unit6"])]
    for words, unit in said:
        years = number(words.lower().split("-and-")[0]) if words else None
        if years is not None and years < 120:
            return years if unit is None or unit.startswith("y") else years // 12 if unit.startswith("m") else 0
    return None
