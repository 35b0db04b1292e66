"""A file of the cache: what is damaged in it is as good as absent."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.pack import Pack, sweep

KEYS = ("a" * 32, "b" * 32)
VALUES = {KEYS[0]: ["lantern", None, 1], KEYS[1]: "two\nlines \u2028 and \ud800"}


def saved(path: Path) -> bytes:
    """The bytes of a pack that holds all values."""
    pack = Pack(path)
    for key, value in VALUES.items():
        pack.put(key, value)
    pack.save()
    return path.read_bytes()


def test_what_was_put_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    saved(tmp_path / "folder" / "pack")
    pack = Pack(tmp_path / "folder" / "pack")

    assert {key: pack.get(key) for key in KEYS} == VALUES
    assert pack.get("c" * 32) is None


def test_what_nobody_asks_for_is_dropped_when_something_new_is_put(tmp_path: Path) -> None:
    saved(tmp_path / "pack")
    pack = Pack(tmp_path / "pack")
    pack.get(KEYS[0])
    pack.put("c" * 32, 3)
    pack.save()
    again = Pack(tmp_path / "pack")

    assert [again.get(key) for key in (*KEYS, "c" * 32)] == [VALUES[KEYS[0]], None, 3]


def test_a_pack_that_learnt_nothing_is_not_written(tmp_path: Path) -> None:
    Pack(tmp_path / "pack").save()

    assert not (tmp_path / "pack").exists()


@settings(max_examples=300)
@given(st.data())
def test_no_damage_changes_a_value(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("packs") / "pack"
    content = bytearray(saved(path))
    start = data.draw(st.integers(0, len(content) - 1))
    length = data.draw(st.integers(0, len(content) - start))
    content[start : start + length] = data.draw(st.binary(max_size=20))
    path.write_bytes(bytes(content))
    pack = Pack(path)

    for key, value in VALUES.items():
        assert pack.get(key) in (None, value)


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.write_bytes(b"\0" * 99)])
def test_what_is_no_pack_counts_as_empty(tmp_path: Path, make: object) -> None:
    make(tmp_path / "pack")  # type: ignore[operator]

    assert Pack(tmp_path / "pack").get(KEYS[0]) is None


def test_where_nothing_can_be_written_saving_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    saved_nowhere = Pack(tmp_path / "file" / "pack")
    saved_nowhere.put(KEYS[0], 1)
    saved_nowhere.save()

    assert (tmp_path / "file").read_text() == ""


def test_files_unused_for_longest_go_first(tmp_path: Path) -> None:
    for age, name in enumerate(("newest", "middle", "oldest")):
        (tmp_path / name).write_bytes(b"x" * 40)
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    sweep(tmp_path, 100)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["middle", "newest"]


def test_what_a_killed_process_left_behind_goes_when_it_is_old(tmp_path: Path) -> None:
    (tmp_path / "pack.1").write_bytes(b"half")
    (tmp_path / "pack.2").write_bytes(b"half")
    os.utime(tmp_path / "pack.1", (time.time() - 7200,) * 2)
    sweep(tmp_path, 100)

    assert [path.name for path in tmp_path.iterdir()] == ["pack.2"]
