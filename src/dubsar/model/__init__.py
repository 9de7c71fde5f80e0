"""The nouns: frozen, hashable, typed values without I/O. One file each."""

from dubsar.model.actor import Actor
from dubsar.model.caseload import Caseload
from dubsar.model.claim import Claim
from dubsar.model.count import UNKNOWN, Count
from dubsar.model.document import Document, Source
from dubsar.model.event import Event
from dubsar.model.incident import BelligerentPart, Grade, Incident, Toll, Tolls
from dubsar.model.judgement import Judgement
from dubsar.model.kinds import Assessment, Control, Damage, Effect, Harm, Part, Presence, Rule, Strike
from dubsar.model.link import Feature, Link
from dubsar.model.place import Place
from dubsar.model.span import Span
from dubsar.model.speaker import Speaker
from dubsar.model.victim import Victim
from dubsar.model.when import When

__all__ = [
    "UNKNOWN",
    "Actor",
    "Assessment",
    "BelligerentPart",
    "Caseload",
    "Claim",
    "Control",
    "Count",
    "Damage",
    "Document",
    "Effect",
    "Event",
    "Feature",
    "Grade",
    "Harm",
    "Incident",
    "Judgement",
    "Link",
    "Part",
    "Place",
    "Presence",
    "Rule",
    "Source",
    "Span",
    "Speaker",
    "Strike",
    "Toll",
    "Tolls",
    "Victim",
    "When",
]
