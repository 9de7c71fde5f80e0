"""The words of many texts at once are those of each text by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_words import marks_of, words_of

from dubsar.link.comparing import texts
from dubsar.link.comparing.texts import Texts, Words
from dubsar.link.comparing.vocabulary import Vocabulary


def read(*told: str) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The words and the marks of each text."""
    vocabulary = Vocabulary()
    words, marks = Texts(vocabulary).read(told)
    return spelt(words, vocabulary), spelt(marks, vocabulary)


def spelt(found: Words, vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    numbers, rows = iter(found.flat.tolist()), found.lengths.tolist()
    return [tuple(sorted(vocabulary.words[next(numbers)] for _ in range(length))) for length in rows]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("They met on the Mill Road.", ("mill", "road", "they")),
        ("The mill burned. Nobody saw the fire.", ("nobody",)),
        ("On Sunday, March 5, some 1,200 fled.", ("1,200",)),
        ("A mill, then a Mill again", ()),
        ("", ()),
    ],
)
def test_a_mark_is_a_number_or_stands_nowhere_without_its_capital(text: str, marks: tuple[str, ...]) -> None:
    assert read(text)[1] == [marks]


pieces = st.one_of(
    st.sampled_from(
        ["Karsa,", "karsa", "KARSA", "The", "the", "12", "1,200.5", "a-b", "Straße", "STRASSE", "3rd", "كركوك", "."]
    ),
    st.text(max_size=6),
)
stories = st.lists(pieces, max_size=9).map(" ".join)


@given(st.lists(stories, max_size=6))
def test_texts_read_at_once_have_the_words_of_each_by_itself(told: list[str]) -> None:
    assert read(*told) == ([words_of([text]) for text in told], [marks_of([text]) for text in told])


@given(st.lists(stories, min_size=2, max_size=6))
def test_pieces_that_are_forgotten_are_read_again(told: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "MOST_LETTERS", 9)
        vocabulary = Vocabulary()
        reader = Texts(vocabulary)
        found = [spelt(reader.read([text])[0], vocabulary) for text in told]
    assert found == [[words_of([text])] for text in told]


@given(st.lists(st.tuples(stories, stories), max_size=5))
def test_words_without_others_are_those_that_the_same_row_of_them_does_not_hold(told: list[tuple[str, str]]) -> None:
    vocabulary = Vocabulary()
    reader = Texts(vocabulary)
    mine, theirs = (reader.read([each[side] for each in told])[0] for side in (0, 1))
    expected = [tuple(sorted({*words_of([one])} - {*words_of([other])})) for one, other in told]
    assert spelt(mine.without(theirs), vocabulary) == expected
