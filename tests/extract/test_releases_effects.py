"""Effects: what each strike is said to have done, as lemma, count and target."""

from __future__ import annotations

import pytest

from dubsar.extract.releases.effects import read_effects
from dubsar.extract.releases.targets import target_kind
from dubsar.extract.releases.verbs import effect_verbs


def effects(tail: str) -> list[tuple[str, str | None, str]]:
    verbs = effect_verbs(tail, 0, len(tail))
    found = list(read_effects(tail, 0, len(tail), verbs))
    assert all(effect.span is None or effect.span.check(tail) for effect in found)
    return [(effect.effect, str(effect.count) if effect.count else None, effect.target) for effect in found]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (
            " engaged two units; destroyed a bridge and three boats; and damaged a road.",
            [("engage", "2", "units"), ("destroy", "1", "bridge"), ("destroy", "3", "boats"), ("damage", "1", "road")],
        ),
        (" destroyed a command and control node.", [("destroy", "1", "command and control node")]),
        (" destroyed a truck and bunker.", [("destroy", "1", "truck"), ("destroy", "1", "bunker")]),
        (" struck an ISIL IED and VBIED storage site.", [("strike", "1", "ISIL IED and VBIED storage site")]),
        (
            " struck one large and two small units.",
            [("strike", "1", "large units"), ("strike", "2", "small units")],
        ),
        (
            " struck one ISIL large and small tactical unit",
            [("strike", "1", "ISIL large tactical unit"), ("strike", "1", "small tactical unit")],
        ),
        (" struck fighters, destroying several trucks", [("strike", "~2+", "fighters"), ("destroy", "~3+", "trucks")]),
        (" destroyed 1,200 barrels and another tanker", [("destroy", "1200", "barrels"), ("destroy", "1", "tanker")]),
        (" destroyed two separate supply caches", [("destroy", "2", "supply caches")]),
        (" destroyed three IEDs an ISIL truck", [("destroy", "3", "IEDs"), ("destroy", "1", "ISIL truck")]),
        (" damaged a crane used to build berms.", [("damage", "1", "crane")]),
        (" destroyed boats, to include one with a gun and two rafts", [("destroy", "~2+", "boats")]),
        (" denied ISIL access to two river crossings.", [("deny", "2", "ISIL access to two river crossings")]),
        (" killed two fighters and wounded one.", [("kill", "2", "fighters"), ("wound", "1", "fighters")]),
        (". Four trucks were also damaged.", [("damage", "4", "trucks")]),
        (" had inconclusive results.", []),
        (" damaged or destroyed three trucks", [("damage", "3", "trucks")]),
        (" struck and destroyed a truck", [("destroy", "1", "truck")]),
        (" killed three (3) terrorists", [("kill", "3", "terrorists")]),
        (
            " destroyed a a VBIED and and two cars & a van",
            [("destroy", n, t) for n, t in (("1", "VBIED"), ("2", "cars"), ("1", "van"))],
        ),
        (" struck dozens of targets throughout the valley", [("strike", "~24+", "targets")]),
        (" destroyed 25 targets consisting of caves, bunkers and depots", [("destroy", "25", "targets")]),
        (" hit 20 targets in the strip, including shafts, posts and a tank", [("strike", "20", "targets")]),
        (" killed approximately 30 al-Shabaab fighters", [("kill", "~30", "al-Shabaab fighters")]),
        (" destroyed a drone launched from a Houthi base", [("destroy", "1", "drone")]),
        (" destroyed four missiles between 4 and 5 p.m. (Sanaa time)", [("destroy", "4", "missiles")]),
        (" destroyed a van, about 12 miles west of the town", [("destroy", "1", "van")]),
        (" destroyed an unknown number of posts", [("destroy", "unknown", "posts")]),
        (" using a Hellfire missile to destroy a truck", [("destroy", "1", "truck")]),
        (" near a bulldozer used to destroy houses", []),
    ],
)
def test_effects_are_read_item_by_item(tail: str, expected: list[tuple[str, str, str]]) -> None:
    assert effects(tail) == expected


@pytest.mark.parametrize("tail", [" near a damaged road", " of two trucks engaged in smuggling", " on an ISIL tunnel"])
def test_a_participle_is_no_effect(tail: str) -> None:
    assert effects(tail) == []


def test_crater_and_suppress_are_lemmas_too() -> None:
    assert effects(" cratered a road and suppressed a mortar") == [("crater", "1", "road"), ("suppress", "1", "mortar")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ISIL tactical units", "unit"),
        ("VBIED", "vbied"),
        ("VBIED factory", "factory"),
        ("vehicle-borne bombs", "vbied"),
        ("mortar firing position", "position"),
        ("mortar system", "weapon"),
        ("armored personnel carrier", "vehicle"),
        ("weapons cache", "building"),
        ("oil tanker trucks", "oil"),
        ("tunnel entrance", "tunnel"),
        ("supply route", "supply route"),
        ("ISIL-used bridge", "bridge"),
        ("barges", "boat"),
        ("headquarters", "building"),
        ("land features", "other"),
    ],
)
def test_a_target_has_a_kind(words: str, kind: str) -> None:
    assert target_kind(words) == kind
