"""The list in this repository: what is made from its entries is up to date, and the snapshot has every paper."""

import json
import re
import subprocess
import sys
from pathlib import Path
from runpy import run_path

import pytest

from linter.engine.files.locate import locate
from linter.engine.library import read_entries
from linter.engine.run import latest_date
from linter.tasks import figure

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
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
    assert all(row["confirmed_by"] and row["checked"] is None for row in rows if row["source"] == "list")


def test_figures_are_those_of_the_list_and_the_readme_shows_them() -> None:
    located = locate([ROOT])
    figures = figure.draw(located.papers, located.config, latest_date())
    readme = README.read_text(encoding="utf-8")

    assert figure.stale(figures, ROOT, "imgs") == (), "`make fix` draws them"
    assert [shown for shown in figures.markdown("imgs").split("\n\n") if shown.strip() not in readme] == []


def test_readme_prints_what_its_commands_print() -> None:
    example = re.search(
        r"^\$ litlint (entries \S+ \S+ \S+) \| tail -(\d+)\n(.*?)^```",
        README.read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    assert example
    command = [sys.executable, "-m", "linter", *example[1].split()]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert printed.splitlines()[-int(example[2]) :] == example[3].splitlines()
