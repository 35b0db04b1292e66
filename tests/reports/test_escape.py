"""What reaches a terminal, a log or a JSON reader from a file."""

import json
from collections.abc import Callable
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reports.escape import on_one_line, safe_json, safe_json_array, visible, without_commands


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain – text, 文字, é", "plain – text, 文字, é"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("one\ntwo\r\n\tthree", "one\\ntwo\\r\\n\\tthree"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("a\u2028b\x85c", "a\\u2028b\\x85c"),
        ("\U000e0041\ufeff\u200b", "\\U000e0041\\ufeff\\u200b"),
        ("not UTF-8: \udcff", "not UTF-8: \\udcff"),
        ("no XML: \ufffe\uffff", "no XML: \\ufffe\\uffff"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_an_escape(text: str, wanted: str) -> None:
    assert visible(text) == wanted


@pytest.mark.parametrize("emoji", ["👩‍💻", "⚠️", "é", "क्‍ष", "\xa0"])
def test_what_scripts_and_emoji_are_written_with_stays(emoji: str) -> None:
    assert visible(emoji) == emoji


@given(st.text(st.characters(codec=None)))
def test_no_control_line_end_or_surrogate_is_left(text: str) -> None:
    assert {category(char) for char in visible(text)}.isdisjoint({"Cc", "Zl", "Zp", "Cs"})


@given(st.text(st.characters(codec=None)))
def test_json_means_the_text_it_was_made_from(text: str) -> None:
    assert json.loads(safe_json([text])) == [text]


@given(st.text(st.characters(codec=None)), st.sampled_from([None, 2]))
def test_json_holds_nothing_that_a_terminal_would_obey(text: str, indent: int | None) -> None:
    shown = safe_json([text], indent=indent).replace("\n", "")

    assert visible(shown) == shown


def test_json_is_readable() -> None:
    assert safe_json({"title": "Über 文字"}) == '{"title": "Über 文字"}'


def test_array_has_each_value_on_a_line_of_its_own() -> None:
    assert safe_json_array(iter([{"title": "Über\x9b"}, [1, 2]])) == '[\n{"title": "Über\\u009b"},\n[1, 2]\n]'
    assert safe_json_array([]) == "[]"


@pytest.mark.parametrize("written", [safe_json, lambda value: safe_json_array([value])])
def test_values_that_json_does_not_know_are_refused(written: Callable[[object], str]) -> None:
    with pytest.raises(TypeError, match="complex"):
        written({"value": 1j})


def test_formats_without_escapes_get_one_harmless_line() -> None:
    assert on_one_line(" Sp\x1bar\u202ese\r\nLan\u2028terns\0 ") == "Sparse Lan terns"
    assert on_one_line("灯笼 é") == "灯笼 é"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("::add-mask::x.md:1:1: found\n", ":\\:add-mask::x.md:1:1: found\n"),
        ("a\n \t::set-output name=x::y\n", "a\n \t:\\:set-output name=x::y\n"),
        ("1 | see ##[add-mask]x and ##[error]y\n", "1 | see #\\#[add-mask]x and #\\#[error]y\n"),
        ("a.md:1:1: a::b, ## [Title]\n", "a.md:1:1: a::b, ## [Title]\n"),
    ],
)
def test_runner_of_github_obeys_nothing_that_a_list_says(text: str, wanted: str) -> None:
    assert without_commands(text) == wanted
