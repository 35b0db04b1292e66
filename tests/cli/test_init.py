"""`litlint init`: a configuration for the list at hand."""

import os
from pathlib import Path

import pytest
from support.command import Litlint
from support.made_up import made_list

ENTRIES = "".join(f"- [Lantern {n} of Many]({'https://arxiv.org/abs/2309.1230'}{n}) Jane Doe.\n" for n in range(10))
LIST = f"# Lanterns\n\n## Bright\n\n{ENTRIES}"


@pytest.fixture
def papers(folder: Path) -> Path:
    """The working directory, with a list in it."""
    (folder / "README.md").write_text(LIST)
    return folder


def test_configuration_is_written_and_the_rest_is_said_on_standard_error(papers: Path, litlint: Litlint) -> None:
    ran = litlint("init")

    assert (ran.status, ran.stdout) == (0, "")
    assert ran.stderr == (
        f"wrote {papers / 'litlint.toml'}, from 10 entries in 1 file\n"
        "with it `litlint check` reports nothing\n"
        "next: read it, change what is not meant, then run `litlint check`\n"
    )
    evidence = "# All 10 links to arXiv's /abs/ or /pdf/ alone, in entries and elsewhere, are /abs/."
    assert f'{evidence}\nlink-form = "abs"\n' in (papers / "litlint.toml").read_text()


def test_what_check_reports_afterwards_is_what_was_said(papers: Path, litlint: Litlint) -> None:
    (papers / "README.md").write_text(LIST + "- [Steep Stairs](https://arxiv.org/pdf/2309.12399)\n")
    said = litlint("init").stderr.splitlines()[1]

    assert said == "with it `litlint check` reports 1 info finding"
    assert litlint("check").stdout.splitlines() == [
        "README.md:15:18: ARX014 link leads to the paper's PDF, the list is to link its abstract"
    ]


def test_dry_run_prints_what_would_be_written_and_writes_nothing(papers: Path, litlint: Litlint) -> None:
    ran = litlint("init", "--dry-run")

    assert ran.status == 0
    assert ran.stderr.startswith(f"would write {papers / 'litlint.toml'}, ")
    assert not (papers / "litlint.toml").exists()
    litlint("init")
    assert (papers / "litlint.toml").read_text() == ran.stdout == litlint("init", "-n").stdout


def test_configuration_that_is_there_is_left_alone(papers: Path, litlint: Litlint) -> None:
    (papers / "litlint.toml").write_text("exclude = []\n")

    ran = litlint("init")

    assert ran.status == 2
    assert ran.stderr == (
        f"error: {papers / 'litlint.toml'} is there already: --force would write over it, "
        "--dry-run prints the new configuration\n"
    )
    assert (papers / "litlint.toml").read_text() == "exclude = []\n"


def test_damaged_configuration_is_left_alone_and_replaced_by_force(papers: Path, litlint: Litlint) -> None:
    (papers / "litlint.toml").write_text("exclude = [")

    assert litlint("init").status == 2
    assert litlint("init", "--force").status == 0
    assert litlint("check").status == 0


def test_force_writes_over_it_and_keeps_its_mode(papers: Path, litlint: Litlint) -> None:
    (papers / "litlint.toml").write_text('select = ["FMT001"]\n')
    (papers / "litlint.toml").chmod(0o600)

    assert litlint("init", "--force").status == 0
    assert "link-form" in (papers / "litlint.toml").read_text()
    assert (papers / "litlint.toml").stat().st_mode & 0o777 == 0o600


def test_new_file_has_the_mode_that_new_files_have(papers: Path, litlint: Litlint) -> None:
    (papers / "other").write_text("")
    litlint("init")

    assert (papers / "litlint.toml").stat().st_mode == (papers / "other").stat().st_mode
    assert sorted(path.name for path in papers.iterdir()) == ["README.md", "litlint.toml", "other"]


def test_again_after_check_gives_the_same_bytes(papers: Path, litlint: Litlint) -> None:
    litlint("init")
    first = (papers / "litlint.toml").read_bytes()
    litlint("check")
    litlint("init", "--force")

    assert (papers / "litlint.toml").read_bytes() == first


def test_table_in_pyproject_is_a_configuration(papers: Path, litlint: Litlint) -> None:
    (papers / "pyproject.toml").write_text("[tool.litlint]\n")

    ran = litlint("init")
    forced = litlint("init", "--force")

    assert ran.status == 2
    assert f"{papers / 'pyproject.toml'} has a table [tool.litlint]: --force would win over it" in ran.stderr
    assert forced.stderr.startswith(f"[tool.litlint] in {papers / 'pyproject.toml'} does not count beside litlint.toml")


def test_pyproject_without_the_table_is_none(papers: Path, litlint: Litlint) -> None:
    (papers / "pyproject.toml").write_text("[tool.other]\n")

    assert litlint("init").status == 0


def test_configuration_further_up_is_named(papers: Path, litlint: Litlint) -> None:
    (papers / "litlint.toml").write_text("")
    (papers / "sub").mkdir()
    (papers / "sub" / "list.md").write_text(LIST)

    ran = litlint("init", "sub")

    assert ran.status == 0
    assert ran.stderr.startswith(f"so far {papers / 'litlint.toml'} holds for this folder")
    assert (papers / "sub" / "litlint.toml").exists()


def test_path_must_be_a_folder(papers: Path, litlint: Litlint) -> None:
    assert litlint("init", "gone").stderr == "error: gone does not exist\n"
    assert litlint("init", "README.md").status == 2
    assert not (papers / "litlint.toml").exists()


def test_folder_without_markdown_gets_no_configuration(folder: Path, litlint: Litlint) -> None:
    ran = litlint("init")

    assert ran.status == 2
    assert ran.stderr == "error: no Markdown file found in .: there is no list to write a configuration for\n"
    assert list(folder.iterdir()) == []


def test_list_without_entries_gets_one_with_a_remark(folder: Path, litlint: Litlint) -> None:
    (folder / "README.md").write_text("# Lanterns\n\nComing soon.\n")

    ran = litlint("init")

    assert ran.status == 0
    assert "no entry was recognised" in ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_link_is_not_followed(papers: Path, litlint: Litlint) -> None:
    (papers / "elsewhere").write_text("mine\n")
    (papers / "litlint.toml").symlink_to("elsewhere")

    assert litlint("init").status == 2
    assert litlint("init", "--force").status == 2
    assert (papers / "elsewhere").read_text() == "mine\n"


@pytest.mark.skipif(os.name == "nt", reason="names there are text")
def test_file_whose_name_is_no_text_is_passed_over(papers: Path, litlint: Litlint) -> None:
    try:
        (papers / os.fsdecode(b"caf\xe9.md")).write_text(LIST)
    except OSError:
        pytest.skip("this file system takes no such names")

    assert litlint("init").status == 0
    assert litlint("check").status in (0, 1)


def test_files_of_a_made_up_list_are_found_clean(folder: Path, litlint: Litlint) -> None:
    for name, text in made_list("headings").items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)

    assert "`litlint check` reports nothing" in litlint("init").stderr
    assert litlint("check").stdout == ""
