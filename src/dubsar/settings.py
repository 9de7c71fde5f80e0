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
    `layers` holds the user's own place names, which nothing builds again: `layers` under `DUBSAR_HOME`, else under
    `dubsar` in `XDG_DATA_HOME`, else in `~/.local/share`.
    `DUBSAR_ACTORS` and `DUBSAR_PUBLISHERS` name the user's own tables, read over the built-in ones.
    """

    cache: Path
    gazetteer: Path | None = None
    layers: Path = Path("layers")
    actors: Path | None = None
    publishers: Path | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that these environment variables give; an empty variable counts as absent."""
        own, shared, index = (environment.get(name) for name in ("DUBSAR_HOME", "XDG_CACHE_HOME", "DUBSAR_GAZETTEER"))
        cache = Path(own) if own else (Path(shared) if shared else Path.home() / ".cache") / "dubsar"
        data = environment.get("XDG_DATA_HOME")
        kept = cache if own else (Path(data) if data else Path.home() / ".local" / "share") / "dubsar"
        files = (_file(environment.get(name)) for name in ("DUBSAR_ACTORS", "DUBSAR_PUBLISHERS"))
        return cls(cache.expanduser(), _file(index), kept.expanduser() / "layers", *files)


def _file(name: str | None) -> Path | None:
    return Path(name).expanduser() if name else None


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this run: the environment is read at the first call and never again."""
    return Settings.of(os.environ)
