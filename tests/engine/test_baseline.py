"""The findings that a list accepts for now."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.model import Config
from linter.diagnostics import Diagnostic, Severity
from linter.engine.baseline import Baseline
from linter.engine.files.lists import MemoryList
from linter.engine.recognize import Remembered
from linter.engine.run import Result, check
from linter.text.source import Source
from linter.text.span import Span

TODAY = date(2026, 1, 15)


def result(text: str, *, ran: tuple[str, ...] = ("FMT002", "LNK001"), files: tuple[str, ...] = ("a.md",)) -> Result:
    """Each `lamp` of a text is a finding; `a.md` holds it, and `b.md` nothing."""
    places = [index for index in range(len(text)) if text.startswith("lamp", index)]
    findings = tuple(
        Diagnostic("LNK001", "empty-link", Severity.ERROR, f"lamp {number} of {len(places)}", Span(at, at + 4), "a.md")
        for number, at in enumerate(places, 1)
    )
    sources = {"a.md": Source("a.md", text), "b.md": Source("b.md", "")}
    return Result(findings, sources, files, ran=dict.fromkeys(files, frozenset(ran)))


def accepted(text: str) -> Mapping[Remembered, int]:
    return Baseline({}).accepting(result(text))


def test_accepted_finding_is_left_out_and_counted() -> None:
    sifted = Baseline(accepted("a lamp b\n")).sift(result("New.\n\na lamp b\n"))

    assert (sifted.findings, sifted.accepted, sifted.repaired) == ((), 1, {})


def test_finding_elsewhere_is_reported() -> None:
    sifted = Baseline(accepted("a lamp b\n")).sift(result("a lamp b\nc lamp d\n"))

    assert [found.span.start for found in sifted.findings] == [11]


def test_third_of_equal_findings_is_reported_where_two_are_accepted() -> None:
    sifted = Baseline(accepted("lamp\n\nlamp\n\nx\n")).sift(result("lamp\n\nlamp\n\nlamp\n\nx\n"))

    assert (len(sifted.findings), sifted.accepted) == (1, 2)


def test_of_findings_with_one_fingerprint_that_which_says_the_same_is_accepted() -> None:
    two = result("lamp\n\nlamp\n\nx\n")
    (second,) = Baseline({}).accepting(Result(two.findings[1:], two.sources, two.files)).keys()

    assert Baseline({second: 1}).sift(two).findings == two.findings[:1]


def test_repaired_finding_can_be_removed_and_is() -> None:
    baseline = Baseline(accepted("a lamp b\nc lamp d\n"))
    now = result("c lamp d\n")

    assert [one.fingerprint.around for one in baseline.sift(now).repaired] == ["a … b"]
    assert [one.fingerprint.around for one in baseline.accepting(now)] == ["c … d"]


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(result("", ran=("FMT002",)), id="the rule did not run"),
        pytest.param(result("", files=("b.md",)), id="its file was not asked for"),
    ],
)
def test_what_was_not_looked_for_stays(now: Result) -> None:
    baseline = Baseline(accepted("a lamp b\n"))

    assert not baseline.sift(now).repaired
    assert baseline.accepting(now) == baseline.accepted


def test_finding_in_a_file_that_the_list_lacks_by_now_can_be_removed() -> None:
    baseline = Baseline(accepted("a lamp b\n"))
    now = Result((), {"b.md": Source("b.md", "")}, ("b.md",), ran={"b.md": frozenset()})

    assert baseline.sift(now).repaired == baseline.accepted


@pytest.mark.parametrize(("answered", "repaired"), [(False, 0), (True, 1)])
def test_what_servers_decide_is_gone_only_where_they_answered(answered: bool, repaired: int) -> None:
    text = "[a](https://lanterns.example/)\n"
    found = Diagnostic("LNK008", "dead-link", Severity.ERROR, "status 404", Span(4, 29), "a.md")
    sources = {"a.md": Source("a.md", text)}
    accepted = Baseline({}).accepting(Result((found,), sources, ("a.md",)))
    now = Result((), sources, ("a.md",), ran={"a.md": frozenset({"LNK008"})})

    assert len(Baseline(accepted, answered).sift(now).repaired) == repaired


MESSY = (
    "- [Dense Lanterns](http://www.arxiv.org/abs/2309.12308v2) [code]()  \n\n",
    "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) J. Doe. [code](TODO)\n\n",
    "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) J. Doe.\n\n",
    "##Wicks\n\n",
    "#### Oil\n\n\n\n\nText with\u00a0blanks,  \nand a http://lamp.example/?utm_source=x link\n\n",
    "| Name | Paper |\n|---|---|\n| Wick | [paper](http://arxiv.org/abs/2309.12309) | x |\n\n",
    "See [this](#nowhere) and [that](missing.md).\n\n",
    "#### Glass\n\ncitation:\n\n```bibtex\n@article{doe, title={Glass}, author={Doe}\n```\n\n",
)
ADDED = (
    "\n",
    "Text.\n\n",
    "## More\n\n",
    "Bad [link]() \n\n",
    "- [More](https://arxiv.org/abs/2401.00001) J. Doe.\n\n",
    "\n\n\n\n",
)
TOP = "# Lanterns\n\n## Papers\n\nText.\n\n"


def test_finding_that_an_added_heading_gives_to_another_entry_stays_accepted() -> None:
    def checked(added: str) -> Result:
        text = (
            f"{TOP}#### Glass\n\n[paper](https://arxiv.org/abs/2309.12307)\n\n{added}##Wicks\n\nOil, and other fuels\n"
        )
        return check(MemoryList({"a.md": text}), Config(select=("FMT",)), today=TODAY)

    before, after = checked(""), checked("#### More\n\n[paper](https://arxiv.org/abs/2401.00001)\n\n")

    assert Baseline(Baseline({}).accepting(before)).sift(after).findings == ()
    assert [found.entry.title for found in (*before.findings, *after.findings) if found.entry] == ["Glass", "More"]


def lines_found(result: Result) -> set[tuple[str, str]]:
    """The rule of each finding with the line that it is in."""
    source = result.sources["a.md"]
    return {(found.code, source[source.line(source.row(found.span.start))]) for found in result.findings}


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(MESSY), min_size=1, max_size=6, unique=True),
    st.lists(st.sampled_from(ADDED), min_size=1, max_size=4),
    st.integers(0, 6),
)
def test_law_added_lines_wake_no_accepted_finding(blocks: list[str], added: list[str], at: int) -> None:
    def checked(*parts: str) -> Result:
        return check(MemoryList({"a.md": TOP + "".join(parts)}), Config(), today=TODAY)

    before = checked(*blocks)
    after = checked(*blocks[:at], *added, *blocks[at:])
    sifted = Baseline(Baseline({}).accepting(before)).sift(after)
    new = range(len(TOP + "".join(blocks[:at])), len(TOP + "".join(blocks[:at] + added)) + 1)

    woken = replace(sifted, findings=tuple(found for found in sifted.findings if found.span.start not in new))
    assert lines_found(woken) & lines_found(before) == set()
