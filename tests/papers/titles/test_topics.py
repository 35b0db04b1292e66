"""Words of titles that tell their topic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.titles.topics import topic_words


def test_words_and_pairs_keep_the_order_of_the_title() -> None:
    assert [*topic_words("Folded Lanterns Burn").values()] == [
        "folded",
        "lanterns",
        "burn",
        "folded lanterns",
        "lanterns burn",
    ]


def test_endings_do_not_count() -> None:
    assert topic_words("Caching Lanterns").keys() == topic_words("Cache Lantern").keys()


def test_small_words_are_no_topic_and_part_pairs() -> None:
    assert [*topic_words("The Lanterns of a Room")] == ["lantern", "room"]


def test_single_letter_is_no_topic() -> None:
    assert "x" not in topic_words("Lantern X Room")


@pytest.mark.parametrize(
    ("name", "part"),
    [("SnapKV", "kv"), ("KVQuant", "quant"), ("LongRoPE", "long"), ("xLSTMForest", "forest")],
)
def test_name_of_a_method_has_the_words_that_it_is_made_of(name: str, part: str) -> None:
    assert part in topic_words(name)


def test_plain_word_has_no_parts() -> None:
    assert [*topic_words("Lanterns")] == ["lantern"]


def test_short_name_counts_as_the_title_does() -> None:
    assert "lantern" in topic_words("Rooms at Dusk", "LanternNet")


@given(st.text())
def test_any_text_has_words_that_can_be_shown(title: str) -> None:
    assert all(key and shown for key, shown in topic_words(title).items())


def test_overlong_title_is_read_in_part() -> None:
    assert len(topic_words("Aa" * 1_000_000)) < 1000
