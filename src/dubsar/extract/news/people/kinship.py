"""Kinship: a list of persons told by name and kin, read as a whole ("Ahmed Saleh, 34, his wife Huda and two sons").

The parser takes names in such lists for other names of one another; a list that this grammar covers from end to end
needs no parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubsar.extract.news.people.people_words import GROUPS, is_plural_word, status_of_word
from dubsar.extract.news.people.victims import CAPITAL, NAME
from dubsar.ground.numbers import number
from dubsar.model.victim import ADULT

_ONE = r"[a-z]+"
_AGE = re.compile(
    r"\s*\((?:aged? )?(\d{1,3})\)|,? (?:both |all )?(?:aged? )(?:\d{1,2} (?:and|to) )?(\d{1,3})\b,?|"
    r", (\d{1,3})(?=,| and\b|$),?"
)
_CUT = re.compile(
    r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+along with\s+|\s+as well as\s+|\s+together with\s+|"
    r"\s+with\s+(?=(?:his|her|their)\b)"
)
_PIECE = re.compile(
    rf"(?:(?P<owner>(?i:his|her|their|the|a|an|another|both)|[A-Z]\w+['’]s)\s+)?"
    rf"(?:(?:[a-z]+- or )?(?P<old>\d{{1,3}}|[a-z]+)[- ](?P<unit>year|month|week|day)s?[- ]old\s+)?"
    rf"(?:(?P<many>\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:of (?:his|her|their)\s+)?)?"
    rf"(?:(?:(?P<young>young|little|small|baby|infant|teenage|newborn|minor)|younger|elder|eldest|old|older|elderly|"
    rf"pregnant|other|married|newlywed)\s+)*"
    r"(?:(?:village|district|community|clan|tribal|school|taxi|bus|truck|local) )?"
    rf"(?P<noun>{_ONE}(?:-in-law)?)(?:[,:]? (?P<name>{NAME}|{CAPITAL}))?"
)
_NAMED = re.compile(rf"(?:(?:Dr|Mr|Mrs|Ms|Sheikh|Hajj|Imam|Eng)\.? )?(?P<name>{NAME}|{CAPITAL})")
_KIN = frozenset(
    """wife husband son sons daughter daughters brother brothers sister sisters mother father child children baby
    parents grandson grandsons granddaughter granddaughters grandchildren nephew nephews niece nieces uncle uncles aunt
    aunts cousin cousins grandmother grandfather twins siblings kids toddler infant relatives fiancee couple
    mother-in-law daughter-in-law son-in-law""".split()
)
_OWNERS = frozenset("his her their the a an another both".split())
_YOUNGER = frozenset(
    """son sons daughter daughters grandson grandsons granddaughter granddaughters children grandchildren
    nephew nephews niece nieces siblings twins kids""".split()
)
_SIBLINGS = frozenset("brother sister cousin".split())
"""A young brother is the younger one, of whatever age; two young brothers are children."""
_TWO = {"parents": 2, "couple": 2, "twins": 2}
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Household:
    """How many people a list of kin names, of them children, women and men where the words say so."""

    people: int
    children: int
    women: int
    men: int
    civilian: bool
    names: tuple[str, ...]


@dataclass(slots=True)
class _Piece:
    people: int
    noun: str | None
    name: str | None
    owner: str | None
    age: int | None
    joined: str  # the words that lead over to the next piece
    young: bool = False


def household(text: str) -> Household | None:
    """The people of a list that names persons and kin from end to end, None where any piece is something else.

    Reads `Ahmed Saleh, 34, his wife Huda and sons Omar (8) and Zaid (5)` as four, `his mother, Salma, and his sisters
    Nour and Rana` as three, `Khaled Darwish, a baker, and his son` as two; must not read `Omar Aziz, a baker` (one
    man), `the mayor and two guards` (no kin, no names) or `Homs and Hama`.
    """
    if len(text) > _LONGEST or (" and " not in text and " along with " not in text):
        return None
    pieces = _pieces(text.strip(" ,-–—"))
    if pieces is None or len(pieces) < 2:
        return None
    counted = _without_appositions(pieces)
    full = any(piece.name and piece.noun is None and (" " in piece.name or piece.age) for piece in counted)
    kin = [piece for piece in counted if piece.noun in _KIN]
    if not kin and not (full and all(piece.name for piece in counted)):
        return None
    total = sum(piece.people for piece in _without_counted_names(counted))
    if total < 2:
        return None
    names = tuple(piece.name for piece in pieces if piece.name)
    children, women, men = (_sum_of(counted, group) for group in ("children", "women", "men"))
    return Household(total, children, women, men, _civilian(pieces), names)


def _pieces(text: str) -> list[_Piece] | None:
    plain, aged = "", []
    last = 0
    for match in _AGE.finditer(text):
        plain += text[last : match.start()]
        aged.append((len(plain), int(next(group for group in match.groups() if group))))
        plain += "," if match[0].endswith(",") else ""
        last = match.end()
    plain += text[last:]
    found: list[_Piece] = []
    start = 0
    for cut in (*_CUT.finditer(plain), None):
        stop = cut.start() if cut else len(plain)
        age = next((age for at, age in aged if start < at <= stop + 1), None)
        piece = _piece(plain[start:stop].strip(), age, cut[0] if cut else "", found)
        if piece is None:
            return None
        found.append(piece)
        start = cut.end() if cut else stop
    return found


def _piece(text: str, age: int | None, joined: str, before: list[_Piece]) -> _Piece | None:
    named = _NAMED.fullmatch(text)
    if named and named["name"].split()[0].lower() not in _OWNERS:
        single = " " not in named["name"]
        known = age is not None or any(p.name or p.noun in _KIN for p in before) or not before
        return _Piece(1, None, named["name"], None, age, joined) if known or not single else None
    match = _PIECE.fullmatch(text)
    headed = match is not None and match["noun"] in ("head", "chief")
    if match is None or (status_of_word(match["noun"].split("-")[0]) is None and not headed):
        return None
    noun, owner = match["noun"], match["owner"]
    if match["old"] and age is None:
        years = number(match["old"].lower())
        age = years if match["unit"] == "year" else 0
    plural = is_plural_word(noun)
    many = number(match["many"]) if match["many"] else 2 if owner == "both" else None
    if many is None and plural and match["name"] is None:
        return None if noun not in _TWO else _Piece(2, noun, None, owner, age, joined, match["young"] is not None)
    if many is None and owner is None and match["name"] is None and before:
        return None
    young = match["young"] is not None and (noun in _YOUNGER or (plural and noun.removesuffix("s") in _SIBLINGS))
    return _Piece(many or _TWO.get(noun, 1), noun, match["name"], owner, age, joined, young)


def _without_appositions(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without those that only say of the one before who it is, set off by commas on both sides."""
    kept: list[_Piece] = []
    for place, piece in enumerate(pieces):
        before = pieces[place - 1].joined if place else ""
        closed = "," in piece.joined or (not piece.joined and " and" not in before)
        commas = "," in before and closed
        last = kept[-1] if kept else None
        if commas and last is not None:
            trade = last.name and last.noun is None and piece.owner in ("a", "an", "the") and not piece.name
            own_name = piece.name and piece.noun is None and last.noun is not None and not last.name
            if (trade or own_name) and last.people == 1:
                continue
        kept.append(piece)
    return kept


def _without_counted_names(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without the names that a number before them counts: `two of her sons Adam and Sami`."""
    kept: list[_Piece] = []
    room = 0
    for piece in pieces:
        bare = piece.name is not None and piece.noun is None
        if bare and room > 0:
            room -= 1
            continue
        room = piece.people - 1 if piece.name and piece.noun else 0
        kept.append(piece)
    return kept


def _sum_of(pieces: list[_Piece], group: str) -> int:
    """How many of the pieces are children (by age, else by the noun) or grown women (by the noun)."""
    total = 0
    for piece in pieces:
        minor = piece.young if piece.age is None else piece.age < ADULT
        named = GROUPS.get(piece.noun or "")
        told = "children" if minor or (piece.age is None and named == "children") else named
        total += piece.people if told == group else 0
    return total


def _civilian(pieces: list[_Piece]) -> bool:
    return any(piece.noun is not None and status_of_word(piece.noun) == "civilian" for piece in pieces)
