"""How parties are named: what must be found under which id, and what must stay unknown. Sentences are invented."""

from __future__ import annotations

from datetime import date

import pytest

from dubsar.ground.actors import Actors

ACTORS = Actors.load()


def found(text: str, land: str | None = None, year: int | None = None) -> list[tuple[str | None, str | None]]:
    day = date(year, 3, 3) if year else None
    return [(actor.words, actor.id) for actor in ACTORS.find(text, lambda: land, day)]


@pytest.mark.parametrize(
    ("text", "words", "id"),
    [
        ("Israeli fighter jets struck a car.", "Israeli fighter jets", "actor:il-forces"),
        ("The IDF confirmed it.", "IDF", "actor:il-forces"),
        ("A Tel Aviv spokesman named Hamas.", "Hamas", "actor:hamas"),
        ("The Qassam Brigades fired rockets.", "Qassam Brigades", "actor:qassam"),
        ("Palestinian Islamic Jihad fighters left.", "Palestinian Islamic Jihad fighters", "actor:pij"),
        ("Hezbollah rockets fell.", "Hezbollah rockets", "actor:hezbollah"),
        ("The Lebanese army withdrew.", "Lebanese army", "actor:lb-forces"),
        ("Syrian regime forces shelled it.", "Syrian regime forces", "actor:sy-forces"),
        ("Syrian Arab Army units advanced.", "Syrian Arab Army", "actor:sy-forces"),
        ("Assad's forces entered.", "Assad's forces", "actor:sy-forces"),
        ("A Syrian government helicopter dropped it.", "Syrian government helicopter", "actor:sy-forces"),
        ("Russian warplanes bombed it.", "Russian warplanes", "actor:ru-forces"),
        ("The Russian Aerospace Forces flew.", "Russian Aerospace Forces", "actor:ru-forces"),
        ("The Kremlin denied it.", "Kremlin", "actor:ru"),
        ("Wagner mercenaries were seen.", "Wagner mercenaries", "actor:wagner"),
        ("Ukrainian artillery replied.", "Ukrainian artillery", "actor:ua-forces"),
        ("The Armed Forces of Ukraine said so.", "Armed Forces of Ukraine", "actor:ua-forces"),
        ("US-led coalition jets hit it.", "US-led coalition jets", "actor:us-led-coalition"),
        ("CJTF-OIR said so.", "CJTF-OIR", "actor:us-led-coalition"),
        ("U.S. forces raided it.", "U.S. forces", "actor:us-forces"),
        ("An American drone strike killed him.", "American drone strike", "actor:us-forces"),
        ("US Central Command said so.", "US Central Command", "actor:us-forces"),
        ("AFRICOM said so.", "AFRICOM", "actor:us-forces"),
        ("RAF aircraft flew.", "RAF aircraft", "actor:gb-forces"),
        ("Iraqi forces stormed it.", "Iraqi forces", "actor:iq-forces"),
        ("Iraqi Federal Police fired.", "Iraqi Federal Police", "actor:iq-forces"),
        ("The Popular Mobilization Forces came.", "Popular Mobilization Forces", "actor:pmf"),
        ("Hashd al-Shaabi fighters came.", "Hashd al-Shaabi fighters", "actor:pmf"),
        ("Kurdish Peshmerga held it.", "Kurdish Peshmerga", "actor:peshmerga"),
        ("Kataib Hezbollah claimed it.", "Kataib Hezbollah", "actor:kataib-hezbollah"),
        ("The SDF said so.", "SDF", "actor:sdf"),
        ("YPG fighters left.", "YPG fighters", "actor:ypg"),
        ("Turkish drones struck.", "Turkish drones", "actor:tr-forces"),
        (
            "Turkish-backed Syrian National Army factions shelled it.",
            "Turkish-backed Syrian National Army",
            "actor:sna",
        ),
        ("The PKK was blamed.", "PKK", "actor:pkk"),
        ("ISIL snipers fired.", "ISIL snipers", "actor:is"),
        ("Islamic State militants fled.", "Islamic State militants", "actor:is"),
        ("so-called Islamic State fighters fled.", "so-called Islamic State fighters", "actor:is"),
        ("Daesh claimed it.", "Daesh", "actor:is"),
        ("Jabhat al-Nusra took it.", "Jabhat al-Nusra", "actor:hts"),
        ("HTS denied it.", "HTS", "actor:hts"),
        ("Ahrar al-Sham joined.", "Ahrar al-Sham", "actor:ahrar-al-sham"),
        ("The Free Syrian Army came.", "Free Syrian Army", "actor:fsa"),
        ("The Saudi-led coalition struck.", "Saudi-led coalition", "actor:saudi-led-coalition"),
        ("Saudi warplanes struck.", "Saudi warplanes", "actor:sa-forces"),
        ("Houthi missiles hit it.", "Houthi missiles", "actor:houthis"),
        ("Ansar Allah said so.", "Ansar Allah", "actor:houthis"),
        ("Emirati forces left.", "Emirati forces", "actor:ae-forces"),
        ("The Southern Transitional Council agreed.", "Southern Transitional Council", "actor:stc"),
        ("AQAP was blamed.", "AQAP", "actor:aqap"),
        ("Sudanese Armed Forces jets hit it.", "Sudanese Armed Forces jets", "actor:sd-forces"),
        ("RSF fighters looted it.", "RSF fighters", "actor:rsf"),
        ("Haftar's forces shelled it.", "Haftar's forces", "actor:lna"),
        ("GNA forces replied.", "GNA forces", "actor:ly-forces"),
        ("Al-Shabaab militants attacked.", "Al-Shabaab militants", "actor:al-shabaab"),
        ("Kenyan troops fired.", "Kenyan troops", "actor:ke-forces"),
        ("AMISOM troops fired.", "AMISOM troops", "actor:amisom"),
        ("Taliban insurgents attacked.", "Taliban insurgents", "actor:taliban"),
        ("The Afghan National Army came.", "Afghan National Army", "actor:af-forces"),
        ("ISKP claimed it.", "ISKP", "actor:is-k"),
        ("Pakistani jets struck.", "Pakistani jets", "actor:pk-forces"),
        ("Tehreek-e-Taliban Pakistan claimed it.", "Tehreek-e-Taliban Pakistan", "actor:ttp"),
        ("Boko Haram fighters came.", "Boko Haram fighters", "actor:boko-haram"),
        ("Nigerian Air Force jets struck.", "Nigerian Air Force jets", "actor:ng-forces"),
        ("Malian soldiers shot them.", "Malian soldiers", "actor:ml-forces"),
        ("JNIM claimed it.", "JNIM", "actor:jnim"),
        ("Ethiopian drones struck.", "Ethiopian drones", "actor:et-forces"),
        ("TPLF fighters came.", "TPLF fighters", "actor:tplf"),
        ("The M23 took it.", "M23", "actor:m23"),
        ("Myanmar's military bombed it.", "Myanmar's military", "actor:mm-forces"),
        ("The Tatmadaw bombed it.", "Tatmadaw", "actor:mm-forces"),
        ("Azerbaijani drones struck.", "Azerbaijani drones", "actor:az-forces"),
        ("Iranian missiles fell.", "Iranian missiles", "actor:ir-forces"),
        ("The IRGC claimed it.", "IRGC", "actor:ir-forces"),
        ("The United Nations said so.", "United Nations", "actor:un"),
        ("OCHA said so.", "OCHA", "actor:ocha"),
        ("Human Rights Watch said so.", "Human Rights Watch", "actor:hrw"),
        ("The White Helmets dug.", "White Helmets", "actor:white-helmets"),
        ("Médecins Sans Frontières said so.", "Médecins Sans Frontières", "actor:msf"),
        ("Turkey's air force bombed it.", "Turkey's air force", "actor:tr-forces"),
        ("Israel's government denied it.", "Israel's government", "actor:il"),
    ],
)
def test_a_mention_is_of_this_party(text: str, words: str, id: str) -> None:
    assert found(text) == [(words, id)]


@pytest.mark.parametrize(
    "text",
    [
        "They fled ISIS-held Raqqa.",
        "An Israeli family left.",
        "Syrian refugees arrived.",
        "A Russian tourist died.",
        "The Turkish border is near.",
        "US dollars were found.",
        "THIS IS A TEST",
        "What it is, is unknown.",
        "Iraqi civilians died.",
        "Yemeni children were hurt.",
        "Afghan villagers fled.",
        "Ukrainian grain burned.",
        "Unidentified gunmen fired.",
        "Warplanes bombed it.",
        "Militants attacked.",
        "The rebels left.",
        "Unknown assailants fled.",
        "Security forces came.",
        "Kurdish families left.",
        "A local militia came.",
        "The army of ants moved.",
        "Saudi Arabia's king spoke.",
        "Tribal fighters clashed.",
        "The opposition protested.",
        "A Houthi-run town starved.",
        "An anti-Hamas protest was held.",
        "Pro-Iranian feeling grew.",
        "The German baker spoke.",
        "British tourists left.",
        "French wine was sold.",
        "A Pakistani restaurant burned.",
        "The Wagnerian opera was played.",
        "Mr Amnestya spoke.",
        "The Sadfish swam.",
        "The Ap store sold it.",
        "Turkey's strikes were condemned.",
        "British Tornado fans cheered.",
        "Turkey's wheat burned.",
    ],
)
def test_what_names_no_party_that_acts_stays_unknown(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "land", "year", "id"),
    [
        ("The coalition struck.", "IQ", 2017, "actor:us-led-coalition"),
        ("The coalition struck.", "IQ", 2005, "actor:mnf-i"),
        ("The coalition struck.", "YE", 2016, "actor:saudi-led-coalition"),
        ("The coalition struck.", "AF", 2010, "actor:isaf"),
        ("Coalition warplanes struck.", "SY", 2016, "actor:us-led-coalition"),
        ("Regime forces shelled it.", "SY", 2016, "actor:sy-forces"),
        ("The regime fired.", "LY", 2011, "actor:gaddafi-forces"),
        ("The army came.", "IQ", 2016, "actor:iq-forces"),
        ("Government troops came.", "SD", 2023, "actor:sd-forces"),
        ("Government forces came.", "AF", 2019, "actor:af-forces"),
    ],
)
def test_a_generic_name_is_the_party_of_that_country_and_year(text: str, land: str, year: int, id: str) -> None:
    assert [each for _, each in found(text, land, year)] == [id]


@pytest.mark.parametrize(
    ("text", "land", "year"),
    [
        ("The coalition struck.", "YE", 2012),
        ("The coalition struck.", "IQ", None),
        ("The coalition struck.", None, 2017),
        ("The regime shelled it.", "IQ", 2016),
        ("Government forces came.", "AF", 2023),
        ("Warplanes struck and militants fired.", "SY", 2016),
        ("The rebels came.", "YE", 2016),
    ],
)
def test_a_generic_name_stays_generic_where_country_and_year_do_not_tell(
    text: str, land: str | None, year: int | None
) -> None:
    assert found(text, land, year) == []


def test_the_party_that_the_text_names_goes_before_that_of_the_country() -> None:
    text = "The Saudi-led coalition flew. The coalition denied it."
    assert found(text, "IQ", 2017)[-1] == ("The coalition", "actor:saudi-led-coalition")
