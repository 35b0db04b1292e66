"""The line that a finding stands in, and the columns of the terminal below it."""

import pytest

from linter.reports.underline import underlined
from linter.rules.base import Case
from linter.text.source import Source


def shown(marked: str) -> tuple[int, str, str]:
    text, (span,) = Case("", bad=marked).unmarked()
    found = underlined(Source("a.md", text), span)
    return found.row, found.line, " " * found.indent + "^" * found.width


@pytest.mark.parametrize(
    ("marked", "row", "line", "carets"),
    [
        ("one\ntwo ⟦bad⟧ three\n", 2, "two bad three", "    ^^^"),
        ("表題 ⟦長文⟧ x\n", 1, "表題 長文 x", "     ^^^^"),
        ("e\u0301te\u0301 ⟦n\u0303u⟧\n", 1, "e\u0301te\u0301 n\u0303u", "    ^^"),
        ("a\t⟦b⟧\n", 1, "a    b", "     ^"),
        ("⚠️ ⟦bad⟧\n", 1, "⚠️ bad", "   ^^^"),
        ("👩🏽‍💻👍🏽1️⃣🇩🇪 ⟦bad⟧\n", 1, "👩🏽‍💻👍🏽1️⃣🇩🇪 bad", "         ^^^"),
        ("\u1112\u1161\u11ab ⟦bad⟧\n", 1, "\u1112\u1161\u11ab bad", "   ^^^"),
        ("⟦\x1b[0m⟧ x\n", 1, "\\x1b[0m x", "^^^^^^^"),
        ("\u202ea⟦b⟧\n", 1, "\\u202eab", "       ^"),
        ("an empty⟦⟧ place\n", 1, "an empty place", "        ^"),
        ("no newline⟦⟧", 1, "no newline", "          ^"),
        ("line end⟦\r\n⟧next\r\n", 1, "line end", "        ^"),
        ("line end\r⟦\n⟧", 1, "line end", "        ^"),
        ("⟦one\ntwo⟧\n", 1, "one", "^^^"),
        ("⟦⟧", 1, "", "^"),
    ],
)
def test_carets_stand_under_the_span(marked: str, row: int, line: str, carets: str) -> None:
    assert shown(marked) == (row, line, carets)


def test_long_line_is_cut_around_the_finding() -> None:
    _, line, carets = shown("a" * 500 + "⟦bad⟧" + "b" * 500 + "\n")

    assert line == "…" + "a" * 40 + "bad" + "b" * 67 + "…"
    assert carets == " " * 41 + "^^^"


def test_long_span_ends_where_the_line_is_cut() -> None:
    _, line, carets = shown("⟦" + "a" * 500 + "⟧\n")

    assert line == "a" * 110 + "…"
    assert carets == "^" * 110


@pytest.mark.parametrize(
    ("marked", "room", "line"),
    [
        ("a" * 90 + "⟦bad⟧" + "b" * 90, 30, "…" + "a" * 10 + "bad" + "b" * 15 + "…"),
        ("文" * 90 + "⟦x⟧" + "文" * 90, 50, "…" + "文" * 8 + "x" + "文" * 15 + "…"),
        ("a" * 90 + "⟦bad⟧", 3, "…" + "a" * 17 + "bad"),
        ("one ⟦bad⟧ two", 30, "one bad two"),
    ],
)
def test_line_fits_into_a_terminal_unless_that_has_no_room_at_all(marked: str, room: int, line: str) -> None:
    text, (span,) = Case("", bad=marked).unmarked()

    assert underlined(Source("a.md", text), span, room).line == line


def test_megabyte_on_one_line_is_no_burden() -> None:
    _, line, _ = shown("文" * 500_000 + "⟦x⟧" + "\x1b" * 500_000)

    assert len(line) < 1000
