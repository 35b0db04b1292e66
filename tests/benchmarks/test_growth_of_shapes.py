"""Every hostile shape is repaired without a failure, in small; how long that takes is the script's to say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.append(str(BENCHMARKS))

from hostile_shapes import SHAPES  # noqa: E402  a folder of scripts is no package

EVERYTHING = Config().with_selection(select=("ALL",))


@pytest.mark.parametrize("name", SHAPES)
def test_repairs_of_a_shape_settle(name: str) -> None:
    text = SHAPES[name].text(2_000)
    once = fix(MemoryList({"README.md": text}), EVERYTHING, unsafe=True).texts.get("README.md", text)

    assert fix(MemoryList({"README.md": once}), EVERYTHING, unsafe=True).texts == {}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_as_long_as_is_wanted(name: str) -> None:
    shape = SHAPES[name]
    around = len(shape.head) + len(shape.tail)

    assert 20_000 <= len(shape.text(20_000)) - around < 20_000 + 2_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the script measures processes of its own")
@pytest.mark.parametrize(("bound", "status"), [("1000", 0), ("0", 1)])
def test_script_prints_growth_and_fails_over_its_bound(bound: str, status: int) -> None:
    arguments = ["links", "--size", "2000", "--bound", bound]
    run = subprocess.run(
        [sys.executable, BENCHMARKS / "growth_of_shapes.py", *arguments], check=False, capture_output=True, text=True
    )

    assert (run.returncode, run.stderr) == (status, "")
    assert [line.split()[:2] for line in run.stdout.splitlines()[:2]] == [["links", "check"], ["links", "fix"]]
