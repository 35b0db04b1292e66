import json
from typing import Any

import pytest
from support.records import citation, link, record

from linter.entries.model import LinkKind
from linter.exports.csl_json import render


def item(*entries: Any) -> dict[str, Any]:
    (only,) = json.loads(render(entries))
    return dict(only)


def test_preprint_has_its_number_at_arxiv() -> None:
    assert item(record(arxiv="2401.00001", year=2024, authors=("Ada van der Berg",), short_name="SL")) == {
        "id": "berg2024sparse",
        "type": "article",
        "title": "Sparse Lanterns",
        "title-short": "SL",
        "author": [{"family": "Berg", "given": "Ada", "non-dropping-particle": "van der"}],
        "issued": {"date-parts": [[2024]]},
        "URL": "https://arxiv.org/abs/2401.00001",
        "archive": "arXiv",
        "archive_location": "2401.00001",
        "note": "arXiv:2401.00001",
        "publisher": "arXiv",
        "number": "arXiv:2401.00001",
    }


def test_nothing_is_made_up() -> None:
    assert item(record()) == {"id": "sparselanterns", "type": "article", "title": "Sparse Lanterns"}


def test_published_paper_stands_in_its_container() -> None:
    found = item(record(arxiv="2401.00001", venue="ICML", doi="10.1145/3"))
    assert (found["type"], found["container-title"], found["DOI"]) == ("paper-conference", "ICML", "10.1145/3")
    assert "publisher" not in found
    assert found["note"] == "arXiv:2401.00001"


def test_citation_parts_its_names() -> None:
    own = citation(author="Garcia Molina, Ana and {The Lantern Team} and von Ort, Jr, Max")
    entry = record(bibtex=own, authors=("Ana Garcia Molina", "The Lantern Team", "Max von Ort Jr"))
    assert item(entry)["author"] == [
        {"family": "Garcia Molina", "given": "Ana"},
        {"literal": "The Lantern Team"},
        {"family": "Ort", "given": "Max", "non-dropping-particle": "von", "suffix": "Jr"},
    ]


def test_citation_tells_type_and_pages() -> None:
    own = citation(kind="article", volume="3", number="2", pages="1--9", publisher="Light \\& Sons")
    found = item(record(bibtex=own, venue="Light and Dark"))
    assert found["type"] == "article-journal"
    assert [found[name] for name in ("volume", "issue", "page", "publisher")] == ["3", "2", "1–9", "Light & Sons"]


def test_post_and_program_are_no_articles() -> None:
    assert item(record(links=(link("https://example.org/a", LinkKind.BLOG),)))["type"] == "post-weblog"
    assert item(record(links=(link("https://github.com/a/b", LinkKind.CODE),)))["type"] == "webpage"
    assert item(record(links=(link("https://example.org/a", LinkKind.DATA),)))["type"] == "dataset"
    assert item(record(bibtex=citation(kind="phdthesis")))["type"] == "thesis"


def test_paper_that_is_listed_twice_comes_once() -> None:
    assert len(json.loads(render([record(arxiv="2401.00001"), record(arxiv="2401.00001")]))) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<script>alert(1)</script>", "‹script›alert(1)‹/script›"),
        ("The <i>Lantern</i>", "The ‹i›Lantern‹/i›"),
        ("<img src=x onerror=alert(1)", "‹img src=x onerror=alert(1)›"),
        ("a < b and 2 <3>", "a < b and 2 <3>"),
    ],
)
def test_text_holds_no_tags(text: str, wanted: str) -> None:
    found = item(record(text, short_name=text, authors=(text,), venue=text))

    assert (found["title"], found["title-short"]) == (wanted, wanted)
    assert "<s" not in json.dumps(found)
    assert "<i" not in json.dumps(found)
