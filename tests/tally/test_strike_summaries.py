"""Short summaries of strikes, as a bureau that records them writes: the whole line from text to min-max.

Each row: the text, then (min, max) of all killed, of civilians, of children and of the injured; None is not asked.
"""

from __future__ import annotations

import pytest

import dubsar
from dubsar.model import Toll

Ends = tuple[int, int] | None
Row = tuple[str, Ends, Ends, Ends, Ends]

ROWS: tuple[Row, ...] = (
    (
        "Nine people were killed in two strikes an hour apart. The first missile hit a car near Datta Khel, "
        "and the second struck men who had gathered at the wreck. Datta Khel, North Waziristan.",
        (9, 9),
        None,
        None,
        None,
    ),
    (
        "Between 4 and 9 alleged militants died when drones fired on a compound. Strike on compound in "
        "Shawal valley kills at least four. Shawal, North Waziristan.",
        (4, 9),
        (0, 0),
        None,
        None,
    ),
    (
        "At least one but possibly up to 12 people were killed in an attack on a training camp. Lower Juba, Somalia.",
        (1, 12),
        None,
        None,
        None,
    ),
    (
        "4-10 killed, including 1-3 children, as a house is hit at dawn. The house belonged to a tribal "
        "elder. Makeen, South Waziristan.",
        (4, 10),
        None,
        (1, 3),
        None,
    ),
    (
        "A house was destroyed, killing three people; a fourth man died in hospital. Mir Ali, North Waziristan.",
        (4, 4),
        None,
        None,
        None,
    ),
    (
        "A strike on a madrassa killed six. The death toll had risen to 12 by the next day. Ladha, South Waziristan.",
        (12, 12),
        None,
        None,
        None,
    ),
    ("Missiles hit an empty house; no-one was hurt. Ahmad Khel, North Waziristan.", (0, 0), None, None, None),
    (
        "Six to eight people died, among them a senior commander and his two guards. Azam Warsak, South Waziristan.",
        (6, 8),
        None,
        None,
        None,
    ),
    (
        "Initial reports said five people had died. Later accounts put the dead at seven or eight. Wadi "
        "Abida, Marib, Yemen.",
        (7, 8),
        None,
        None,
        None,
    ),
    (
        "Three men, named as Saleh al Qaifi, Ahmed Nasser and Abdullah al Humaiqani, were killed in a "
        "strike on their car. Al Qaifa, Al Bayda.",
        (3, 3),
        None,
        None,
        None,
    ),
    (
        "A drone targeted the home of Maulvi Ihsanullah, killing him, his wife and their two children. "
        "Miranshah, North Waziristan.",
        (4, 4),
        None,
        (2, 2),
        None,
    ),
    (
        "Up to seven people were killed, most of them Uzbek fighters. Attack on a suspected hideout kills "
        "5-7 alleged militants. Shakai, South Waziristan.",
        (5, 7),
        None,
        None,
        None,
    ),
    (
        "Strike kills 4-6, injures 3. At least four alleged Taliban fighters died when two missiles hit a "
        "vehicle. Bangi Dara, North Waziristan.",
        (4, 6),
        None,
        None,
        (3, 3),
    ),
    (
        "US drone kills two suspected al Qaeda militants on a motorbike. Wadi Hadramout, Yemen.",
        (2, 2),
        (0, 0),
        None,
        None,
    ),
    (
        "Five civilians, including a woman and two children, were reported killed; the target of the strike "
        "survived. Wana, South Waziristan.",
        (5, 5),
        (5, 5),
        (2, 2),
        None,
    ),
    (
        "At least 8 killed, including up to 3 civilians. A vehicle and a nearby house were hit. Nangarhar, "
        "Afghanistan.",
        (8, 8),
        (1, 3),
        None,
        None,
    ),
    (
        "An attack on a vehicle killed a Saudi national and a Yemeni. The two men were believed to be al "
        "Qaeda members. Shabwa, Yemen.",
        (2, 2),
        None,
        None,
        None,
    ),
    (
        "10-13 people died in a strike on a mosque during Friday prayers, with a further 6-8 wounded. "
        "Angoor Adda, South Waziristan.",
        (10, 13),
        None,
        None,
        (6, 8),
    ),
    (
        "2-3 alleged al Shabaab members were killed as they drove towards Barawe. Among the dead was "
        "commander Yusuf Dheere. Barawe, Lower Shabelle.",
        (2, 3),
        (0, 0),
        None,
        None,
    ),
    (
        "Seven killed in strike on house rented by foreign fighters. Reports said three Arabs, two Turkmen "
        "and two local men were among the dead. Mir Ali, North Waziristan.",
        (7, 7),
        None,
        None,
        None,
    ),
    (
        "One man was killed and three others were seriously injured when a drone hit a petrol station. "
        "Hangu, Pakistan.",
        (1, 1),
        None,
        None,
        (3, 3),
    ),
    (
        "4 alleged militants killed. Drone strike kills four suspected militants as they leave a "
        "checkpoint. Maqna village, North Waziristan.",
        (4, 4),
        (0, 0),
        None,
        None,
    ),
    (
        "A drone strike killed a doctor treating wounded fighters, along with his assistant. Ghazni, Afghanistan.",
        (2, 2),
        (2, 2),
        None,
        None,
    ),
    (
        "Initial reports claimed the strike had killed Qasim al Raymi, but he later appeared in a video. "
        "Three other men died. Abyan, Yemen.",
        (3, 3),
        None,
        None,
        None,
    ),
    (
        "Multiple missiles hit three compounds, leaving at least 15 dead. Local journalists counted 11 "
        "bodies. Tirah Valley, Khyber agency.",
        (11, 15),
        None,
        None,
        None,
    ),
    (
        "An unknown number of people were killed in a strike on an al Shabaab base. The Kenyan army said "
        "more than 30 fighters had died. Gedo, Somalia.",
        (30, 31),
        (0, 0),
        None,
        None,
    ),
    (
        "The US military said it killed one al Shabaab terrorist. No civilians were hurt, it said. Jilib, Somalia.",
        (1, 1),
        (0, 0),
        None,
        None,
    ),
    (
        "12 people, including women and children, reportedly died as a wedding procession was hit. Tribal "
        "sources said 15 had been killed and 22 injured. Rada'a, Yemen.",
        (12, 15),
        None,
        None,
        (22, 22),
    ),
    (
        "Missiles strike a suspected militant den. Three to five alleged militants die; identities unknown. "
        "Shawal, North Waziristan.",
        (3, 5),
        (0, 0),
        None,
        None,
    ),
    (
        "At least 6 and possibly as many as 11 people were killed in strikes on two neighbouring villages. "
        "Bermal, Paktika.",
        (6, 11),
        None,
        None,
        None,
    ),
    (
        "Possible drone strike kills up to four militants, perhaps including a bomb-maker. Mahfad, Abyan.",
        (1, 4),
        (0, 0),
        None,
        None,
    ),
    (
        "Eight to ten people were killed and an unknown number were injured. The dead included a "
        "16-year-old boy. Norak, North Waziristan.",
        (8, 10),
        None,
        (1, 1),
        None,
    ),
    (
        "Drone fires four missiles at house: six dead, four wounded. Khaisor, North Waziristan.",
        (6, 6),
        None,
        None,
        (4, 4),
    ),
    (
        "Around 20 fighters were killed, according to the governor. A Taliban spokesman said just three had "
        "died. Helmand, Afghanistan.",
        (3, 20),
        (0, 0),
        None,
        None,
    ),
    (
        "5 killed including a reported 2 civilians. Strike targeted men leaving a funeral. Makin, South Waziristan.",
        (5, 5),
        (2, 2),
        None,
        None,
    ),
    (
        "A US helicopter raid and drone strike killed 14 alleged al Qaeda members, as well as 10 civilians, "
        "six of them women. Yakla, Al Bayda.",
        (24, 24),
        (10, 10),
        None,
        None,
    ),
    (
        "Five injured and no deaths reported as missile lands in a field. Mir Ali, North Waziristan.",
        (0, 0),
        None,
        None,
        (5, 5),
    ),
    (
        "At least seven people died, including three foreigners. Six were buried locally. Two wounded men "
        "were taken to Miranshah. Ghulam Khan, North Waziristan.",
        (7, 7),
        None,
        None,
        (2, 2),
    ),
    (
        "A strike hit a convoy of Islamic State fighters. 30-40 were said to have died, but locals reported "
        "only 12 bodies. Achin, Nangarhar.",
        (12, 40),
        None,
        None,
        None,
    ),
    (
        "Adnan al Qadhi, a lieutenant colonel, was killed with his bodyguard Abu Radwan. Beit al Ahmar, Sanaa.",
        (2, 2),
        None,
        None,
        None,
    ),
    (
        "One civilian and two militants killed. An elderly man died when a missile missed a motorcycle; "
        "both riders were killed by a second missile. Zinjibar, Abyan.",
        (3, 3),
        (1, 1),
        None,
        None,
    ),
    ("No casualties were reported in this, the third strike of the week. Ja'ar, Abyan.", (0, 0), None, None, None),
    (
        "Drones killed a mother and her five children, relatives said, when a house beside the target "
        "collapsed. Four alleged militants also died. Gorwek, North Waziristan.",
        (10, 10),
        (6, 6),
        (5, 5),
        None,
    ),
)


def _ends(toll: Toll) -> tuple[int, int]:
    """Both ends; what nobody tells of stands as none."""
    return toll.low or 0, toll.high or 0


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_summary_comes_to_its_range(row: Row, reader: dubsar.Reader) -> None:
    text, *meant = row
    incident = reader.read(dubsar.Document(text=text, language="en")).incidents[0]
    told = (incident.killed.total, incident.killed.civilian, incident.killed.children, incident.injured.total)
    assert [_ends(toll) for toll, ends in zip(told, meant, strict=True) if ends] == [ends for ends in meant if ends]
