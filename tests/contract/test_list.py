"""The list in this repository: its families' pages name the papers behind them, and the snapshot has every one."""

import json
from pathlib import Path
from runpy import run_path

import pytest

from linter.engine.library import read_entries

ROOT = Path(__file__).parents[2]
SOURCES = ("arxiv-api", "arxiv-dump", "list")
PAGES: dict[Path, str] = run_path(str(ROOT / "docs" / "index_pages.py"))["pages"]()


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in PAGES])
def test_page_of_a_family_names_its_papers(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == PAGES[file], "`make fix` writes it"


def test_snapshot_has_the_papers_of_the_list_and_no_others() -> None:
    rows = [json.loads(line) for line in (ROOT / "litlint.lock.jsonl").read_text(encoding="utf-8").splitlines()]
    files = sorted(file for folder in ("methodology", "benchmark") for file in (ROOT / folder).rglob("*.md"))
    entries = [entry for file in files for entry in read_entries(file.read_text(encoding="utf-8"))]

    assert [row["id"] for row in rows] == sorted({entry.arxiv.base for entry in entries if entry.arxiv})
    assert {row["source"] for row in rows} <= set(SOURCES)
    assert all(row["confirmed_by"] for row in rows if row["source"] == "list")
