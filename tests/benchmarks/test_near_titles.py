"""The benchmark of near copies runs, and says what it promises."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "near_titles.py"


def test_it_prints_times_and_what_is_found_of_each_kind() -> None:
    arguments = ["--sizes", "200", "400", "--runs", "1", "--recall-in", "400", "--slips", "10"]
    run = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, check=True, text=True)
    lines = {line[:22].strip(): line[22:].split() for line in run.stdout.splitlines()}

    assert lines["letter slip"][0] == "10"
    assert lines["case, dashes"] == ["10", "100.0%", "100.0%"]
    assert lines["part II"] == ["10", "0.0%", "0.0%"]
    assert "candidates a title" in run.stdout
