"""A writer of strike releases: from known facts to a text in one of the manners in which offices write, with slips.

The facts are what must be read back; only the manner, the marks and the slips vary.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st

Manner = Literal["bullets", "totals", "prose", "weekly"]
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TOWNS = {
    "Iraq": ("Mosul", "Hit", "Tal Afar", "Al Baghdadi", "Qayyarah", "Al-Qaim", "Sultan Abdallah", "Mar'a"),
    "Syria": ("Raqqa", "Dayr Az Zawr", "Abu Kamal", "Ayn Isa", "Manbij", "Ash Shaddadi", "Hajin", "Al Hawl"),
}
TARGETS = (
    ("tactical unit", "tactical units"),
    ("fighting position", "fighting positions"),
    ("vehicle", "vehicles"),
    ("VBIED", "VBIEDs"),
    ("mortar system", "mortar systems"),
    ("supply cache", "supply caches"),
    ("command and control node", "command and control nodes"),
    ("heavy machine gun", "heavy machine guns"),
    ("oil wellhead", "oil wellheads"),
    ("weapons storage facility", "weapons storage facilities"),
)
VERBS = {"engage": "engaged", "destroy": "destroyed", "damage": "damaged", "suppress": "suppressed"}


@dataclass(frozen=True)
class Done:
    """What was done to how many of a target (its place in TARGETS)."""

    lemma: str
    count: int
    target: int


@dataclass(frozen=True)
class Fact:
    """So many strikes near a town and what they did."""

    country: str
    town: str
    strikes: int
    effects: tuple[Done, ...]


@dataclass(frozen=True)
class Style:
    """How the facts are written: the manner, the mark before a line, digits or words, the list, and slips."""

    manner: Manner = "bullets"
    mark: str = "- "
    digits: bool = False
    semicolons: bool = False
    party: str = ""
    noun: str = "strike"
    slips: tuple[str, ...] = ()


effects = st.lists(
    st.builds(Done, st.sampled_from(sorted(VERBS)), st.integers(1, 24), st.integers(0, len(TARGETS) - 1)),
    min_size=1,
    max_size=4,
    unique_by=lambda done: done.target,
).map(lambda found: tuple(sorted(found, key=lambda done: done.lemma)))
facts = st.lists(
    st.sampled_from(sorted(TOWNS)).flatmap(
        lambda country: st.builds(Fact, st.just(country), st.sampled_from(TOWNS[country]), st.integers(1, 30), effects)
    ),
    min_size=1,
    max_size=6,
).map(lambda found: sorted(found, key=lambda fact: fact.country))
styles = st.builds(
    Style,
    st.sampled_from(("bullets", "totals", "prose", "weekly")),
    st.sampled_from(("- ", "-- ", "* ", "• ", "– ", "-", "")),
    st.booleans(),
    st.booleans(),
    st.sampled_from(("", "ISIL ", "ISIS ", "Daesh ", "Da’esh ")),
    st.sampled_from(("strike", "airstrike")),
    st.lists(st.sampled_from(("number", "noun", "near", "struck", "spaces", "and")), max_size=2, unique=True).map(
        tuple
    ),
)


def write(found: list[Fact], style: Style) -> str:
    """The release of 9 November 2017 that tells these facts in that style."""
    text = {"bullets": _bullets, "totals": _totals, "prose": _prose, "weekly": _weekly}[style.manner](found, style)
    return text.replace(", ", ",  ").replace(". ", ".  ") if "spaces" in style.slips else text


def _bullets(found: list[Fact], style: Style) -> str:
    lines: list[str] = []
    for country in dict.fromkeys(fact.country for fact in found):
        lines += [country, *(style.mark + _line(fact, style) for fact in found if fact.country == country)]
    return "\n".join(lines)


def _totals(found: list[Fact], style: Style) -> str:
    countries = list(dict.fromkeys(fact.country for fact in found))
    whole = sum(fact.strikes for fact in found)
    lines = [
        f"On Nov. 8, coalition military forces conducted {_strikes(whole, style)} in {' and '.join(countries)}."
        if len(countries) > 1
        else "On Nov. 8, coalition military forces continued to attack ISIL."
    ]
    for country in countries:
        here = [fact for fact in found if fact.country == country]
        count = _strikes(sum(fact.strikes for fact in here), style)
        lines += [f"In {country}, coalition military forces conducted {count} using attack and fighter aircraft."]
        lines += [style.mark + _line(fact, style) for fact in here]
    return "\n".join(lines)


def _prose(found: list[Fact], style: Style) -> str:
    """The place after the count, and the country once, before the first of its sentences."""
    told, last = [], ""
    for fact in found:
        opening = f"In {fact.country}, " if fact.country != last else ""
        count = _strikes(fact.strikes, style, article=True)
        count = count if opening else count[:1].upper() + count[1:]
        told.append(f"{opening}{count} south of {fact.town} {_list(fact, style)}.")
        last = fact.country
    return " ".join(told)


def _weekly(found: list[Fact], style: Style) -> str:
    whole = _strikes(sum(fact.strikes for fact in found), style)
    lines = [f"Between Nov. 2 and Nov. 8, coalition military forces conducted {whole} in Iraq and Syria."]
    for country in dict.fromkeys(fact.country for fact in found):
        here = [fact for fact in found if fact.country == country]
        lines.append(f"In {country}, there were {_strikes(sum(fact.strikes for fact in here), style)}.")
        lines += [f"On Nov. {7 - place % 3}, n{_line(fact, style)[1:]}" for place, fact in enumerate(here)]
    return "\n".join(lines)


def _line(fact: Fact, style: Style) -> str:
    near = "" if "near" in style.slips and style.mark and style.manner != "weekly" else "Near "
    return f"{near}{fact.town}, {_strikes(fact.strikes, style, article=True)} {_list(fact, style)}."


def _strikes(count: int, style: Style, *, article: bool = False) -> str:
    number = "an" if article and count == 1 and style.noun == "airstrike" else _number(count, style)
    if "number" in style.slips and number in NUMBERS[4:11] and not number.endswith("x"):
        number += "s"
    noun = style.noun if count == 1 else f"{style.noun}s"
    return f"{number} {noun.replace('strike', 'stike') if 'noun' in style.slips else noun}"


def _number(count: int, style: Style) -> str:
    return NUMBERS[count] if count < len(NUMBERS) and not style.digits else str(count)


def _list(fact: Fact, style: Style) -> str:
    """ "engaged a unit and destroyed two vehicles and a tunnel", or the same with semicolons."""
    clauses: list[str] = []
    for lemma in dict.fromkeys(done.lemma for done in fact.effects):
        things = [_thing(done, style) for done in fact.effects if done.lemma == lemma]
        tail = " and and " if "and" in style.slips else " and "
        verb = "stuck" if "struck" in style.slips and lemma == "engage" else VERBS[lemma]
        clauses.append(f"{verb} {', '.join(things[:-1])}{tail if things[1:] else ''}{things[-1]}")
    return ("; " if style.semicolons else ", ").join(clauses[:-1]) + (
        f"{'; and ' if style.semicolons else ' and '}{clauses[-1]}" if clauses[1:] else clauses[-1]
    )


def _thing(done: Done, style: Style) -> str:
    one, many = TARGETS[done.target]
    if done.count > 1:
        return f"{_number(done.count, style)} {style.party}{many}"
    article = "an" if (style.party or one)[0] in "aeioIO" else "a"
    return f"{article} {style.party}{one}"
