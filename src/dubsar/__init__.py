"""Dubsar reads news and military releases into attributed claims, and claims into incidents that prove themselves."""

from dubsar.errors import DubsarError
from dubsar.model import Claim, Count, Document, Incident, Judgement, Place, Span, Speaker, When
from dubsar.pipeline import Reader, open_ledger
from dubsar.tally.reading import Reading

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "Count",
    "Document",
    "DubsarError",
    "Incident",
    "Judgement",
    "Place",
    "Reader",
    "Reading",
    "Span",
    "Speaker",
    "When",
    "open_ledger",
]
