"""What a list says of arXiv papers."""

from datetime import date

from linter.config.model import Config
from linter.engine.claims import claims
from linter.engine.files.lists import MemoryList

TODAY = date(2026, 1, 15)
TEXT = (
    "# Lanterns\n\nSee arXiv:2309.12309, and arXiv:2309.123 never.\n\n"
    "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307v2), 2023.\n"
    "- [Ropes](https://huggingface.co/papers/2309.12308), 2023.\n"
)


def test_papers_of_entries_have_their_titles_and_others_none() -> None:
    found = claims(MemoryList({"list.md": TEXT}), Config(), TODAY, ["list.md"])

    assert found.titles == {"2309.12307": ("Sparse Lanterns",), "2309.12308": ("Ropes",), "2309.12309": ()}


def test_two_titles_of_one_paper_are_both_claimed() -> None:
    files = {"a.md": TEXT, "b.md": TEXT.replace("Sparse Lanterns", "Dense Lamps")}
    found = claims(MemoryList(files), Config(), TODAY, files)

    assert found.titles["2309.12307"] == ("Sparse Lanterns", "Dense Lamps")


def test_file_that_cannot_be_read_is_told_and_the_others_count() -> None:
    files = {"a.md": b"\xff", "b.md": TEXT}
    found = claims(MemoryList(files), Config(), TODAY, files)

    assert (list(found.unreadable), len(found.titles)) == (["a.md"], 3)


def test_only_files_that_are_named_count() -> None:
    files = {"a.md": TEXT, "b.md": "# Ropes\n"}

    assert claims(MemoryList(files), Config(), TODAY, ["b.md"]).titles == {}
