"""Diffs that other programs can apply."""

import subprocess
from pathlib import Path

import pytest

from linter.engine.diff import diff


def test_same_text_has_no_diff() -> None:
    assert diff("a.md", "x\n", "x\n") == ""


def test_missing_newline_at_the_end_is_said() -> None:
    assert diff("a.md", "x", "x\n") == "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\ntwo\n", "one\n2\n"),
        ("one\r\ntwo\r\n", "one\r\n2\r\n"),
        ("one\r\ntwo\n", "one\r\ntwo\r\n"),
        ("one", "one\n"),
        ("one\n", "one"),
        ("one\rtwo", "one\r2"),
        ("a\u2028b\x0cc\n", "a\u2028b\x0cd\n"),
        ("", "one\n"),
    ],
)
def test_git_applies_it(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "a.md").write_bytes(before.encode())
    text = diff("a.md", before, after)
    subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=text.encode(), check=True, capture_output=True)

    assert (tmp_path / "a.md").read_bytes() == after.encode()
