"""The list's sections as its headings have them."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from support.surveys import TODAY, answers, bullets

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.tasks.init.draft import draft
from linter.tasks.init.taxonomy import taxonomy

KEY = ("taxonomy",)


def sections(text: str) -> object:
    """The sections that are declared for a README; None where it is not declared."""
    found = answers(taxonomy, text).get(KEY)
    return found[0]["sections"] if isinstance(found, list) else None


def test_sections_that_hold_entries_are_declared_in_their_order() -> None:
    two = f"## Two\n\n{bullets(2)}\n### Inner\n\n{bullets(2, start=2)}\n"
    text = f"# T\n\n{two}## One\n\n{bullets(2, start=4)}\n## Thanks\n\nx\n"

    assert sections(text) == ["Two", "Two > Inner", "One"]


def test_file_that_is_a_section_has_none() -> None:
    assert sections(f"# T\n\n{bullets(4)}") == []


def test_areas_are_folders_and_files_stand_as_the_readme_leads_to_them() -> None:
    hub = "# T\n\n[z](models/z.md) [a](data/a.md)\n"
    files = {
        "README.md": hub,
        "data/a.md": bullets(2),
        "models/z.md": bullets(2, start=2),
        "own.md": bullets(2, start=4),
    }

    assert answers(taxonomy, files)[KEY] == [
        {"area": "models", "file": "models/z.md", "sections": []},
        {"area": "data", "file": "data/a.md", "sections": []},
        {"area": "list", "file": "own.md", "sections": []},
    ]


def test_few_entries_before_the_first_section_stay_a_defect_and_many_do_not() -> None:
    below = f"## A\n\n{bullets(20)}"

    assert sections(f"# T\n\n{bullets(1, start=30)}\n{below}") == ["A"]
    assert sections(f"# T\n\n{bullets(9, start=30)}\n{below}") == ["", "A"]


def test_sections_that_are_years_are_not_declared() -> None:
    assert sections(f"# T\n\n## 2024\n\n{bullets(2)}\n## 2023\n\n{bullets(2, start=2)}") is None
    assert sections(f"# T\n\n## Papers\n\n### May 3rd, 2024\n\n{bullets(2)}") is None


def test_heading_that_reads_as_a_path_keeps_its_file_undeclared() -> None:
    assert sections(f"# T\n\n## A > B\n\n{bullets(3)}") is None


TITLES = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\"'\\#[]<>&`*_|\u202e🚀"), max_size=12
)


@given(st.lists(TITLES, min_size=1, max_size=4))
@settings(deadline=None, max_examples=50)
def test_declared_sections_are_never_found_wrong(titles: list[str]) -> None:
    text = "# T\n\n" + "".join(f"## {title}\n\n{bullets(2, start=2 * n)}\n" for n, title in enumerate(titles))
    papers = MemoryList({"README.md": text})
    config = from_toml(draft(papers, TODAY).text, "litlint.toml").with_selection(select=["CAT002", "CAT003", "CAT006"])

    assert [one.message for one in check(papers, config, today=date(2026, 1, 15)).findings] == []
