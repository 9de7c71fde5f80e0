"""The names of the rules that a codebook may switch on, each with its wording. An unknown name is refused."""

RULES = {
    # Airwars: the wording that binds stands in docs/tally.md
    "T1": "A root's latest figure stands; an initial one falls once a root gives more later.",
    "T2": "Minimum: the greater of the named dead and the lowest standing figure. Maximum: the highest.",
    "T3": "A figure that may belong to another event, a part, a sum or a running total never adds.",
    "T4": "Missing or under rubble is not killed.",
    "T5": "Unknown is null; 0-0 only where a root with access says that nobody was harmed.",
    "T6": "What a belligerent concedes may raise a bound, never lower one.",
    "T7": "An unborn child is noted, not counted.",
    "V1": "Civilian unless local evidence says otherwise.",
    "V2": "Militant: claimed as a fighter by the group itself.",
    "V3": "Where only the attacker says so, victims stay civilian and the extra dead are militants 0-n.",
    "V4": "A contested person is outside the civilian minimum and inside the maximum; militants likewise.",
    "S1": "A root is where knowledge starts; outlets that cite one root are one.",
    "S2": "The attacker is a root for harm only where it concedes harm.",
    # Beyond Airwars
    "as-told": "Civilian or fighter as the reports call them; whom they call neither is of unknown status.",
    # ACLED
    "lowest": "Where figures differ, the lowest stands until a better one is known; one number, no range.",
    "sides": "The dead of kinds that nobody counts as one another (soldiers, militants, civilians) add up.",
    "own-row": "Deaths told as the reason of another deed, or as long past, belong to the row of their own event.",
    "coded-figure": "The number that the coder's own note says was coded stands before every other figure.",
    # UCDP GED
    "reliable-range": "Low and high are the lowest and highest reliable figures.",
    # IBC
    "two-sources": "Fewer than two independent sources: provisional.",
    # GTD
    "latest-else-majority": "The most recent independent figure; else that of the majority; else the lowest.",
}
