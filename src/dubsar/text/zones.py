"""Zones: which part of a page a sentence stands in. Teasers and comments are read, marked, and never lead."""

import re

from dubsar.model.claim import Zone

HEADLINE_LENGTH = 220

_TEASER = re.compile(
    r"(now watch|watch( now)?:|read (also|more|next)|also read|see also|related( stories| articles?)?\b|more:|"
    r"more from|recommended|sign up|subscribe|share (on|this)|follow us|advertisement|trending|you may also "
    r"like|don['’]t miss:)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(\(?(photo|image|picture|file photo|video)( credit| by| courtesy)?\s*[:/—-])|.{0,300}\((photo|image|afp|reuters|"
    r"getty|ap photo)[^)]{0,60}\)\s*$|.{0,200}(getty images|/\s*(afp|reuters|ap)\s*$)|.{0,300}[.)] (photograph|"
    r"photo|picture|image)( by| credit)?:",
    re.IGNORECASE,
)
_TEASER_LIST = re.compile(
    r"(read (also|more|next)|also read|see also|related( stories| articles| news| posts)?|more( stories)?|"
    r"more (from|on|in)( [\w’'-]+){1,4}|recommended( stories| articles| for you)?|trending( now)?|most (read|"
    r"popular|viewed)|"
    r"you may also like|latest( news| stories)?|top stories|don['’]t miss|(prev(ious)?|next) post)\s*[:.]?\s*",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(\d+ )?(comments?|leave a (reply|comment)|join the discussion)\s*:?\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")


def zone_of(line: str, *, first: bool, title: str | None, in_comments: bool) -> Zone:
    """The zone of one line of a page.

    `first` is True for the first line that is not itself a teaser or caption. A short first line without a full stop
    is a headline: `Five killed in raid on Sanaa` is one, `Five people were killed in a raid on Sanaa.` is not.
    """
    line = line.strip()
    if in_comments:
        return "comment"
    if _TEASER.match(line) and len(line) < HEADLINE_LENGTH:
        return "teaser"
    if _CAPTION.match(line):
        return "caption"
    if title and line == title.strip():
        return "headline"
    if first and len(line) < HEADLINE_LENGTH and not _SENTENCE_END.search(line):
        return "headline"
    return "body"


def opens_teasers(line: str) -> bool:
    """Whether a line is a heading over teasers: `Recommended stories`; not `Read also: bomb kills four`, itself one."""
    return _TEASER_LIST.fullmatch(line.strip()) is not None


def may_be_teaser(line: str) -> bool:
    """Whether a line under such a heading is one of the teasers: a short one without a full stop."""
    line = line.strip()
    return len(line) < HEADLINE_LENGTH and not _SENTENCE_END.search(line.removesuffix("…"))


def opens_comments(line: str) -> bool:
    """Whether a line is the heading over readers' comments."""
    return bool(_COMMENTS.fullmatch(line.strip()))
