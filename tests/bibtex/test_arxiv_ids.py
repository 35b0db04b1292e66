import pytest

from linter.bibtex.arxiv_ids import cited_ids
from linter.bibtex.parse import parse
from linter.text.excerpt import Excerpt
from linter.text.source import Source


def ids_of(fields: str) -> list[tuple[str, str, bool]]:
    text = f"@misc{{a,\n{fields}\n}}\n"
    source = Source("x.md", text)
    (citation,) = parse(Excerpt.of(text)).citations
    found = list(cited_ids(source, citation))
    assert [source[cited.span] for cited in found] == [cited.text for cited in found]
    return [(cited.field, cited.text, cited.id is not None) for cited in found]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("eprint={2309.12307}, archivePrefix={arXiv}", [("eprint", "2309.12307", True)]),
        ("eprint={arXiv:2309.12307v2}, eprinttype={arxiv}", [("eprint", "2309.12307v2", True)]),
        ("eprint={2309.12307}", [("eprint", "2309.12307", True)]),
        ("eprint={2309.1230}, archivePrefix={arXiv}", [("eprint", "2309.1230", False)]),
        ("journal={arXiv preprint arXiv:2309.12307}", [("journal", "2309.12307", True)]),
        ("journal={CoRR}, volume={abs/2309.12307}", [("volume", "2309.12307", True)]),
        ("url={https://arxiv.org/pdf/2309.12307v1.pdf}", [("url", "2309.12307v1", True)]),
        ("url={https://arxiv.org/abs/2309.123}", [("url", "2309.123", False)]),
        ("doi={10.48550/arXiv.2309.12307}", [("doi", "2309.12307", True)]),
        ("doi={https://doi.org/10.48550/arXiv.2309.12307}", [("doi", "2309.12307", True)]),
    ],
)
def test_identifier_is_found_with_its_place(fields: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert ids_of(fields) == wanted


@pytest.mark.parametrize(
    "fields",
    [
        "title={A Reply to arXiv:2309.12307}",
        "abstract={We extend arXiv:2309.12307}",
        "eprint={9901001}, archivePrefix={pubmed}",
        "eprint={12345}",
        "doi={10.1145/2309.12307}",
        "url={https://a.org/abs/2309.12307.html}",
        "journal={arXiv preprint}, year={2023}",
    ],
)
def test_what_names_no_paper_of_its_own_is_passed_over(fields: str) -> None:
    assert ids_of(fields) == []
