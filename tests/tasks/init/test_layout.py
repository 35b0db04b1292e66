"""Layout: forms of links, blank lines, citations."""

import pytest
from support.surveys import answers, bullets, evidence

from linter.tasks.init.badges import badges
from linter.tasks.init.blank_lines import blank_lines
from linter.tasks.init.citations import citations
from linter.tasks.init.link_form import link_form, version
from linter.tasks.init.titles import titles

FORM, WIDTH = ("arxiv", "link-form"), ("formatting", "blank-lines")
PDF = "https://arxiv.org/pdf/"
BOTH = "links to arXiv's /abs/ or /pdf/ alone, in entries and elsewhere,"


@pytest.mark.parametrize(
    ("abstracts", "pdfs", "wanted"), [(9, 1, "abs"), (1, 9, "pdf"), (8, 2, None), (4, 0, None), (5, 0, "abs")]
)
def test_form_of_links_is_what_nine_in_ten_have_of_at_least_five(abstracts: int, pdfs: int, wanted: str | None) -> None:
    found = answers(link_form, bullets(abstracts) + bullets(pdfs, PDF, abstracts))

    assert found.get(FORM) == wanted


def test_evidence_counts_the_links() -> None:
    assert evidence(link_form, bullets(9) + bullets(1, PDF, 9)) == {FORM: f"9 of 10 {BOTH} are /abs/"}
    assert evidence(link_form, bullets(10)) == {FORM: f"all 10 {BOTH} are /abs/"}


def sections(gap: int, count: int = 30, width: int = 1) -> str:
    return "# T\n" + ("\n" * gap + "## A\n" + "\n" * width + "text\n") * count


@pytest.mark.parametrize(("gap", "width", "wanted"), [(1, 1, 1), (2, 1, None), (2, 2, None), (4, 1, 4), (1, 3, 3)])
def test_blank_lines_are_counted_above_headings_and_elsewhere(gap: int, width: int, wanted: int | None) -> None:
    assert answers(blank_lines, sections(gap, width=width)).get(WIDTH) == wanted


def test_a_wide_gap_once_in_a_while_is_not_declared() -> None:
    assert answers(blank_lines, sections(2) + "\n\n\n\n\ntext\n") == {}
    assert answers(blank_lines, sections(1, 60) + "\n\n\ntext\n") == {WIDTH: 1}
    assert answers(blank_lines, sections(1, 5)) == {}


def cited(count: int, layout: str = "  title={{T}},\n  year={{{n}}}\n") -> str:
    return "".join(f"```bibtex\n@misc{{k{n},\n{layout.format(n=n)}}}\n```\n\n" for n in range(count))


def test_layout_of_citations_is_what_nine_in_ten_have() -> None:
    assert answers(citations, cited(9) + cited(1, '\ttitle="T",\n\tyear="{n}",\n')) == {
        ("bibtex", "indent"): 2,
        ("bibtex", "delimiters"): "braces",
        ("bibtex", "trailing-comma"): False,
        ("bibtex", "field-order"): ["title", "year"],
    }


def test_citations_that_agree_on_nothing_declare_nothing() -> None:
    assert answers(citations, cited(6) + cited(6, '\tyear="{n}",\n\ttitle="T",\n')) == {}
    assert answers(citations, cited(4)) == {}


def test_badges_without_a_target_are_declared_where_more_than_one_in_five_are_so() -> None:
    key = ("links", "badges-without-target")
    badge = "[![x](https://img.shields.io/x.svg)]({})\n"

    assert answers(badges, badge.format("") * 3 + badge.format("https://a.org") * 7) == {key: True}
    assert answers(badges, badge.format("") * 2 + badge.format("https://a.org") * 8) == {}
    assert answers(badges, "[paper]()\n" * 9) == {}


def test_versions_are_kept_where_more_than_one_in_five_links_name_one() -> None:
    pinned = bullets(3).replace(") Jane", "v2) Jane")

    assert answers(version, pinned + bullets(7, start=3)) == {("arxiv", "version"): "keep"}
    assert answers(version, pinned + bullets(20, start=3)) == {}


def test_full_stops_behind_titles_are_kept_where_many_have_one() -> None:
    def heading(n: int, stop: str) -> str:
        return f"### Lantern Number {n}{stop}\n\npaper link: [here](https://arxiv.org/abs/2309.1{n:04})\n\n"

    few = "".join(heading(n, "." if n == 1 else "") for n in range(1, 12))

    assert answers(titles, "".join(heading(n, ".") for n in range(1, 9))) == {("titles", "final-stop"): "keep"}
    assert answers(titles, few) == {}
