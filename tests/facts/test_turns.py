"""Processes that share a cache folder take turns."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from linter.errors import InputError
from linter.facts.turns import Turns

# Prints when it asks, as often as it is told.
ASKING = """
import sys, time
from pathlib import Path
from linter.facts.turns import Turns
turns = Turns(Path(sys.argv[1]), float(sys.argv[2]))
for _ in range(int(sys.argv[3])):
    with turns.taken() as wait:
        wait()
        start = time.time()
        time.sleep(0.02)
        print(start, time.time(), flush=True)
"""
# Takes its turn and is killed with it.
HOLDING = """
import sys, time
from pathlib import Path
from linter.facts.turns import Turns
with Turns(Path(sys.argv[1]), 0.1).taken() as wait:
    wait()
    print("mine", flush=True)
    time.sleep(60)
"""


def test_three_processes_keep_one_interval(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASKING, str(tmp_path), "0.15", "4"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    lines = [line.split() for process in running for line in process.communicate()[0].splitlines()]
    spans = sorted((float(start), float(end)) for start, end in lines)

    assert len(spans) == 12
    assert min(later[0] - earlier[1] for earlier, later in pairwise(spans)) >= 0.15


def test_turn_ends_with_the_process_that_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "mine\n"
        os.kill(process.pid, signal.SIGKILL)
    started = time.monotonic()
    with Turns(tmp_path, 0.1).taken() as wait:
        wait()

    assert time.monotonic() - started < 1


@pytest.mark.parametrize("text", ["", "lantern", "1e999"])
def test_damaged_note_of_the_last_request_costs_one_interval_at_most(tmp_path: Path, text: str) -> None:
    (tmp_path / "arxiv.last").write_text(text, encoding="ascii")
    waits: list[float] = []
    with Turns(tmp_path, 3, sleep=waits.append).taken() as wait:
        wait()

    assert sum(waits) <= 3


def test_clock_that_was_set_back_costs_one_interval_at_most(tmp_path: Path) -> None:
    (tmp_path / "arxiv.last").write_text(repr(time.time() + 10_000), encoding="ascii")
    waits: list[float] = []
    with Turns(tmp_path, 3, sleep=waits.append).taken() as wait:
        wait()

    assert waits == [3]


def test_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")

    with pytest.raises(InputError, match="cannot be written"), Turns(tmp_path / "file", 0).taken():
        pass
