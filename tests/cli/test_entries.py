"""`litlint entries`: the papers of a list as data."""

import json
from pathlib import Path

import pytest
from support.command import Litlint

LIST = "# Lanterns\n\n## Bright\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307v2) Jane Doe, 2023.\n"


def test_entries_are_objects_a_line_in_the_order_of_the_contract(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST)

    ran = litlint("entries")
    (entry,) = (json.loads(line) for line in ran.stdout.splitlines())

    assert (ran.status, ran.stderr) == (0, "")
    assert list(entry) == [
        *("file", "line", "end_line", "style", "category", "title", "short_name", "tags", "arxiv", "arxiv_version"),
        *("doi", "year", "authors", "venue", "links", "bibtex"),
    ]
    assert (entry["file"], entry["line"], entry["title"]) == ("list.md", 5, "Sparse Lanterns")
    assert (entry["arxiv"], entry["arxiv_version"], entry["category"]) == ("2309.12307", 2, ["Lanterns", "Bright"])


def test_json_is_one_array_of_the_same(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST)

    (entry,) = json.loads(litlint("entries", "--format", "json").stdout)

    assert json.loads(litlint("entries").stdout) == entry


def test_files_are_named_from_the_working_directory(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sub").mkdir()
    (folder / "list.md").write_text(LIST)
    monkeypatch.chdir(folder / "sub")

    assert json.loads(litlint("entries", "../list.md").stdout)["file"] == "../list.md"


def test_list_without_entries_prints_nothing(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text("# Lanterns\n")

    assert litlint("entries").stdout == ""
    assert litlint("entries", "--format", "json").stdout == "[]\n"


def test_file_that_cannot_be_read_is_said_and_the_others_are_printed(folder: Path, litlint: Litlint) -> None:
    (folder / "a.md").write_bytes(b"\xff")
    (folder / "b.md").write_text(LIST)

    ran = litlint("entries")

    assert ran.status == 2
    assert ran.stderr == "error: a.md cannot be read: it is not UTF-8: byte 1 is 0xff\n"
    assert json.loads(ran.stdout)["file"] == "b.md"


def test_path_that_does_not_exist_is_status_2(litlint: Litlint) -> None:
    ran = litlint("entries", "missing.md")

    assert (ran.status, ran.stdout) == (2, "")


def test_titles_cannot_steer_the_terminal(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST.replace("Sparse", "Sp\x9b2Jar\u202ese"))

    stdout = litlint("entries").stdout

    assert not {"\x9b", "\u202e"} & set(stdout)
    assert json.loads(stdout)["title"].startswith("Sp\x9b2Jar\u202ese")


def test_exports_for_other_programs_are_formats(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST)

    assert litlint("entries", "--format", "bibtex").stdout.startswith(
        "@misc{sparse2023lanterns,\n  title={Sparse Lanterns}"
    )
    assert json.loads(litlint("entries", "--format", "csl-json").stdout)[0]["id"] == "sparse2023lanterns"
    assert (
        litlint("entries", "--format", "csv").stdout.splitlines()[1].startswith("list.md,5,5,bullet,Lanterns > Bright")
    )


def test_statistics_are_a_table_or_json(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST)

    assert litlint("entries", "--statistics").stdout.startswith("list.md: 1 entry: bullet 1\n")
    assert json.loads(litlint("entries", "--statistics", "--format", "json").stdout)["total"]["entries"] == 1


def test_statistics_have_no_other_format(litlint: Litlint) -> None:
    ran = litlint("entries", "--statistics", "--format", "csv")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr == "error: --statistics has a table and json, and no csv\n"
