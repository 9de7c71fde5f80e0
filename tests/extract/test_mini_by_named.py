"""Mini-reports: the party that did it is named in the sentence of the harm."""

from __future__ import annotations

import pytest
from mini_reports import Row, by, check

import dubsar

DOERS: list[Row] = [
    ("Russian jets killed nine people in a market in Saraqib on Sunday.", "Russian"),
    ("Israeli soldiers shot dead a 16-year-old boy near Jenin.", "Israeli soldiers"),
    ("Fighters of the Rapid Support Forces killed at least 30 villagers in Gezira.", "Rapid Support Forces"),
    ("Al-Shabaab militants killed seven police officers at a checkpoint outside Baidoa.", "Al-Shabaab militants"),
    ("Boko Haram insurgents abducted 14 women from a village near Maiduguri.", "Boko Haram"),
    ("The Saudi-led coalition bombed a wedding hall in Hajjah, killing 20 guests.", "Saudi-led coalition"),
    ("Regime forces shelled the town of Ariha, killing two children.", "Regime forces"),
    ("Houthi rebels fired a missile at a camp in Marib, wounding 11 displaced people.", "Houthi rebels"),
    ("Turkish-backed fighters shot a farmer dead in his olive grove near Afrin.", "Turkish-backed fighters"),
    ("US forces killed two civilians during a night raid in Nangarhar.", "US forces"),
    ("Islamic State gunmen executed five men in the desert south of Sukhna.", "Islamic State gunmen"),
    ("Iraqi federal police killed three suspected militants in Hawija.", "Iraqi federal police"),
    ("Unknown gunmen killed a teacher in Nawa.", "Unknown gunmen"),
    (
        "Unidentified assailants on a motorcycle shot and killed a tribal elder in al-Busayrah.",
        "Unidentified assailants",
    ),
    ("Settlers beat two shepherds south of Hebron, injuring one of them seriously.", "Settlers"),
    ("Members of the Military Police detained three young men in Jindires.", "Military Police"),
    ("SDF fighters arrested four people in a raid on the town of al-Shuhayl.", "SDF fighters"),
    ("An Israeli drone killed two men on a motorbike in southern Lebanon.", "Israeli"),
    ("Ukrainian shelling killed one woman in Donetsk.", "Ukrainian"),
    ("Syrian and Russian warplanes pounded Khan Sheikhoun, killing 14.", "Syrian Russian"),
    ("The army dropped barrel bombs on Darayya; four people died.", "army"),
    ("A suicide bomber of the Islamic State killed eight worshippers in Kunduz.", "Islamic State"),
    ("A Taliban car bomb killed 12 people outside a bank in Lashkar Gah.", "Taliban"),
]

PASSIVES: list[Row] = [
    ("Six civilians were killed by Russian airstrikes on Ihsim.", "Russian"),
    ("A shepherd was shot by Turkish border guards near Darbasiyah.", "Turkish border guards"),
    ("Three aid workers were killed by an Israeli strike in Deir al-Balah.", "Israeli"),
    ("Two brothers were abducted by armed men in Tal Abyad.", "armed men"),
    ("Twelve people were massacred by RSF fighters in Wad al-Nora.", "RSF fighters"),
    ("A man died under torture at the hands of the military intelligence in Daraa.", "military intelligence"),
    ("Five farmers were wounded by landmines left behind by Islamic State in Palmyra.", "Islamic State"),
    ("A girl was hit and killed by a bullet fired by the Afghan border police in Spin Boldak.", "Afghan border police"),
    ("The commander was killed by a US drone strike in Shabwa.", "US"),
    ("Seven people were killed in an attack carried out by ISIS cells in the Badia.", "ISIS"),
    ("At least 40 were killed in air raids conducted by the Myanmar military on Pazigyi.", "Myanmar military"),
    ("Nine people were killed in raids launched by the international coalition on Baghuz.", "international coalition"),
]

RAIDS: list[Row] = [
    ("Four people were killed in a raid by the coalition on Hajin.", "coalition"),
    ("Ten civilians died in strikes by Saudi-led coalition aircraft on Saada.", "Saudi-led coalition"),
    ("Two people were wounded in shelling by regime forces on Kafr Nabl.", "regime forces"),
    ("Three people were killed in a Turkish drone strike near Qamishli.", "Turkish"),
    ("A woman was killed in Israeli shelling of Khan Younis.", "Israeli"),
    ("Eight people were killed in US air strikes in Lower Shabelle.", "US"),
    ("A boy was killed after regime barrel bombs fell on Douma.", "regime"),
    ("Three soldiers were killed in an ambush by PKK militants in Hakkari.", "PKK militants"),
    ("An attack by Boko Haram on a farming village near Konduga left 43 people dead.", "Boko Haram"),
    ("A Russian missile attack on an apartment block in Dnipro killed nine people.", "Russian"),
    ("The Israeli bombardment of Rafah killed 22 people overnight.", "Israeli"),
    ("Suspected Saudi-led coalition air strikes killed at least six people in Sanaa.", "Saudi-led coalition"),
    (
        "An air strike believed to have been carried out by Russian warplanes killed seven in Maarat al-Numan.",
        "Russian",
    ),
    ("Warplanes believed to be Russian bombed Jisr al-Shughour, killing three.", "Russian"),
    ("Planes thought to belong to the US-led coalition hit Raqqa and killed a family of five.", "US-led coalition"),
    ("A suspected US drone strike killed four men in North Waziristan.", "US"),
    ("At least 15 people have been killed in the Taliban's offensive on Ghazni.", "Taliban"),
    ("Hezbollah rocket fire killed two Israelis in Kiryat Shmona.", "Hezbollah"),
    ("Four shepherds were injured as a result of Turkish shelling on Tel Rifaat.", "Turkish"),
    ("Seven people were killed when a coalition aircraft bombed a mosque in Tabqa.", "coalition"),
    ("Two children lost their lives as government forces fired rockets on Binnish.", "government forces"),
    ("The family's house was hit by an Israeli missile, killing the parents and three children.", "Israeli"),
    (
        "Nine members of one family were killed under the bombs of the Syrian air force in Kafr Takharim.",
        "Syrian air force",
    ),
]

BLAMED: list[Row] = [
    ("The attack, which killed 11 people, was blamed on al-Shabaab.", "al-Shabaab"),
    ("Residents blamed the coalition for a strike that killed 16 people in Mosul.", "coalition"),
    ("Islamic State claimed responsibility for the bombing, which killed 30 people in Kabul.", "Islamic State"),
    ("A blast claimed by Islamic State killed four people in Jalalabad.", "Islamic State"),
    ("The Taliban claimed the attack that killed nine soldiers in Kunduz.", "Taliban"),
    ("The RSF was accused of killing 20 people in an attack on a market in Omdurman.", "RSF"),
    ("Villagers accused the army of killing ten men in Moura.", "army"),
    ("Amnesty accused Turkish-backed groups of killing two civilians in Afrin.", "Turkish-backed groups"),
    ("The opposition held government forces responsible for the death of 12 people in Hama.", "government forces"),
    ("Kyiv said Russia was behind the strike that killed 23 people in Uman.", "Russia"),
    ("Activists pointed the finger at regime aircraft after bombs killed six people in Idlib.", "regime aircraft"),
    ("Eight people were killed in an explosion in Aden that officials attributed to the Houthis.", "Houthis"),
    ("Local media attributed the killing of the two farmers to ISIS cells.", "ISIS"),
    ("Israel is accused of carrying out the strike that killed three officers in Damascus.", "Israel"),
    ("Residents blamed the coalition for the deaths of nine people in Raqqa, which the alliance denied.", "coalition"),
]

CONTESTED: list[Row] = [
    ("Russian or Syrian jets bombed the clinic in Kafranbel, killing two nurses.", "Russian Syrian"),
    ("Two civilians were killed by regime or Russian artillery in al-Bara.", "regime Russian"),
    (
        "It was unclear whether the Iraqi army or the coalition carried out the raid that killed 12.",
        "Iraqi army coalition",
    ),
    ("Both sides blamed each other for the shelling, which killed five people in Taiz.", None),
    ("Six people were killed in clashes between the army and rebels in Kordofan.", "army rebels"),
    ("A joint raid by US and Somali forces killed four al-Shabaab fighters near Jilib.", "US Somali forces"),
    ("Turkish forces and their proxies shelled Ain Issa, wounding three people.", "Turkish forces proxies"),
    ("SDF with support of the international coalition arrested two men in Dhiban.", "SDF coalition"),
]


DATELINES: list[Row] = [
    ("ADEN, Yemen - A car bomb killed four soldiers outside a barracks on Thursday.", None),
    ("BAGHDAD, Iraq (North Agency) — A roadside bomb wounded two shoppers.", None),
    ("TRIPOLI, Libya -- Rockets killed three civilians near the harbour.", None),
    ("KABUL, Afghanistan – A Taliban car bomb killed nine guards.", "Taliban"),
]


@pytest.mark.parametrize("row", DOERS)
def test_who_does_it_is_who_did_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", PASSIVES)
def test_by_after_a_passive_names_who_did_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", RAIDS)
def test_whose_raid_or_weapon_it_was_names_who_did_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", BLAMED)
def test_blame_and_a_claim_of_responsibility_name_who_did_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", CONTESTED)
def test_joint_and_contested_parties_are_all_named(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", DATELINES)
def test_the_country_of_a_dateline_did_nothing(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)
