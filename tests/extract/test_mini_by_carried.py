"""Mini-reports: the party is named in another sentence, or in none."""

from __future__ import annotations

import pytest
from mini_reports import Row, by, check

import dubsar

CARRIED: list[Row] = [
    ("The coalition carried out raids on Hajin on Sunday. Ten people died.", "coalition"),
    ("Russian warplanes bombed Urum al-Kubra. At least five people were killed.", "Russian"),
    ("A Turkish drone targeted a car near Amuda. Its two passengers were killed.", "Turkish"),
    ("Israel struck a building in Beirut's southern suburbs. The strike killed four people.", "Israel"),
    ("Houthi fighters shelled a district of Taiz. The bombardment left three children dead.", "Houthi"),
    ("Regime helicopters dropped barrel bombs on the town overnight. The bombs killed a family of six.", "Regime"),
    (
        "Gunmen from al-Shabaab stormed a hotel in Mogadishu on Friday. Nine people were killed in the siege.",
        "al-Shabaab",
    ),
    ("The RSF attacked the village at dawn. Its fighters killed 13 people and looted homes.", "RSF"),
    ("A US aircraft fired at a house in Jakar. A mother and her baby were among those killed.", "US"),
    (
        "Saudi-led coalition jets hit a bus in Dahyan. Forty children were killed and 56 were injured.",
        "Saudi-led coalition",
    ),
    ("Turkish forces shelled the village of Marnaz. As a result, a woman was injured.", "Turkish forces"),
    ("Islamic State fighters attacked a checkpoint near Kirkuk. They killed four policemen.", "Islamic State fighters"),
    ("The Myanmar military bombed a school in Sagaing. Eleven pupils died in the attack.", "Myanmar military"),
    ("SDF units raided a house in Gharanij. A man was shot dead during the raid.", "SDF"),
    ("Russia launched missiles at Kharkiv. The attack killed two people and wounded 15.", "Russia"),
]

NOT_CARRIED: list[Row] = [
    ("Russian jets bombed Idlib on Sunday. Separately, a roadside bomb killed two people in Daraa.", None),
    ("The coalition bombed Hajin last week. Meanwhile, two shepherds died in a mine blast in Palmyra.", None),
    ("Israeli warplanes struck Homs. In Hama, unknown gunmen killed a teacher.", "unknown gunmen"),
    ("The Taliban seized a district on Friday. A landslide killed five people in Badakhshan.", None),
    ("The army took the town of Bakhmut. A car accident on the road injured four people.", None),
    ("Turkish forces are deployed in the area. A land mine exploded on Sunday, killing a child.", None),
    ("The Houthis control Hodeidah. Six people were killed in an explosion in the city on Sunday.", None),
    ("US officials visited Baghdad. A bomb killed three people in a market there.", None),
    ("Russian jets hit Saraqib. Elsewhere, government artillery killed one person in Binnish.", "government"),
]

NOBODY: list[Row] = [
    ("A car bomb killed 12 people in Kabul. No group claimed responsibility.", None),
    ("No group has claimed responsibility for the blast, which killed six people in Quetta.", None),
    ("Two people were killed in an explosion in IS-held Mosul.", None),
    ("The army said five people were killed in a blast in Hilla.", None),
    ("The Taliban said 14 people died in the earthquake in Khost.", None),
    ("Four Hezbollah fighters were killed in an explosion in Homs.", None),
    ("Three soldiers of the Somali army were killed by a roadside bomb near Afgooye.", None),
    ("Ten people were killed in air strikes on Houthi-controlled Hodeidah.", None),
    ("A mine killed two children in an area held by Turkish-backed fighters.", None),
    ("An explosion near a Russian base in Jableh killed one person.", None),
    ("Twenty people were killed in an air strike on a Taliban prison in Helmand.", None),
    ("A roadside bomb targeting an American convoy killed two farmers in Paktia.", None),
    ("Unexploded ordnance killed a shepherd near the Iraqi border.", None),
    ("Shelling killed three people in the city, which was recaptured by the army last year.", None),
    ("Four police officers died when a bomb went off beside a police station in Basra.", None),
    ("Stray bullets from a wedding wounded a girl in Zakho.", None),
    ("A Syrian was killed in a landmine explosion in Hama.", None),
    ("A Turkish soldier was killed in an explosion in Idlib.", None),
    ("An Iraqi army helicopter crashed near Baiji, killing all five people on board.", None),
    ("Two civilians were killed in clashes in Sweida.", None),
    ("Warplanes bombed a market in Otaybah, killing seven.", None),
    ("Mortar shells fell on government-held Aleppo, killing four people.", None),
    ("The militants said eight of their fighters were killed in an air strike.", None),
]

OTHER_WAY_ROUND: list[Row] = [
    ("The army said Islamic State killed four civilians in Anbar.", "Islamic State"),
    ("Israeli strikes killed three Hezbollah fighters in Tyre.", "Israeli"),
    ("Iraqi forces said IS snipers killed nine people fleeing the Old City.", "IS snipers"),
    ("The Taliban said US air strikes killed 11 people in Kunduz.", "US"),
    ("Russian jets killed 20 militants in IS-held territory east of Homs.", "Russian"),
    ("Six ISIS members were killed by the Iraqi army in Hamrin.", "Iraqi army"),
    ("The Afghan army killed 15 Taliban fighters in Uruzgan.", "Afghan army"),
    ("Hamas-run authorities said an Israeli strike killed eight people in Gaza.", "Israeli"),
    ("Two Turkish soldiers were killed by PKK fighters in Zap.", "PKK fighters"),
    ("In Houthi-held Sanaa, coalition jets killed two people.", "coalition"),
]


@pytest.mark.parametrize("row", CARRIED)
def test_the_attacker_of_the_sentence_before_did_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", NOT_CARRIED)
def test_another_event_has_its_own_attacker(row: Row, reader: dubsar.Reader) -> None:
    text, wanted = row
    check(reader, (text, wanted), by)


@pytest.mark.parametrize("row", NOBODY)
def test_who_suffers_speaks_or_holds_the_place_did_not_do_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", OTHER_WAY_ROUND)
def test_of_two_parties_the_attacker_is_told_from_the_other(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)
