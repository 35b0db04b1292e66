"""`litlint add` writes an entry as its neighbours are, where it belongs, or says why not."""

from pathlib import Path

import pytest
from servers.arxiv import Arxiv, Paper
from support.command import Litlint

ONE, TWO, NEW = "2309.12307", "2305.12308", "2308.12309"
BULLETS = (
    "# Lanterns\n\n## Lamps\n\n"
    f"- **Sparse Lanterns**, 2023. [[Paper](https://arxiv.org/abs/{ONE})]\n"
    f"- **Ropes**, 2023. [[Paper](https://arxiv.org/abs/{TWO})]\n"
)


@pytest.fixture(autouse=True)
def _papers(folder: Path, arxiv: Arxiv) -> None:
    (folder / "README.md").write_text(BULLETS, encoding="utf-8")
    (folder / "litlint.toml").write_text('[entries]\norder = "newest-first"\n', encoding="utf-8")
    arxiv.add(Paper(NEW, ("Doors [at] `Night`",), published="2023-08-02"), Paper(ONE))


def text(folder: Path) -> str:
    return (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("reference", [NEW, f"https://arxiv.org/pdf/{NEW}v1", f"10.48550/arXiv.{NEW}"])
def test_bullet_is_written_as_its_neighbours_between_them(folder: Path, litlint: Litlint, reference: str) -> None:
    ran = litlint("add", reference)
    line = rf"- **Doors \[at\] \`Night\`**, 2023. [[Paper](https://arxiv.org/abs/{NEW})]"

    assert (ran.status, ran.stdout) == (0, ""), ran.stderr
    assert text(folder) == BULLETS.replace("- **Ropes", f"{line}\n- **Ropes")
    assert litlint("check").status == 0


def test_dry_run_shows_a_diff_and_changes_nothing(folder: Path, litlint: Litlint) -> None:
    ran = litlint("add", NEW, "--dry-run")

    assert (ran.status, ran.stdout.count("\n+- **Doors"), text(folder)) == (0, 1, BULLETS)


def test_duplicate_is_shown_and_refused(folder: Path, litlint: Litlint) -> None:
    ran = litlint("add", ONE)

    assert (ran.status, "README.md:5: Sparse Lanterns" in ran.stderr, text(folder)) == (1, True, BULLETS)


def test_offline_asks_nobody(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    assert (litlint("add", NEW, "--offline").status, arxiv.batches, text(folder)) == (2, [], BULLETS)


@pytest.mark.parametrize("reference", ["2308.99999", "10.1145/3", "lanterns"])
def test_what_is_unknown_is_refused(folder: Path, litlint: Litlint, reference: str) -> None:
    assert (litlint("add", reference).status, text(folder)) == (2, BULLETS)
