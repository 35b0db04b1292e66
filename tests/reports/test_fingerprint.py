"""What makes two findings the same one."""

from dataclasses import replace

import pytest
from support.findings import report_of

from linter.diagnostics import Subject
from linter.reports.fingerprint import Fingerprint, below, digests, fingerprint
from linter.reports.report import Report


def of(marked: str, *, entry: str | None = None, message: str = "found it") -> Fingerprint:
    report = report_of(marked, message=message)
    (found,) = report.findings
    subject = Subject(entry, None) if entry else None
    return fingerprint(replace(found, entry=subject), report.sources[found.file])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a ⟦lamp⟧ b\n", "New.\n\na ⟦lamp⟧ b\n", id="lines above"),
        pytest.param("a ⟦lamp⟧ b\n", "a ⟦lamp⟧ b\n\nNew.\n", id="lines below"),
        pytest.param("a ⟦big lamp⟧ b\n", "a   ⟦big  lamp⟧ b\r\n", id="blanks"),
        pytest.param("Lanterns⟦  ⟧\n\nWicks\n", "New.\n\nLanterns⟦   ⟧\n\nWicks\n", id="how many blanks are found"),
        pytest.param("Old.\n⟦\n\n⟧Lanterns\n", "New.\n⟦\n\n\n⟧Wicks\n", id="what is above and below blank lines"),
        pytest.param("Old.⟦⟧", "Old.\nNew.⟦⟧", id="what is above the end of the file"),
        pytest.param("Old.\n⟦\n⟧", "Old.\nNew.\n⟦\n\n⟧", id="what is above blank lines at the end"),
        pytest.param("Old.⟦  ⟧\n", "Old.⟦  ⟧\n\nNew.\n", id="what is below the end of a line"),
        pytest.param("⟦⟧Old.\n", "⟦⟧New.\n", id="what follows the start of the file"),
        pytest.param("⟦lamp\nwick⟧\n", "⟦lamp\noil⟧\n", id="further lines of what is found"),
        pytest.param(f"{'far ' * 20}a ⟦lamp⟧", f"{'far ' * 21}a ⟦lamp⟧", id="what is far in the same line"),
    ],
)
def test_finding_stays_the_same_whatever(one: str, other: str) -> None:
    assert of(one) == of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a ⟦lamp⟧ b\n", "a ⟦wick⟧ b\n", id="what is found"),
        pytest.param("a ⟦lamp⟧ b\n", "a ⟦lamp⟧ c\n", id="what stands behind"),
        pytest.param("a ⟦lamp⟧ b\n", "c ⟦lamp⟧ b\n", id="what stands before"),
        pytest.param(f"⟦{'far ' * 99}lamp⟧", f"⟦{'far ' * 99}wick⟧", id="the end of what is long"),
    ],
)
def test_finding_is_another_with_another(one: str, other: str) -> None:
    assert of(one) != of(other)


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("a ⟦lamp⟧ b\n\n  Wicks  and\noil\n", "Wicks and"),
        ("⟦\n\n⟧Wicks\n", "Wicks"),
        ("a\n⟦\n\n⟧", ""),
        ("⟦lamp\nwick⟧\noil\n", "wick"),
    ],
)
def test_next_line_below(marked: str, wanted: str) -> None:
    report = report_of(marked)
    (found,) = report.findings

    assert below(found, report.sources[found.file]) == wanted


@pytest.mark.parametrize(("marked", "is_placeless"), [("a\n\n⟦\n⟧b\n", True), ("⟦⟧a\n", True), ("a⟦ ⟧\nb\n", False)])
def test_finding_of_blank_lines_or_the_whole_file_has_no_place(marked: str, is_placeless: bool) -> None:
    assert of(marked).is_placeless is is_placeless


def test_entry_stands_for_the_surroundings() -> None:
    one, other = of("a ⟦lamp⟧ b\n", entry="Wicks"), of("c ⟦lamp⟧ d\n", entry="Wicks")

    assert one.identity == other.identity != of("a ⟦lamp⟧ b\n", entry="Oil").identity


def test_message_is_no_part_of_it() -> None:
    assert of("a ⟦lamp⟧ b\n", message="2 times") == of("a ⟦lamp⟧ b\n", message="3 times")


def test_nothing_in_it_is_long() -> None:
    known = of(f"{'a' * 5000}⟦{'b' * 5000}⟧{'c' * 5000}")

    assert max(map(len, (known.found, known.around))) <= 80


def test_digests_of_equal_findings_differ_and_know_no_rows() -> None:
    two = report_of("⟦lamp⟧\n\n⟦lamp⟧\n")
    moved = report_of("New.\n\n⟦lamp⟧\n\n⟦lamp⟧\n")

    assert len(set(digests(two))) == 2
    assert digests(two) == digests(moved)


def test_digest_of_half_a_surrogate_pair() -> None:
    report = report_of("⟦lamp⟧ \ud800\n")

    assert len(digests(Report(report.findings, report.sources))[0]) == 40


def test_many_findings_in_one_long_run_of_blank_lines_cost_little() -> None:
    report = report_of("⟦ ⟧\n" * 20_000)

    assert len(set(digests(report))) == 20_000
