"""The manual as a site: built with warnings as errors, complete, and loading nothing from elsewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from linter.rules.registry import records

ROOT = Path(__file__).parents[2]
LOADED = re.compile(r"<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=[\"']?((?:https?:)?//[^\"' >]+)[^>]*>")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (built.returncode, built.stderr.decode()) == (0, "")
    return folder


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    found = {
        tag[0]
        for page in site.rglob("*.html")
        for tag in LOADED.finditer(page.read_text(encoding="utf-8"))
        if 'rel="canonical"' not in tag[0]
    }
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in site.rglob("*.css"))

    assert found == set()
    assert not re.search(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", sheets)


def test_every_rule_is_in_the_navigation(site: Path) -> None:
    home = (site / "rules" / "index.html").read_text(encoding="utf-8")

    assert [code for code in records() if f'href="{code}/">' not in home] == []


def test_programs_and_tables_beside_the_pages_are_not_published(site: Path) -> None:
    assert [path.name for path in site.rglob("*") if path.suffix in (".py", ".tsv")] == []
