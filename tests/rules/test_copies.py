"""Copies of papers: groups over a whole list, and who names whom."""

import pytest

from linter.config.model import Config
from linter.engine.lists import MemoryList
from linter.engine.run import check

DOI = "https://doi.org/10.1145/1"
A, B = "https://arxiv.org/abs/2309.12307", "https://arxiv.org/abs/2309.12308"

LETTERS = [f"{one}{two}{one}" for one in "abcdefg" for two in "hijklm"]


def named(files: dict[str, str], *, report: set[str] | None = None) -> list[tuple[str, str, list[str]]]:
    """Each finding on copies: its code, its file, and the files of the copies that it names."""
    config = Config().with_selection(select=["DUP"])
    found = check(MemoryList(files), config, report=report).findings
    return [(one.code, one.file, [other.file for other in one.related]) for one in found]


def test_each_copy_names_all_others() -> None:
    files = {name: f"# {name}\n\n- [Sparse Lanterns]({A})\n" for name in ("a.md", "b.md", "c.md")}

    assert named(files) == [
        ("DUP005", "a.md", ["b.md", "c.md"]),
        ("DUP005", "b.md", ["a.md", "c.md"]),
        ("DUP005", "c.md", ["a.md", "b.md"]),
    ]


def test_copy_in_a_given_file_names_one_that_is_only_read() -> None:
    files = {name: f"# {name}\n\n- [Sparse Lanterns]({A})\n" for name in ("a.md", "b.md")}

    assert named(files, report={"b.md"}) == [("DUP005", "b.md", ["a.md"])]


def test_pair_has_one_code_and_a_copy_one_finding_for_each() -> None:
    text = f"## X\n\n- [Sparse Lanterns]({A})\n- [Sparse Lanterns]({A})\n- [Sparse Lanterns]({B})\n"

    assert sorted(named({"a.md": text})) == [
        ("DUP001", "a.md", ["a.md"]),
        ("DUP001", "a.md", ["a.md"]),
        ("DUP003", "a.md", ["a.md"]),
        ("DUP003", "a.md", ["a.md"]),
        ("DUP003", "a.md", ["a.md", "a.md"]),
    ]


def test_waiver_on_one_copy_waives_the_pair_at_both() -> None:
    text = f"## X\n\n- [Sparse Lanterns]({A}) <!-- litlint: ignore[DUP001] meant -->\n- [Sparse Lanterns]({A})\n"

    assert named({"a.md": text}) == []


def test_papers_are_joined_through_a_copy_that_shares_something_with_each() -> None:
    files = {
        "a.md": f"# A\n\n- [Sparse Lanterns]({A})\n",
        "b.md": f"# B\n\n- [Lanterns, Sparsely Lit]({A})\n",
        "c.md": f"# C\n\n- [Sparse lanterns]({B})\n",
    }

    assert [others for _, _, others in named(files)] == [["b.md", "c.md"], ["a.md", "c.md"], ["a.md", "b.md"]]


def test_many_copies_are_grouped_in_a_moment_and_name_some() -> None:
    text = "".join(f"- [Sparse Lanterns]({A})\n" for _ in range(500))

    found = named({"a.md": text})

    assert (len(found), {len(others) for _, _, others in found}) == (500, {20})


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("DUP001", f"- [Sparse Lanterns]({A})", f"- [Sparse Lanterns]({A})"),
        ("DUP002", "- [Sparse Lanterns](https://doi.org/10.1145/1)", "- [Dense Rivers](https://doi.org/10.1145/1)"),
        ("DUP003", f"- [Sparse Lanterns]({A})", f"- [Sparse Lanterns]({B})"),
        ("DUP004", f"- [Sparse Lanterns at Night]({A})", "- [Sparse Lantern at Night](https://doi.org/10.1145/1)"),
        ("ARX013", f"- [Lanterns Guide Many Moths]({A})", f"- [Counting Rivers Before Breakfast]({A})"),
    ],
)
def test_pair_has_one_code_and_one_waiver(code: str, one: str, other: str) -> None:
    config = Config().with_selection(select=["DUP", "ARX013", "SUP"])
    plain = MemoryList({"a.md": f"## X\n\n{one}\n{other}\n"})
    waived = MemoryList({"a.md": f"## X\n\n{one} <!-- litlint: ignore[{code}] meant -->\n{other}\n"})

    assert [found.code for found in check(plain, config).findings] == [code, code]
    assert check(waived, config).findings == ()


def test_nearly_one_title_in_two_sections_is_a_repeated_paper() -> None:
    text = f"## X\n\n- [Sparse Lanterns at Night]({A})\n\n## Y\n\n- [Sparse Lantern at Night]({DOI})\n"

    assert named({"a.md": text}) == [("DUP005", "a.md", ["a.md"]), ("DUP005", "a.md", ["a.md"])]


def test_many_entries_with_one_wrong_id_take_a_moment() -> None:
    text = "".join(f"- [{one} {other}]({A})\n" for one in LETTERS for other in LETTERS)

    assert len(named({"a.md": text})) <= len(LETTERS) ** 2
