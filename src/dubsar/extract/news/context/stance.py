"""Stance: how firmly a harm is said, and whether by the one who did it: asserted, hedged, denied, conceded."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import CIVILIAN
from dubsar.model.claim import Stance
from dubsar.text.cued import Cued

DENY = frozenset(
    """deny denies denied denying reject rejects rejected rejecting refute refuted dismiss dismisses dismissed denial
    """.split()
)
CONCEDE = frozenset(
    """acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede concedes
        conceded accept accepted apologised apologized""".split()
)
REPORTS = frozenset("report reports claim claims allegation allegations accusation accusations rumours rumors".split())
_PASSIVE_REPORTING = frozenset(
    """reported said believed thought alleged understood claimed feared known confirmed documented estimated""".split()
)
_HEDGES = Cued(
    r"\b(?:allegedly|alleged|reportedly|suspected|purportedly|purported|apparently|presumably|possibly|probably|likely|"
    r"unconfirmed|unverified|may have|might have|could have|believed|thought to|feared|presumed|appears? to|seems? to|"
    r"said to have|supposedly|rumou?red|initial reports|there (?:are|were|have been) (?:\w+ )?reports|amid reports|"
    r"reports (?:have )?(?:emerged|surfaced|circulated|of))\b",
    re.IGNORECASE,
)
_FALSE = frozenset("false untrue baseless unfounded groundless fake fabricated".split())
_NOBODY = frozenset("nobody none neither".split())
_OWNERS = frozenset("our its their his".split())
_ANYBODY = frozenset("any anyone anybody nobody".split())
# "it was not behind the bombing, which killed six", "denied responsibility for".
_NOT_THEIRS = re.compile(
    r"\b(?:(?:was|were|is|are|had been) not (?:behind|responsible for|involved in|to blame for)|"
    r"(?:had|has|have) (?:no|nothing) (?:[\w-]+ )?(?:role|part|hand|involvement|to do)\b|"
    r"(?:did|had|have|has) not (?:carr(?:y|ied) out|conduct(?:ed)?|launch(?:ed)?|attack(?:ed)?|target(?:ed)?|"
    r"bomb(?:ed)?|"
    r"shell(?:ed)?|strike|struck)|n[o’']t (?:behind|responsible for))\b",
    re.IGNORECASE,
)
_OWN_LOSS = re.compile(
    r"\b(?:of (?:its|their|his|our)|its|their|his|our) (?:own )?(?:[\w-]+ )?(?:soldiers?|troops|fighters?|"
    r"members?|officers?|"
    r"personnel|men|forces|policem[ae]n|guards?)\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"\b(?:(?:its|their|his|our) (?:own )?(?:[\w-]+ ){0,2}?(?:(?:air)?strikes?|raids?|shelling|soldiers|forces|"
    r"troops|jets?|"
    r"warplanes?|aircraft|drones?|fire|police|gunners|artillery|missiles?|fighters)|"
    # Rescuers and doctors tell of the dead too: "we have pulled 12 bodies out".
    r"we(?![\s’']+(?:have |had |ve |also |then |just )*(?:found|count|recover|receiv|pull|buri|saw|seen|lost|document|"
    r"record|treat|retriev|identif|regist|hear|know|are|were|dug)))\b",
    re.IGNORECASE,
)
_BY_MISTAKE = re.compile(
    r"\b(?:mistaken(?:ly)?|by mistake|in error|accidental(?:ly)?|inadvertent(?:ly)?|unintentional(?:ly)?|"
    r"apologi[sz]\w+|"
    r"tragic mistake)\b",
    re.IGNORECASE,
)


def stance_of(parsed: Parsed, trigger: Token, verb: Token | None) -> Stance:
    """How firmly the governing verb of saying and the words round the trigger state it.

    Reads `denied killing` (denied), `admitted killing` and `said its own strike killed two civilians` (conceded), `were
    reportedly killed` (hedged); must not read `nobody denied`, or `acknowledged that five of its soldiers were killed`
    as conceded.
    """
    if _denied(parsed, trigger, verb) or _called_false(trigger):
        return "denied"
    if _conceded(parsed, trigger, verb):
        return "conceded"
    if verb is not None and verb.lower_ in _PASSIVE_REPORTING and any(c.dep_ == "auxpass" for c in verb.children):
        return "hedged"
    return "hedged" if _hedged(parsed, trigger) else "asserted"


def _denied(parsed: Parsed, trigger: Token, verb: Token | None) -> bool:
    """Whether the harm, or having done it, is denied: `denied that`, `was not behind`, `we did not kill those ten`."""
    if verb is not None and verb.lower_ in DENY:
        subjects = {child.lower_ for child in verb.children if child.dep_ == "nsubj"}
        refused = any(child.dep_ == "neg" for child in verb.children)
        return not refused and not subjects & _NOBODY and not (subjects & {"one"} and verb.doc[0].lower_ == "no")
    if verb is not None and any(child.dep_ == "advcl" and child.lower_ in DENY for child in verb.children):
        return True  # "nobody was killed, it said, denying the claims"
    ahead = _NOT_THEIRS.search(parsed.text, max(0, trigger.idx - 90), trigger.idx)
    if ahead is not None and not re.search(r"[.;]", parsed.text[ahead.end() : trigger.idx]):
        return True
    if any(
        c.dep_ == "nsubj" and c.lower_ in _NOBODY and _OWNERS & {t.lower_ for t in c.subtree} for c in trigger.children
    ):
        return True  # "none of our bombs killed them"
    negated = (
        trigger.pos_ == "VERB"
        and trigger.lower_ != "survive"
        and any(child.dep_ == "neg" for child in trigger.children)
    )
    return negated and not any(token.lower_ in _ANYBODY for token in trigger.subtree)


def _conceded(parsed: Parsed, trigger: Token, verb: Token | None) -> bool:
    """Whether the one who did it says so, not of its own dead."""
    verb = verb or next((t for t in trigger.doc[: trigger.i] if t.lower_.startswith(("apologi", "regret"))), None)
    if verb is None:
        return False
    if verb.lower_ in CONCEDE:
        passive = any(child.dep_ == "nsubjpass" for child in trigger.children)
        return not (passive and _OWN_LOSS.search(parsed.text, verb.idx, trigger.idx))
    if not verb.lower_.startswith(("apologi", "regret")) and (verb.lower_ not in _TOLD or verb == trigger):
        return False
    start, end = (verb.idx, trigger.idx) if verb.idx < trigger.idx else (0, trigger.idx)
    harmed = parsed.text[trigger.idx : trigger.idx + 70].lower()
    civilians = bool(CIVILIAN & set(re.findall(r"[\w-]+", harmed)))
    active = not any(child.dep_ in ("auxpass", "nsubjpass") for child in trigger.children)
    own = _OWN_DEED.search(parsed.text, start, end)
    return active and civilians and bool(own or _BY_MISTAKE.search(parsed.text, start, trigger.idx + 70))


_TOLD = frozenset(
    "assessed concluded found said says confirmed announced stated apologised apologized regretted told".split()
)


def _called_false(trigger: Token) -> bool:
    """Whether the trigger stands in a report that the sentence calls false.

    Reads `reports that ten people died are false`; must not read `ten people died, and the claim of a gas leak is
    false` or `the claim is not false`.
    """
    noun = next((token for token in trigger.ancestors if token.lower_ in REPORTS and token.dep_ == "nsubj"), None)
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
