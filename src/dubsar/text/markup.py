"""Markup: what is left of the marks of a page in a text that was captured badly, and what stands for it to a reader."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,11})(?=[\s/>])[^<>\n]{0,500}>")
# Tags that part one paragraph from the next; between others the words run on.
_BLOCKS = frozenset("p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote section article header footer hr".split())
_ENTITY = re.compile(r"&(?:#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});")
_EMPHASIS = re.compile(r"(?<![\w*_])(?:\*{1,3}|_{1,3})(?=\w)|(?<=[\w.,;:!?])(?:\*{1,3}|_{1,3})(?![\w*_])")


def markup(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what is read instead) of each mark.

    Reads `<p>Five <b>died</b>.</p>`, `Five&nbsp;died` and `**Five** died`; must not touch `kil*led`, `5 < 6 > 4`,
    `AT&T; Verizon` or a bullet (`* Five died`).
    """
    if "<" in text:
        for tag in _TAG.finditer(text):
            yield tag.start(), tag.end(), "\n" if tag[1].lower() in _BLOCKS else ""
    if "&" in text:
        for entity in _ENTITY.finditer(text):
            if (letter := html.unescape(entity[0])) != entity[0]:
                yield entity.start(), entity.end(), letter
    if "*" in text or "_" in text:
        for mark in _EMPHASIS.finditer(text):
            yield mark.start(), mark.end(), ""
