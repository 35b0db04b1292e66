"""Which lines of a text are new."""

import subprocess
from pathlib import Path

import pytest

from linter.engine.files.line_changes import NewLines, compare
from linter.text.span import Span


def lines(before: str, after: str) -> list[int]:
    ranges = compare({"a": before.encode()}, {"a": after.encode()}).lines.get("a", ())
    return [number for one in ranges for number in one]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("a\nb\nc\n", "a\nx\nc\n", [2]),
        ("a\nb\n", "a\nx\ny\nb\n", [2, 3]),
        ("a\nb\nc\n", "a\nc\n", []),
        ("a\nb\n", "a\nb", []),
        ("a\n", "a\n++ after/0\n@@ -1 +1 @@\n+++ after/0\n", [2, 3, 4]),
        ("a\0b\n", "a\0b\nc\n", [2]),
        ("a\r\nb\r\n", "a\nb\n", []),
        ("a\x0cb\u2028c\n", "a\x0cb\u2028c\nd\n", [2]),
        ("", "a\n", [1]),
    ],
)
def test_new_lines(before: str, after: str, new: list[int]) -> None:
    assert lines(before, after) == new


def test_file_that_was_renamed_and_one_that_was_removed() -> None:
    old = "".join(f"line {number}\n" for number in range(20)).encode()
    compared = compare({"gone": b"x\n", "old": old}, {"-new": old + b"more\n", "other": b"y\n"})

    assert compared.renamed == {"-new": "old"}
    assert compared.lines == {"-new": (range(21, 22),), "other": (range(1, 2),)}


def test_nothing_to_compare() -> None:
    assert compare({}, {}).lines == {}


def test_repository_around_the_folder_for_temporary_files_has_no_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "config", "diff.trap.textconv", "echo"], cwd=tmp_path, check=True)
    (tmp_path / ".gitattributes").write_text("* -diff diff=trap\n")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert lines("a\nb\n", "a\nx\n") == [2]


# Row 2 is new, and something was removed before row 5.
CHANGED = NewLines("one\ntwo\n\nfour\n\nsix\n", (range(2, 3), range(5, 5)))


@pytest.mark.parametrize(
    ("span", "touched", "block"),
    [
        (Span(0, 3), False, False),
        (Span(0, 4), False, False),
        (Span(0, 5), True, True),
        (Span(4, 4), True, True),
        (Span(7, 7), True, True),
        (Span(8, 9), False, False),
        (Span(9, 13), False, True),
        (Span(9, 18), True, True),
        (Span(15, 18), False, False),
        (Span(19, 19), False, False),
    ],
)
def test_span_that_has_a_part_in_a_change(span: Span, touched: bool, block: bool) -> None:
    assert (CHANGED.touch(span), CHANGED.touch_block(span)) == (touched, block)


def test_removal_at_the_end_belongs_to_the_last_block() -> None:
    assert NewLines("one\n\n", (range(3, 3),)).touch_block(Span(0, 3))
