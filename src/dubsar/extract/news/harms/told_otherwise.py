"""Told otherwise: words of harm that tell of no harm themselves (a quality, a question, a figure of speech)."""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import NOUNS
from dubsar.extract.news.people.people_words import PARTITIVE, status_of_word
from dubsar.model.kinds import Outcome

_DEFINITE = frozenset("the these those his her their its".split())
_CAUSING = frozenset(
    """caused causing cause causes left leaving leave suffered suffering inflicted inflicting resulted resulting result
    were was are reported including sustained claimed""".split()
)
_DEEDS = frozenset(
    """responsible responsibility role part wanted accused convicted suspected blamed jailed sought indicted complicit
    complicity involvement involved""".split()
)
_CRIMES = frozenset("murder killing execution assassination massacre".split())
_CHARGES = frozenset(
    """charged charges charge counts count convicted guilty indicted accused suspicion trial arrested sentenced wanted
    jailed pleaded plead""".split()
)
_DEAD = frozenset("fatality fatalities deaths dead killed martyrs".split())


def merely_described(token: Token, outcome: Outcome, victims: Token | None) -> bool:
    """A harm told before as a quality: `the injured girl`, `displaced families`, `the fatalities are listed below`.

    Must not take `the area where civilians fled` or `300 displaced people` for one.
    """
    numbered = victims is not None and any(t.pos_ == "NUM" or t.lower_ == "no" for t in victims.subtree)
    if token.dep_ == "amod" and token.i < token.head.i:
        return not numbered
    if outcome == "displaced" and _of_displaced(token, numbered):
        return True
    if token.lower_ in ("casualties", "casualty") and not numbered:
        return not {t.lower_ for t in (token.head, token.head.head)} & _CAUSING
    if _deed_of_somebody(token) or _only_charged(token, victims):
        return True
    definite = any(child.lower_ in _DEFINITE for child in token.lefts)
    return victims == token and definite and not numbered


def _only_charged(token: Token, victims: Token | None) -> bool:
    """`charged with murder`, `17 counts of attempted murder`: a charge that names nobody.

    Must not take `charged with the murder of two boys` or `the murder was solved` for one.
    """
    if token.lower_ not in _CRIMES or any(c.lower_ in ("of", "to") for c in token.rights):
        return False
    if any(c.lower_ == "attempted" for c in token.lefts):
        return True
    holders = (token.head, token.head.head, token.head.head.head)
    return victims == token and any(t.lower_ in _CHARGES for t in holders)


def _deed_of_somebody(token: Token) -> bool:
    """`a man who was wanted for the killing of 17 sailors`: an old deed says who he is.

    Must not take `the army, which is responsible for the deaths of 12` or `he was responsible for the deaths` for one.
    """
    holder = token.head.head
    if token.lower_ not in NOUNS or token.head.lower_ not in ("for", "in", "of", "over") or holder.lower_ not in _DEEDS:
        return False
    clause = next((t for t in (holder, *holder.ancestors) if t.dep_ == "relcl"), None)
    return clause is not None and any(c.lower_ == "who" for c in clause.lefts)


def _of_displaced(token: Token, numbered: bool) -> bool:
    """`the families who fled in May`, `Displaced person's body found`."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WP", "WDT") for c in token.lefts)
    if token.dep_ in ("acl", "relcl"):
        return not own
    opens = token.i == 0 and token.i + 1 < len(token.doc) and status_of_word(token.nbor(1).lower_) is not None
    return opens and not numbered


def counts_cases(token: Token) -> bool:
    """`in 16 murder cases`, where the parser lost the noun: many of what stands in the singular."""
    if token.lower_ not in NOUNS or token.tag_ != "NN":
        return False
    return any(c.dep_ == "nummod" and c.lower_ not in ("one", "1") for c in token.lefts)


def figure_of_speech(token: Token, sufferers: Token | None) -> bool:
    """`he is dying to see her`, `who lives and who dies`, `after he fled his house`: nobody's death or exodus."""
    if sufferers is None:
        return False
    if token.lower_ == "dying" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("to", "for"):
        return True
    if sufferers.lower_ == "who" and token.dep_ != "relcl":
        return True
    return token.lower_ in ("fled", "flee", "flees") and sufferers.lower_ in ("he", "she", "who", "it")


def open_question(token: Token) -> bool:
    """`whether there were any casualties` asks and does not tell."""
    words = [t.lower_ for t in token.doc[max(0, token.i - 9) : token.i]]
    return "any" in words and bool({"whether", "if"} & set(words))


def beside_the_dead(token: Token) -> bool:
    """`one fatality and three casualties`: those who live."""
    return token.dep_ == "conj" and token.head.lower_ in _DEAD


def only_described(token: Token) -> bool:
    """Whether injuries only describe people of whom another word tells: `treated for injuries`, `have injuries`."""
    holder = token.head
    if holder.lower_ == "of" and holder.head.lower_ in PARTITIVE:
        holder = holder.head.head
    if token.dep_ == "conj":
        return only_described(holder) if holder.lower_ in ("wounds", "burns", "bruises") else False
    if any(c.lower_ in ("of", "to") for c in token.rights):
        return False  # "in addition to the injury of their nurse"
    if holder.lower_ == "of":
        return holder.head.lower_ in ("died", "die", "dies", "dead", "dying", "because", "death")
    return holder.lower_ in ("with", "for", "from", "to", "by", "despite", "have", "has", "both")
