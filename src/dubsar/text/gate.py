"""The gate: which sentences may hold a claim. Cheap, so that the parser sees only those (DESIGN, decision 12)."""

import re

from dubsar.text.censored import uncensored

HARM = (
    r"kill|dead|death|\bdie[sd]?\b|dying|fatal|casualt|toll\b|injur|wound|hurt\b|maim|bod(?:y|ies)\b|corpse|victim|martyr|"
    r"slain|slay|murder|massacre|assassinat|behead|execut|perish|lives\b|\blife\b|shot\b|gunned|shoot|gunfire|"
    r"missing|rubble|unaccounted|abduct|kidnap|hostage|captive|detain|arrest|\bfled\b|flee|displac|evacuat|trapped|"
    r"besieged|hid\b|hiding|amputat|burn(?:ed|t|s)\b|suffocat|targeted|mourn|funeral|buried|hospital|lost (?:his|her|their)|"
    r"eliminat|neutrali[sz]|harm|surviv|massacre|stabb|struck|hit\b|wip(?:e[sd]?|ing) out|annihilat|decapitat|execution|"
    r"detent|jail|imprison|prison|custody|beat(?:s|en|ings?)?\b|tortur|disappear|strand|drown|succumb|liquidat|lynch"
)
BLAME = r"blam|accus|responsib|carried out"
STRIKES = r"strike|raid|bomb|engagement|sortie|shell|missile|rocket|drone|attack"
DAMAGE = r"destr[ou]|damag|demolish|collaps|wip(?:e[sd]?|ing) out|level(?:l?ed)\b|flatten|set (?:fire|ablaze)|burn"
CONTROL = (
    r"captur|seiz|retak|retook|recaptur|took|taken|advanc|withdr|retreat|offensive|liberat|control|push\b|besieg|"
    r"overr[au]n|regain|\blost\b|pulled (?:out|back)|encircl|launch|kicked off|began|moves? .{0,30}closer|enter"
)
PRESENCE = r"remain|still in|fighters|militants|troops|soldiers|civilians|people|families|participat|station|deploy"
RULES = r"rules? of engagement|loosen|tighten|relax|authori[sz]|polic(?:y|ies)|restrict|allow|permit|guideline"

_ITEM = re.compile(r"(?:\d|(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|another)\b)", re.IGNORECASE)
LONGEST_ITEM = 160

_ANY = re.compile("|".join((HARM, BLAME, STRIKES, DAMAGE, CONTROL, PRESENCE, RULES)), re.IGNORECASE)


def may_hold_claim(sentence: str) -> bool:
    """Whether a sentence is worth a parse.

    Reads `Two people died.`; keeps out `The minister arrived on Sunday and spoke of the weather.`
    """
    return _ANY.search(uncensored(sentence)) is not None


def opens_list(sentence: str) -> bool:
    """Whether a sentence announces a list: `The fatalities are as follows:`."""
    return sentence.rstrip().endswith(":")


def may_be_item(sentence: str) -> bool:
    """Whether a line may name people in a list that an earlier line announces, without a verb or word of harm.

    Reads `Two members of the militia.`; keeps out `Residents of the town went back to their shops.`
    """
    return len(sentence) <= LONGEST_ITEM and _ITEM.match(sentence) is not None
