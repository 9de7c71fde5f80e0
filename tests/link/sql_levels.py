"""The levels of every comparison once more, as conditions in SQL: what Splink on DuckDB makes of a pair of profiles.

The first condition that holds is the level of the pair, and the last one holds always. Where `unknown` holds, the
comparison says nothing for or against.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Level:
    """One degree of agreement: its name in an explanation, and when it holds."""

    name: str
    sql: str


@dataclass(frozen=True)
class Comparison:
    """One thing that is compared, with its levels from the closest agreement to the plainest conflict.

    Texts run the other way: nearly every pair is unlike, and is then done after one of the costly conditions.
    """

    name: str
    unknown: str
    levels: tuple[Level, ...]

    @property
    def level_names(self) -> tuple[str, ...]:
        return tuple(level.name for level in self.levels)


ELSE = "ELSE"
ANY = 1_000_000
"""More people than any event harms: an open end."""
GAP = "greatest(day_first_l - day_last_r, day_first_r - day_last_l, 0)"
SINGLE = "day_first_l = day_last_l and day_first_r = day_last_r"
KM = (
    "2 * 6371 * asin(sqrt(least(1, pow(sin(radians(lat_r - lat_l) / 2), 2)"
    " + cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2))))"
)
SETTLED = "settled_l and settled_r"
FEWEST = 6
"""A text of fewer names and numbers than this is too short to be like another."""
SAME_LAND = "country_l = country_r and (admin1_l is null or admin1_r is null or admin1_l = admin1_r)"


def _shared(column: str) -> str:
    """The weight of the words that both hold, 0..1: the cosine of the two sets, each word weighted by its rarity."""
    shared = f"list_sum(list_transform(list_intersect({column}_l, {column}_r), lambda term: term.weight))"
    return f"coalesce({shared}, 0) / sqrt({column}_norm_l * {column}_norm_r)"


def _toll(outcome: str) -> Comparison:
    low, high = f"{outcome}_low", f"{outcome}_high"
    exact = f"{low}_l = {high}_l and {low}_r = {high}_r and {low}_l = {low}_r"
    most = f"coalesce({high}_l, {low}_l)", f"coalesce({high}_r, {low}_r)"
    return Comparison(
        outcome,
        f"({low}_l is null and {high}_l is null) or ({low}_r is null and {high}_r is null)",
        (
            Level("same number above three", f"{exact} and {low}_l > 3"),
            Level("same number", exact),
            Level(
                "the ranges meet",
                f"coalesce({low}_l, 0) <= coalesce({high}_r, {ANY})"
                f" and coalesce({low}_r, 0) <= coalesce({high}_l, {ANY})",
            ),
            Level("one more or less", f"abs({most[0]} - {most[1]}) <= 1"),
            Level("within half as many again", f"greatest({most[0]}, {most[1]}) <= 1.5 * least({most[0]}, {most[1]})"),
            Level("another number", ELSE),
        ),
    )


WHEN = Comparison(
    "when",
    "(day_first_l is null or day_first_r is null) and not list_has_any(news_l, news_r)",
    (
        Level("same day", f"{SINGLE} and day_first_l = day_first_r"),
        Level("a shared day", "list_has_any(told_l, told_r)"),
        Level("days that meet", f"{GAP} = 0"),
        Level("next day", f"{GAP} = 1"),
        Level("a day told beside", "list_has_any(beside_l, beside_r)"),
        Level("in the news that day", "list_has_any(news_l, news_r)"),
        Level("within three days", f"{GAP} <= 3"),
        Level("within ten days", f"{GAP} <= 10"),
        Level("other days", ELSE),
    ),
)
PUBLISHED = Comparison(
    "published",
    "published_l is null or published_r is null",
    (
        Level("same day", "published_l = published_r"),
        Level("next day", "abs(published_l - published_r) = 1"),
        Level("within four days", "abs(published_l - published_r) <= 4"),
        Level("within ten days", "abs(published_l - published_r) <= 10"),
        Level("within a month", "abs(published_l - published_r) <= 31"),
        Level("within three months", "abs(published_l - published_r) <= 92"),
        Level("further apart", ELSE),
    ),
)
WHERE = Comparison(
    "where",
    "place_l is null or place_r is null",
    (
        Level("same place", f"place_l = place_r or ({SETTLED} and {KM} <= 1)"),
        Level("within 5 km", f"{SETTLED} and {KM} <= 5"),
        Level("a shared place", "list_has_any(spots_l, spots_r)"),
        Level("within 25 km", f"{SETTLED} and {KM} <= 25"),
        Level("one lies in the other", f"not ({SETTLED}) and {SAME_LAND}"),
        Level("a place told beside", "list_has_any(around_l, around_r)"),
        Level("within 100 km", f"{SETTLED} and {KM} <= 100"),
        Level("a province told beside", "list_has_any(lands_l, lands_r)"),
        Level("elsewhere", ELSE),
    ),
)
CAUSE = Comparison(
    "cause",
    "len(causes_l) = 0 or len(causes_r) = 0",
    (
        Level("same cause", "list_has_any(causes_l, causes_r)"),
        Level("akin", "list_has_any(akin_l, akin_r)"),
        Level("other causes", ELSE),
    ),
)
ACTORS = Comparison(
    "actors",
    "len(actors_l) = 0 or len(actors_r) = 0",
    (Level("a shared party", "list_has_any(actors_l, actors_r)"), Level("other parties", ELSE)),
)
NAMES = Comparison(
    "names",
    "len(names_l) = 0 or len(names_r) = 0",
    (
        Level("two shared victims", "len(list_intersect(names_l, names_r)) > 1"),
        Level("a shared victim", "list_has_any(names_l, names_r)"),
        Level("other victims", ELSE),
    ),
)
WORDS = Comparison(
    "words",
    "words_norm_l is null or words_norm_r is null",
    (
        Level("other words", f"{_shared('words')} < 0.1"),
        Level("few shared words", f"{_shared('words')} < 0.2"),
        Level("some shared words", f"{_shared('words')} < 0.35"),
        Level("many shared words", f"{_shared('words')} < 0.6"),
        Level("nearly the same words", ELSE),
    ),
)
TEXT = Comparison(
    "text",
    f"whole_norm_l is null or whole_norm_r is null or least(len(whole_l), len(whole_r)) < {FEWEST}",
    (
        Level("other text", f"{_shared('whole')} < 0.06"),
        Level("hardly shared text", f"{_shared('whole')} < 0.1"),
        Level("little shared text", f"{_shared('whole')} < 0.15"),
        Level("some shared text", f"{_shared('whole')} < 0.2"),
        Level("shared text", f"{_shared('whole')} < 0.3"),
        Level("much shared text", f"{_shared('whole')} < 0.5"),
        Level("nearly the same text", ELSE),
    ),
)
STANDING = Comparison(
    "standing",
    "false",
    (Level("the subject of both", "main_l and main_r"), Level("an aside", ELSE)),
)
RARE = Comparison(
    "rare",
    "len(uncommon_l) = 0 or len(uncommon_r) = 0",
    (
        Level("no rare name", "not list_has_any(uncommon_l, uncommon_r)"),
        Level("six rare names", "len(list_intersect(rare_l, rare_r)) >= 6"),
        Level("three rare names", "len(list_intersect(rare_l, rare_r)) >= 3"),
        Level("two rare names", "len(list_intersect(rare_l, rare_r)) >= 2"),
        Level("a rare name", "list_has_any(rare_l, rare_r)"),
        Level("three uncommon names", "len(list_intersect(uncommon_l, uncommon_r)) >= 3"),
        Level("an uncommon name", ELSE),
    ),
)
COMPARISONS = (
    WHEN,
    PUBLISHED,
    WHERE,
    _toll("killed"),
    _toll("injured"),
    CAUSE,
    ACTORS,
    NAMES,
    RARE,
    WORDS,
    TEXT,
    STANDING,
)
