"""Attribution: who says it, through whom, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dubsar.extract.parsed import Parsed
from dubsar.model import Speaker
from dubsar.model.claim import Stance

SAY = frozenset(
    """say says said saying tell tells told telling report reports reported reporting announce announces announced
        announcing confirm confirms confirmed confirming state states stated stating claim claims claimed claiming
        add adds added adding document documents documented documenting estimate estimates estimated note notes
        noted explain explained describe described allege alleges alleged assert asserts asserted insist insisted
        maintain maintained declare declared write wrote tweet tweeted post posted reveal revealed indicate
        indicates indicated disclose disclosed record records recorded acknowledge acknowledges acknowledged admit
        admits admitted concede concedes conceded deny denies denied denying recall recalled mention mentioned quote
        quoted cite cited identify identified warn warned count counted put puts accept accepted believe believes
        believed monitored publish published""".split()
)
DENY = frozenset(
    """deny denies denied denying reject rejects rejected rejecting refute refuted dismiss dismissed denial""".split()
)
CONCEDE = frozenset(
    """acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede concedes
        conceded accept accepted apologised apologized""".split()
)
_PASSIVE_REPORTING = frozenset(
    """reported said believed thought alleged understood claimed feared known confirmed documented estimated""".split()
)
_HEDGES = re.compile(
    r"\b(?:allegedly|alleged|reportedly|suspected|purportedly|purported|apparently|presumably|possibly|probably|likely|unconfirmed|"
    r"unverified|may have|might have|could have|believed|thought to|feared|presumed|appears? to|seems? to|said to have|"
    r"supposedly|rumou?red|initial reports)\b",
    re.IGNORECASE,
)
_REPORTS = frozenset("report reports claim claims allegation allegations accusation accusations rumours rumors".split())
_FALSE = frozenset("false untrue baseless unfounded groundless fake fabricated".split())
_ACCORDING = re.compile(r"\baccording to\b|\bciting\b|\bquoting\b|\bas reported by\b|\bper\b(?= the)", re.IGNORECASE)
_PERSONAL = frozenset("he she they it who i we".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` is the governing verb of saying, None when "according to" or nothing names the speaker."""

    speaker: Speaker | None
    stance: Stance
    verb: Token | None = None


def attribute(parsed: Parsed, trigger: Token, last: Speaker | None) -> Attribution:
    """Who says what the trigger states, and how firmly; `last` is the speaker of the sentence before.

    Reads `local sources said as many as 130 civilians died` (local sources) and `according to the hospital`;
    must not take `the ministry` in `the ministry was hit, killing two` for a speaker.
    """
    verb = _governing(trigger)
    speaker = _speaker_of_verb(parsed, verb, last) if verb is not None else None
    if speaker is None:
        speaker = _according(parsed, trigger)
    return Attribution(speaker, _stance(parsed, trigger, verb), verb)


def _governing(trigger: Token) -> Token | None:
    """The verb of saying above the trigger in whose statement it stands."""
    token = trigger
    while token.head != token:
        below, token = token, token.head
        if any(child.lower_ in ("life", "lives") for child in token.rights):
            continue  # "claimed two lives" says nothing
        if token.lower_ in SAY | DENY and token.pos_ in ("VERB", "AUX", "NOUN") and _states(token, below):
            return token.head if token.pos_ == "NOUN" and token.head.lower_ in DENY else token
    for child in token.children:
        if (
            child.lower_ in SAY
            and child.dep_ in ("parataxis", "ccomp", "advcl", "dep")
            and _has_subject(child)
            and trigger not in set(child.subtree)
        ):
            return child
    return None


def _states(verb: Token, below: Token) -> bool:
    """Whether `below` is what the verb states, not who states it or when."""
    if below.dep_ in ("ccomp", "xcomp", "parataxis", "dobj", "acl", "pcomp", "conj", "oprd"):
        return below.dep_ != "conj" or below.i < verb.i
    return (
        below.dep_ in ("prep", "advcl", "dep")
        and below.i > verb.i
        and verb.lower_ in DENY | CONCEDE | {"documented", "recorded", "reported"}
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _speaker_of_verb(parsed: Parsed, verb: Token, last: Speaker | None) -> Speaker | None:
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    if passive:
        agent = next((p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None)
        return _phrase(parsed, agent) if agent is not None else None
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and not _is_dateline(child)]
    subject = next(iter(subjects), None)
    if subject is None and verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBG":
        subject = verb.head  # "with some sources saying that ..."
    if subject is None and verb.dep_ in ("conj", "advcl"):
        subject = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return None
    if subject.lower_ in _PERSONAL:
        return last if subject.lower_ in ("he", "she", "they", "it") else None
    speaker = _phrase(parsed, subject)
    medium = next(
        (
            c
            for c in verb.children
            if c.dep_ in ("dobj", "dative") and verb.lower_.startswith("t") and c.pos_ == "PROPN"
        ),
        None,
    )
    if speaker and medium is not None and verb.lower_ in ("told", "tells", "telling"):
        return replace(speaker, via=(_words(parsed, medium),))
    return speaker


def _is_dateline(token: Token) -> bool:
    """Reads `GAZA: The ministry said` as the ministry's; must not pass over a subject that no colon follows."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text == ":"


def _according(parsed: Parsed, trigger: Token) -> Speaker | None:
    """`according to X`, nearest to the trigger."""
    found = sorted(_ACCORDING.finditer(parsed.text), key=lambda match: abs(match.start() - trigger.idx))
    for match in found:
        after = next((t for t in parsed.doc if t.idx >= match.end() and not t.is_space), None)
        if after is None:
            continue
        head = _phrase_head(after)
        if head is not None:
            return _phrase(parsed, head)
    return None


def _phrase_head(first: Token) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    token = first
    for _ in range(8):
        if token.pos_ in ("NOUN", "PROPN", "PRON") and token.dep_ not in ("compound", "poss", "nmod"):
            return token
        if token.head == token or token.head.i < first.i:
            break
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN") else None


def _phrase(parsed: Parsed, head: Token) -> Speaker | None:
    """The words of the speaker's phrase, without relative clauses; None for a phrase that cannot speak."""
    tokens = list(_inside(head))
    if not tokens:
        return None
    span = parsed.span(min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i))
    name = span.quote.strip(" ,“”\"'")
    if not name or len(name) > 160:
        return None
    return Speaker(name, (), span)


def _inside(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "punct", "advcl", "parataxis", "ccomp", "cc") or (
            child.dep_ == "prep" and child.lower_ not in ("of", "for", "in", "from", "at", "on", "with")
        ):
            continue
        if child.dep_ == "conj" and child.pos_ == "VERB":
            continue
        yield from _inside(child)


def _words(parsed: Parsed, head: Token) -> str:
    tokens = list(_inside(head))
    return parsed.span(min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)).quote


def _stance(parsed: Parsed, trigger: Token, verb: Token | None) -> Stance:
    if (verb is not None and verb.lower_ in DENY) or _called_false(trigger):
        return "denied"
    if verb is not None and verb.lower_ in CONCEDE:
        return "conceded"
    if verb is not None and verb.lower_ in _PASSIVE_REPORTING and any(c.dep_ == "auxpass" for c in verb.children):
        return "hedged"
    return "hedged" if _hedged(parsed, trigger) else "asserted"


def _called_false(trigger: Token) -> bool:
    """Whether the trigger stands in a report that the sentence calls false.

    Reads `reports that ten people died are false`; must not read `ten people died, and the claim of a gas leak is
    false` or `the claim is not false`.
    """
    noun = next((token for token in trigger.ancestors if token.lower_ in _REPORTS and token.dep_ == "nsubj"), None)
    if noun is None or noun.i > trigger.i:
        return False
    words = list(noun.head.children)
    return any(t.lower_ in _FALSE for t in (noun.head, *words)) and not any(t.dep_ == "neg" for t in words)


def _hedged(parsed: Parsed, trigger: Token) -> bool:
    """A hedge in the trigger's own clause.

    Reads `were reportedly killed`; not `suspected militants were killed`... of others.
    """
    for match in _HEDGES.finditer(parsed.text):
        between = parsed.text[min(match.end(), trigger.idx) : max(match.start(), trigger.idx)]
        if len(between) < 60 and not re.search(r"[;.]|, (?:and|but|while)\b", between):
            return True
    return False
