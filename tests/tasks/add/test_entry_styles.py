"""In every made-up list of the readers' tests a paper is added as its neighbours are written, or clearly refused."""

import re
from pathlib import Path

import pytest
from support.adding import NEW, TODAY, Scratch

from linter.diagnostics import Severity
from linter.engine.reading import read_page
from linter.errors import LitlintError
from linter.text.section_paths import plain
from linter.text.source import Source

LISTS = sorted((Path(__file__).parents[2] / "entries" / "lists").glob("*.md"))
MARK = re.compile("⇐.*")
CITATION = (
    f"@inproceedings{{doe2024doors, title={{Doors [at] Night: A Study of {{C\\#}} Hinges}}, eprint={{{NEW}}},\n"
    "author={Jane Doe and Richard Roe}, booktitle={Proceedings of the International Conference on Machine Learning},\n"
    "year={2024}, archivePrefix={arXiv}}"
)
# Where something of every neighbour is told apart from nothing, or where it is HTML, nothing is added.
TAKEN = {
    "bold_sections",
    "chinese",
    "dated_bold_titles",
    "digest_headings",
    "emoji",
    "linked_headings",
    "linked_paragraphs",
    "mixed_bullets",
    "one_entry_a_line",
    "ordered_items_with_authors_below",
    "samples_and_matters",
    "tags_in_items",
    "task_list",
    "venues_first",
}


def told(scratch: Scratch) -> list[tuple[str, str, str]]:
    """Title, id and section of each entry."""
    return [(entry.title, entry.arxiv.base if entry.arxiv else "", entry.section.title) for entry in scratch.entries()]


def sections(scratch: Scratch) -> list[str]:
    page = read_page(Source("README.md", scratch.text()), scratch.located.config, TODAY)
    return [" > ".join(plain(page.categories[one])) for one in dict.fromkeys(entry.section for entry in page.entries)]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_paper_is_read_back_beside_entries_as_they_were_or_refused(path: Path, tmp_path: Path) -> None:
    scratch = Scratch.of(tmp_path, {"README.md": MARK.sub("", path.read_text(encoding="utf-8"))})
    before = scratch.found(Severity.WARNING)
    written = False
    for section in sections(scratch)[:3]:
        try:
            added = scratch.added(CITATION, file="README.md", section=section)
        except LitlintError:
            continue
        found = Scratch.of(tmp_path / "after", {"README.md": added.after["README.md"]})
        entries = told(found)
        own = [entry for entry in entries if entry[1] == NEW]

        assert [title for title, *_ in own] == ["Doors [at] Night: A Study of C# Hinges"]
        assert [entry for entry in entries if entry not in own] == told(scratch)
        assert found.found(Severity.WARNING) == before
        written = True

    assert written or path.stem not in TAKEN
