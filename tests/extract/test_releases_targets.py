"""Targets: what kind of thing the words of a release name, both ways for every kind."""

from __future__ import annotations

import pytest

from dubsar.extract.releases.targets import is_modifier, is_target_noun, names_target, target_kind

KINDS = {
    "unit": (
        "ISIL tactical units; large tactical unit; ISIS fighters; sniper team; mortar teams; heavy machine "
        "gun team; RPG team; al-Shabaab militants; Daesh terrorists; group of insurgents; Taliban commander; "
        "terrorist cell; AFU manpower; enemy infantry; squad; platoon of fighters; Hamas operatives; anti-"
        "tank squad; foreign mercenaries; nationalists; motorised infantry column "
    ),
    "vehicle": (
        "convoy; armed convoy; vehicles; armed pickup truck; technical vehicle; technicals; Humvee; armored "
        "personnel carrier; T-72 tank; main battle tanks; infantry fighting vehicles; motorcycle; front-end "
        "loader; bulldozers; excavator; crane; dump trucks; water tanker; armoured personnel carriers; self-"
        "propelled vehicle "
    ),
    "vbied": (
        "VBIED; VBIEDs; vehicle bomb; car bombs; truck bomb; truck-bombs; vehicle-borne improvised explosive "
        "device; vehicle-borne bombs; vehicle borne IEDs; suicide vehicle "
    ),
    "factory": (
        "VBIED factory; VBIED facility; IED manufacturing facility; car-bomb workshop; bomb-making factory; "
        "weapons production site; explosives workshop; drone assembly workshop "
    ),
    "weapon": (
        "mortar systems; mortar tube; heavy machine guns; artillery piece; rocket rails; rocket launcher; "
        "multiple rocket launchers; anti-aircraft artillery gun; anti-ship cruise missiles; anti-tank guided "
        "missile launcher; surface-to-air missile system; S-300 air defence system; rocket-propelled grenade "
        "system; recoilless rifle; howitzers; IED; improvised explosive devices; house bomb; unmanned aerial "
        "vehicle; uncrewed aerial system (UAS); UAS; attack drones; one-way attack drone; radar; radar "
        "station "
    ),
    "building": (
        "ground control station; buildings; ISIL-held building; headquarters; command and control node; "
        "command post; operational command centers; logistics facility; weapons cache; ammunition depot; "
        "weapons storage facility; training camp; compound; safe house; shelters; barracks; garrison; supply "
        "cache; warehouses; communications tower "
    ),
    "position": (
        "fighting positions; firing position; mortar firing position; sniper position; machine gun position; "
        "strongpoints; bunkers; trenches; checkpoint; staging area; assembly area; observation post; launch "
        "sites; rocket launch site; berms; fortified position; defensive earthwork; launch posts; minefield; "
        "spider hole; rocket assembly point "
    ),
    "oil": (
        "fuel storage; oil tanker trucks; oil wellheads; wellhead; crude oil collection point; gas and oil "
        "separation plant; modular refineries; oil pump jacks; fuel tankers; oil stills; oil storage tank; "
        "pipeline; fuel truck "
    ),
    "tunnel": ("tunnel; tunnel shafts; tunnel entrance; cave; cave entrances; underground facility "),
    "supply route": (
        "supply routes; road; lines of communication; line of communication; railway line; causeway; airstrip runway "
    ),
    "bridge": ("bridges; ISIL-used bridge; pontoon bridge; culvert; river crossing "),
    "boat": (
        "boats; barge; uncrewed surface vessels; unmanned underwater vessel; speedboats; raft; rafts; "
        "watercraft; ferry "
    ),
    "other": (
        "land features; terrain; targets; terrorist objectives; tree line; generators; ISIL access to "
        "terrain; obscuration fire; banner; cash "
    ),
}
ROWS = [(words.strip(), kind) for kind, all_words in KINDS.items() for words in all_words.split(";")]


@pytest.mark.parametrize(("words", "kind"), ROWS, ids=[words for words, _ in ROWS])
def test_the_words_of_a_target_have_their_kind(words: str, kind: str) -> None:
    assert target_kind(words) == kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_does_not_hang_on_the_party_or_the_case(kind: str) -> None:
    for words in KINDS[kind].split(";"):
        assert target_kind(f"ISIL {words.strip()}") == kind
        assert target_kind(words.strip().upper()) == kind


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("mortar team", "weapon"),
        ("VBIED factory", "vbied"),
        ("mortar firing position", "weapon"),
        ("tanker trucks", "vehicle"),
        ("tunnel entrance", "building"),
        ("supply route", "building"),
        ("house bomb", "building"),
        ("truck bomb", "vehicle"),
        ("terrorist objectives", "unit"),
        ("carpet", "vehicle"),
        ("shipping route", "boat"),
        ("roadside", "supply route"),
    ],
)
def test_a_word_that_only_qualifies_does_not_decide(words: str, wrong: str) -> None:
    assert target_kind(words) != wrong


def test_a_target_noun_stands_by_itself_and_a_modifier_does_not() -> None:
    assert is_target_noun("bunkers") and not is_target_noun("command")
    assert is_modifier("IED") and not is_modifier("bunker")


def test_a_sentence_names_a_target_or_none() -> None:
    assert names_target("Ten buildings used as posts", 0, 27)
    assert not names_target("The visit", 0, 9)
