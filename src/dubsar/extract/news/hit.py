"""Hit: a word of harm in a sentence with one group of people whom it harms."""

from __future__ import annotations

from dataclasses import dataclass

from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.people.groups import Group
from dubsar.model import Harm


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of harm and one group that it harms; `elsewhere` where a number told before counts the group already, and
    `whole` the claim on that number where it is known.

    `own` is the stretch of the sentence (characters) that alone says whether the number is gathered over a time, where
    the sentence tells of a harm and of the toll that it brings.
    """

    trigger: Trigger
    group: Group
    elsewhere: bool = False
    own: tuple[int, int] | None = None
    whole: Harm | None = None
