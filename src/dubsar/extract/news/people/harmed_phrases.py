"""Harmed phrases: where in a parsed sentence the phrase stands that names whom a word of harm strikes."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import INTRANSITIVE, LEAVING, SHOT, SUFFERING, TRANSITIVE
from dubsar.extract.news.people.clause_openings import opening_people, restates

_OR_ELSE = frozenset("captured arrested detained missing disappeared abducted kidnapped displaced fled".split())
_OTHERS = frozenset("others people persons civilians children women men residents villagers citizens".split())
_BOUNDS = frozenset("between over about around above up from under".split())
_SAID = frozenset("reported feared believed confirmed presumed said thought".split())
_TELLING = frozenset(
    """police sheriff sheriffs deputies officials cops coroner troopers authorities prosecutors detectives witnesses
    source sources family report reports affidavit monitor medics lawyer attorney chief pd""".split()
)
_CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday morning afternoon evening night""".split()
)


def subject(token: Token) -> Token | None:
    """The subject, of the verb itself or of the one that it is joined to; a relative pronoun stands for its noun."""
    for verb in (token, *_joined(token)):
        opening = opening_people(verb)
        for child in _behind_colon(verb):
            if child.dep_ in ("nsubj", "nsubjpass", "csubjpass"):
                if _is_told_by(child):
                    if told := next((c for c in child.rights if c.dep_ == "appos"), None):
                        return told
                    continue
                if child.lower_ in ("who", "whom", "that", "which") and verb.dep_ == "relcl":
                    return verb.head
                return opening if opening and restates(child, opening) else _after_bound_of(child) or child
        if opening:
            return opening
        if bounded := next((found for child in verb.lefts if (found := _bounded(child))), None):
            return bounded if is_passive(verb) or verb.lower_ in INTRANSITIVE else None
        if verb.dep_ in ("acl", "amod", "relcl"):
            return verb.head
    return None


def _is_told_by(word: Token) -> bool:
    """Whether a headline names who tells of it: `Police: Child shot`. Must not read `Police: two killed` as theirs."""
    return word.lower_ in _TELLING and word.i + 1 < len(word.doc) and word.nbor(1).text == ":"


def _behind_colon(verb: Token) -> list[Token]:
    """What stands left of a verb, without the heading before a colon: `Clashes in Hit: a trader was killed`.

    So too for a half sentence: `Mother, son killed; daughter injured`.
    """
    lefts = list(verb.lefts)
    half = max((t.i for t in verb.doc[: verb.i] if t.text == ";"), default=-1)
    if any(child.i > half and child.dep_ in ("nsubj", "nsubjpass") for child in lefts):
        lefts = [child for child in lefts if child.i > half]
    colon = max((t.i for t in verb.doc[: verb.i] if t.text == ":"), default=-1)
    told = any(child.i > colon and child.dep_ in ("nsubj", "nsubjpass") for child in lefts)
    finite = any(child.dep_ == "auxpass" for child in lefts)
    return [child for child in lefts if child.i > colon] if told and finite else lefts


def _joined(token: Token) -> Iterator[Token]:
    while token.dep_ in ("conj", "xcomp", "oprd", "ccomp", "advcl") and token.head != token:
        left_or_shot = token.head.lower_ in LEAVING | SHOT or _told_of(token)
        if token.head.pos_ not in ("VERB", "AUX") or (token.dep_ in ("ccomp", "advcl") and not left_or_shot):
            return
        token = token.head
        yield token


def _told_of(token: Token) -> bool:
    """`was reported critically injured`: the participle says what is reported of the subject."""
    said = token.head
    plain = all(t.pos_ == "ADV" for t in token.doc[said.i + 1 : token.i])
    return plain and token.tag_ == "VBN" and said.lower_ in _SAID and any(c.dep_ == "auxpass" for c in said.lefts)


def is_passive(token: Token) -> bool:
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children):
        return True
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD"):
        return not any(child.dep_ in ("dobj", "obj") for child in token.rights) and left_behind(token) is None
    bare = not any(c.dep_ in ("dobj", "nsubj") for c in token.children)
    if token.dep_ == "conj" and token.tag_ in ("VBN", "VBD") and bare:
        return token.head.tag_ == "VBN" and is_passive(token.head)
    return False


def left_behind(token: Token) -> Token | None:
    """`left over 165 fighters and 72 civilians injured`: the object of the verb of leaving."""
    verb = token.head
    if verb.lower_ in LEAVING and token.dep_ in ("advcl", "oprd", "acomp", "xcomp", "ccomp", "acl", "conj", "dep"):
        own = next((c for c in token.lefts if c.dep_ == "nsubj" and c.i > verb.i), None)
        return own or next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    return None


def shared_object(token: Token) -> Token | None:
    """`killed and wounded 12`: the object of the last verb serves the first as well."""
    if any(c.dep_ in ("nsubjpass", "auxpass", "dobj") for c in token.children):
        return None
    other = next((c for c in token.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    if other is None or abs(other.i - token.i) > 3 or any(c.dep_ == "nsubj" for c in other.children):
        return None
    return next((c for c in other.rights if c.dep_ in ("dobj", "obj")), None)


def harmed_otherwise(verb: Token, thing: Token) -> bool:
    """Whether the object that the parser found stands behind a comma under another word of harm.

    Reads `four fighters killed, six others injured`: the six are not killed. Not `killed, the army said, six men hurt
    before`.
    """
    apart = verb.i + 1 < thing.i and verb.nbor(1).text == "," and verb.tag_ in ("VBD", "VBN")
    own = (c for c in thing.rights if c.dep_ in ("acl", "amod") and c.lower_ in TRANSITIVE)
    return apart and any(TRANSITIVE[c.lower_] != TRANSITIVE.get(verb.lower_) for c in own)


def after_bound(token: Token) -> Token | None:
    """`killing between 55 and 63 civilians`, where the parser takes the bound of the number for a preposition."""
    return next((_bounded(c) for c in token.rights if c.i == token.i + 1), None)


def _after_bound_of(token: Token) -> Token | None:
    """`On 9 May 2019, between five and eight people were killed`, where the parser takes the day for the subject.

    Not `the road between the two villages`, which is no day.
    """
    rights = token.rights if token.lower_ in _CALENDAR else ()
    return next((found for child in rights if (found := _bounded(child))), None)


def _bounded(token: Token) -> Token | None:
    """The noun counted after "between", "over", ... where that word is taken for a preposition."""
    if token.dep_ != "prep" or token.lower_ not in _BOUNDS:
        return None
    inner = next((c for c in token.children if c.dep_ == "pobj"), None)
    counts = inner is not None and any(t.pos_ == "NUM" and t.i == token.i + 1 for t in inner.subtree)
    return inner if counts else None


def number_beside(token: Token) -> Token | None:
    """`left 12 people dead and 30 wounded`: the number beside the participle; must not take `the 12 killed 3`."""
    number = token.nbor(-1) if token.i else None
    if number is not None and number.lower_ == "more" and number.head == token and number.i:
        number = number.nbor(-1)  # "3 killed, 5 more wounded"
    if (
        number is None
        or number.pos_ != "NUM"
        or token not in (number.head, number.head.head)
        or token.tag_ not in ("VBN", "VBD", "JJ")
    ):
        return None
    return None if any(c.dep_ in ("dobj", "obj") for c in token.rights) else number


def right_before(token: Token) -> Token | None:
    """`and 75 others injured, mostly farmers`, `Eleven others hurt.`: the counted subject right before the participle.

    Must not take the one who does it: `two gunmen wounded a guard`.
    """
    before = token.nbor(-1) if token.i else None
    if before is None or before.head != token or before.dep_ != "nsubj":
        return None
    if token.lower_ == "hurt" and before.pos_ == "NUM" and not any(c.dep_ == "dobj" for c in token.rights):
        return before
    if before.lower_ not in _OTHERS:
        return None
    follows = token.nbor(1) if token.i + 1 < len(token.doc) else None
    counted = any(c.dep_ == "nummod" or c.lower_ in ("several", "many", "some", "dozens") for c in before.lefts)
    ends = follows is None or follows.is_punct or follows.dep_ in ("prep", "cc", "agent")
    return before if ends and (counted or before.lower_ == "others") else None


def with_the_other(token: Token) -> bool:
    """`killed or wounded 12`, `12 killed and injured`: two verbs side by side on one number."""
    if any(c.lower_ in _OR_ELSE and c.dep_ == "conj" and _side_by_side(token, c) for c in token.children):
        return any(c.lower_ == "or" for c in token.children)  # "12 were killed or captured": at most that many of each
    for other in (token.head, *token.children):
        pair = other.lower_ in TRANSITIVE and TRANSITIVE[other.lower_] in ("killed", "injured") and other != token
        if pair and _side_by_side(token, other) and "conj" in (other.dep_, token.dep_):
            own = {TRANSITIVE[other.lower_], TRANSITIVE.get(token.lower_)}
            return len(own) == 2
    return False


def next_is_hurt(token: Token) -> bool:
    """`25 dead and injured`: one number for both, where no other stands between."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return len(following) == 2 and following[0] in ("and", "or") and following[1] in ("injured", "wounded")


def _side_by_side(first: Token, second: Token) -> bool:
    """Whether nothing but "and" or "or" stands between two words (a censored word leaves a blank token behind)."""
    left, right = sorted((first.i, second.i))
    return all(t.is_space or t.dep_ == "cc" for t in first.doc[left + 1 : right])


def named_by_noun(token: Token) -> Token:
    """What stands after "of" (`the death of two boys`), else the noun itself (`12 deaths`), else its owner."""
    if token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.lefts):
        return token  # "5 martyrs of one family"
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "among", "to"):
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    return inner
    owner = next((c for c in token.lefts if c.dep_ in ("poss", "nmod") and c.pos_ in ("NOUN", "PROPN")), None)
    return owner if owner is not None and token.tag_ == "NN" else token


def sufferer(token: Token) -> Token | None:
    """`eight others sustained injuries`: the one who suffers is the subject."""
    return subject(token.head) if token.dep_ == "dobj" and token.head.lower_ in SUFFERING else None
