"""The benchmark of the language server runs, and says what it promises."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "server_edit.py"


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="it reads times of threads from Linux's /proc")
def test_it_prints_times_of_checks_and_edits_for_both_shapes() -> None:
    arguments = ["--lines", "60", "--files", "3", "--runs", "1", "--edits", "1"]
    run = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, check=True, text=True)
    blocks = [block.splitlines() for block in run.stdout.strip().split("\n\n")]

    assert [block[0].partition(":")[0] for block in blocks] == ["headings", "bullets"]
    for block in blocks:
        lines = {line[:22].strip(): line[22:].split() for line in block[2:]}
        assert block[0].endswith("of which big.md 60")
        assert [len(figures) for figures in lines.values()] == [5] * len(lines)
        assert lines["process"][3] == lines["check"][4] == "1.00"
        assert {"edit in a paragraph", "edit in a title", "once idle"} <= lines.keys()
