"""AttackTold: who attacked in the sentences before, and whether a sentence goes on telling of that attack."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import TRANSITIVE
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Actor
from dubsar.text.cued import Cued
from dubsar.text.text import Sentence

# For how many sentences a party is carried: blame is carried with more care than a day. LISTED: below a colon.
NEAR, LISTED = 2, 4
# Words by which a sentence says that nobody knows who did it.
_OPEN = Cued(r"\b(?:unidentified|unknown|unclear|not known|yet to be identified|mysterious)\b", re.IGNORECASE)
# Words by which a sentence turns to another event.
_ELSEWHERE = re.compile(
    r"\W*(?:(?:separately|elsewhere|meanwhile|in the meantime)\b|(?:in|on) (?:a|an|another|other) (?:separate |"
    r"different |other )?"
    r"(?:incident|attack|development|case|area|place|context|hand)s?\b|on the other hand\b)",
    re.IGNORECASE,
)
# Causes that no force of the sentence before brought about by attacking.
_OTHER_CAUSE = Cued(
    r"\b(?:land ?mines?|mines?|roadside bomb|car bomb|booby.trap\w*|unexploded|ordnance|remnants|landslide|"
    r"earthquake|floods?|"
    r"(?:car|road|traffic) (?:crash|accident)|accident|crash\w*|drown\w*|collaps\w*|stray|suicide|tribal|"
    r"infighting|clash\w*)\b",
    re.IGNORECASE,
)
# Words by which a sentence speaks on of the attack before it.
_REFERS = re.compile(
    r"\b(?:the|this|that|these|those|same) (?:\w+ )?(?:attacks?|(?:air)?strikes?|bombardment|shelling|raids?|drone|"
    r"explosion|"
    r"blast|operations?|clashes|incident|bombing|shooting|aggression)\b|^(?:they|in addition)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AttackTold:
    """Who attacked in a sentence."""

    parties: tuple[Actor, ...]
    sentence: Sentence

    def carried_to(self, parsed: Parsed, token: Token, *, listed: bool) -> tuple[Actor, ...]:
        """The parties of this attack where a later sentence without any tells of it.

        Reads `The coalition bombed a house. Ten people died.` and `Turkish attacks, by province:` with the lines below
        it; must not carry it to `Elsewhere, ...`, to a mine or an accident, to people who fled, or to a teaser.
        """
        sentence, told = parsed.sentence, self.sentence
        if TRANSITIVE.get(token.lower_) == "displaced" or _OPEN.search(parsed.text) or self._other(parsed):
            return ()
        if (sentence.zone == "teaser") != (told.zone == "teaser"):
            return ()
        listed = listed or told.text.rstrip().endswith(":")
        near = sentence.index - told.index <= (LISTED if listed else NEAR)
        refers = listed or sentence.paragraph == told.paragraph or _REFERS.search(parsed.text)
        return self.parties if near and refers else ()

    def _other(self, parsed: Parsed) -> bool:
        """Whether a sentence turns to another event or names a cause that this attack is not."""
        own = _OTHER_CAUSE.search(parsed.text)
        return bool(_ELSEWHERE.match(parsed.text) or (own and own[0].lower() not in self.sentence.text.lower()))
