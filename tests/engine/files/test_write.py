"""Repaired files are replaced whole, or not at all."""

import os
import sys
from pathlib import Path

import pytest

from linter.engine.files.write import replace_file, sweep_beside, write_file
from linter.errors import InputError


def refusal(root: Path, name: str, before: str = "old\n") -> str:
    with pytest.raises(InputError) as caught:
        replace_file(root, name, before, "new\n")
    return str(caught.value)


def test_text_is_replaced_and_the_mode_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old\r\n")
    path.chmod(0o640)

    replace_file(tmp_path, "a.md", "old\r\n", "new\r\n")

    assert path.read_bytes() == b"new\r\n"
    assert path.stat().st_mode & 0o777 == 0o640


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")

    replace_file(tmp_path, "a.md", "old\n", "new\n")

    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("somebody's work\n", encoding="utf-8")

    assert refusal(tmp_path, "a.md") == "a.md is not written: it has changed since it was read"
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "somebody's work\n"


def test_symbolic_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old\n", encoding="utf-8")
    (tmp_path / "a.md").symlink_to("a.txt")

    assert refusal(tmp_path, "a.md") == "a.md is not written: it is reached through a symbolic link"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "old\n"


def test_folder_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")

    assert refusal(tmp_path, "link/a.md").endswith("symbolic link")


def test_list_reached_through_a_link_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")

    replace_file(tmp_path / "link", "a.md", "old\n", "new\n")

    assert (tmp_path / "real/a.md").read_text(encoding="utf-8") == "new\n"


def test_vanished_file_is_not_made_again(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.md") == "a.md is not written: No such file or directory"
    assert list(tmp_path.iterdir()) == []


def test_failure_leaves_the_old_text_and_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)

    assert refusal(tmp_path, "a.md") == "a.md is not written: No space left on device"
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old\n"]


def test_new_file_is_made_with_the_mode_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("", encoding="utf-8")
    replace_file(tmp_path, "new.md", None, "text\n")

    assert (tmp_path / "new.md").read_text(encoding="utf-8") == "text\n"
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "other.md").stat().st_mode


def test_file_that_has_appeared_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text("theirs\n", encoding="utf-8")

    with pytest.raises(InputError, match="changed since"):
        replace_file(tmp_path, "new.md", None, "ours\n")
    assert (tmp_path / "new.md").read_text(encoding="utf-8") == "theirs\n"


def test_change_while_the_new_text_is_written_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")
    monkeypatch.setattr("os.fsync", lambda _: (tmp_path / "a.md").write_text("somebody's work\n", encoding="utf-8"))

    assert refusal(tmp_path, "a.md") == "a.md is not written: it has changed since it was read"
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "somebody's work\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipe_that_has_taken_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")

    assert refusal(tmp_path, "a.md") == "a.md is not written: no regular file"


def test_file_that_another_program_has_open_on_windows_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")

    def fail(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr("pathlib.Path.replace", fail)

    assert refusal(tmp_path, "a.md") == "a.md is not written: The process cannot access the file"
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old\n"]


@pytest.mark.parametrize(
    "name",
    [" a.md", "-a.md", "--fix.md", "a\nb.md", "a'\".md", "\x1b[31m.md", "$(a).md", "a\udcff.md", "x" * 252 + ".md"],
)
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="needs names that are no Unicode")
def test_file_with_an_odd_name_is_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("old\n", encoding="utf-8")
    replace_file(tmp_path, name, "old\n", "new\n")

    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, "new\n")]


def test_what_a_killed_run_left_beside_files_is_removed(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for folder in (tmp_path, tmp_path / "sub"):
        (folder / ".litlint-0123456789abcdef.tmp").touch()
    sweep_beside(tmp_path, ["a.md", "sub/b.md"])

    assert [path.name for path in tmp_path.rglob("*")] == ["sub"]


def test_nothing_is_removed_from_a_folder_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "list").mkdir()
    (tmp_path / ".litlint-0123456789abcdef.tmp").touch()
    (tmp_path / "list/up").symlink_to(tmp_path)
    sweep_beside(tmp_path / "list", ["up/a.md"])

    assert (tmp_path / ".litlint-0123456789abcdef.tmp").exists()


def test_read_only_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write to every file

    assert refusal(tmp_path, "a.md") == "a.md is not written: it is read-only"
    with pytest.raises(InputError, match="it is read-only"):
        write_file(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "old\n"


def test_file_that_another_process_has_repaired_in_the_same_way_is_well(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("new\n", encoding="utf-8")
    replace_file(tmp_path, "a.md", "old\n", "new\n")

    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "new\n"
