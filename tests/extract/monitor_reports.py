"""Mini-reports as monitors, local agencies and rights groups write them, with what must come out."""

from __future__ import annotations

from mini_reports import Row

BY: list[Row] = [
    ("Young man killed in gunfire by Turkish Jandarma near Darbasiyah", "Turkish"),
    ("Rural Idlib | Regime snipers injure a farmer in Sarmin", "Regime"),
    ("Security chaos | Unknown persons assassinate former fighter in Daraa city", "Unknown persons"),
    ("HTS members beat a shopkeeper to death in Darkush on May 3, 2031", "HTS"),
    (
        "A civilian was arrested by the Syrian National Army at a checkpoint in Jindires.",
        "Syrian National Army",
    ),
    (
        "The occupation forces shot a youth with live bullets in Balata, wounding him in the leg.",
        "occupation forces",
    ),
    ("Iranian-backed militias opened fire on a herd near al-Mayadin, killing a shepherd.", "Iranian-backed militias"),
    ("The General Security detained three residents of Kafr Takharim.", "General Security"),
    ("Members of the Sultan Murad Brigade kidnapped a man from his home in Afrin.", "Sultan Murad Brigade"),
    ("A child was killed in a rocket attack of the regime on Termanin.", "regime"),
    ("A guided missile fired by HTS hit a car of the regime, killing a captain.", "HTS"),
    ("Turkish bombardment | Child killed and three others injured in Abu Rasin", "Turkish"),
    ("The Observatory has documented the death of 12 civilians by SDF fire since January.", "SDF"),
    ("An IED exploded under the car of an SDF commander in Hajin, killing him.", None),
    ("A member of the National Defence Forces was found dead in al-Bukamal.", None),
    ("Clashes broke out between two factions of the National Army in Jarablus, in which a bystander was killed.", None),
    ("A young man died in the prisons of the regime in Damascus.", None),
    ("A landmine left over from Islamic State's rule blew up, injuring two children in al-Kasrah.", None),
    (
        "Turkish strikes in 2031, by region:\n• Kobani: 12 strikes left two people dead.\n• Raqqa: no strikes.\n"
        "• Hasakah: 3 strikes left one person dead.",
        "Turkish",
    ),
    ("Israeli enemy warplanes attacked a car in Khaldeh, wounding its driver.", "Israeli"),
    ("The aggression of the Saudi-led coalition on Sirwah left a boy wounded.", "Saudi-led coalition"),
]

SPEAKER: list[Row] = [
    ("SOHR activists report the killing of a child in Sarmin.", "SOHR activists"),
    ("Reliable sources have informed SOHR that two men were arrested in Deir Ezzor.", "Reliable sources"),
    ("Local sources told North Press that a woman was killed in Kobani.", "Local sources"),
    ("A source in the Tabqa hospital said that a boy had died of his wounds.", "A source in the Tabqa hospital"),
    ("Eyewitness Ali Hassan said the patrol shot his cousin dead.", "Ali Hassan"),
    ("The victim’s father, Khalaf Omar, said that his son was killed at once.", "Khalaf Omar"),
    ("The SDF Media Centre said in a statement that four fighters were killed.", "SDF Media Centre"),
    ("A military source stated to SANA that two soldiers were wounded.", "A military source"),
    ("SOHR: Two girls among six dead in Sarmin\n\nThe market was full.", "SOHR"),
    ("IDLIB: Two children killed in Sarmin\n\nThe market was full.", None),
    ("UPDATE: Two children killed in Sarmin\n\nThe market was full.", None),
    ("It is worth noting that nine people were killed in the town last month.", None),
    ("SOHR sources have monitored the arrival of troops. A child was killed in Sarmin on Sunday.", None),
    ("Our sources have confirmed that the clashes left two fighters dead.", "Our sources"),
    ("The sources added that three others were injured.", "The sources"),
    ("Paramedic Rami Adel told the agency over the phone that six people were killed.", "Rami Adel"),
]

STANCE: list[Row] = [
    ("Reports have emerged of civilians killed in Sarmin.", "hedged"),
    ("The bodies are thought to be those of three shepherds killed by ISIS.", "hedged"),
    ("The SDF denied its involvement in the killing of the two men.", "denied"),
    ("No civilians were killed by our strikes, the coalition said, denying the claims.", "denied"),
    ("The coalition assessed that its strike in Hajin killed two civilians.", "conceded"),
    ("The two men were killed by a drone, the agency said.", "asserted"),
]

WHEN: list[Row] = [
    ("A child killed by regime gunfire in Sarmin on May 2, 2031", "05-02"),
    ("Yesterday evening, a shell killed a woman in Kobani.", "05-05"),
    ("On April 28, SOHR reported that a man was killed in Sarmin the day before.", "04-27"),
    ("The two men, who had been missing since April 20, were found dead on Sunday.", ("04-20..05-06", "05-04")),
    ("The raids since April 1 number 40. These raids left 12 people dead.", "04-01..05-06"),
    ("Yesterday, activists reported that a man was killed in Sarmin.", "05-05"),
    ("Sarmin: on Saturday morning, May 3, a sniper killed a farmer.", "05-03"),
    ("The young man was injured on Thursday in a raid that began on Wednesday night.", "05-01"),
]

WHERE: list[Row] = [
    ("A young man from Kobani was killed by shelling on Ain Issa.", "Ain Issa"),
    ("The child was hit in Zarkan and taken to Tel Tamr, where she died.", "Zarkan"),
    ("Aleppo countryside | A shell kills a shepherd in Marea", "Marea"),
    ("Shells fired from Afrin fell on Tel Rifaat, wounding two women.", "Tel Rifaat"),
    ("A drone hit a car on the Qamishli-Amuda road, killing its driver.", "Qamishli-Amuda"),
    ("DAMASCUS, (SANA)- Two soldiers were wounded in Quneitra.", "Quneitra"),
    ("The Manbij Military Council said one of its fighters was killed in Ain Issa.", "Ain Issa"),
]

STORY = "The market of Hajin was hit on Sunday, the council said, and shops burned down."

ZONE: list[Row] = [
    (
        f"{STORY}\n\nNext Post\n\nGunmen kill two in Daraa\n\nRead Also\n\nFarmer killed in Sarmin",
        "teaser",
    ),
    (f"{STORY}\n\nRelated News\n\nA child killed by gunfire in Sarmin on May 2", "teaser"),
    (f"{STORY}\n\nLatest news\n\nTwo killed in Daraa\n\nSHARE\n\nTweet", "teaser"),
    (f"Civilian killed in Sarmin\n\nMay 4, 2031\n\n{STORY}", "headline"),
]
