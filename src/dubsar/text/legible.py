"""Legible: a sentence as the parser reads it best, of the same length, so that every offset stays true.

The parser learned from running text: it takes "5-7" for a sum, "Shot" in a headline for a name, and capitals for names
throughout. Only the parse sees this text; every quote is taken from the document itself.
"""

import re

from dubsar.text.censored import uncensored
from dubsar.text.interruptions import uninterrupted

# A no-break space would be a token of its own and break the parse.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u200a\t\x00\ufeff"), " ")
# Marks without width, and halves of characters that no text can hold, are read as spaces.
_SPACES |= dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)), " ")
_SPACES |= dict.fromkeys(range(0xD800, 0xE000), " ")
_RANGE = re.compile(r"(?<![\w.,/$€£:-])(\d{1,3}(?:,\d{3})?) ?[-–—] ?(?=\d{1,3}(?:,\d{3})?(?![\w/:-]|[.,]\d))")
# An Arabic name with its article is one name; the great groups are left, since readers know their names by word.
_ARTICLE = re.compile(
    r"\b([AaEe]l|[Aa]s[hs]?|[Aa]n|[Aa]r|[Aa]d|[Aa]t|[Aa]z)-(?!Qa[ei]da|Shabaa?b|Nusra|Asad)(?=[A-Z][a-z])"
)
# `QAMISHLI, Syria, June 20 (Reuters) - `: where and by whom a report was filed, no words of its first sentence.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z0-9][\w.]*){0,2}){0,3}"
    r"(?: ?\([\w./ -]{2,40}\))?|[A-Z]\w+(?:[ ,]{1,2}[A-Z]\w+){0,4} ?\([\w./ -]{2,40}\))"
    r"\s?(?:[-–—]{1,2})\s?(?=[\"“A-Z0-9])"
)
_HASHTAG = re.compile(r"(?<!\w)#(?=[^\W\d_])")
# Plurals as translated posts form them.
_PLURALS = re.compile(r"\b(wom[ae]n|men|children|people)s\b", re.IGNORECASE)
# `IS executed two men`: the group, which the parser takes for the verb; and `4 pro-Assad fighters`, one word for it.
_GROUP = re.compile(
    r"\bIS(?= (?:(?:has|had|have|also|then|later|reportedly|allegedly) ){0,2}(?:[a-z]{2,}ed|shot|hung|beat|slew|took|"
    r"set|blew|burnt|threw|cut|fired|claims|says|said)\b(?! (?:by|in|to|on)\b))"
)
_FORMER = re.compile(
    r"\bex-(?=(?:combatant|soldier|polic|rebel|fighter|guerrilla|convict|mayor|member|leader)\w*)", re.I
)
_SIDE = re.compile(r"\b(pro|anti)-(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Words of harm and people that no headline means as a name.
_COMMON = re.compile(
    r"\b(?:Shot|Shoot(?:s|ing)?|Kill(?:s|ed|ing)?|Dead|Dies?|Died|Injur(?:es|ed|ing)|Wound(?:s|ed|ing)|Hurt|"
    r"Hospitalized|"
    r"Hospitalised|Arrested|Detained|Missing|Fatally|Critically|Murdered|Stabbed|Slain|People|Persons?|Men|Wom[ae]n|"
    r"Man|Boys?|Girls?|Child(?:ren)?|Kids?|Teens?|Teenagers?|Mother|Father|Son|Daughter|Brother|Sister|Wife|Husband|"
    r"Family|Victims?|Suspects?|Others?|Civilians?|Soldiers?|Fighters?|Militants?|Students?|Including|After|"
    r"While|During|"
    r"Among|And|In|At|By|On|With|Of|Near|From|For|To|Was|Were|Is|Are|Who|Outside|Inside|Several|Multiple)\b"
)


def legible(text: str) -> str:
    """The sentence with censored words whole, ranges as one figure, and headlines in the case of running text.

    Reads `5-7 killed` as one number, `Five Children Shot` and `A BOY WAS KILLED HERE` as text; must not touch
    `a 12-year-old`, `2014-15`, `Al-Bab` or the name in `Reed Street`.
    """
    text = _RANGE.sub(_one_figure, uninterrupted(uncensored(text)).translate(_SPACES))
    if "#" in text:
        text = _HASHTAG.sub(" ", text)
    if filed := _DATELINE.match(text):
        text = " " * filed.end() + text[filed.end() :]
    text = _PLURALS.sub(lambda match: match[1] + " ", text)
    text = _ARTICLE.sub(lambda match: match[1].capitalize() + "o", text)
    text = _FORMER.sub("ex ", _SIDE.sub(r"\1o", _GROUP.sub("UN", text)))
    words = _WORD.findall(text)
    if len(words) < 3:
        return text
    shouted = sum(word.isupper() for word in words)
    if shouted > 0.8 * len(words) and len(words) > 3:
        return text.lower() if len(text.lower()) == len(text) else text
    titled = sum(word[0].isupper() for word in words)
    return _COMMON.sub(_lowered, text) if titled > 0.6 * len(words) else text


def _one_figure(match: re.Match[str]) -> str:
    return match[1].replace(",", "0").ljust(len(match[0]), "0")


def _lowered(match: re.Match[str]) -> str:
    return match[0].lower() if match.start() else match[0]
