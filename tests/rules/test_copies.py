"""Copies of papers: groups over a whole list, and who names whom."""

import pytest

from linter.config.load import from_toml
from linter.config.model import Config
from linter.diagnostics import Severity
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.rules import copies

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


NIGHT, NIGHTS = "Sparse Lanterns at Night", "Sparse Lantern at Night"
WAYS = {
    "behind it": "- [{title}]({url}) <!-- litlint: ignore[{code}] meant -->\n",
    "above its heading": "<!-- litlint: ignore[{code}] meant -->\n#### {title}\n\npaper link: [here]({url})\n",
    "in its row": "| Title | Paper |\n|---|---|\n| {title} | [paper]({url}) <!-- litlint: ignore[{code}] meant --> |\n",
    "in a range": "<!-- litlint: off[{code}] -->\n\n- [{title}]({url})\n\n<!-- litlint: on -->\n",
    "for its file": "<!-- litlint: ignore-file[{code}] -->\n\n- [{title}]({url})\n",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("waived_first", [True, False], ids=["first", "second"])
@pytest.mark.parametrize("title", [NIGHT, NIGHTS], ids=["one title", "nearly one"])
def test_waiver_of_either_copy_waives_both_and_is_no_idle_one(title: str, way: str, *, waived_first: bool) -> None:
    waived = WAYS[way].format(title=NIGHT, url=A, code="DUP005")
    names = ("a.md", "b.md") if waived_first else ("b.md", "a.md")
    files = {names[0]: f"# X\n\n{waived}", names[1]: f"# Y\n\n- [{title}]({DOI})\n"}
    plain = {name: text.replace("litlint", "other") for name, text in files.items()}
    config = Config().with_selection(select=["DUP", "SUP"])

    assert [one.code for one in check(MemoryList(plain), config).findings] == ["DUP005", "DUP005"]
    assert check(MemoryList(files), config).findings == ()
    assert [check(MemoryList(files), config, report={name}).findings for name in names] == [(), ()]


@pytest.mark.parametrize("waived", range(3))
@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("DUP004", [f"{lit} Light Long Corridors" for lit in ("Sparse Lanterns", "Sparse Lantern", "Spasre Lanterns")]),
        ("DUP005", ["Sparse Lanterns at Night"] * 3),
        ("DUP001", ["Sparse Lanterns at Night"] * 3),
    ],
)
def test_waiver_of_one_of_three_leaves_the_pair_of_the_others(code: str, titles: list[str], waived: int) -> None:
    urls = [A, "https://jane.org/l.pdf", DOI] if code == "DUP004" else [A] * 3
    lines = [f"- [{title}]({url})" for title, url in zip(titles, urls, strict=True)]
    lines[waived] += f" <!-- litlint: ignore[{code}] meant -->"
    sections = "XYZ" if code == "DUP005" else "X"
    lines[: len(sections)] = [f"\n## {name}\n\n{line}" for name, line in zip(sections, lines, strict=False)]
    text = "\n".join(lines) + "\n"
    found = check(MemoryList({"a.md": text}), Config().with_selection(select=["DUP", "SUP"])).findings

    assert [one.code for one in found] == [code, code]
    assert [[other.span for other in one.related] for one in found] == [[found[1].span], [found[0].span]]


def test_waivers_of_two_of_three_leave_nothing() -> None:
    waived = f"- [Sparse Lanterns]({A}) <!-- litlint: ignore[DUP001] meant -->\n"
    files = {"a.md": f"## X\n\n{waived}{waived}- [Sparse Lanterns]({A})\n"}

    assert check(MemoryList(files), Config().with_selection(select=["DUP", "SUP"])).findings == ()


def test_waiver_of_a_required_repeat_waives_it() -> None:
    text = "duplicates.pairs = [{ places = ['a.md', 'b.md'], repeat = 'required' }]"
    config = from_toml(text, "litlint.toml").with_selection(select=["DUP", "SUP"])
    waiver = "<!-- litlint: ignore[DUP005] too long -->"
    files = {"a.md": f"# A\n\n- [Sparse Lanterns]({A}) {waiver}\n", "b.md": "# B\n"}

    assert check(MemoryList(files), config).findings == ()


def test_what_a_list_declares_is_more_than_a_remark() -> None:
    files = {name: f"# {name}\n\n- [Sparse Lanterns]({A})\n" for name in ("a.md", "b.md")}
    declared = from_toml("duplicates.unique-within = 'list'", "litlint.toml").with_selection(select=["DUP"])
    remark = Config().with_selection(select=["DUP"])

    assert {one.severity for one in check(MemoryList(files), declared).findings} == {Severity.WARNING}
    assert {one.severity for one in check(MemoryList(files), remark).findings} == {Severity.INFO}


def test_place_of_a_pair_is_no_copy_of_a_third_place() -> None:
    text = "duplicates.pairs = [{ places = ['a.md', 'b.md'] }]"
    config = from_toml(text, "litlint.toml").with_selection(select=["DUP"])
    files = {name: f"# {name}\n\n- [Sparse Lanterns]({A})\n" for name in ("a.md", "b.md", "c.md")}
    found = check(MemoryList(files), config).findings

    assert [(one.file, [other.file for other in one.related]) for one in found] == [
        ("a.md", ["c.md"]),
        ("b.md", ["c.md"]),
        ("c.md", ["a.md", "b.md"]),
    ]


def test_doi_of_a_citation_is_the_address_that_it_leads_to() -> None:
    cited = "```bibtex\n@article{a,\n  title={Lanterns},\n  doi={10.18653/v1/2023.acl-long.1}\n}\n```\n"
    one = f"#### Lanterns\n\npaper link: [here](https://jane.org/l.pdf)\n\ncitation:\n{cited}\n"
    other = "#### Lamps\n\npaper link: [here](https://aclanthology.org/2023.acl-long.1.pdf)\n"

    assert [code for code, _, _ in named({"a.md": f"# T\n\n## A\n\n{one}{other}"})] == ["DUP002", "DUP002"]


def test_nearly_equal_titles_are_only_looked_for_where_a_rule_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(copies, "similar_pairs", lambda titles: asked.append(list(titles)) or iter(()))
    papers = MemoryList({"a.md": f"## X\n\n- [Sparse Lanterns at Night]({A})\n"})

    check(papers, Config().with_selection(select=["FMT", "ARX", "DUP001", "DUP002", "DUP003"]))
    assert asked == []
    check(papers, Config().with_selection(select=["DUP"]))
    assert asked == [["Sparse Lanterns at Night"]]


def test_nearly_one_title_in_two_sections_is_a_repeated_paper() -> None:
    text = f"## X\n\n- [Sparse Lanterns at Night]({A})\n\n## Y\n\n- [Sparse Lantern at Night]({DOI})\n"

    assert named({"a.md": text}) == [("DUP005", "a.md", ["a.md"]), ("DUP005", "a.md", ["a.md"])]


def test_many_entries_with_one_wrong_id_take_a_moment() -> None:
    text = "".join(f"- [{one} {other}]({A})\n" for one in LETTERS for other in LETTERS)

    assert len(named({"a.md": text})) <= len(LETTERS) ** 2
