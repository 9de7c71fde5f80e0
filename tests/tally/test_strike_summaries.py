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
        "A missile hit a house, killing the wife of a militant commander and his three-year-old daughter. "
        "The commander himself was unhurt. Landi Dok, South Waziristan.",
        (2, 2),
        (2, 2),
        (1, 1),
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
    ("The car was carrying six men; all were killed. Wadi Sir, Hadramout.", (6, 6), None, None, None),
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
        "4-5 alleged militants killed, up to 6 others injured when a vehicle was hit in a bazaar. Datta "
        "Khel, North Waziristan.",
        (4, 5),
        (0, 0),
        None,
        (1, 6),
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
    (
        "Five to eight people were killed, of whom at least two were civilians and three were children. Karez, Paktia.",
        (5, 8),
        None,
        (3, 3),
        None,
    ),
    (
        "Five alleged al Qaeda members and a civilian passer-by were killed when two missiles struck a "
        "market road. Wadi Abida, Marib.",
        (6, 6),
        (1, 1),
        None,
        None,
    ),
    (
        "Drone strike leaves 7-9 dead, one of them a local commander. Saidgi, North Waziristan.",
        (7, 9),
        None,
        None,
        None,
    ),
    (
        "A compound was flattened and six people died, four of whom were said to be from one family. Three "
        "others were hurt. Birmal, South Waziristan.",
        (6, 6),
        None,
        None,
        (3, 3),
    ),
    (
        "At least 3 people, perhaps as many as 5, died as a car was hit outside Azzan. Shabwa, Yemen.",
        (3, 5),
        None,
        None,
        None,
    ),
    (
        "Seven to ten suspected militants were reported dead after drones attacked two compounds; no "
        "civilian casualties were reported. Datta Khel.",
        (7, 10),
        (0, 0),
        None,
        None,
    ),
    (
        "Kill or capture raid: two al Shabaab fighters killed, none captured. Barawe, Somalia.",
        (2, 2),
        (0, 0),
        None,
        None,
    ),
    (
        "The third strike of the month killed four, including a 12-year-old shepherd. Rada'a, Yemen.",
        (4, 4),
        None,
        (1, 1),
        None,
    ),
    (
        "Local officials reported three dead. Witnesses counted five charred bodies. Shabwa, Yemen.",
        (3, 5),
        None,
        None,
        None,
    ),
    ("A vehicle carrying four people was destroyed. All four were killed. Ma'rib, Yemen.", (4, 4), None, None, None),
    ("2 killed, possibly 4, in a strike on a motorcycle. Hangu, Khyber Pakhtunkhwa.", (2, 4), None, None, None),
    (
        "Commander Sangeen and at least three other men were killed in a strike on a house near the bazaar. "
        "Ghulam Khan, North Waziristan.",
        (4, 4),
        None,
        None,
        None,
    ),
    (
        "Twelve people - most of them women and children - were killed when a missile hit the wrong house. "
        "Khost, Afghanistan.",
        (12, 12),
        (12, 12),
        None,
        None,
    ),
    ("Strike kills nobody but destroys an empty vehicle. Lawdar, Abyan.", (0, 0), None, None, None),
    (
        "Up to 15 people were killed in the first strike. A second strike the same evening in the next "
        "valley killed a further four. Shawal.",
        (1, 15),
        None,
        None,
        None,
    ),
    (
        "Six people including two civilians were killed, and a further two civilians wounded. Kandahar, Afghanistan.",
        (6, 6),
        (2, 2),
        None,
        (2, 2),
    ),
    (
        "A missile killed two children and their mother; their father, the target, was not at home. Shakin, Paktika.",
        (3, 3),
        (3, 3),
        (2, 2),
        None,
    ),
    (
        "Between two and four people died in a car bombed near al Rawda. An official described them as al "
        "Qaeda members. Shabwa.",
        (2, 4),
        None,
        None,
        None,
    ),
    (
        "3 alleged militants die, 2 are injured, as a drone hits their jeep. Wana, South Waziristan.",
        (3, 3),
        (0, 0),
        None,
        (2, 2),
    ),
    (
        "Death toll put at 14, then revised to 11. The 11 included three brothers. Tirah, Khyber.",
        (11, 11),
        None,
        None,
        None,
    ),
    (
        "Several missiles were fired on a camp, killing more than 20 recruits. Lower Shabelle, Somalia.",
        (20, 21),
        None,
        None,
        None,
    ),
    ("At least two dead - one civilian, one militant - in strike on a taxi. Bayda, Yemen.", (2, 2), (1, 1), None, None),
    (
        "A tribal elder and his grandson died when their car was mistaken for a target. Two guards survived "
        "with burns. Mansehra road, Kurram.",
        (2, 2),
        None,
        None,
        (2, 2),
    ),
    (
        "The attack killed five people. Three died on the spot and two later in hospital. Mir Ali, North Waziristan.",
        (5, 5),
        None,
        None,
        None,
    ),
    (
        "Up to ten foreigners were killed, among them an Egyptian explosives expert. Attack on house kills "
        "8-10. Shin Warsak.",
        (8, 10),
        None,
        None,
        None,
    ),
    (
        "Three civilians and one or two militants were killed as a house was hit. Makin, South Waziristan.",
        (4, 5),
        (3, 3),
        None,
        None,
    ),
    ("Nine died. Among them were four Arabs, two Uzbeks and three locals. Azam Warsak.", (9, 9), None, None, None),
    (
        "Residents said the strike killed ten villagers at a wake, including two girls. The governor said "
        "ten insurgents had died. Kunar, Afghanistan.",
        (10, 10),
        (0, 10),
        (2, 2),
        None,
    ),
    (
        "A pilotless aircraft fired on a guesthouse, leaving three people dead and at least five wounded, "
        "two critically. Mir Ali.",
        (3, 3),
        None,
        None,
        (5, 5),
    ),
    (
        "One named militant killed with 2-3 unknown others in strike on a van. Speen Wam, North Waziristan.",
        (3, 4),
        None,
        None,
        None,
    ),
    ("Strike injures five people, all of them labourers. No one died. Shorabak, Kandahar.", (0, 0), None, None, (5, 5)),
    ("Eleven people were killed, six of them civilians. Nuristan, Afghanistan.", (11, 11), (6, 6), None, None),
    (
        "An elderly woman gathering vegetables was killed and up to nine of her grandchildren were injured. "
        "Ghundi Kala, North Waziristan.",
        (1, 1),
        (1, 1),
        None,
        (1, 9),
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
