import pytest
from support.outlines import entry_of, outline_of


def citing(fields: str) -> str:
    return (
        f"#### Lights\n\npaper link: [here](u)\n\n```bibtex\n@article{{doe,\n  title={{Lights}},\n  {fields}\n}}\n```\n"
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("```bibtex\n@misc{a}\n```\n", 1),
        ("~~~bib\n@misc{a}\n~~~\n", 1),
        ("```BibTeX\n@misc{a}\n```\n", 1),
        ("```{.bibtex}\n@misc{a}\n```\n", 1),
        ("```\n@misc{a, title={T}}\n```\n", 1),
        ("```latex\n@misc{a, title={T}}\n```\n", 1),
        ("    @misc{a, title={T}}\n", 1),
        ("- T\n\n  ```bibtex\n  @misc{a}\n  ```\n", 1),
        ("> ```bibtex\n> @misc{a}\n> ```\n", 1),
        ("```bibtex\n@misc{a\n", 1),
        ("```\nsee @misc{a}\n```\n", 0),
        ("```python\n@cache{\n```\n", 0),
        ("```bibtex\n@misc{a,\n  title={T}\n}\n\n#### Next\n```\n", 1),
    ],
)
def test_pieces_of_bibtex(text: str, count: int) -> None:
    assert len(outline_of(text).citation_blocks) == count


def test_citation_of_the_entrys_title_goes_before_others() -> None:
    entry = entry_of(
        "#### Lights of Halls\n\npaper link: [here](u)\n\n```bibtex\n@misc{old,\n  title={Stairs}\n}\n"
        "@misc{new,\n  title={Lights of {Halls}}\n}\n```\n"
    )

    assert entry.citation is not None
    assert entry.citation.key == "new"


def test_broken_citation_is_still_the_entrys_block() -> None:
    entry = entry_of("#### Lights\n\npaper link: [here](u)\n\n```bibtex\n@misc\n```\n")

    assert entry.citation is None
    assert entry.citation_block is not None


@pytest.mark.parametrize(
    ("fields", "venue"),
    [
        ("booktitle={Proc. of {L}ights}", "Proc. of Lights"),
        ("journal={Light Letters}", "Light Letters"),
        ("journal={arXiv preprint arXiv:2309.12307}", None),
        ("journal={CoRR}", None),
        ("year={2023}", None),
    ],
)
def test_venue_is_where_the_paper_was_published(fields: str, venue: str | None) -> None:
    assert entry_of(citing(fields)).venue == venue


def test_dois_that_arxiv_gives_out_name_the_preprint() -> None:
    entries = [entry_of(citing(f"doi={{{doi}}}")) for doi in ("10.48550/arXiv.2309.12307", "10.1234/Lights")]

    assert [(entry.doi, entry.arxiv and entry.arxiv.base) for entry in entries] == [
        (None, "2309.12307"),
        ("10.1234/lights", None),
    ]


def test_date_holds_the_year_too() -> None:
    assert entry_of(citing("date={2021-05-03}")).year == 2021
