import json
from pathlib import Path

from support.command import Litlint

LIST = """\
# Lanterns

## Bright

- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe. ICML 2024.
- [Dense Lanterns](http://www.arxiv.org/abs/2309.12308) Jane Doe. 2023.
"""


def test_entries_and_findings_are_counted(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST, encoding="utf-8")

    ran = litlint("stats")

    assert (ran.status, ran.stderr) == (0, "")
    assert ran.stdout.startswith("2 entries of 2 papers in 1 file\n")
    assert "      1  ARX002 non-canonical-arxiv-url (warning)\n" in ran.stdout


def test_given_files_alone_are_counted(folder: Path, litlint: Litlint) -> None:
    (folder / ".git").mkdir()
    (folder / "list.md").write_text(LIST, encoding="utf-8")
    (folder / "other.md").write_text("# Candles\n", encoding="utf-8")

    found = json.loads(litlint("stats", "other.md", "--output-format", "json").stdout)

    assert (found["entries"], found["findings"]) == (0, [])


def test_snapshot_says_what_is_to_be_confirmed(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text(LIST, encoding="utf-8")
    lines = [
        {"id": "2309.12307", "title": "Sparse Lanterns", "confirmed_by": 2},
        {"id": "2309.12308", "title": "Dense Lanterns", "confirmed_by": 1},
    ]
    (folder / "litlint.lock.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")

    stdout = litlint("stats").stdout

    assert "to confirm: 1 entry on which fewer than two sources agree\n" in stdout
    assert "  list.md:6: Dense Lanterns (arXiv 2309.12308, 1 source)\n" in stdout


def test_file_that_cannot_be_read_is_said_and_the_others_are_counted(folder: Path, litlint: Litlint) -> None:
    (folder / "a.md").write_bytes(b"\xff")
    (folder / "b.md").write_text(LIST, encoding="utf-8")

    ran = litlint("stats")

    assert ran.status == 2
    assert ran.stderr == "error: a.md cannot be read: it is not UTF-8: byte 1 is 0xff\n"
    assert ran.stdout.startswith("2 entries")


def test_folder_without_a_list_has_nothing_to_count(litlint: Litlint) -> None:
    ran = litlint("stats")

    assert ran.status == 0
    assert ran.stderr.startswith("no Markdown file found in ")
    assert ran.stdout.startswith("0 entries")
