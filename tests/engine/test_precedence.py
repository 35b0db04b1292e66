"""One link, one finding. In the texts `⟦ ⟧` marks what each of the codes beside them reports."""

import pytest

from linter.diagnostics import Diagnostic, Severity
from linter.engine.precedence import ORDER, LinkPlace, LinkPlaces, link_places, one_a_link
from linter.markdown.document import parse
from linter.rules.base import Case
from linter.text.source import Source
from linter.text.span import Span

DOI = "https://doi.org/10.1/x"


def left(marked: str, *codes: str) -> list[str]:
    """The codes that are left of findings at the marks, given in the order of the marks' starts."""
    text, spans = Case("", bad=marked).unmarked()
    findings = [Diagnostic(code, "", Severity.ERROR, "", span) for code, span in zip(codes, spans, strict=True)]
    return [found.code for found in one_a_link(findings, link_places(parse(Source("list.md", text))))]


def test_first_of_the_order_is_left_whatever_it_marks() -> None:
    assert left("[a](⟦http://arxiv.org/abs/⟦xxxx⟧⟧)", "LNK005", "LNK012") == ["LNK012"]


def test_findings_on_different_links_all_stay() -> None:
    assert left("[a](⟦http://a.org⟧) [b](⟦http://b.org⟧)", "LNK012", "LNK005") == ["LNK012", "LNK005"]


def test_other_codes_stay_beside_them() -> None:
    assert left("[a](⟦http://arxiv.org/abs/2309.12307⟦v2⟧⟧)", "ARX002", "ARX003") == ["ARX002", "ARX003"]


def test_second_finding_of_one_code_on_a_link_goes() -> None:
    assert left("[a](https://a.org?⟦utm_a=1⟧&⟦trk=2⟧)", "LNK006", "LNK006") == ["LNK006"]


def test_image_inside_a_link_is_a_link_of_its_own() -> None:
    assert left("[![a](⟦gone.png⟧)](⟦http://a.org⟧)", "LNK002", "LNK005") == ["LNK002", "LNK005"]


def test_whole_link_and_its_address_are_one() -> None:
    assert left(f"⟦[](⟦{DOI}⟧)⟧", "LNK001", "ARX011") == ["LNK001"]


def test_address_of_a_reference_link_stands_in_its_definition() -> None:
    assert left("[a][x]\n\n[x]: ⟦http://⟦xxx⟧⟧\n", "LNK005", "LNK012") == ["LNK012"]


def test_what_only_means_to_be_a_link_speaks_for_the_address_inside() -> None:
    assert left(f"⟦[a] (⟦{DOI}⟧)⟧", "LNK014", "ARX011") == ["LNK014"]


def test_but_not_for_a_whole_link_inside() -> None:
    assert left("⟦[![a](⟦gone.png⟧)] (https://a.org)⟧", "LNK014", "LNK002") == ["LNK014", "LNK002"]


def test_two_rules_may_take_one_text_for_a_link() -> None:
    assert left("⟦[a] (⟦http://a.org/b c⟧)⟧", "LNK014", "LNK004") == ["LNK014"]


def test_finding_that_concerns_no_link_stays() -> None:
    assert left("⟦text⟧ [b](⟦http://b.org⟧)", "FMT002", "LNK005") == ["FMT002", "LNK005"]


@pytest.mark.parametrize("later", range(1, len(ORDER)))
def test_each_code_stands_back_behind_the_one_before(later: int) -> None:
    findings = [Diagnostic(code, "", Severity.ERROR, "", Span(4, 12)) for code in (ORDER[later], ORDER[later - 1])]
    links = link_places(parse(Source("list.md", "[a](http://a)")))

    assert [found.code for found in one_a_link(findings, links)] == [ORDER[later - 1]]


def test_thousands_of_findings_take_little_time() -> None:
    text = "[a] (https://a.org)\n" * 5000
    spans = [Span(at, at + 19) for at in range(0, len(text), 20)]
    findings = [Diagnostic("LNK014", "", Severity.ERROR, "", span) for span in spans]
    links = link_places(parse(Source("list.md", text)))

    assert len(list(one_a_link(findings, links))) == 5000


def test_places_of_links_are_kept_as_numbers() -> None:
    links = link_places(parse(Source("list.md", "[a](http://a) <http://b>")))

    assert LinkPlaces.read(links.numbers.tolist()) == links
    assert [*links] == [
        LinkPlace(Span(0, 13), Span(4, 12), is_plain=False),
        LinkPlace(Span(14, 24), Span(15, 23), is_plain=True),
    ]
    assert (links[-1], links[:1]) == (links[1], [links[0]])


@pytest.mark.parametrize("numbers", [[1, 2, 3], [1, 2, 3, 4, -1], [1, 2, 3, 4, "5"]])
def test_numbers_of_no_places_are_refused(numbers: list[int]) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        LinkPlaces.read(numbers)
