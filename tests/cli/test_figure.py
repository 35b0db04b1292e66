import json
from pathlib import Path

import pytest
from support.command import Litlint
from support.shelves import item

LIST = f"# L\n\n## Bright\n\n{item('Wick', '2306.00001')}\n## Dim\n\n{item('Oil', '2307.00002')}"
NAMES = [
    f"{figure}-{form}{theme}.svg"
    for figure in ("overview", "timeline")
    for form in ("", "narrow-")
    for theme in ("light", "dark")
]


@pytest.fixture(autouse=True)
def readme(folder: Path) -> Path:
    """A list of two papers."""
    file = folder / "README.md"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_figures_are_drawn_into_the_folder_of_the_list(folder: Path, litlint: Litlint) -> None:
    ran = litlint("figure")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == "".join(f"drew imgs/{name}\n" for name in NAMES) + "0 figures up to date\n"
    assert sorted(path.name for path in (folder / "imgs").iterdir()) == sorted(NAMES)


def test_figures_that_are_up_to_date_are_not_written(folder: Path, litlint: Litlint) -> None:
    litlint("figure")
    before = [(folder / "imgs" / name).stat().st_mtime_ns for name in NAMES]

    assert litlint("figure").stderr == "8 figures up to date\n"
    assert [(folder / "imgs" / name).stat().st_mtime_ns for name in NAMES] == before


def test_check_is_quiet_where_all_is_drawn(litlint: Litlint) -> None:
    litlint("figure")
    ran = litlint("figure", "--check")

    assert (ran.status, ran.stdout, ran.stderr) == (0, "", "")


def test_check_names_figures_that_a_new_paper_made_stale(readme: Path, folder: Path, litlint: Litlint) -> None:
    litlint("figure")
    readme.write_text(LIST + item("Soot", "2401.00003"), encoding="utf-8")
    before = (folder / "imgs" / NAMES[0]).read_text(encoding="utf-8")

    ran = litlint("figure", "--check")

    assert ran.status == 1
    assert ran.stdout == "".join(f"imgs/{name} is stale: `litlint figure` draws it anew\n" for name in NAMES)
    assert (folder / "imgs" / NAMES[0]).read_text(encoding="utf-8") == before


@pytest.mark.parametrize("change", ["<!-- by hand -->", ""])
def test_check_names_a_figure_that_was_changed_or_is_gone(change: str, folder: Path, litlint: Litlint) -> None:
    litlint("figure")
    file = folder / "imgs" / NAMES[1]
    file.write_text(file.read_text(encoding="utf-8") + change, encoding="utf-8") if change else file.unlink()

    assert litlint("figure", "--check").stdout == f"imgs/{NAMES[1]} is stale: `litlint figure` draws it anew\n"


def test_another_folder_can_be_named(folder: Path, litlint: Litlint) -> None:
    litlint("figure", "--output", "pictures/of lists")

    assert len(list((folder / "pictures" / "of lists").iterdir())) == 8
    assert litlint("figure", "--output", "pictures/of lists", "--check").status == 0


def test_markdown_shows_the_figures(litlint: Litlint) -> None:
    stdout = litlint("figure", "--markdown").stdout

    assert stdout.count("<picture>") == 2
    assert all(f'"imgs/{name}"' in stdout for name in NAMES)


def test_list_without_months_has_an_overview_alone(readme: Path, folder: Path, litlint: Litlint) -> None:
    readme.write_text(
        "# L\n\n- **Tin: Lanterns of Tin.** Jane Doe. [paper](https://openreview.net/forum?id=A)\n", encoding="utf-8"
    )
    ran = litlint("figure")

    assert ran.stderr.startswith("no entry has a month: there is no figure by half-year\n")
    assert len(list((folder / "imgs").iterdir())) == 4


def test_list_without_entries_has_nothing_to_draw(readme: Path, folder: Path, litlint: Litlint) -> None:
    readme.write_text("# L\n", encoding="utf-8")
    ran = litlint("figure")

    assert (ran.status, ran.stderr) == (0, "there are no entries to draw\n0 figures up to date\n")
    assert list((folder / "imgs").iterdir()) == []


def test_nothing_is_drawn_of_a_list_that_cannot_be_read_whole(folder: Path, litlint: Litlint) -> None:
    (folder / "other.md").write_bytes(b"\xff")
    ran = litlint("figure")

    assert (ran.status, ran.stderr) == (2, "error: other.md cannot be read: it is not UTF-8: byte 1 is 0xff\n")
    assert not (folder / "imgs").exists()


@pytest.mark.parametrize("arguments", [(), ("--check",)])
def test_link_out_of_the_list_is_neither_read_nor_followed(
    arguments: tuple[str, ...], folder: Path, litlint: Litlint
) -> None:
    (folder / "imgs").mkdir()
    (folder / "imgs" / NAMES[0]).symlink_to("/dev/zero")
    ran = litlint("figure", *arguments)

    assert ran.status == (1 if arguments else 2)
    assert (folder / "imgs" / NAMES[0]).readlink() == Path("/dev/zero")


def test_folder_that_leads_out_of_the_list_is_not_written_to(
    folder: Path, litlint: Litlint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (folder / "imgs").symlink_to(outside)

    assert litlint("figure").status == 2
    assert list(outside.iterdir()) == []


def test_binary_file_is_not_overwritten(folder: Path, litlint: Litlint) -> None:
    (folder / "imgs").mkdir()
    (folder / "imgs" / NAMES[0]).write_bytes(b"\xff")
    ran = litlint("figure")

    assert (ran.status, ran.stderr) == (
        2,
        f"error: imgs/{NAMES[0]} is not written: it holds something else than a figure\n",
    )
    assert (folder / "imgs" / NAMES[0]).read_bytes() == b"\xff"


def test_snapshot_says_which_papers_are_well_known(folder: Path, litlint: Litlint) -> None:
    text = "# L\n\n" + item("Wick", "2306.00001") + item("Oil", "2307.00002")
    (folder / "README.md").write_text(text, encoding="utf-8")
    line = {"id": "2307.00002", "title": "Lanterns of Oil", "confirmed_by": 3}
    (folder / "litlint.lock.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    litlint("figure")

    assert ">Oil · Wick</text>" in (folder / "imgs" / NAMES[0]).read_text(encoding="utf-8")
