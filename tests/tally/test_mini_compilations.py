"""Compiled accounts of one incident: killed, injured, and the children and women among the dead, as ranges.

Each row is a text and its four ranges ("-" where nobody tells of any), by the airwars codebook.
"""

from __future__ import annotations

from datetime import date

import pytest

import dubsar
from dubsar.model import Toll

ROWS = [
    (
        "On the night of March 3rd 2017, an alleged Coalition airstrike on the house of the Hamdoun family in Al "
        "Mushahada neighbourhood reportedly killed six civilians and injured two others. Al Raqeeb Network named "
        "the dead as Khalaf Hamdoun, 44, his wife Amal Jasim, 39, and their four children: Rami (12), Sana (9), "
        "Yusuf (6) and Huda (3). Local page Bridge News also put the number of dead at six.",
        "6..6 2..2 4..4 1..1",
    ),
    (
        "Local sources reported that airstrikes hit a market in Jabal Shams on 4 May 2018. According to the Shams "
        "Media Office, seven people were killed, among them three children. The Observatory for Southern Affairs "
        "put the death toll at nine, including four children and two women. At least twelve people were injured, "
        "both sources agreed.",
        "7..9 12..12 3..4 2..2",
    ),
    (
        "Eleven members of the Qasir family were killed when a missile struck their home in Wadi Nakhla on the "
        "morning of August 9th, 2019. The victims comprised five children, four women and two men, according to a "
        "list published by the Wadi Nakhla Coordination page. There were no reports of wounded.",
        "11..11 - 5..5 4..4",
    ),
    (
        "Up to 14 civilians, most of them women and children, were reportedly killed in a Saudi-led coalition "
        "airstrike on a wedding tent in Bani Rawh on 3 October 2016. Sana Today reported that 11 civilians died. "
        "Al Bayan Agency said the number was 14.",
        "11..14 - 2..2 2..2",
    ),
    (
        "Between four and six civilians were reported killed and as many as 10 wounded after shells struck the "
        "village of Umm Zahra on November 2nd 2020. Zahra Press named three of the dead: Ali Dakhil, Saad Dakhil "
        "and the child Noor Saad Dakhil.",
        "4..6 1..10 1..1 -",
    ),
    (
        "An initial report by Ghouta Lens said four people had been killed by the strike on Ain Qamar on "
        "February 8th 2018. Later that day the same outlet updated the death toll to nine, including two children."
        " Ten others were injured.",
        "9..9 10..10 2..2 -",
    ),
    (
        "The child Tala Marwan Odeh (6) was killed and her mother injured by an alleged Israeli raid on Al "
        "Zaytoun on May 14th 2021. Facebook users mourned the girl as a martyr.",
        "1..1 1..1 1..1 -",
    ),
    (
        "An infant and a toddler were among seven people killed in shelling of the Kobayat displacement camp on 30"
        " June 2020, the Kobayat Relief Committee said. Fourteen others were wounded, including six children.",
        "7..7 14..14 2..2 -",
    ),
    (
        "A 14-year-old schoolgirl and a teenage boy were killed when a drone hit a motorcycle near Mir Kalay on "
        "March 1st 2013. Khyber Voice said two others were hurt.",
        "2..2 2..2 2..2 -",
    ),
    (
        "According to the Ministry of Health, 22 people were killed and 60 injured in the strike on Al Nour school"
        " on 4 August 2024. The Palestinian Red Crescent gave a figure of 17 dead. Al Nour school page reported "
        "that 15 of those killed were children and four were women.",
        "17..22 60..60 15..15 4..4",
    ),
    (
        "Airwars recorded that civilians, including women and children, were killed in shelling on Al Rabia on 5 "
        "January 2017. Rabia Media Center said that at least eight civilians died and dozens were injured.",
        "8..8 12..24 2..2 2..2",
    ),
    (
        "Local network Furat Eye reported that four members of one family, among them two girls, were killed by "
        "artillery fire in Hajin on November 30th 2018. Raqqa Silent Witness reported the same toll and added that"
        " three more civilians were injured.",
        "4..4 3..3 2..2 -",
    ),
    (
        "Three Al Shabaab fighters and two civilians, a farmer and his son, were killed in an AFRICOM strike close"
        " to Kunyo Barow on 14 June 2020, according to Radio Lower Shabelle. Somali Memo said that four civilians,"
        " including a girl, died.",
        "2..4 - 1..1 -",
    ),
    (
        "More than 20 people were killed, at least eight of them children, when jets bombed a bakery in Taybeh on "
        "23 December 2012, activists told the Local Councils Network. At least 50 people were wounded.",
        "20..21 50..50 8..8 -",
    ),
    (
        "Six civilians, three of them children, were killed and 11 others injured in an alleged Libyan National "
        "Army airstrike on Murzuq on 4 August 2019, Tebu Media said.",
        "6..6 11..11 3..3 -",
    ),
    (
        "Two women and a child were killed and four civilians were wounded on 10 March 2020 in an alleged "
        "Government of National Accord drone strike near Tarhuna. The Tarhuna Municipal Council named the women as"
        " Salma Amhimmed and Khadija Amhimmed.",
        "3..3 4..4 1..1 2..2",
    ),
    (
        "Three siblings - Ahmed (10), Maryam (8) and Ibrahim (4) - were killed when their home in Al Bureij was "
        "hit on November 11th 2023. Their parents were injured.",
        "3..3 2..2 3..3 -",
    ),
    (
        "Airstrikes on the town of Sarmada killed four civilians on September 16th 2019: a mother and her three "
        "children. Sarmada Now reported that six other people were injured, two of them critically.",
        "4..4 6..6 3..3 1..1",
    ),
    (
        "Airwars identified the names of seven victims of the alleged strike on Al Maghazi on 24 December 2023. "
        "Musab Diab, his mother Aisha Diab, his sister Hanin Diab (31), and Hanin's children Omar Khattab (11), "
        "Siwar Khattab (9), Yazan Khattab (7) and Joud Khattab (1) were all killed. Local outlet Deir Now said "
        "nobody else was hurt.",
        "7..7 - 4..4 2..2",
    ),
    (
        "Some sources put the number of killed at three, while others claimed that five people died in the attack "
        "on the village of Dalweyn on 2 January 2021. SomaliMedia reported that among the dead were a mother and "
        "her child. There were also several wounded.",
        "3..5 2..2 1..1 1..1",
    ),
    (
        "Three girls were killed and another was injured when a cluster munition exploded in a field in Basatin on"
        " 5 May 2020. The Syrian Civil Defence said the girls were aged between six and eleven.",
        "3..3 1..1 3..3 -",
    ),
    (
        "Between 8 and 10 civilians, including between 3 and 5 children, were killed and up to 20 injured in "
        "airstrikes on Maaret Shurin on 16 July 2019, depending on the source.",
        "8..10 1..20 3..5 -",
    ),
    (
        "Four adults and six children died when a shell hit a bread queue in Nertiti on 18 May 2023, the Darfur "
        "Lawyers' Bar reported. Thirty people were injured.",
        "10..10 30..30 6..6 -",
    ),
    (
        "Initial reports said that a woman had been killed. Later, Sada Al Janoub named five dead from the strike "
        "on Aitaroun on November 5th 2023: Samira Ayoub, and her three granddaughters Rimas Chour (14), Taleen "
        "Chour (12) and Layan Chour (10), together with a neighbour, Hussein Fares. The girls' mother was "
        "critically injured.",
        "5..5 1..1 3..3 1..1",
    ),
    (
        "Two brothers, Fadi Sawalha, 29, and Hani Sawalha, 33, were killed when a car was hit by an alleged "
        "Israeli strike near Tubas on September 5th 2024. A third man was moderately injured. Tubas Network said "
        "that the brothers were shopkeepers.",
        "2..2 1..1 - -",
    ),
    (
        "According to Tadmur Wire, five people died when a vehicle was struck near Al Sukhnah on 7 May 2019, while"
        " Badia News put the toll at six, including a woman and two girls. Two men were wounded.",
        "5..6 2..2 2..2 1..1",
    ),
    (
        "At least eleven civilians, including seven children, were killed and 20 others wounded in shelling of a "
        "camp near Qah on 20 November 2019. The Camp Coordination Office reported nine deaths. White Helmets "
        "volunteers counted 13 bodies, among them eight children. Qah Live said there were 25 wounded.",
        "11..13 20..25 7..8 -",
    ),
    (
        "Three women and their seven children died on 8 August 2016 when a barrel bomb hit a basement in Al "
        "Ansari, Ansari News Network said. Another 12 people were injured, most of them children.",
        "10..10 12..12 7..7 3..3",
    ),
    (
        "Four civilians - two women, a man and a child - were killed by a landmine in Al Durayhimi on 11 January "
        "2020. One person was injured, according to the Mine Action Centre.",
        "4..4 1..1 1..1 2..2",
    ),
    (
        "Noor Al Deen Shehadeh, 37, his pregnant wife Rima, 31, and their daughters Judy, 5, and Jana, 2, were "
        "killed in the strike on their flat in Tyre on 23 September 2024, Sour Online wrote. Six neighbours were "
        "wounded.",
        "4..4 6..6 2..2 1..1",
    ),
    (
        "Six members of one household, including women and children, were killed when an alleged Russian airstrike"
        " hit Kafr Taal on 5 February 2020, according to Aleppo Today. The Syrian Network named all six.",
        "6..6 - 2..2 2..2",
    ),
    (
        "Twenty-three people including nine women and eleven children were killed in a strike on one residential "
        "block in Nasser quarter on 31 October 2023, Gaza's Civil Defence said. A neighbour, Wael Sisalem, wrote "
        "on Facebook that 26 members of three families died. Around 40 were injured.",
        "23..26 40..40 11..11 9..9",
    ),
    (
        "At least one person was killed, three injured by a drone near Al Wazzani on 6 January 2025. Al Janoub "
        "Post reported one killed. Bint Jbeil Site reported that the man, Ali Hammoud, 54, was a shepherd.",
        "1..1 3..3 - -",
    ),
    (
        "Seven-year-old Ritaj Al Shami and her brother Zaid, 4, died when artillery hit the yard of their home in "
        "Cinderes on 2 March 2018. Their grandmother was seriously wounded, Afrin Post said.",
        "2..2 1..1 2..2 -",
    ),
    (
        "Twelve people died in the strike on the Duwaik family home on 4 December 2023: five women, six children "
        "and one man. Some outlets reported earlier that eight people had been killed. An unknown number were "
        "injured.",
        "12..12 2..2 6..6 5..5",
    ),
    (
        "An elderly woman and her grandson (12) were killed in an alleged Turkish shelling of Zirgan on 1 June "
        "2022. The Zirgan Military Council gave the same account. Hawar News said three villagers were wounded, "
        "one of them a child.",
        "2..2 3..3 1..1 1..1",
    ),
    (
        "Airwars researchers found the names of five victims from the incident in Al Mawasi on 13 July 2024: Hasan"
        " Khamis (41), Salwa Khamis (38), Leen Khamis (15), Adam Khamis (12) and Sila Khamis (1). Local media gave"
        " figures of three and four dead. Dozens were injured.",
        "5..5 12..24 3..3 -",
    ),
    (
        "No casualties were initially reported from the strike on Harasta on 20 January 2018. Harasta Media Center"
        " later said that a woman was killed and two of her children were wounded.",
        "1..1 2..2 - 1..1",
    ),
    (
        "A father and his son, both fishermen, were killed when their boat was hit off Khan Younis on 9 February "
        "2025, the fishermen's union said. Nobody else was hurt.",
        "2..2 - - -",
    ),
    (
        "A strike on a funeral tent in Arhab on 15 February 2017 killed eight women and a girl and injured ten "
        "others, tribal sources told Al Masdar. The Arhab Council gave the number of killed as nine.",
        "9..9 10..10 1..1 8..8",
    ),
]


@pytest.mark.parametrize(("text", "ranges"), ROWS)
def test_a_compiled_account_comes_to_its_ranges(reader: dubsar.Reader, text: str, ranges: str) -> None:
    document = dubsar.Document(text=text, published=date(2025, 6, 1))
    main = next(iter(reader.read_many([document]))).incidents[0]
    killed = main.killed.civilian if main.killed.civilian.high is not None else main.killed.total
    hurt = main.injured.civilian if main.injured.civilian.high is not None else main.injured.total
    tolls = (killed, hurt, main.killed.children, main.killed.women)
    assert " ".join(map(_written, tolls)) == ranges


def _written(toll: Toll) -> str:
    return f"{toll.low}..{toll.high}" if toll.high else "-"
