import pytest

from linter.entries.coverage import PaperLink, Place, paper_links
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

LIST = (
    "# Lanterns\n\n## Bright\n\n"
    "- [Sparse Lanterns](https://arxiv.org/abs/2401.00001) Jane Doe, Max Roe. 2024.\n"
    "- [Dense Lanterns](https://arxiv.org/abs/2401.00002) Jane Doe, Max Roe. 2024.\n"
)
PAPER = "https://arxiv.org/abs/2402.00009"


def links(text: str) -> list[PaperLink]:
    document = parse(Source("list.md", text))
    return list(paper_links(document, read_outline(document)))


def place_of(text: str) -> Place | None:
    (found,) = (link for link in links(text) if link.arxiv == "2402.00009")
    return found.place


def test_link_in_an_entry_is_attached_to_it() -> None:
    found = links(LIST)

    assert [(link.arxiv, link.place, link.is_attached) for link in found] == [
        ("2401.00001", None, True),
        ("2401.00002", None, True),
    ]
    assert found[0].entry is not None
    assert found[0].entry.title == "Sparse Lanterns"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"\n<!-- see {PAPER} -->\n", Place.COMMENT),
        (f"\n```\ncurl {PAPER}\n```\n", Place.CODE),
        (f"\n## News\n\n- 2024.03: [paper]({PAPER}) is out.\n", Place.NEWS),
        (f"\n**News**\n\n- 2024.03: [paper]({PAPER}) is out.\n", Place.NEWS),
        (f"\n## Citation\n\nCite [our survey]({PAPER}).\n", Place.ABOUT),
        (f"\n> As the [survey]({PAPER}) says.\n", Place.QUOTE),
        (f"\n## Data\n\n| Model | Size |\n|---|---|\n| 7B | see [{PAPER}]({PAPER}) |\n| 8B | 2 |\n", Place.TABLE),
        (f"\n## Figure\n\n![map](map.png) from [the survey]({PAPER})\n", Place.FIGURE),
        (f"\n## Badges\n\n![stars](https://img.shields.io/x) of [the survey]({PAPER})\n", Place.PROSE),
        (f"\n## Text\n\nMore is told in [the survey]({PAPER}).\n", Place.PROSE),
    ],
)
def test_link_in_no_entry_has_a_place(text: str, place: Place) -> None:
    assert place_of(LIST + text) is place


def test_title_of_a_file_is_a_heading() -> None:
    assert place_of(LIST.replace("# Lanterns", f"# Lanterns [survey]({PAPER})", 1)) is Place.HEADING


def test_item_that_is_no_entry_is_a_place() -> None:
    text = (
        f"# Lanterns\n\nThe tools:\n\n- Wicks burn as long as [a survey]({PAPER}) says, and some burn longer.\n- Oil\n"
    )
    assert place_of(text) is Place.ITEM


def test_other_papers_are_known_by_host_or_label() -> None:
    text = (
        "One [paper](https://example.org/x), two [x](https://aclanthology.org/W08-0312), "
        "[home](https://example.org), [paper](#top), ![Paper](https://arxiv.org/abs/2402.00009)\n"
    )
    assert [link.url for link in links(text)] == ["https://example.org/x", "https://aclanthology.org/W08-0312"]


def test_all_addresses_of_a_paper_have_one_key() -> None:
    text = f"[a]({PAPER}), [b](https://arxiv.org/pdf/2402.00009v2.pdf), [c](https://huggingface.co/papers/2402.00009)\n"
    assert {link.key for link in links(text)} == {"arxiv.org/abs/2402.00009"}


def test_citation_of_an_entry_is_no_code() -> None:
    entry = (
        "### {0} Lanterns\n\npaper link: [here](https://arxiv.org/abs/2401.0000{1})\n\n"
        "```bibtex\n@misc{{k{1},\n  title={{{0} Lanterns}},\n  url={{https://arxiv.org/abs/2401.0000{1}}}\n}}\n```\n\n"
    )
    text = "# Lanterns\n\n## Bright\n\n" + entry.format("Sparse", 1) + entry.format("Dense", 2)
    assert {link.place for link in links(text)} == {None}
