"""Several processes read what one reads."""

import gc
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from linter.config.model import Config
from linter.engine import processors
from linter.engine.files.lists import MemoryList
from linter.engine.jobs import read_all
from linter.engine.processors import worthwhile
from linter.engine.reading import Reading, read_page
from linter.engine.run import check
from linter.rules.index import index
from linter.text.source import Source

TODAY = date(2026, 1, 15)
ENTRY = "- [Sparse Lanterns {}](https://arxiv.org/abs/2309.1230{})\n"
FILES = {f"{number}.md": f"# Lanterns\n\n[x]()\n\n{ENTRY.format(number % 5, number)}" for number in range(9)}
SOURCES = [Source(name, text) for name, text in FILES.items()]


@pytest.fixture(autouse=True)
def _little_is_worthwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processors, "WORTHWHILE", 100)


def read(source: Source) -> Reading:
    """The reading of a file that is not reported on."""
    return Reading(source, index(read_page(source, Config(), TODAY)))


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_findings_are_the_same_whoever_reads(processes: int) -> None:
    papers = MemoryList({**FILES, "bad.md": b"\xff"})

    assert (
        check(papers, Config(), today=TODAY, jobs=processes).findings == check(papers, Config(), today=TODAY).findings
    )


def test_other_processes_read() -> None:
    reader = [os.getpid()]

    def read_here(source: Source) -> Reading:
        reader.append(os.getpid())
        return read(source)

    assert list(read_all(SOURCES, read_here, 2)) == [read(source) for source in SOURCES]
    assert reader == [os.getpid()]


def test_what_a_killed_process_has_not_read_is_read_all_the_same() -> None:
    this = os.getpid()

    def read_once(source: Source) -> Reading:
        if os.getpid() != this:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(source)

    assert list(read_all(SOURCES, read_once, 2)) == [read(source) for source in SOURCES]


def test_a_mistake_in_another_process_is_told_as_one_in_this() -> None:
    def fail(source: Source) -> Reading:
        raise ZeroDivisionError(source.name)

    with pytest.raises(ZeroDivisionError, match=r"0\.md"):
        list(read_all(SOURCES, fail, 2))


def test_little_text_is_worth_no_other_process() -> None:
    assert worthwhile([], 4) == 1
    assert worthwhile([50, 49], 4) == 0
    assert worthwhile([50] * 4, 4) == 2
    assert worthwhile([100] * 100, 4) == 4


def test_no_process_is_started_beside_one_that_reads_a_long_text_and_little_else() -> None:
    assert worthwhile([10_000], 4) == 1
    assert worthwhile([10_000, 99], 4) == 1
    assert worthwhile([10_000, 50, 50], 4) == 2


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="nothing tells which processes there are")
def test_other_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = """
import os, sys, time
from pathlib import Path
from linter.engine.jobs import read_all
from linter.text.source import Source

def read(source):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(600)

list(read_all([Source(str(number), "") for number in range(4)], read, 2))
"""
    parent = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)])
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    children = [int(path.name) for path in tmp_path.iterdir()]
    for _ in range(200):
        if not any(Path(f"/proc/{child}").exists() for child in children):
            break
        time.sleep(0.1)

    assert not any(Path(f"/proc/{child}").exists() for child in children)


def test_garbage_is_looked_for_again_when_all_is_read() -> None:
    frozen = gc.get_freeze_count()

    list(read_all(SOURCES, read, 2))

    assert gc.get_freeze_count() <= frozen
