"""Where the list says how many papers it has."""

import pytest
from support.surveys import answers, bullets

from linter.tasks.init.counts import counts

KEY = ("counts", "README.md")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("A curated list of 30 papers on lanterns.", ["curated list of {count} papers"]),
        ("We list **29+** papers.", ["We list **{count}** papers"]),
        ("It holds 31 research papers.", ["It holds {count} research papers"]),
        ("It holds 12 papers.", None),
        ("We read 2023 papers.", None),
        ("There are `30 papers`.", None),
        ("Thirty papers.", None),
    ],
)
def test_number_near_that_of_the_papers_is_a_count(said: str, wanted: list[str] | None) -> None:
    assert answers(counts, f"# Lanterns\n\n{said}\n\n{bullets(30)}").get(KEY) == wanted


def test_number_inside_an_entry_is_none() -> None:
    assert answers(counts, f"# T\n\n{bullets(29)}- [A Study of 30 papers](https://arxiv.org/abs/2309.12307)\n") == {}


def test_whole_list_is_counted_by_its_readme() -> None:
    files = {"README.md": "# T\n\nIn all 30 papers.\n", "a.md": bullets(15), "b.md": bullets(15, start=15)}

    assert answers(counts, files) == {KEY: ["In all {count} papers"]}
