"""A paper that the list has is shown, by whatever it is recognised."""

from pathlib import Path

import pytest
from support.adding import Scratch

TITLE = "Sparse Lanterns for Reading Long Letters by Night"
LIST = (
    "# Lanterns\n\n## Lamps\n\n"
    f"- [{TITLE}](https://arxiv.org/abs/2309.12307)\n"
    "- [Ropes and Knots of the North](https://doi.org/10.1000/Ropes.1)\n"
    "- [Doors of Oak and Iron](https://lanterns.example/doors.pdf)\n\n"
    "## Oil\n\n- [Wicks of Cotton](https://arxiv.org/abs/2309.12308)\n"
)


def copies(tmp_path: Path, fields: str) -> list[tuple[str, int, str]]:
    added = Scratch.of(tmp_path, {"README.md": LIST}).added(f"@misc{{new, {fields}}}", section="Lamps")
    assert bool(added.copies) is not bool(added.after)
    return [(copy.file, copy.row, copy.section) for copy in added.copies]


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ("title={Other Words}, eprint={2309.12307}", 5),
        ("title={Other Words}, url={https://export.arxiv.org/pdf/2309.12307v3}", 5),
        ("title={Other Words}, doi={10.48550/arXiv.2309.12307}", 5),
        ("title={Other Words}, doi={10.1000/ROPES.1}", 6),
        ("title={Other Words}, url={http://www.lanterns.example/doors.pdf}", 7),
        (f"title={{{TITLE.upper()}}}, url={{https://a.example/b}}", 5),
        (r"title={{S}parse Lanterns for Reading \emph{Long} Letters by Night!}, url={https://a.example/b}", 5),
        ("title={Sparse Lantern for Reading Long Letters by Night}, url={https://a.example/b}", 5),
    ],
)
def test_paper_is_recognised(tmp_path: Path, fields: str, row: int) -> None:
    assert copies(tmp_path, fields) == [("README.md", row, "Lamps")]


def test_copy_in_another_section_is_one(tmp_path: Path) -> None:
    assert copies(tmp_path, "title={Wicks}, eprint={2309.12308}") == [("README.md", 11, "Oil")]


@pytest.mark.parametrize(
    "fields",
    [
        "title={Sparse Lanterns for Reading Short Letters by Night}, eprint={2404.98765}",
        "title={Sparse Lanterns for Reading Long Letters by Night II}, eprint={2404.98765}",
    ],
)
def test_other_paper_of_a_like_title_is_none(tmp_path: Path, fields: str) -> None:
    assert copies(tmp_path, fields) == []
