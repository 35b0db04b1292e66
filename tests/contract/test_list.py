"""The list in this repository: its families' pages name the papers of the pages behind them."""

from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).parents[2]
PAGES: dict[Path, str] = run_path(str(ROOT / "docs" / "index_pages.py"))["pages"]()


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in PAGES])
def test_page_of_a_family_names_its_papers(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == PAGES[file], "`make fix` writes it"
