"""The format of one line a finding."""

from support.findings import report_of

from linter.reports.colors import colored
from linter.reports.concise import render


def test_each_finding_is_a_line() -> None:
    assert render(report_of("a⟦b⟧c\n⟦d⟧\n", file="sub/list.md")) == (
        "sub/list.md:1:2: TST001 found it\nsub/list.md:2:1: TST001 found it\n"
    )


def test_message_and_file_name_stay_on_their_line() -> None:
    report = report_of("⟦a⟧", message="one\ntwo\x1b[0m\u202e", file="a\nb.md")

    assert render(report) == "a\\nb.md:1:1: TST001 one\\ntwo\\x1b[0m\\u202e\n"


def test_column_counts_code_points() -> None:
    assert render(report_of("\ufeff👩‍💻⟦a⟧")).startswith("list.md:1:5: ")


def test_colors_stand_around_file_and_code() -> None:
    assert render(report_of("⟦a⟧"), colored) == "\x1b[1mlist.md\x1b[0m:1:1: \x1b[1;33mTST001\x1b[0m found it\n"
