"""The readers of news and narratives, in the order in which they run over one shared parse."""

from dubsar.extract.base import Extractor
from dubsar.extract.harm import HarmReader

NEWS_READERS: tuple[Extractor, ...] = (HarmReader(),)
