"""The forms of the grammar as the scanner tries them: all that one kind of kernel word may stand in, as one pattern."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from dubsar.ground.dating.grammar import FORMS, STARTS
from dubsar.ground.dating.kernels import KERNEL_FORMS
from dubsar.ground.dating.pieces import BARE_MONTH, HEAD, NAMED_DAY

_GROUP = re.compile(r"(\(\?P<|\(\?P=|\(\?\()([a-z_]+)([>)])")

BARE = rf"(?P<bare>{BARE_MONTH})(?![\w’'])"


class Found(NamedTuple):
    """The form that fits at a place, what each of its groups read, and where it ends."""

    form: str
    said: dict[str, str]
    end: int


class FormsOfKind:
    """The forms of one kind as alternatives of one pattern, in their order; the groups of each under its own name.

    One match finds the first form that fits, where a match for each form would look at the same words many times.
    The pattern is compiled when a text first asks for it.
    """

    def __init__(self, forms: tuple[str, ...], *, bare: bool = False) -> None:
        self.forms = forms
        self.bare = bare

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        each = (f"(?P<{form}>{_with_own_groups(form, bare=self.bare)})" for form in self.forms)
        return re.compile(rf"{STARTS}(?:{'|'.join(each)})")

    @cached_property
    def _groups(self) -> dict[int, tuple[str, tuple[tuple[str, int], ...]]]:
        """By the number of a form's own group: its name, and the names and numbers of the groups within."""
        numbers = self._pattern.groupindex
        return {
            numbers[form]: (
                form,
                tuple((name.split("__")[1], at) for name, at in numbers.items() if name.startswith(f"{form}__")),
            )
            for form in self.forms
        }

    def at(self, text: str, start: int) -> Found | None:
        """The first of the forms that fits at `start`."""
        match = self._pattern.match(text, start)
        if match is None or match.lastindex is None:
            return None
        form, groups = self._groups[match.lastindex]
        return Found(form, {name: words for name, at in groups if (words := match[at])}, match.end())


def _with_own_groups(form: str, *, bare: bool) -> str:
    pattern = FORMS[form]
    if bare:
        pattern = BARE if form == "month" else pattern.replace(HEAD, "").replace(NAMED_DAY, "")
    return _GROUP.sub(rf"\1{form}__\2\3", pattern)


# Where a form starts at the month itself, nothing leads up to it, and the forms that begin otherwise need not be tried.
BARE_FORMS = {"month": FormsOfKind(("event_day", "month_day", "month_year", "month"), bare=True)}
FORMS_OF = {kind: FormsOfKind(forms) for kind, forms in KERNEL_FORMS.items()}
