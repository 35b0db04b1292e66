"""Titles as publishers give them are read as plain text on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.markup import without_markup


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PM<sub>2.5</sub> of <i>Lamps</i>", "PM2.5 of Lamps"),
        ("Doors &amp; Hinges", "Doors & Hinges"),
        ("Doors &amp;amp; Hinges", "Doors & Hinges"),
        ("Lamps &lt;i&gt;in vivo&lt;/i&gt;", "Lamps in vivo"),
        ("<jats:italic>Lamps</jats:italic> at<br/>Night", "Lamps at Night"),
        ("  Lamps\n   at  Night ", "Lamps at Night"),
        ('<span class="x" style="y">Lamps</span>', "Lamps"),
        ("<mml:math><mml:msup><mml:mi>n</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> Lamps", "n2 Lamps"),
        ("<math><mi>n</mi><annotation encoding='TeX'>n</annotation></math> Lamps", "n Lamps"),
        (r"$\mathcal{O}(n)$ Lamps", "O(n) Lamps"),
        (r"Schr\"{o}dinger \& \textit{Lamps}", "Schrödinger & Lamps"),
        ("Lamps\x1b]0;x\x07 \u202eat Night\u200b", "Lamps]0;x at Night"),
    ],
)
def test_markup_is_taken_off(text: str, wanted: str) -> None:
    assert without_markup(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Where a < b and c > d",
        "Lamps for $5 and $6",
        "AT&T and R&D",
        "~100 Lamps -- at Night",
        "List<Lamp> and <unk> in {braces}",
        "Doors &notes; &unknownlamp;",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert without_markup(text) == text


@pytest.mark.parametrize("command", [r"\input{/etc/passwd}", r"\write18{ls}", r"$\input{x}$"])
def test_no_command_of_tex_is_left(command: str) -> None:
    assert "\\" not in without_markup(f"Lamps {command}")


@given(st.text(alphabet="<>&;/ai\\${}#x1 \n\x1b\u202e", max_size=60))
def test_any_text_is_one_line_without_what_does_not_show(text: str) -> None:
    read = without_markup(text)

    assert read == read.strip()
    assert not {"\n", "\x1b", "\u202e"} & set(read)


@pytest.mark.parametrize("part", ["<", "&", "<i ", "$ a", "<annotation>", "&#", "\\a", "$x", "<mml:", "&amp;"])
def test_very_long_text_is_read(part: str) -> None:
    # No clock is read: where the time grew with the square of the length, one of these alone would take minutes.
    without_markup(part * (400_000 // len(part)))
