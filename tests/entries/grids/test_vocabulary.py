import pytest
from support.grids import grid_of_column

from linter.entries.grids.vocabulary import Vocabulary
from linter.text.words import Words

TOPICS = ("chat", "code", "english", "chat", "code", "english", "chat", "code", "english")


def vocabulary_of(*values: str, label: str = "Topic") -> Vocabulary:
    return Vocabulary(grid_of_column(label, *values).columns[1])


def test_known_values_come_often_alone_or_in_lists() -> None:
    assert set(vocabulary_of("a-b", "a-b", "a-b", "en/zh", "zh/en", "en", "zh").known) == {"a-b", "en", "zh"}


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("englsih", ("englsih", "english")),
        ("English", ("English", "english")),
        ("chat/enlish", ("enlish", "english")),
        ("law", None),
        ("chat/law", None),
        ("chat", None),
    ],
)
def test_strange_value_was_meant_to_be_a_known_one(value: str, near: tuple[str, str] | None) -> None:
    values = (*TOPICS, value)

    assert vocabulary_of(*values).nearest(value, Words(" ".join(values))) == near


def test_word_that_the_page_has_elsewhere_is_one_of_its_own() -> None:
    values = (*TOPICS, "enlish")

    assert vocabulary_of(*values).nearest("enlish", Words(" ".join((*values, "we call it enlish")))) is None


def test_names_of_splits_are_misspelt_by_one_letter_only() -> None:
    vocabulary = vocabulary_of("train", "test", "train", "test", "train", "test", "tset", "text", label="Split")
    page = Words("train test tset text")

    assert vocabulary.nearest("tset", page) is not None
    assert (
        vocabulary_of("val", "test", "val", "test", "val", "test", "eval", label="Split").nearest("eval", page) is None
    )


def test_words_are_established_where_most_cells_hold_a_known_one() -> None:
    assert vocabulary_of(*TOPICS).is_established
    assert not vocabulary_of("a", "b", "c", "d", "e", "f").is_established
    assert not vocabulary_of("chat", "chat", "chat").is_established
