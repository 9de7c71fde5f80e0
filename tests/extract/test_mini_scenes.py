"""Mini-reports: where the main incident was, when a country, a province or the countryside of a town is said first."""

from __future__ import annotations

import pytest
from news_reading import TUESDAY

import dubsar
from dubsar.model import Document

FINER = [
    ("Two shepherds were killed in Syria on Sunday when rockets fell on a wedding. The wedding hall stands in the town "
     "of Saraqib, south of Idlib.", "Saraqib"),
    ("A blast killed five people in Iraq on Monday. Police said the bomb went off at a tea house in Tuz Khurmatu.",
     "Tuz Khurmatu"),
    ("At least six people have been killed in Yemen in an air raid, medics say.\nThe jets bombed a bus station in "
     "Zabid, residents told the agency.", "Zabid"),
    ("BEIRUT, June 3 (Gazette) - Two people were killed in an Israeli strike on a van in southern Lebanon, the health "
     "ministry said. The van was hit in the town of Bint Jbeil.", "Bint Jbeil"),
    ("Nine were killed in the Afghan province of Nangarhar on Friday. The bomb exploded near a mosque in Khogyani "
     "district.", "Khogyani"),
    ("Two women were hurt in a raid on a bakery in the countryside of Qamishli. The bakery near the town "
     "of Amuda was destroyed. The two women were hurt by glass.", "Amuda"),
    ("Three people died in Yemen on Sunday. Another raid hit Zabid last week.", "Yemen"),
    ("Three people died in Yemen on Sunday. A ship left Aden.", "Yemen"),
]  # fmt: skip
ASIDES = [
    ("A displaced girl from Kafr Hamra village in western Aleppo countryside was killed as artillery fired shells on "
     "the south of Azaz city.", "Azaz"),
    ("Yasir Hamdan, a teacher from Binnish town in Idlib province, died of wounds sustained in a rocket attack on the "
     "outskirts of Darat Izza city.", "Darat Izza"),
    ("A soldier was killed and four were hurt when a shell hit their truck on the road to Marea. The wounded "
     "soldiers were taken to the “Afrin” hospital by night.", "Marea"),
    ("US troops seized two militants and a bystander was hurt in a night raid in eastern Syria. Washington has 900 "
     "soldiers in the country.", "eastern Syria"),
    ("Ankara said a great number of fighters were killed. The raids hit caves in the Sinjar area of northern Iraq.",
     "Sinjar"),
    ("A child was killed in mortar fire on Ain Issa. On May 3, shells fell on Kafr Naseh village near Tal Rifaat, "
     "leaving no casualties.", "Ain Issa"),
    ("A British drone killed a fighter on a motorbike, the ministry said.\nThe aircraft followed the motorbike through "
     "Sarmada before it fired.\nMore from us\nNew York: trial opens\nBoston marathon route\nHouston heat\n", "Sarmada"),
]  # fmt: skip


def main_place(reader: dubsar.Reader, text: str) -> dict[str, object]:
    incidents = reader.read(Document(text, published=TUESDAY, publisher="Gazette")).incidents
    return incidents[0].to_dict()["where"] or {}


@pytest.mark.parametrize(("text", "words"), FINER)
def test_the_next_sentences_tell_the_scene_in_the_country_named(text: str, words: str, reader: dubsar.Reader) -> None:
    assert words in str(main_place(reader, text).get("words"))


@pytest.mark.parametrize(("text", "words"), ASIDES)
def test_homes_hospitals_governments_and_spared_places_are_no_scene(
    text: str, words: str, reader: dubsar.Reader
) -> None:
    assert words in str(main_place(reader, text).get("words"))


@pytest.mark.parametrize(
    "text",
    [
        "Four farmers were killed by shelling in the country's northwestern province of Idlib on Tuesday.",
        "Four farmers were killed by shelling in Syria’s northwestern Idlib province on Tuesday.",
    ],
)
def test_the_direction_of_a_province_in_its_country_is_no_part_of_it(text: str, reader: dubsar.Reader) -> None:
    whole = main_place(reader, "Four farmers were killed by shelling in Idlib province.")
    assert main_place(reader, text)["lat"] == whole["lat"]


def test_a_direction_without_a_country_is_a_part_of_the_province(reader: dubsar.Reader) -> None:
    part = main_place(reader, "Five herders were killed in shelling of the northern countryside of Aleppo.")
    whole = main_place(reader, "Five herders were killed in shelling of Aleppo province.")
    assert float(str(part["lat"])) > float(str(whole["lat"])) + 0.3


def test_missiles_that_are_shot_down_are_no_wounded_people(reader: dubsar.Reader) -> None:
    text = "Air defences fired at the rockets and shot some of them down over Dumayr."
    assert not reader.read(Document(text, published=TUESDAY)).incidents
