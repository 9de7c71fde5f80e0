"""Effects: the verbs of destruction, as lemmas, and how people write them."""

DESTROY: dict[str, str] = {
    **dict.fromkeys(
        "destroy destroys destroyed destroying wiped wipes wipe wiping obliterated annihilated".split(), "destroy"
    ),
    **dict.fromkeys(
        """demolish demolishes demolished demolishing razed bulldozed flattened
        flattening levelled leveled levelling""".split(),
        "destroy",
    ),
    **dict.fromkeys(
        "damage damages damaged damaging gutted burned burnt burning torched collapsed hit".split(), "damage"
    ),
}
TARGET: dict[str, str] = DESTROY | {
    **dict.fromkeys(["target", "targets", "targeted", "targeting"], "target"),
    **dict.fromkeys("strike strikes struck striking hit hits hitting bombed bombing".split(), "strike"),
    **dict.fromkeys(["engage", "engages", "engaged", "engaging"], "engage"),
    **dict.fromkeys(["suppress", "suppressed", "suppressing"], "suppress"),
}
# What a party is said to do when it attacks a thing: "jets bombed the house", "the army shelled the village".
ATTACKING = frozenset(
    """bombed bombs bombing shelled shells shelling struck strikes striking hit hits hitting targeted targets
    targeting attacked raided""".split()
)
TARGET |= dict.fromkeys("shelled shells shelling attacked raided bombs".split(), "strike")
