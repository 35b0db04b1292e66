"""The format for people."""

from support.findings import replacing, report_of

from linter.diagnostics import Applicability, Fix, Related, Severity
from linter.reports.colors import colored
from linter.reports.full import render
from linter.text.span import Span


def test_finding_shows_its_line_underlined() -> None:
    assert render(report_of("one\ntwo ⟦bad⟧ three\n")) == (
        "list.md:2:5: TST001 warning: found it\n"
        "  |\n"
        "2 | two bad three\n"
        "  |     ^^^\n"
        "\n"
    )  # fmt: skip


def test_fix_and_the_option_that_applies_it_are_named() -> None:
    assert "\n  = --fix: Mend it\n" in render(report_of("⟦a⟧", fix=replacing("b")))


def test_unsafe_fix_needs_both_options() -> None:
    fix = Fix((), "Guess", Applicability.UNSAFE)

    assert "\n  = --fix --unsafe-fixes: Guess\n" in render(report_of("⟦a⟧", fix=fix))


def test_related_places_are_named() -> None:
    related = (Related("list.md", Span(3, 4), "the other one"),)

    assert "\n  = see list.md:2:2: the other one\n" in render(report_of("⟦a⟧\nbcd\n", related=related))


def test_span_over_several_lines_says_where_it_ends() -> None:
    assert "\n  | ^^^\n  = to 2:4\n" in render(report_of("⟦one\ntwo⟧ three\n"))


def test_span_of_a_line_with_its_end_is_on_one_line() -> None:
    assert "= to" not in render(report_of("⟦one⟧\n"))


def test_margin_is_as_wide_as_the_row() -> None:
    assert "\n   |\n10 | ab\n   |  ^\n" in render(report_of("\n" * 9 + "a⟦b⟧\n"))


def test_nothing_found_is_nothing_said() -> None:
    assert render(report_of("clean\n")) == ""


def test_text_of_a_file_cannot_steer_the_terminal() -> None:
    shown = render(report_of("⟦\x1b]0;x\x07⟧\n", message="found \x1b[2J\nlist.md:1:1:", file="\x1b[1mlist\n.md"))

    assert "\x1b" not in shown
    assert len(shown.split("\n")) == len(render(report_of("⟦x⟧\n")).split("\n"))


def test_colors_are_only_those_of_the_severity_and_layout() -> None:
    assert render(report_of("⟦a⟧", severity=Severity.ERROR), colored).startswith(
        "\x1b[1mlist.md\x1b[0m:1:1: \x1b[1;31mTST001\x1b[0m error: found it\n\x1b[2m  |\x1b[0m\n"
    )
