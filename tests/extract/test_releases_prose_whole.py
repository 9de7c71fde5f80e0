"""The prose of 2014, line by line with all that must come out: place, relation, country, strikes, day, effects.

The lines are our own, in the manner of the releases of 2014, and dated Sunday 12 October 2014.
"""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Strike

# relation | place | country | strikes | day | effects; "-" is what the line does not say.
LINES: list[tuple[str, ...]] = [
    (
        "On Friday, an airstrike northeast of Sinjar, Iraq, destroyed an ISIL armed vehicle.",
        "northeast of | Sinjar | IQ | 1 | 10-10 | destroy 1 ISIL armed vehicle",
    ),
    (
        "Saturday, two airstrikes near Kobani, Syria, destroyed a modular oil refinery and hit a staging building.",
        "near | Kobani | SY | 2 | 10-11 | destroy 1 modular oil refinery; strike 1 staging building",
    ),
    (
        "In Iraq, on Oct. 10, one airstrike west of Ramadi struck a large ISIL unit, destroying two Humvees.",
        "west of | Ramadi | IQ | 1 | 10-10 | strike 1 large ISIL unit; destroy 2 Humvees",
    ),
    (
        "On Oct. 9 and 10, four airstrikes southwest of Kirkuk, Iraq, damaged a mine-clearing vehicle.",
        "southwest of | Kirkuk | IQ | 4 | 10-09..10-10 | damage 1 mine-clearing vehicle",
    ),
    (
        "U.S. fighter aircraft conducted an airstrike yesterday near Irbil, Iraq, destroying a mortar and its crew.",
        "near | Irbil | IQ | 1 | 10-11 | destroy 1 mortar and its crew",
    ),
    (
        "Overnight, three airstrikes south of Dayr az Zawr, Syria, damaged two crude oil collection points.",
        "south of | Dayr az Zawr | SY | 3 | 10-12 | damage 2 crude oil collection points",
    ),
    (
        "In Syria, an airstrike in the vicinity of Ayn al Arab destroyed two ISIL tanks; no other vehicles were seen.",
        "in the vicinity of | Ayn al Arab | SY | 1 | - | destroy 2 ISIL tanks",
    ),
    (
        "An airstrike near the Mosul Dam, Iraq, destroyed an ISIL checkpoint and two armed trucks near the dam.",
        "near | Mosul Dam | IQ | 1 | - | destroy 1 ISIL checkpoint; destroy 2 armed trucks",
    ),
    (
        "Two of the strikes near Hit, Iraq, struck an ISIL-held compound.",
        "near | Hit | IQ | 2 | - | strike 1 ISIL-held compound",
    ),
    (
        "On Monday, U.S. aircraft struck and destroyed one ISIL anti-aircraft artillery piece north of Bayji, Iraq.",
        "north of | Bayji | IQ | - | 10-06 | destroy 1 ISIL anti-aircraft artillery piece",
    ),
    (
        "Using attack aircraft, U.S. forces conducted two airstrikes Friday near Fallujah, Iraq, that "
        "destroyed a guard shack.",
        "near | Fallujah | IQ | 2 | 10-10 | destroy 1 guard shack",
    ),
    (
        "Northwest of Haditha, Iraq, one strike destroyed a command post, and one strike damaged a bunker.",
        "northwest of | Haditha | IQ | 1 | - | destroy 1 command post",
        "northwest of | Haditha | IQ | 1 | - | damage 1 bunker",
    ),
    (
        "West of Kobani, Syria, one airstrike suppressed a unit while another airstrike east of Kobani hit a unit.",
        "west of | Kobani | SY | 1 | - | suppress 1 unit",
        "east of | Kobani | SY | 1 | - | strike 1 unit",
    ),
    (
        "One airstrike near Aleppo, Syria, and two near Raqqa struck training camps.",
        "near | Aleppo | SY | 1 | - | -",
        "near | Raqqa | SY | 2 | - | strike ~2+ training camps",
    ),
    (
        "In eastern Syria, two airstrikes near Al Mayadin destroyed a vehicle storage area.",
        "near | Al Mayadin | SY | 2 | - | destroy 1 vehicle storage area",
    ),
    (
        "In Iraq, one strike near Tal Afar struck an ISIL boat, one near Zumar struck a truck and "
        "another near Rabia hit a post.",
        "near | Tal Afar | IQ | 1 | - | strike 1 ISIL boat",
        "near | Zumar | IQ | 1 | - | strike 1 truck",
        "near | Rabia | IQ | 1 | - | strike 1 post",
    ),
    (
        "Near Baiji and Samarra, Iraq, three airstrikes destroyed four vehicles.",
        "near | Baiji and Samarra | IQ | 3 | - | destroy 4 vehicles",
    ),
    (
        "Ten strikes in and around Kobani, Syria, destroyed 19 ISIL buildings, two command posts and a garrison.",
        "in and around | Kobani | SY | 10 | - | destroy 19 ISIL buildings; destroy 2 command posts; destroy 1 garrison",
    ),
    (
        "At about 4:30 a.m. EDT Saturday, U.S. remotely piloted aircraft struck an armed truck outside Irbil, Iraq.",
        "outside | Irbil | IQ | - | 10-11 | strike 1 armed truck",
    ),
    (
        "More than 20 airstrikes near Sinjar Mountain, Iraq, destroyed several armed vehicles and an "
        "unknown number of posts.",
        "near | Sinjar Mountain | IQ | 20+ | - | destroy ~3+ armed vehicles; destroy unknown posts",
    ),
    (
        "An airstrike about 12 miles north of Ramadi, Iraq, damaged or destroyed three ISIL trucks.",
        "about 12 miles north of | Ramadi | IQ | 1 | - | damage 3 ISIL trucks",
    ),
    (
        "Five airstrikes east of Kisik, Iraq, on Saturday killed at least ten ISIL fighters and wounded two.",
        "east of | Kisik | IQ | 5 | 10-11 | kill 10+ ISIL fighters; wound 2 ISIL fighters",
    ),
    (
        "A strike near Al Qaim, Iraq, on Oct. 11 was unsuccessful.",
        "near | Al Qaim | IQ | 1 | 10-11 | -",
    ),
    (
        "Since Aug. 8, U.S. Central Command has conducted 260 airstrikes across Iraq.",
        "in | Iraq | IQ | 260 | 08-08.. | -",
    ),
    (
        "Of those 260 airstrikes, 90 have been near the Mosul Dam.",
        "near | Mosul Dam | - | 90 | - | -",
    ),
    (
        "The strikes denied ISIL the use of a bridge near Makhmur, Iraq.",
        "near | Makhmur | IQ | - | - | deny None ISIL the use of a bridge near Makhmur",
    ),
    (
        "U.S. Navy fighter aircraft attacked an ISIL bunker near Amerli, Iraq, on Friday.",
        "near | Amerli | IQ | - | 10-10 | attack 1 ISIL bunker",
    ),
    (
        "Two ISIL vehicles and a weapons cache were destroyed by an airstrike southeast of Hawija, Iraq.",
        "southeast of | Hawija | IQ | 1 | - | destroy 2 ISIL vehicles; destroy 1 weapons cache",
    ),
    (
        "Bomber aircraft conducted a strike against two ISIL barges on the Euphrates River near Anah, Iraq.",
        "near | Anah | IQ | 1 | - | target 2 ISIL barges",
    ),
    (
        "There was one airstrike in central Syria on Saturday; it hit a checkpoint near Palmyra.",
        "near | Palmyra | SY | 1 | 10-11 | strike 1 checkpoint",
    ),
    (
        "Five airstrikes Friday and Saturday to the northeast of Mosul, Iraq, destroyed nine trucks, "
        "including one with a gun.",
        "to the northeast of | Mosul | IQ | 5 | 10-10..10-11 | destroy 9 trucks",
    ),
    (
        "In Iraq, Saturday's strike near Tikrit destroyed a van.",
        "near | Tikrit | IQ | - | 10-11 | destroy 1 van",
    ),
    (
        "Three airstrikes near Mosul, Iraq, destroyed a VBIED, a vehicle-borne IED factory and a dump "
        "truck used as cover.",
        "near | Mosul | IQ | 3 | - | destroy 1 VBIED; destroy 1 vehicle-borne IED factory; destroy 1 dump truck",
    ),
    ("ISIL forces destroyed two bridges near Hit, Iraq.",),
    (
        "U.S. forces conducted no airstrikes in Iraq on Saturday.",
        "in | Iraq | IQ | 0 | 10-11 | -",
    ),
]


def row(claim: Strike) -> str:
    where, when = claim.where, claim.when
    days = [day for day in ((when.start, when.end) if when else ()) if day]
    if len(days) == 2 and days[0] == days[1]:
        days.pop()
    day = "..".join(f"{day:%m-%d}" for day in days) + (".." if when and when.end is None else "")
    effects = "; ".join(f"{done.effect} {done.count} {done.target}" for done in claim.effects)
    place = (where.relation, where.words, where.country) if where else (None, None, None)
    strikes = str(claim.strikes) if claim.strikes else None
    return " | ".join(value or "-" for value in (*place, strikes, day, effects))


@pytest.mark.parametrize("line", LINES, ids=[line[0][:50] for line in LINES])
def test_a_line_of_prose_is_read_whole(line: tuple[str, ...]) -> None:
    text, *wanted = line
    claims = list(read_release(Document(text=text, publisher="CENTCOM", published=date(2014, 10, 12)), FewPlaces()))
    for claim in claims:
        claim.check(text)
    assert [row(claim) for claim in claims] == wanted
