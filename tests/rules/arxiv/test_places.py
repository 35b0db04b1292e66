"""What cases cannot say: severities, related places, and text that differs from what it means."""

from support.rules import findings_of, fixed_text

from linter.diagnostics import Severity
from linter.rules.arxiv.arx003_pinned_arxiv_version import PinnedArxivVersion
from linter.rules.arxiv.arx005_arxiv_id_mismatch import ArxivIdMismatch
from linter.rules.arxiv.arx012_missing_paper_link import MissingPaperLink
from linter.rules.base import Case

CITATION = "citation:\n```bibtex\n@misc{a,\n  title={T},\n  eprint={2308.16137}\n}\n```\n"


def test_version_in_an_address_with_escapes_is_removed() -> None:
    text = "[a](https://arxiv.org/abs/2309.12307v2&#46;pdf)\n"

    assert fixed_text(PinnedArxivVersion, Case(""), text) == "[a](https://arxiv.org/abs/2309.12307.pdf)\n"


def test_citation_of_another_paper_is_a_related_place() -> None:
    text = f"#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n{CITATION}"
    (found,) = findings_of(ArxivIdMismatch, Case(""), text)

    assert found.message == "link leads to arXiv:2309.12307, the citation names arXiv:2308.16137"
    assert [text[place.span.start : place.span.end] for place in found.related] == ["2308.16137"]


def test_entry_with_a_link_to_code_alone_is_an_info() -> None:
    (found,) = findings_of(
        MissingPaperLink, Case(""), f"#### T\n\ngithub link: [here](https://github.com/a/b)\n\n{CITATION}"
    )

    assert found.severity is Severity.INFO
    assert found.message == "entry links to no paper, only to: code"


def test_entry_without_any_link_is_a_warning() -> None:
    (found,) = findings_of(MissingPaperLink, Case(""), f"#### T\n\n{CITATION}")

    assert found.severity is Severity.WARNING
