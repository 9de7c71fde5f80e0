"""The words of harm, by the way in which they name the harmed, and what makes a harm unreal (planned, feared)."""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.model.kinds import Outcome

# Verbs that do it to their object; passive or headline use has the harmed as subject.
TRANSITIVE: dict[str, Outcome] = {
    **dict.fromkeys(
        """kill kills killed killing slay slain slew murder murders murdered murdering massacre massacred massacring
        assassinate assassinated assassinates assassinating execute executed executes executing behead beheaded
        martyred liquidated liquidating electrocuted lynched hanged gunned slaughter slaughters slaughtered slaughtering
        butchered butchering neutralise neutralises neutralised neutralising neutralize neutralizes neutralized
        neutralizing eliminated eliminates eliminating beheading beheads martyring decapitated""".split(),
        "killed",
    ),
    **dict.fromkeys(
        """injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming
        stabbed""".split(),
        "injured",
    ),
    **dict.fromkeys("abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping".split(), "abducted"),
    **dict.fromkeys(
        "detain detains detained detaining arrest arrests arrested arresting imprisoned jailed".split(), "detained"
    ),
    **dict.fromkeys("displace displaces displaced displacing evacuated uprooted".split(), "displaced"),
    **dict.fromkeys("trapped stranded trapping stranding".split(), "trapped"),
}
# Said of armed men only; of others they mean something else ("players eliminated in the first round").
DISPOSING = frozenset(
    """neutralise neutralises neutralised neutralising neutralize neutralizes neutralized neutralizing eliminated
    eliminates eliminating liquidated liquidating""".split()
)
# Verbs whose subject suffers it.
INTRANSITIVE: dict[str, Outcome] = {
    **dict.fromkeys(
        "die dies died dying perish perished succumbed succumbs drowned drown drowns drowning".split(), "killed"
    ),
    **dict.fromkeys("fled flee flees".split(), "displaced"),
    **dict.fromkeys("hid hides hiding".split(), "trapped"),
}
SHOT = frozenset("shot shoots shooting shoot".split())
# Nouns that count the harmed themselves ("12 deaths") or have them after "of" ("the death of two boys").
NOUNS: dict[str, Outcome] = {
    **dict.fromkeys(
        """death deaths fatality fatalities killing killings murder murders martyrdom martyrs massacre execution
        executions assassination""".split(),
        "killed",
    ),
    **dict.fromkeys("injuries injury woundings wounding".split(), "injured"),
    **dict.fromkeys("abduction abductions kidnapping kidnappings".split(), "abducted"),
    **dict.fromkeys("arrest arrests detention detentions".split(), "detained"),
    **dict.fromkeys("displacement".split(), "displaced"),
}
# Words that are said of living beings alone, so that a noun beside them need not be known as one for people.
DEADLY = frozenset(
    [word for word, outcome in TRANSITIVE.items() if outcome == "killed" and word not in DISPOSING]
    + "injure injured injures injuring wound wounded wounds wounding maimed maiming die died dies perished".split()
    + "death deaths killing murder massacre assassination lives life dead body bodies corpse corpses".split()
)
# Adjectives: "12 dead", "five are missing".
ADJECTIVES: dict[str, Outcome] = {
    "dead": "killed",
    "deceased": "killed",
    "lifeless": "killed",
    "missing": "missing",
    "unaccounted": "missing",
}
HOSPITAL = frozenset("hospitalized hospitalised hospitalizing hospitalising".split())
CARRYING = frozenset(
    "taken took rushed rushing transported airlifted flown sent sends sending transferred brought admitted".split()
)
CLINICS = frozenset("hospital hospitals clinic clinics centre center infirmary er".split())
WOUNDS = frozenset("wound wounds".split())
LEAVING = frozenset("left leave leaves leaving".split())
SUFFERING = frozenset("sustained sustain suffered suffers suffer received receive sustaining suffering had".split())
FINDING = frozenset(
    "received found find recovered retrieved discovered discover pulled exhumed unearthed dumped located".split()
)

_UNREAL_HEADS = frozenset(
    """plan plans planned planning threaten threatens threatened vow vows vowed want wants wanted try tries tried trying
    attempt attempted attempts attempting aim aimed aims intend intended intends order ordered orders fail failed fails
    conspire conspired plot plotted plotting seek sought able designed refuse refused hope hoped ready risk
    risks""".split()
)
_MODALS = frozenset("would could can will should shall must 'll ’ll 'd might may".split())


def unreal(token: Token) -> bool:
    """Whether a thing is only planned, feared or conditional, so that nothing is said to have happened.

    Reads `may have been killed` as said (and hedged); `would kill`, `to kill`, `if killed` and `tried to kill` as
    unreal.
    """
    before = {child.lower_ for child in token.children if child.i < token.i}
    if token.i and token.nbor(-1).lower_ in ("nearly", "almost") and token.tag_.startswith("VB"):
        return True
    if before & {"would", "could"} or (before & _MODALS and not before & {"have", "has"}):
        return True
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in token.children):
        return True
    if token.tag_ == "VB" and "to" in before:
        return True
    if token.tag_ == "VB" and token.dep_ == "conj" and token.head.tag_ == "VB" and token.head != token:
        return unreal(token.head)  # "to spread fear and to drive them out"
    return token.tag_ == "VB" and token.head.lower_ in _UNREAL_HEADS
