"""Copies of papers: groups over a whole list, and who names whom."""

from linter.config.model import Config
from linter.engine.lists import MemoryList
from linter.engine.run import check

A, B = "https://arxiv.org/abs/2309.12307", "https://arxiv.org/abs/2309.12308"


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
