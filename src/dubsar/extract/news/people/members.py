"""Members: which words of a sentence are the heads of the phrase that names those who suffered one harm."""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.extract.news.people.amounts import first_of
from dubsar.extract.news.people.kin_beside import kin_beside
from dubsar.extract.news.people.people_words import CIVILIAN, NEUTRAL, PARTITIVE, is_plural_word, status_of_word

_NEAR = 9
_NAME_REACH = 4
"""So many tokens behind a title a name ends ("the commander Hajji Omar Aziz")."""
_NAMING = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
_SAYING = frozenset("said say says reported reports told".split())
_SAID = ("reported", "feared", "believed", "confirmed", "presumed", "thought")
_COUNTED_HARMS = frozenset("injuries injury deaths death fatalities casualties wounds arrests abductions".split())
_DEADLY = frozenset("deaths fatalities martyrs".split())
_HURTS = frozenset("injuries injury wounds wounded injured".split())
_HARMS = frozenset("killed injured wounded hurt dead missing arrested detained shot".split())


def first_member(head: Token, harm: Token | None) -> Token:
    """The head of the whole phrase that this head is a part of, `harm` being the word of what they suffered."""
    if harm is not None and harm.dep_ == "relcl" and harm.head == head:
        return head  # "four were shot, including a boy who died": the boy alone
    return _whole_list(_outer(_partitive(head)), harm)


def _partitive(head: Token) -> Token:
    """The word that counts a noun of harm: in `a number of deaths and injuries` the number, for both."""
    noun = head.head if head.dep_ == "conj" and head.head.lower_ in _COUNTED_HARMS else head
    link = noun.head
    counted = head.lower_ in _COUNTED_HARMS and noun.dep_ == "pobj" and link.lower_ == "of"
    return link.head if counted and link.head.lower_ in PARTITIVE else head


def _outer(head: Token) -> Token:
    """The whole of which the head is a part: in `17 civilians including six children killed` the civilians."""
    first = first_of(head)
    while first.i >= 2 and first.nbor(-1).lower_ in ("including", "includes"):
        before = [t for t in head.doc[max(0, first.i - 8) : first.i - 1] if status_of_word(t.lower_) is not None]
        if not before:
            return head
        head = before[-1]
        first = first_of(head)
    return head


def _whole_list(head: Token, harm: Token | None) -> Token:
    """The first of a list whose last member alone the parser gave the harm: `A medic and two others killed in raid`.

    Must not climb in a full sentence: `He met a medic and two boys killed by mines.`
    """
    top = _first_of_headline(head, harm)
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN") and top.i - top.head.i < _NEAR:
        if top.head.lower_ in _HARMS or any(t.lower_ in _HARMS for t in head.doc[top.head.i : top.i]):
            return head
        top = top.head
    said = harm.head if harm is not None and harm.dep_ == "xcomp" and harm.head.lower_ in _SAID else harm
    bare = harm is not None and said is not None and _is_bare(said) and said.head == head
    headed = top.dep_ == "appos" and top.i > 1 and top.nbor(-1).text == ":"  # "Police: Father, two sons dead"
    opens = (
        headed or top.dep_ in ("ROOT", "nsubj", "nsubjpass") or (top.dep_ == "oprd" and top.head.i == 0)
    )  # "Named leader"
    return top if bare and opens and not _harmed_apart(top, said) else head


def _first_of_headline(head: Token, harm: Token | None) -> Token:
    """`Woman, two children killed`: the first, of whom the parser made the second another name."""
    top = head.head
    plain = head.dep_ == "appos" and top.pos_ in ("NOUN", "PROPN") and status_of_word(top.lower_) is not None
    if not plain or harm is None or top.i >= head.i or any(t.pos_ in ("VERB", "AUX") for t in head.doc[: head.i]):
        return head
    between = [t.text for t in head.doc[top.i + 1 : first_of(head).i]]
    kin = head.lower_ in CIVILIAN | NEUTRAL and top.lower_ in CIVILIAN | NEUTRAL
    apart = _is_bare(harm) and harm.head == head and (is_plural_word(head.lower_) or kin)
    return top if between == [","] and apart and not any(c.dep_ == "det" for c in top.lefts) else head


def members(head: Token, harm: Token | None) -> list[Token]:
    """The head and what is joined to it by "and" or commas, as far as they are nouns, names or numbers.

    Must not take in who suffered another harm: `four fighters killed and nine injured`, nor who is said not to be
    meant: `killed ten civilians and not a fighter`.
    """
    found, queue = [], [head, *_beside(head)]
    while queue:
        token = queue.pop(0)
        found.append(token)
        struck = _head_of_harm(harm)
        headline = struck is not None and struck != head and struck.dep_ == "appos" and struck.head == token == head
        links = ("conj", "appos") if headline else ("conj",)
        joined = [c for c in token.children if c.dep_ in links and c.pos_ in _NAMING]
        joined += _joined_to_name(token)
        queue.extend(c for c in joined if not (_harmed_apart(c, harm) or _ruled_out(c) or _says_so(c)))
        if token.lower_ in _DEADLY:  # "fatalities and dozens of injuries"
            queue = [each for each in queue if not any(c.lower_ in _HURTS for c in each.subtree)]
        queue.extend(kin_beside(token))
    return sorted(found, key=lambda token: token.i)


def _joined_to_name(token: Token) -> list[Token]:
    """Whom the parser joined to the name that stands behind a title: `the commander Omar Aziz and his guard`.

    Must not follow an aside, where the names may be those counted: `the twins Omar and Adil Aziz`.
    """
    if is_plural_word(token.lower_):
        return []
    names = [c for c in token.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i - token.i <= _NAME_REACH]
    plain = [name for name in names if not any(t.is_punct for t in token.doc[token.i : name.i])]
    return [c for name in plain for c in name.rights if c.dep_ == "conj" and c.pos_ in _NAMING]


def _head_of_harm(harm: Token | None) -> Token | None:
    """The noun that a bare participle hangs on, None where it hangs on none."""
    return harm.head if harm is not None and _is_bare(harm) else None


def _is_bare(harm: Token) -> bool:
    """Whether a word of harm stands behind its noun without a verb: `two boys killed`, `two boys dead`."""
    return harm.dep_ == "acl" or (harm.dep_ == "amod" and harm.i > harm.head.i)


def _ruled_out(member: Token) -> bool:
    first = first_of(member)
    return any(c.dep_ == "neg" for c in member.lefts) or (first.i > 0 and first.nbor(-1).lower_ == "not")


def _says_so(member: Token) -> bool:
    """Whether the parser joined those who report to those who died: `killed nine people, medics and activists said`."""
    last = member.right_edge
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    apart = any(t.text == "," for t in member.doc[member.head.i + 1 : member.i])
    return apart and behind is not None and behind.lower_ in _SAYING


def _harmed_apart(member: Token, harm: Token | None) -> bool:
    if harm is not None and member.i > harm.i and member.head.i < harm.i and harm.head != member:
        return True
    if harm is not None and member.head == harm and any(c.dep_ == "acl" for c in member.rights):
        return True  # "left a cleaner dead and a dozen pupils needing surgery"
    if member.lower_ in _HARMS | _COUNTED_HARMS or _named_harm_follows(member, harm):
        return True
    own = [
        c for c in member.children if c.dep_ in ("acl", "amod") and c.i > member.i and c.tag_ in ("VBN", "VBD", "JJ")
    ]
    return any(c.lower_ in _HARMS and c != harm for c in own)


def _named_harm_follows(member: Token, harm: Token | None) -> bool:
    """`seven killed and 15 injured`: the word of another harm right behind the number."""
    following = member.nbor(1) if member.i + 1 < len(member.doc) else None
    return following is not None and member.pos_ == "NUM" and following.lower_ in _HARMS and following != harm


def _beside(head: Token) -> list[Token]:
    """Subjects and objects that the parser set beside the head instead of joining them: `Omar Aziz and 10 others`."""
    if head.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return []
    twins = [c for c in head.head.children if c.dep_ == head.dep_ and c != head]
    return [twin for twin in twins if abs(twin.i - head.i) < _NEAR and _in_one_list(twin, head)]


def _in_one_list(first: Token, second: Token) -> bool:
    """Must not add up a whole and its part: `killed 72 people, among them 20 children`."""
    left, right = sorted((first, second), key=lambda token: token.i)
    between = list(left.doc[left.i + 1 : right.i])
    plain = all(t.pos_ not in ("VERB", "AUX") and t.lower_ not in (".", ";", ":", "or") for t in between)
    inside = any(t.lower_ in ("among", "amongst", "including") for t in between)
    return plain and not inside and any(t.lower_ in ("and", ",") for t in between)
