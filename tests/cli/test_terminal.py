"""What a person sees on a real terminal."""

from pathlib import Path

import pytest
from support.terminal import Terminal


@pytest.mark.parametrize("columns", [40, 60])
def test_lines_of_the_list_fit_into_the_terminal_with_their_underline(folder: Path, columns: int) -> None:
    (folder / "list.md").write_text("# Lanterns\n\n" + "灯 light " * 30 + "[paper]()" + " dark" * 30 + "\n")
    with Terminal("check", "--color", "never", folder=folder, columns=columns) as terminal:
        lines = terminal.end().splitlines()

    (shown,) = (line for line in lines if line.startswith("3 | "))
    (carets,) = (line for line in lines if "^" in line)
    assert columns - 6 <= width(shown) <= columns
    assert width(shown.partition("[")[0]) == carets.index("^")


def width(text: str) -> int:
    return len(text) + text.count("灯")
