"""A file of the cache: what is damaged in it is as good as absent."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.cache.pack import Pack

KEYS = ("a" * 32, "b" * 32)
TEXTS = {KEYS[0]: "[1, 2]", KEYS[1]: "Länterns \u2028 and more"}


def saved(path: Path) -> bytes:
    """The bytes of a pack that holds all texts."""
    pack = Pack(path)
    for key, text in TEXTS.items():
        pack.put(key, text)
    pack.save()
    return path.read_bytes()


def test_what_was_put_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    saved(tmp_path / "folder" / "pack")
    pack = Pack(tmp_path / "folder" / "pack")

    assert {key: pack.get(key) for key in KEYS} == {key: text.encode() for key, text in TEXTS.items()}
    assert pack.get("c" * 32) is None


def test_what_nobody_asks_for_is_dropped_when_something_new_is_put(tmp_path: Path) -> None:
    saved(tmp_path / "pack")
    pack = Pack(tmp_path / "pack")
    pack.get(KEYS[0])
    pack.put("c" * 32, "3")
    pack.save()
    again = Pack(tmp_path / "pack")

    assert [again.get(key) for key in (*KEYS, "c" * 32)] == [b"[1, 2]", None, b"3"]


def test_a_pack_that_learnt_nothing_is_not_written(tmp_path: Path) -> None:
    Pack(tmp_path / "pack").save()

    assert not (tmp_path / "pack").exists()


@settings(max_examples=300)
@given(st.data())
def test_no_damage_changes_a_text(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("packs") / "pack"
    content = bytearray(saved(path))
    start = data.draw(st.integers(0, len(content) - 1))
    length = data.draw(st.integers(0, len(content) - start))
    content[start : start + length] = data.draw(st.binary(max_size=20))
    path.write_bytes(bytes(content))
    pack = Pack(path)

    for key, text in TEXTS.items():
        assert pack.get(key) in (None, text.encode())


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.write_bytes(b"\0" * 99)])
def test_what_is_no_pack_counts_as_empty(tmp_path: Path, make: object) -> None:
    make(tmp_path / "pack")  # type: ignore[operator]

    assert Pack(tmp_path / "pack").get(KEYS[0]) is None


def test_where_nothing_can_be_written_saving_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    saved_nowhere = Pack(tmp_path / "file" / "pack")
    saved_nowhere.put(KEYS[0], "1")
    saved_nowhere.save()

    assert (tmp_path / "file").read_text() == ""
