"""Mini-reports in turns that the tables by idea do not have, and as monitors write them."""

from __future__ import annotations

import monitor_reports as monitors
import pytest
from mini_reports import Row, by, check, speaker, stance, when, where, zone

import dubsar

BY: list[Row] = [
    ("The Sudanese air force struck a livestock market in Kabkabiya, leaving over 100 dead.", "Sudanese air force"),
    ("Four members of a family perished as a guided bomb dropped by a Russian Su-34 levelled their home.", "Russian"),
    ("At least 17 villagers were rounded up and executed by junta troops in Magway.", "junta troops"),
    ("A bomb disposal engineer was killed by a mine laid by the Houthis near Mocha.", "Houthis"),
    ("Two teenagers were gunned down by men in military uniform in Anka.", None),
    ("Colombian soldiers opened fire on protesters in Cauca, killing one and wounding three.", "Colombian soldiers"),
    ("After the Iraqi air force bombed the hospital, rescuers found nine bodies.", "Iraqi air force"),
    ("A drone, likely Turkish, hit a pick-up near Derik, killing its driver.", "Turkish"),
    ("Rebels from the M23 group executed at least 131 civilians in Kishishe.", "M23"),
    ("Gunmen loyal to Khalifa Haftar shelled a suburb of Tripoli, killing a doctor.", "Gunmen loyal Khalifa Haftar"),
    ("Twenty civilians died in June at the hands of Syrian regime forces.", "Syrian regime forces"),
    ("Pakistani jets crossed the border and bombed four houses; eight women and children were killed.", "Pakistani"),
    ("The mayor accused militiamen allied with the government of killing a family of seven.", "militiamen"),
    ("A soldier of the Lebanese army was killed by Israeli tank fire in Wazzani.", "Israeli"),
    ("The hospital was bombed on Sunday. Three nurses were killed. Rebels blamed the air force.", (None, "air force")),
    ("Police in Bannu said the Pakistani Taliban were behind the blast that killed five troops.", "Pakistani Taliban"),
    ("The Ethiopian army said it had driven rebels from Lalibela. A shell killed a priest there.", None),
    ("Nobody has said it planted the bomb that killed four people in Herat.", None),
    ("An army patrol came upon a minefield near Mosul; two farmers had been killed there.", None),
    ("Eleven fishermen died when an Emirati gunboat opened fire on their boat off Khokha.", "Emirati"),
]

SPEAKER: list[Row] = [
    ("A nurse reached by phone said she had counted 13 people dead.", "A nurse"),
    ("Thirteen people have died, says the Red Crescent.", "the Red Crescent"),
    ("“There are 13 dead,” a nurse, Amina Yusuf, said by telephone.", "nurse"),
    ("Local council member Hadi Salem: “They killed 13 of our people.”", "Hadi Salem"),
    ("As the governor told state television, 13 people were killed.", "the governor"),
    ("The toll, as given by the Civil Defence, was 13 killed.", "the Civil Defence"),
    ("Figures from the health ministry show 13 people were killed.", "health ministry"),
    ("Thirteen people were killed in the raid (SOHR).", "SOHR"),
    ("In its daily report, the OSCE mission noted that two civilians had been injured.", "the OSCE mission"),
    ("The group wrote on Telegram that its fighters had killed 13 soldiers.", "The group"),
    ("“We heard planes,” said Layla, 34. “Then everything shook. Thirteen neighbours died.”", "Layla"),
    ("Thirteen people were killed, state news agency SANA reported late on Sunday.", "state news agency SANA"),
]

STANCE: list[Row] = [
    ("It is feared that 13 villagers were killed.", "hedged"),
    ("The raid would appear to have killed 13 villagers.", "hedged"),
    ("An unverified video purports to show 13 villagers being killed.", "hedged"),
    ("The army has rejected the accusation that its men shot 13 villagers.", "denied"),
    ("“None of our bombs killed those people,” the spokesman said.", "denied"),
    ("The coalition, which at first denied it, admitted that its raid had killed 13 villagers.", "conceded"),
    ("The minister expressed regret that his troops had by mistake killed 13 villagers.", "conceded"),
    ("The army stood by its account that militants killed 13 villagers.", "asserted"),
]

WHEN: list[Row] = [
    ("A gunman killed two guards in Kabul late Saturday, officials told the Gazette on Monday.", "05-03"),
    ("Friday prayers had just ended when the bomb killed 13 people.", "05-02"),
    ("Sunday: nine people were killed in shelling on Nyala.", "05-04"),
    ("The market, last bombed on March 3, was hit again on Saturday, when nine people were killed.", "05-03"),
    ("Nine people killed on May 1 were laid to rest on Saturday.", "05-01"),
    ("The strike took place on Thursday. The ministry reported on Sunday that nine people were killed.", "05-01"),
    ("Nine people were killed in Nyala this Sunday, days before a summit on May 20.", "05-04"),
]

WHERE: list[Row] = [
    ("The governor of Basra, speaking in Baghdad, said nine people were killed in Zubayr.", "Zubayr"),
    ("Nine Ethiopians were killed in a strike on one migrant centre in Saada.", "Saada"),
    ("Shells fired from Jordan killed a shepherd in the Syrian village of Nasib.", "Nasib"),
    ("Nine people were killed 20 km south of Kirkuk.", "Kirkuk"),
    ("Residents fled to Amman after nine people were killed in Daraa.", "Daraa"),
    ("The Aleppo media centre said nine people were killed in Atarib.", "Atarib"),
    ("From Geneva, the UN said nine people were killed in Kherson.", "Kherson"),
    ("A bomb in Quetta, 600 km from Islamabad, killed nine people.", "Quetta"),
]

STORY = "The market of Hajin was hit on Sunday, the council said, and shops burned down."

ZONE: list[Row] = [
    (
        f"{STORY}\n\nTop stories\nNine killed in Kirkuk blast\nTwo dead in Basra clashes\n\nThe shops are shut.",
        "teaser",
    ),
    (f"{STORY}\n\nPHOTO: Nine people were killed in this house (Gazette)\n\nThe shops are shut.", "caption"),
    (f"{STORY}\n\n3 comments\n\nsami: nine people were killed", "comment"),
    (f"{STORY}\n\nDon’t miss: Nine killed in Kirkuk blast\n\nThe shops are shut.", "teaser"),
    (f"{STORY}\n\nNine people were killed, said the council, whose photo: desk was closed.", "body"),
]


@pytest.mark.parametrize("row", [*BY, *monitors.BY])
def test_by_whom(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, by)


@pytest.mark.parametrize("row", [*SPEAKER, *monitors.SPEAKER])
def test_says_who(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)


@pytest.mark.parametrize("row", [*STANCE, *monitors.STANCE])
def test_how_firmly(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, stance)


@pytest.mark.parametrize("row", [*WHEN, *monitors.WHEN])
def test_on_which_day(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, when)


@pytest.mark.parametrize("row", [*WHERE, *monitors.WHERE])
def test_in_which_place(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, where)


@pytest.mark.parametrize("row", [*ZONE, *monitors.ZONE])
def test_in_which_part_of_the_page(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, zone)
