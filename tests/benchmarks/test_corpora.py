"""Made-up lists to measure with are the same each time, of the size that is stated, and what litlint takes them for."""

import subprocess
import sys
from pathlib import Path

import pytest

from linter import check_paths, read_entries

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "corpora.py"
SHAPES = ("entries", "bullets", "tables", "links", "near")


def written(folder: Path, shape: str, *arguments: str) -> dict[str, bytes]:
    """What the script writes, by name."""
    subprocess.run([sys.executable, SCRIPT, shape, folder, *arguments], check=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_arguments_give_the_same_bytes(shape: str, tmp_path: Path) -> None:
    arguments = ["--files=2", "--sections=2", "--entries=12", "--taxonomy"]

    assert written(tmp_path / "one", shape, *arguments) == written(tmp_path / "other", shape, *arguments)


def test_another_seed_gives_other_bytes(tmp_path: Path) -> None:
    arguments = ["--files=1", "--sections=1", "--entries=3"]
    one = written(tmp_path / "one", "entries", *arguments)

    assert one != written(tmp_path / "other", "entries", *arguments, "--seed=2")


@pytest.mark.parametrize(
    ("shape", "size"), [("entries", 460), ("bullets", 200), ("tables", 215), ("links", 415), ("near", 200)]
)
def test_an_entry_has_the_size_that_the_bars_count_on(shape: str, size: int, tmp_path: Path) -> None:
    files = written(tmp_path / "list", shape, "--files=10", "--sections=4", "--entries=5")
    papers = sum(len(text) for name, text in files.items() if name.startswith("papers/"))

    assert abs(papers / 200 / size - 1) < 0.05


@pytest.mark.parametrize("shape", SHAPES)
def test_litlint_reads_each_entry(shape: str, tmp_path: Path) -> None:
    files = written(tmp_path / "list", shape, "--files=1", "--sections=2", "--entries=5")

    assert len(read_entries(files["papers/0001.md"].decode())) == 10


def test_all_shapes_but_near_copies_give_nothing_to_find(tmp_path: Path) -> None:
    for shape in ("entries", "bullets", "tables", "links"):
        written(tmp_path / shape, shape, "--files=2", "--sections=2", "--entries=5")

        assert check_paths([tmp_path / shape]).findings == ()


def test_every_tenth_entry_among_near_copies_is_one(tmp_path: Path) -> None:
    files = written(tmp_path / "list", "near", "--files=2", "--sections=2", "--entries=25")

    assert sum(text.count(b"openreview.net") for text in files.values()) == 10


def test_the_taxonomy_declares_each_section_of_each_file(tmp_path: Path) -> None:
    files = written(tmp_path / "list", "near", "--files=3", "--sections=2", "--entries=4", "--taxonomy")
    codes = {found.code for found in check_paths([tmp_path / "list"]).findings}

    assert files["litlint.toml"].count(b"[[taxonomy]]") == 3
    assert not codes & {"CAT001", "CAT002", "CAT003"}
