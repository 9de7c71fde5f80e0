"""Settings: where Dubsar keeps what it builds, read from the environment once and then frozen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """`cache` holds what can be built again at any time; `gazetteer` is an index to use instead of the built-in.

    `DUBSAR_HOME` names the cache folder; without it, it is `dubsar` under `XDG_CACHE_HOME`, else under `~/.cache`.
    `DUBSAR_GAZETTEER` names an index file; None means the index that `Gazetteer.load` builds in the cache folder.
    """

    cache: Path
    gazetteer: Path | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that these environment variables give; an empty variable counts as absent."""
        own, shared, index = (environment.get(name) for name in ("DUBSAR_HOME", "XDG_CACHE_HOME", "DUBSAR_GAZETTEER"))
        cache = Path(own) if own else (Path(shared) if shared else Path.home() / ".cache") / "dubsar"
        return cls(cache.expanduser(), Path(index).expanduser() if index else None)


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this run: the environment is read at the first call and never again."""
    return Settings.of(os.environ)
