"""Attribution: who says it, through whom, and how firmly."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dubsar.extract.news.context.speakers import CITE, PAPERS, phrase_head, quoter, speaker_of, words_of
from dubsar.extract.news.context.stance import CONCEDE, DENY, stance_of
from dubsar.extract.news.harms.trigger_words import NOUNS, TRANSITIVE
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Span, Speaker
from dubsar.model.claim import Stance
from dubsar.text.cued import Cued
from dubsar.text.sayings import headline_speaker

SAY = frozenset(
    """say says said saying tell tells told telling report reports reported reporting announce announces announced
        announcing confirm confirms confirmed confirming state states stated stating claim claims claimed claiming
        add adds added adding document documents documented documenting estimate estimates estimated note notes
        noted explain explained describe described allege alleges alleged assert asserts asserted insist insisted
        maintain maintained declare declared write wrote tweet tweeted post posted reveal revealed indicate
        indicates indicated disclose disclosed record records recorded acknowledge acknowledges acknowledged admit
        admits admitted concede concedes conceded deny denies denied denying recall recalled mention mentioned quote
        quoted cite cited identify identified warn warned count counted put puts accept accepted believe believes
        believed monitored publish published inform informs informed assess assesses assessed conclude
        concludes concluded""".split()
)
_ACCORDING = Cued(
    r"\baccording to\b|\bciting\b|\bquoting\b|"
    r"\bas (?:reported|given|stated|announced|documented|recorded|confirmed) by\b|\bper\b(?= the)|^\W*per\b",
    re.IGNORECASE,
)
# "Thirteen people were killed (SOHR)."
_IN_BRACKETS = re.compile(r"\(([A-Z][\w .’'-]{1,40})\)\W*$")
_REPORTERS = frozenset("monitor media un ngo government".split())
# "Six people, a security official told AFP, were killed".
_INTERJECTED = re.compile(
    r", ((?:an?|the|one|[A-Z][\w’.-]+)(?: [\w’.-]+){0,6}?) (?:said|says|told [A-Z]\w+|told reporters|reported|"
    r"added),(?= (?:was|were|had|has|have)\b)"
)
_PERSONAL = frozenset("he she they it who i we".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` is the governing verb of saying, None when "according to" or nothing names the speaker."""

    speaker: Speaker | None
    stance: Stance
    verb: Token | None = None


def attribute(parsed: Parsed, trigger: Token, last: Speaker | None) -> Attribution:
    """Who says what the trigger states, and how firmly; `last` is the speaker of the sentence before.

    Reads `local sources put the dead at 130` (local sources) and `according to the hospital`;
    must not take `the ministry` in `the ministry was hit, killing two` for a speaker.
    """
    verb = _governing(trigger)
    speaker = _speaker_of_verb(parsed, verb, last) if verb is not None else None
    if speaker is None or speaker == last:
        speaker = parsed.page.text.quotations.speaker_at(parsed.sentence.span.start + trigger.idx) or speaker
    speaker = speaker or _according(parsed, trigger) or _interjected(parsed) or _in_brackets(parsed)
    if speaker is None and not parsed.text.rstrip().endswith((".", "!", "?", "”", '"')):
        speaker = _of_headline(parsed)
    return Attribution(speaker, stance_of(parsed, trigger, verb), verb)


_REVISE = frozenset("raised revised lowered updated raises revises lowers updates".split())
_STATING = SAY | DENY
_STATING_BEHIND = DENY | CONCEDE | _REVISE | {"documented", "recorded", "reported", "put", "puts"}


def _by_people(verb: Token) -> bool:
    """Whether those who count change a toll: `the ministry raised the toll to six`; not `the blast raised it`."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_.removesuffix("s") not in _NO_TELLERS


_NO_TELLERS = frozenset(
    "attack strike airstrike raid bombing blast explosion shelling violence clash incident death fighting fire "
    "shooting assault massacre killing discovery figure report which that thi this it body bodie find".split()
)


def _governing(trigger: Token) -> Token | None:
    """The verb of saying above the trigger in whose statement it stands."""
    if trigger.lower_ in ("put", "puts") or (trigger.lower_ in _REVISE and _by_people(trigger)):
        return trigger  # "officials put the toll at six"
    token = trigger
    while token.head != token:
        below, token = token, token.head
        if any(child.lower_ in ("life", "lives") for child in token.rights):
            continue  # "claimed two lives" says nothing
        if (
            (token.lower_ in _STATING or _shows(token) or (token.lower_ in _REVISE and _by_people(token)))
            and token.pos_ in ("VERB", "AUX", "NOUN")
            and _states(token, below)
        ):
            return _denying(token) or token
    for child in token.children:
        if (
            child.lower_ in SAY
            and (child.dep_ in ("parataxis", "ccomp", "advcl", "dep") or _closes(child))
            and _has_subject(child)
            and not any(mark.dep_ == "mark" and mark.lower_ != "as" for mark in child.children)
            and trigger not in set(child.subtree)
        ):
            return child
    return None


def _closes(verb: Token) -> bool:
    """`Ten died in a raid on Tarmun, a doctor at the hospital said`, where the parser joins the verb to the harm.

    Must not read `ten died, and a doctor said ...`, nor `ten died, a doctor said he saw them`.
    """
    if verb.dep_ != "conj" or any(child.dep_ in ("ccomp", "dobj", "cc") for child in verb.children):
        return False
    first = verb.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def _shows(verb: Token) -> bool:
    """`Figures from the ministry show ...`; not `a video shows`."""
    shows = verb.lower_ in ("show", "shows", "showed", "suggest", "suggested")
    return shows and any(child.dep_ == "nsubj" and child.lower_ in PAPERS for child in verb.children)


def _denying(noun: Token) -> Token | None:
    """The verb that denies the claims of which a noun speaks: `rejected reports that`, `dismissed as false claims`."""
    if noun.pos_ != "NOUN":
        return None
    above = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    return above if above.lower_ in DENY else None


def _states(verb: Token, below: Token) -> bool:
    """Whether `below` is what the verb states, not who states it or when.

    Reads `denied that a man was killed`; must not read `a man was killed; the guards denied having fired`.
    """
    if verb.lower_ in DENY and below.i < verb.i and any(t.text == ";" for t in verb.doc[below.i : verb.i]):
        return False
    if below.dep_ in ("ccomp", "xcomp", "parataxis", "dobj", "acl", "pcomp", "conj", "oprd"):
        return below.dep_ != "conj" or below.i < verb.i or _tells_on(verb)
    return below.dep_ in ("prep", "advcl", "dep") and below.i > verb.i and verb.lower_ in _STATING_BEHIND


def _tells_on(verb: Token) -> bool:
    """Whether what is joined to a verb of saying goes on with the harm said: `said that two were killed, and ten hurt`.

    Must not read `the ministry said schools would close, and two people were killed`.
    """
    said = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return any(token.lower_ in TRANSITIVE or token.lower_ in NOUNS for each in said for token in each.subtree)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _speaker_of_verb(parsed: Parsed, verb: Token, last: Speaker | None) -> Speaker | None:
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    if passive:
        agent = next((p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None)
        return speaker_of(parsed, agent) if agent is not None else None
    if verb.lower_ == "saying" and verb.head.lower_ == "as" and verb.head.head.lower_ in CITE:
        return _cited(parsed, verb.head.head)
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and not _is_dateline(child)]
    subject = next(iter(subjects), None)
    if subject is None and verb.dep_ == "ROOT" and verb.nbor(-1).is_punct if verb.i else False:
        subject = next((child for child in verb.rights if child.dep_ == "dobj"), None)  # "..., added the source"
    untold = verb.tag_ == "VBG" or (verb.tag_ == "VBN" and verb.head.dep_ == "ROOT")
    if subject is None and verb.dep_ in ("acl", "relcl") and untold:
        subject = verb.head  # "with some sources saying that ..."
    if subject is None and verb.dep_ in ("conj", "advcl"):
        subject = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    subject = subject or _set_beside(verb)
    if subject is None:
        return None
    if subject.lower_ in _PERSONAL:
        return (last or speaker_of(parsed, subject)) if subject.lower_ in ("he", "she", "they", "it") else None
    if citing := next((c for c in verb.children if c.lower_ in ("citing", "quoting") and c.dep_ == "advcl"), None):
        return _cited(parsed, citing, subject)
    speaker = speaker_of(parsed, subject)
    medium = next(
        (
            c
            for c in verb.children
            if c.dep_ in ("dobj", "dative") and verb.lower_.startswith("t") and c.pos_ == "PROPN"
        ),
        None,
    )
    if speaker and medium is not None and verb.lower_ in ("told", "tells", "telling"):
        return replace(speaker, via=(words_of(parsed, medium),))
    return speaker


def _set_beside(verb: Token) -> Token | None:
    """`... in the north of Tarmun, a doctor at the hospital said`, where the parser sets the doctor beside the town."""
    before = list(reversed(verb.doc[max(0, verb.i - 16) : verb.i]))
    clause = before[: next((place for place, token in enumerate(before) if token.text == ","), 0)]
    return next((token for token in clause if token.dep_ == "appos" and token.pos_ == "NOUN"), None)


def _cited(parsed: Parsed, verb: Token, citer: Token | None = None) -> Speaker | None:
    """Whom one cites, through the one who cites: `Reuters cited a medic as saying`, `it said, citing police`."""
    cited = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    citer = citer or next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    speaker = speaker_of(parsed, cited) if cited is not None else None
    if speaker is None or citer is None:
        return speaker
    return replace(speaker, via=(words_of(parsed, citer),))


def _interjected(parsed: Parsed) -> Speaker | None:
    """`Six people, a security official told AFP, were killed`; not `a ministry, he said` of another clause."""
    match = _INTERJECTED.search(parsed.text)
    if match is None:
        return None
    span = parsed.shifted(Span.of(parsed.text, *match.span(1)))
    return Speaker(span.quote, (), span)


def _of_headline(parsed: Parsed) -> Speaker | None:
    """`Raid kills ten: monitor`, `SOHR: ten killed`; not `IDLIB: ten killed` or `UPDATE: ten killed`."""
    speaker = headline_speaker(parsed.sentence.span)
    if speaker is None or speaker.span is None or not speaker.name.isupper():
        return speaker
    placed = any(place.span and place.span.overlaps(speaker.span) for place in parsed.places())
    return None if placed or parsed.page.grounding.actors.known(speaker.name) is None else speaker


def _in_brackets(parsed: Parsed) -> Speaker | None:
    """`... were killed (SOHR).`; not `... of the Free Army (FSA).`, which reports nothing."""
    match = _IN_BRACKETS.search(parsed.text)
    known = parsed.page.grounding.actors.known(match[1]) if match else None
    if match is None or known is None or known.kind not in _REPORTERS or parsed.text[: match.start()].count(",") > 3:
        return None
    span = parsed.shifted(Span.of(parsed.text, *match.span(1)))
    return Speaker(span.quote, (), span)


def _is_dateline(token: Token) -> bool:
    """Reads `GAZA: The ministry said` as the ministry's; must not pass over a subject that no colon follows."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text == ":"


def _according(parsed: Parsed, trigger: Token) -> Speaker | None:
    """`according to X`, nearest to the trigger."""
    found = sorted(_ACCORDING.finditer(parsed.text), key=lambda match: abs(match.start() - trigger.idx))
    for match in found:
        after = next((t for t in parsed.tokens if t.idx >= match.end() and not t.is_space), None)
        if after is None:
            continue
        head = phrase_head(after)
        if head is not None:
            speaker, quoting = speaker_of(parsed, head), quoter(head)
            return replace(speaker, via=(words_of(parsed, quoting),)) if speaker and quoting is not None else speaker
    return None
