"""The gate: which sentences may hold a claim. Cheap, so that the parser sees only those (DESIGN, decision 12)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dubsar.text.censored import uncensored

HARM = (
    r"kill|dead|death|deceas|lifeless|\bdie[sd]?\b|dying|fatal|casualt|toll\b|injur|wound|hurt|maim|bod(?:y|ies)\b|corpse|"
    r"victim|martyr|slain|slay|slew\b|murder|massacr|assassinat|behead|execut|perish|lives\b|\blife\b|shot\b|gunned|"
    r"shoot|gunfire|missing|rubble|unaccounted|abduct|kidnap|hostage|captive|detain|arrest|\bfled\b|flee|displac|"
    r"evacuat|uproot|trapp|besieged|hid(?:es)?\b|hiding|amputat|burn(?:ed|t|s)\b|suffocat|mourn|funeral|buried|"
    r"hospital|passed away|"
    r"lost (?:his|her|their)|eliminat|neutrali[sz]|harm|surviv|stabb|struck|\bhit|annihilat|decapitat|"
    r"detent|jail|imprison|prison|custody|beat(?:s|en|ings?)?\b|tortur|disappear|strand|drown|succumb|liquidat|lynch|"
    r"(?:critical|serious|grave|stable) condition|"
    r"electrocut|hanged|slaughter|butcher|\bmow(?:n|s|ed|ing)\b|\bmow down|\blos(?:e|es|ing)\b|chok(?:e|ing)|souls\b"
)
BLAME = (
    r"blam|accus|responsib|carried out|footage|aircraft|belligerent|perpetrat|culprit|attribut|"
    r"(?:sources?|outlets?|media|reports?|accounts?|agencies|monitors?|newspapers|websites|pages?|channels?|networks?|"
    r"reporting|others?)\b[^.;]{0,60}? (?:point|nam(?:e|ing)|identif|suspect|suggest|spoke|held|hold|specif|agree|link|"
    r"assign)|"
    r"\b(?:party|side|force) (?:that was |to be )?named"
)
STRIKES = (
    r"strik|raid|bomb|engag|sortie|shell|missile|rocket|drone|attack|target|suppress|"
    r"\bfir(?:ed|ing)\b|ambush|assault|\bpound"
)
DAMAGE = (
    r"destr[ou]|damag|demolish|collaps|wip(?:e[sd]?|ing)\b|level(?:l?ed|l?ing)\b|flatten|set (?:fire|ablaze)|burn|"
    r"obliterat|razed|bulldoz|gutted|torched"
)
CONTROL = (
    r"captur|seiz|retak|retook|recaptur|took|taken|advanc|withdr|retreat|offensive|liberat|control|push|besieg|"
    r"overr[au]n|regain|\blost\b|pulled (?:out|back)|encircl|surround|launch|kicked off|beg[aiu]n|started|"
    r"mov(?:e[sd]?|ing)\b|closer|enter|storm|holds?\b"
)
PRESENCE = r"remain|still in|fighters|militants|troops|soldiers|civilian|people|families|participat|station|deploy"
RULES = r"rules? of engagement|loosen|tighten|relax|authori[sz]|polic(?:y|ies)|restrict|allow|permit|guideline"

_ITEM = re.compile(r"(?:\d|(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|another)\b)", re.IGNORECASE)
LONGEST_ITEM = 160

_WORD = re.compile(r"\w+")
MEMO = 50_000


def _alternatives(patterns: str) -> Iterator[str]:
    """The alternatives of a pattern, cut at each bar that stands outside of brackets."""
    start = depth = 0
    for place, letter in enumerate(patterns):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield patterns[start:place]
            start = place + 1
    yield patterns[start:]


_ALL = tuple(_alternatives("|".join((HARM, BLAME, STRIKES, DAMAGE, CONTROL, PRESENCE, RULES))))
_PHRASE = re.compile("|".join(each for each in _ALL if " " in each), re.IGNORECASE)
_STEM = re.compile("|".join(each for each in _ALL if " " not in each), re.IGNORECASE)


def may_hold_claim(sentence: str) -> bool:
    """Whether a sentence is worth a parse.

    Reads `Two people died.`; keeps out `The minister arrived on Sunday and spoke of the weather.`
    """
    words = uncensored(sentence)
    return any(map(_tells, _WORD.findall(words))) or _PHRASE.search(words) is not None


@lru_cache(maxsize=MEMO)
def _tells(word: str) -> bool:
    """Whether a single word is one of a claim. Kept, since words come again: thirty times as fast as searching all."""
    return _STEM.search(word) is not None


def opens_list(sentence: str) -> bool:
    """Whether a sentence announces a list: `The fatalities are as follows:`."""
    return sentence.rstrip().endswith(":")


def may_be_item(sentence: str) -> bool:
    """Whether a line may name people in a list that an earlier line announces, without a verb or word of harm.

    Reads `Two members of the militia.`; keeps out `Residents of the town went back to their shops.`
    """
    return len(sentence) <= LONGEST_ITEM and _ITEM.match(sentence) is not None
