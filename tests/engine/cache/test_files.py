"""The cache's own files are read and swept with care; whatever else lies beside them is left alone."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.engine.cache.files import read, sweep, write

OLDEST, MIDDLE, NEWEST = (letter * 32 for letter in "abc")


def test_files_unused_for_longest_go_first(tmp_path: Path) -> None:
    for age, name in enumerate((NEWEST, MIDDLE, OLDEST)):
        (tmp_path / name).write_bytes(b"x" * 40)
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    read(tmp_path / OLDEST)
    sweep(tmp_path, 100)

    assert sorted(path.name for path in tmp_path.iterdir()) == [OLDEST, NEWEST]


def test_what_a_killed_process_left_behind_goes_when_it_is_old(tmp_path: Path) -> None:
    for name in (OLDEST, MIDDLE):
        (tmp_path / f"{name}.{os.getpid()}").write_bytes(b"half")
    os.utime(tmp_path / f"{OLDEST}.{os.getpid()}", (time.time() - 7200,) * 2)
    sweep(tmp_path, 100)

    assert [path.name for path in tmp_path.iterdir()] == [f"{MIDDLE}.{os.getpid()}"]


@pytest.mark.skipif(os.name != "posix", reason="nothing tells which processes there are")
def test_what_a_killed_process_left_behind_goes_at_once_where_it_is_known_to_be_gone(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / f"{OLDEST}.{gone.pid}").write_bytes(b"half")
    sweep(tmp_path, 100)

    assert list(tmp_path.iterdir()) == []


def test_files_of_others_stay(tmp_path: Path) -> None:
    for name in ("results.csv", "index.html", "notes"):
        (tmp_path / name).write_bytes(b"x" * 200)
        os.utime(tmp_path / name, (1000, 1000))
    sweep(tmp_path, 100)

    assert len(list(tmp_path.iterdir())) == 3


def test_where_a_file_cannot_be_put_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / OLDEST).mkdir()
    write(tmp_path / OLDEST, b"content", 100)

    assert [path.name for path in tmp_path.iterdir()] == [OLDEST]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / OLDEST)

    with pytest.raises(OSError, match="no file of the cache"):
        read(tmp_path / OLDEST)
