"""Lists that need no disk."""

import pytest

from linter.engine.files.lists import EditedList, MemoryList, UnreadableError


def test_files_and_their_folders_exist() -> None:
    papers = MemoryList({"sub/a.md": ""})

    assert [papers.exists(name) for name in ("sub/a.md", "sub", "sub/", "sub/A.md", "sub/a.md/")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_similar_name_differs_in_case_alone() -> None:
    assert MemoryList({"sub/A.md": ""}).similar("Sub/a.md") == "sub/A.md"


def test_unknown_name_cannot_be_read() -> None:
    with pytest.raises(UnreadableError):
        MemoryList({}).read("a.md")


def test_edited_text_stands_for_the_kept_one() -> None:
    papers = EditedList(MemoryList({"a.md": "old", "b.md": "kept"}), {"a.md": "new"})

    assert [papers.read(name) for name in papers.names()] == [b"new", b"kept"]


def test_file_that_is_not_kept_yet_is_part_of_the_list() -> None:
    papers = EditedList(MemoryList({"a.md": ""}), {"b.md": "new"})

    assert papers.names() == ("a.md", "b.md")
    assert papers.exists("b.md")
