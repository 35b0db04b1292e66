"""Characters that nobody sees: which of them are where they belong."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.text.characters import Unseen, invisible_characters, unseen_as_blanks
from linter.text.span import Span


def seen(text: str) -> list[tuple[Span, Unseen]]:
    return [(found.span, found.kind) for found in invisible_characters(text)]


@pytest.mark.parametrize(
    ("char", "kind"),
    [
        ("\t", Unseen.PARTS),
        ("\u00a0", Unseen.PARTS),
        ("\u202f", Unseen.PARTS),
        ("\u2028", Unseen.PARTS),
        ("\f", Unseen.PARTS),
        ("\u200b", Unseen.VANISHES),
        ("\u2060", Unseen.VANISHES),
        ("\ufeff", Unseen.VANISHES),
        ("\u00ad", Unseen.VANISHES),
        ("\x07", Unseen.VANISHES),
        ("\x9f", Unseen.VANISHES),
        ("\u200e", Unseen.TURNS),
        ("\u202e", Unseen.TURNS),
        ("\u2066", Unseen.TURNS),
    ],
)
def test_character_is_found_between_letters(char: str, kind: Unseen) -> None:
    assert seen(f"a{char}b") == [(Span(1, 2), kind)]


@pytest.mark.parametrize(
    "text",
    [
        "plain text, with a blank\nand a line end\r\n",
        "all\u2009other\u3000spaces\u2003are seen",
        "👨\u200d👩\u200d👧",
        "🏳\ufe0f\u200d🌈",
        "🧑🏽\u200d💻",
        "❤\ufe0f ©\ufe0f 1\ufe0f\u20e3 ⚡\ufe0e",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",
        "क\u094d\u200dष",
        "ᠮᠣᠩᠭᠣ\u180eᠯ",
    ],
)
def test_what_belongs_where_it_stands_is_passed_over(text: str) -> None:
    assert seen(text) == []


@pytest.mark.parametrize("text", ["a\u200db", "❤\u200db", "\u200d❤", "ا\u200cb", "a\ufe0f", " \ufe0f", "\ufe0f"])
def test_joiner_or_selector_out_of_place_is_found(text: str) -> None:
    assert len(seen(text)) == 1


def test_run_of_one_character_is_found_once_and_that_of_another_apart() -> None:
    assert [found.span for found in invisible_characters("a\u200b\u200b\u00a0b")] == [Span(1, 3), Span(3, 4)]


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\t", "tab (U+0009)"),
        ("\ufeff", "byte-order mark (U+FEFF)"),
        ("\x1b", "control character (U+001B)"),
        ("\u00a0", "no-break space (U+00A0)"),
    ],
)
def test_name_says_number_and_what_unicode_calls_it(char: str, name: str) -> None:
    assert [found.name for found in invisible_characters(f"a{char}b")] == [name]


@given(st.text(alphabet=st.sampled_from("ab \t\u00a0\u200b\u200d\ufe0f\u202e❤🏴\U000e0067"), max_size=30))
def test_runs_are_in_order_apart_and_of_one_character(text: str) -> None:
    found = list(invisible_characters(text))

    assert all(text[one.span.start : one.span.end] == one.char * len(one.span) for one in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@given(st.text("a1❤ا\u200b\u200c\u200d\ufe0e\ufe0f\ufeff", max_size=30))
@example("❤" + "\u200d\ufe0f" * 20)
@example("❤" + "\ufe0f\ufe0e" * 20)
def test_without_what_is_found_a_few_times_over_nothing_is_found(text: str) -> None:
    for _ in range(4):
        for one in reversed(list(invisible_characters(text))):
            text = text[: one.span.start] + text[one.span.end :]

    assert seen(text) == []


@given(st.text("a \t\u200b\u200d\ufe0f\u202e\u0627\U000e0067", max_size=12))
def test_a_flag_elsewhere_in_the_text_changes_nothing(text: str) -> None:
    assert list(invisible_characters(f"{text}a\U0001f3f4")) == list(invisible_characters(f"{text}a"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("halls \u200b\u200bat", "halls   at"),
        ("halls\ufeff\u2060\nat", "halls  \nat"),
        ("ha\u200blls", "ha\u200blls"),
        ("👩\u200d🚀 \u200d", "👩\u200d🚀 \u200d"),
    ],
)
def test_characters_without_width_beside_a_blank_are_blanks(text: str, shown: str) -> None:
    assert unseen_as_blanks(text) == shown
