"""Which language a text is in, told cheaply: by its script, and by the small words that every sentence needs."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 6_000
_FEWEST_WORDS = 4
_LEAST_SHARE = 0.12
_LEAD = 1.4

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("arabic", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("am", re.compile(r"[\u1200-\u137f]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f]")),
)
_MARKED = (  # letters that only one of the languages of a script uses
    ("arabic", "ur", re.compile(r"[ٹڈڑےں]")),
    ("arabic", "ckb", re.compile(r"[ێۆڕڵ]")),
    ("arabic", "fa", re.compile(r"[پچژگ]")),
    ("cyrillic", "uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("cyrillic", "ru", re.compile(r"[ыэё]", re.IGNORECASE)),
)
_MAIN = {"arabic": "ar", "cyrillic": None}
_MARK_SHARE = 0.004

_SMALL_WORDS = {
    "en": "the of and to in a an that is was were on for with by at from it as said have has been not but this near",
    "fr": "le la les de des du et à un une dans que qui est sur par pour au aux avec ont été ce pas sont il elle",
    "de": "der die das und in den von zu mit dem des ein eine ist im nicht sich auf für als auch wurde wurden bei",
    "es": "el la los las de del y en que un una por con para al es se no fue han su más como entre este",
    "it": "il lo la gli le di del della e in che un una per con al è si non sono nel dei alla da stati",
    "pt": "o a os as de do da dos das e em que um uma por com para no na foi foram não se ao mais pelo",
    "nl": "de het een en van in is dat op te zijn met voor niet aan door bij ook werd werden om er naar uit",
    "tr": "ve bir bu da de için ile olarak çok en gibi daha olan sonra kadar ise ancak göre tarafından oldu değil",
    "pl": "w i na z do się że nie o jest to przez od za po oraz jak są był były który które dla",
    "sv": "och i att det som en på är av för med den till inte har de ett om var vid efter från",
    "id": "yang dan di dari untuk dengan pada ini itu dalam oleh tidak akan telah adalah ke mereka juga sebagai karena",
    "so": "iyo oo ka ku la in ay uu waxaa ah waa ee soo ayaa kale kuwaas isaga inay aan loo lagu",
}
_STOP = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}


def detect_language(text: str) -> str | None:
    """The ISO 639 code of the language that most of the text is in, None where there is no telling.

    "Near Mosul, three strikes engaged two ISIL tactical units and destroyed a vehicle near the river." is `en`; a line
    of names is not told.
    """
    sample = text[:_SAMPLE]
    script = _script_of(sample)
    if script == "latin":
        return _latin_language(sample)
    if script in ("arabic", "cyrillic"):
        letters = len(_WORD.findall(sample)) * 4
        for of, code, marks in _MARKED:
            if of == script and len(marks.findall(sample)) > _MARK_SHARE * letters:
                return code
        return _MAIN[script]
    return script


def _script_of(sample: str) -> str | None:
    """The script of most letters. Chinese characters among kana are Japanese."""
    counts = Counter({name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS})
    if counts["ja"] > 0.1 * counts["zh"] > 0:
        counts["ja"] += counts.pop("zh")
    name, most = counts.most_common(1)[0]
    return name if most > 0 else None


def _latin_language(sample: str) -> str | None:
    found = [word.lower() for word in _WORD.findall(sample)]
    if len(found) < _FEWEST_WORDS:
        return None
    shares = Counter({code: sum(word in stop for word in found) / len(found) for code, stop in _STOP.items()})
    (best, share), (_, second) = shares.most_common(2)
    return best if share >= _LEAST_SHARE and share >= _LEAD * second else None
