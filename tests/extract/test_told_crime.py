"""Crime reports as local papers write them: (killed, injured) of the main incident, the killer among the dead."""

from __future__ import annotations

import pytest
from news_reading import TUESDAY

import dubsar
from dubsar.model import Document

TOLD: list[tuple[str, int, int]] = [
    ("Man shoots 3 cousins, killing 1, then himself", 2, 2),
    ("Police: Husband kills wife, self in Akron", 2, 0),
    ("Sheriff: Mom kills two kids, self at lake cabin", 3, 0),
    ("He left four dead, two of them cousins, and one wounded before killing himself.", 5, 1),
    ("3 adults, 2 children dead in house shooting, chief says", 5, 0),
    ("Troopers: Father, two daughters dead in suspected murder-suicide", 3, 0),
    ("Mother, son killed in drive-by; daughter injured", 2, 1),
    ("Detectives found the truck used in the fatal shooting of a toddler last month.", 1, 0),
    ("A fatal shooting on Elm Street is under investigation.", 0, 0),
    ('Two people were killed on Oak Avenue.\n"We are killing one another," a pastor said.', 2, 0),
    ("Officials are tired of people killing each other. On Monday a man was killed on Fifth Street.", 1, 0),
    ("The sheriff said the three year old who shot himself on Sunday has died.", 1, 0),
    ("18 month old dies in accidental shooting", 1, 0),
    ("A man is accused of shooting a woman and a boy to death and then turning the gun on himself on Friday, leaving "
     "three dead.", 3, 0),
    ("Toddler shot in the stomach in Largo\nA 3-year-old girl in Seminole died on Monday after she found a gun in a "
     "drawer and accidentally shot herself in the stomach.", 1, 0),
    ("A judge found a 22-year-old man guilty after he shot a 16-year-old student in the neck. The student was killed "
     "on his way home.", 1, 0),
    ("A woman shot her husband in the leg on Sunday. He is expected to live.", 0, 1),
    ("Club shooting leaves 1 dead, 2 critical", 1, 2),
    ("One person is dead and another is in the hospital after a shooting in Ocala.", 1, 1),
    ("A man and a woman were found dead with gunshot wounds in an apartment on Pine Street.", 2, 0),
    ("Suspect in custody after woman found shot to death in car", 1, 0),
    ("Deputies found three men shot in a parked van on Route 9. One died at the scene.", 1, 2),
    ("Two men were critically wounded in a shooting on Monday. One of them later died at the hospital.", 1, 1),
    ("Four people were shot Saturday, including a 6-year-old boy who died at the scene.", 1, 3),
    ("Four friends were shot; two died and the other two are recovering.", 2, 2),
    ("Two brothers, 17 and 19, were wounded; their cousin, 16, did not survive.", 1, 2),
    ("Murder-suicide: man kills estranged wife, her mother, then turns gun on himself", 3, 0),
    ("Gunman kills 3, injures 6 at warehouse; suspect dead", 4, 6),
    ("Police: Child shot when handgun discharges", 0, 1),
    ("His wound was self-inflicted, an officer said. The teenager was shot in the chest by accident.", 0, 1),
]  # fmt: skip
PAGES: list[tuple[str, int, int]] = [
    ("20 June, 2023\nNine killed in floods in Pakistan\nMinister resigns\nNames of the two victims of the shelling\n"
     "The shelling of Marea on Sunday killed Omar Dali and wounded his brother Saad.\nTags: Marea", 1, 1),
    ("Home\nVideos\nTwo farmers killed by mine near Palmyra\nTwo farmers were killed on Tuesday when a mine went off "
     "near Palmyra.\nMost read\nTen die in ferry accident", 2, 0),
    ("Sources to our correspondent : 3 dead and number of wounded as a car bomb exploded in Al-Bab city .", 3, 2),
    ("Today a suicide drone hit the center of Tal Rifaat, causing the death and injury of 8 shoppers.", 1, 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_a_crime_report_counts_each_person_once(text: str, killed: int, injured: int, reader: dubsar.Reader) -> None:
    assert tolls(reader, text) == (killed, injured)


GOING_ON: list[tuple[str, int, int]] = [
    ("Gunmen killed a guard in Raqqa on Monday.\nThe mayor of Aleppo spoke.\nThree others were injured.", 1, 3),
    ("A bomb killed a baker in Mosul on Sunday.\nTwo of his sons were hurt in the blast.", 1, 2),
    ("A bomb killed a baker in Mosul on Sunday.\nTwo boys were hurt in the blast in Erbil on Friday.", 1, 0),
]


@pytest.mark.parametrize(("text", "killed", "injured"), GOING_ON)
def test_who_else_was_hurt_in_the_attack_belongs_to_it(
    text: str, killed: int, injured: int, reader: dubsar.Reader
) -> None:
    assert tolls(reader, text) == (killed, injured)


@pytest.mark.parametrize(("text", "killed", "injured"), PAGES)
def test_a_scraped_page_tells_its_own_report(text: str, killed: int, injured: int, reader: dubsar.Reader) -> None:
    assert tolls(reader, text) == (killed, injured)


def tolls(reader: dubsar.Reader, text: str) -> tuple[int, int]:
    """The minima of the main incident."""
    incidents = reader.read(Document(text, published=TUESDAY, publisher="Gazette")).incidents
    told = incidents[0] if incidents else None
    return (told.killed.total.low or 0, told.injured.total.low or 0) if told else (0, 0)
