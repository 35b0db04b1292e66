"""Where a paper may stand again."""

from support.surveys import TODAY, answers, bullets

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.tasks.init.draft import draft
from linter.tasks.init.repeats import repeats

WITHIN, PAIRS, SEVERITY = ("duplicates", "unique-within"), ("duplicates", "pairs"), ("severity", "DUP005")
TWO = f"# T\n\n## A\n\n{bullets(15)}\n## B\n\n{bullets(15, start=15)}"


def found_in(files: dict[str, str]) -> list[tuple[str, str]]:
    """The repeats that are reported with the list's own configuration, with where."""
    papers = MemoryList(files)
    config = from_toml(draft(papers, TODAY).text, "litlint.toml")
    return [(one.code, one.file) for one in check(papers, config, today=TODAY).findings if one.code == "DUP005"]


def test_papers_that_have_one_place_each_are_to_have_one() -> None:
    assert answers(repeats, TWO) == {WITHIN: "list", SEVERITY: "error"}


def test_a_repeat_once_in_a_while_is_left_as_it_is() -> None:
    assert answers(repeats, TWO + bullets(1)) == {}
    assert found_in({"README.md": TWO + bullets(1)}) == [("DUP005", "README.md")] * 2


def test_few_papers_or_one_section_tell_nothing() -> None:
    assert answers(repeats, f"# T\n\n## A\n\n{bullets(30)}") == {}
    assert answers(repeats, f"# T\n\n## A\n\n{bullets(5)}\n## B\n\n{bullets(5, start=5)}") == {}


def test_repeats_in_many_sections_are_meant() -> None:
    text = f"# T\n\n## A\n\n{bullets(15)}\n## B\n\n{bullets(15, start=8)}\n## C\n\n{bullets(20, start=30)}"

    assert answers(repeats, text) == {WITHIN: "section"}
    assert found_in({"README.md": text}) == []


def test_repeats_in_other_files_only_leave_each_file_without() -> None:
    other = f"# T\n\n## A\n\n{bullets(8, start=22)}{bullets(7, start=40)}\n## B\n\n{bullets(15, start=50)}"
    files = {"README.md": TWO, "b.md": other}

    assert answers(repeats, files) == {WITHIN: "file"}


def test_file_whose_papers_all_stand_in_another_is_a_digest_of_it() -> None:
    files = {"README.md": TWO, "weekly.md": f"# New\n\n{bullets(10, start=3)}"}

    assert answers(repeats, files) == {
        PAIRS: [{"places": ["/weekly.md", "/README.md"], "repeat": "required"}],
        WITHIN: "list",
        SEVERITY: "error",
    }
    assert found_in(files) == []


def test_paper_of_a_digest_that_the_list_lacks_is_reported() -> None:
    files = {"README.md": TWO, "weekly.md": f"# New\n\n{bullets(12, start=3)}{bullets(1, start=99)}"}

    assert found_in(files) == [("DUP005", "weekly.md")]


def test_section_whose_papers_all_stand_in_others_is_a_digest() -> None:
    text = TWO.replace("## A", f"## Picks of the Month\n\n{bullets(8, start=10)}\n## A")

    assert answers(repeats, text)[PAIRS] == [{"places": ["/README.md#Picks of the Month", "*"], "repeat": "allowed"}]
    assert found_in({"README.md": text}) == []
