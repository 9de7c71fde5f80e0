"""Mini-reports: who says so, in the sentence itself."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, speaker, via

import dubsar

NAMED: list[Row] = [
    ("The Gaza health ministry said 14 people were killed in the strike.", "Gaza health ministry"),
    ("Fourteen people were killed in the strike, the Gaza health ministry said.", "Gaza health ministry"),
    ("“Four people were killed in front of me,” said Umm Khaled, a resident.", "Umm Khaled"),
    ("Umm Khaled told the Gazette: “Four people were killed in front of me.”", "Umm Khaled"),
    ("“Four people were killed,” the governor told reporters, “and nine are wounded.”", "the governor"),
    ("“My two sons were killed,” she said.", "she"),
    ("According to the Yemen Data Project, 22 civilians were killed in May.", "Yemen Data Project"),
    ("At least 22 civilians were killed in May, according to the Yemen Data Project.", "Yemen Data Project"),
    ("A security official told AFP that six people were killed in the bombing.", "A security official"),
    ("Six people, a security official told AFP, were killed in the bombing.", "a security official"),
    ("A medic at the hospital reported that two children were killed.", "A medic"),
    ("The White Helmets reported five people killed in the shelling.", "White Helmets"),
    ("Airwars estimates that between 20 and 30 civilians were killed.", "Airwars"),
    ("Sources inside the city confirmed the death of three people in the raid.", "Sources inside the city"),
    ("Per local media, four people were wounded in the strike.", "local media"),
    ("Officials in Diyala say at least seven people were killed by the bomb.", "Officials in Diyala"),
    ("The Turkish defence ministry announced that two soldiers were killed in Idlib.", "Turkish defence ministry"),
    ("A spokesman for the governor, Omar Zwak, said nine people had been killed.", "A spokesman for the governor"),
    ("SNHR documented the killing of 31 civilians in April.", "SNHR"),
    ("As reported by Radio Dabanga, 12 people were killed in Nyala.", "Radio Dabanga"),
    ("Hospital officials put the number of dead at 18.", "Hospital officials"),
    ("The Pentagon acknowledged that 13 civilians were killed in the raid.", "The Pentagon"),
    ("Two people were killed in Hajin, activists say.", "activists"),
    ("Police said Monday that three people were shot dead in Karachi.", "Police"),
    ("The district chief, Mohammad Qasim, put the toll at six killed.", "district chief"),
    ("The Observatory recorded 11 deaths in the raids on Douma.", "The Observatory"),
    ("SOHR activists have reported that regime forces shelled al-Fatterah, killing two people.", "SOHR activists"),
    ("A source in the civil defence added that eight people were injured.", "A source in the civil defence"),
    ("Eight people were wounded, added the source.", "the source"),
    ("In a statement, the SDF said two of its fighters were killed.", "the SDF"),
    ("A statement by the SDF said two of its fighters were killed.", "SDF"),
    ("Witnesses described how soldiers shot dead three men at the roadblock.", "Witnesses"),
]

CHAINS: list[tuple[str, str, str | None]] = [
    ("Reuters cited a medic as saying that nine people were killed.", "a medic", "Reuters"),
    ("Residents told Airwars that nine people were killed.", "Residents", "Airwars"),
    ("SANA quoted a military source as saying that two soldiers were killed.", "a military source", "SANA"),
    ("State television, quoting a doctor, said four people were wounded.", "a doctor", "State television"),
    ("Citing local sources, Airwars said as many as 40 people were killed.", "local sources", "Airwars"),
    ("Nine people were killed, Interfax reported, citing the defence ministry.", "the defence ministry", "Interfax"),
    ("According to witnesses quoted by AFP, six people were shot dead.", "witnesses", "AFP"),
    ("The Guardian reported that the army killed six people.", "The Guardian", None),
]

HEADLINE: list[Row] = [
    ("Air strike kills 12 in Idlib: monitor\n\nThe hospital was hit too.", "monitor"),
    ("Car bomb kills seven in Baghdad - police\n\nThe market was full.", "police"),
    ("Monitor: 12 killed in Idlib strike\n\nThe market was full.", "Monitor"),
    ("UN says 40 civilians killed in Darfur in a week\n\nFighting went on.", "UN"),
    ("Seven killed in Baghdad bombing, police say\n\nThe market was full.", "police"),
]

OWN: list[Row] = [
    ("Nine people were killed in Idlib on Sunday. The governor said schools would close.", None),
    ("A hospital was hit, killing two doctors who had spoken to the UN.", None),
    ("Twelve people have been killed since a ministry spokesman announced the truce.", None),
    ("Six people died in the fire, which officials are investigating.", None),
    ("A journalist who told the world about the siege was killed in Homs.", None),
    ("Two men were shot dead after they said they would not pay.", None),
    ("Police shot dead four men in Karachi.", None),
    ("Asked about the raid that killed ten people, the general declined to answer.", None),
    ("The president expressed sorrow over the 12 people killed in Kunduz.", None),
    ("The UN called for an inquiry into the strike that killed 30 people.", None),
    ("“We want justice,” said Salim, whose two brothers were killed in the raid.", None),
]


@pytest.mark.parametrize("row", NAMED)
def test_the_speaker_of_the_sentence_is_named(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)


@pytest.mark.parametrize(("text", "wanted", "through"), CHAINS)
def test_who_asserts_is_told_from_who_passes_it_on(
    text: str, wanted: str, through: str | None, reader: dubsar.Reader
) -> None:
    check(reader, (text, wanted), speaker)
    check(reader, (text, through), via)


@pytest.mark.parametrize("row", HEADLINE)
def test_a_headline_names_its_speaker_at_an_end(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)


@pytest.mark.parametrize("row", OWN)
def test_a_mention_of_one_who_speaks_of_something_else_is_no_speaker(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)
