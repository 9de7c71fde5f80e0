"""Trigger: a word that states a harm, and whom it harms."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dubsar.model.kinds import Outcome


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that states a harm. `victims` is the head of the phrase that names the harmed, None when none is named.

    `joint` marks a number that is given for killed and injured together ("12 killed or wounded").
    """

    token: Token
    outcome: Outcome
    victims: Token | None
    joint: bool = False
