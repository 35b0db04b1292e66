import json
from typing import Any

from linter.entries.model import Style
from linter.entries.read import read_outline
from linter.exports import statistics_json, statistics_table
from linter.exports.statistics import Measured, file_statistics, measure, total_statistics
from linter.markdown.document import parse
from linter.text.source import Source

ITEM = "- [{0} Lanterns](https://arxiv.org/abs/2401.{1:05}) Jane Doe, Max Roe. 2024.\n"
ITEMS = ITEM.format("Sparse", 1) + ITEM.format("Dense", 2) + ITEM.format("Dim", 3)
ROW = "| [{0} Candles](https://arxiv.org/abs/2401.{1:05}) | Jane Doe, Max Roe | 2024 |\n"
TABLE = "| Title | Authors | Year |\n|---|---|---|\n" + ROW.format("Tall", 11) + ROW.format("Small", 12)
NEWS = "## News\n\n- [here](https://arxiv.org/abs/2402.00009) and [there](https://arxiv.org/abs/2401.00001)\n\n"
LIST = f"# Lanterns\n\n{NEWS}## Bright\n\n{ITEMS}\n## Candles\n\n{TABLE}"


def measured(text: str = LIST, file: str = "list.md") -> Measured:
    document = parse(Source(file, text))
    return measure(file, document, read_outline(document))


def test_papers_and_ids_are_counted_once() -> None:
    found = file_statistics(measured(LIST + "\nSee [again](https://arxiv.org/pdf/2402.00009v3).\n"))

    assert found.styles == {Style.BULLET: 3, Style.TABLE: 2}
    assert (found.papers, found.in_entries) == (6, 5)
    assert (found.ids, found.ids_in_entries, found.ids_attached) == (6, 5, 5)


def test_what_is_in_no_entry_is_told_with_its_rows() -> None:
    (news,) = file_statistics(measured()).elsewhere

    assert (news.place, news.papers, news.arxiv_ids) == ("news", 1, 1)
    assert [(spot.row, spot.arxiv) for spot in news.spots] == [(5, "2402.00009")]


def test_sections_are_told_where_their_kinds_differ() -> None:
    found = file_statistics(measured()).sections

    assert [(section.path[-1], section.style, section.of_style) for section in found] == [
        ("Bright", Style.BULLET, 3),
        ("Candles", Style.TABLE, 2),
    ]
    assert file_statistics(measured(f"# Lanterns\n\n## Bright\n\n{ITEMS}")).sections == ()


def test_entry_of_any_file_counts_for_the_list() -> None:
    other = measured("# More\n\nRead [this](https://arxiv.org/abs/2401.00001).\n", "more.md")

    assert len(file_statistics(other).elsewhere) == 1
    assert [found.place for found in total_statistics([measured(), other]).elsewhere] == ["news"]


def test_addresses_in_comments_are_no_links() -> None:
    found = file_statistics(measured(LIST + "\n<!-- https://arxiv.org/abs/2403.00001 -->\n"))

    assert found.papers == 6
    assert [other.place for other in found.elsewhere] == ["comment", "news"]


def test_table_is_for_people() -> None:
    assert statistics_table.render([measured()]) == (
        "list.md: 5 entries: bullet 3, table 2\n"
        "  papers linked       6, in entries      5 (83.3%)\n"
        "  arXiv ids           6, in entries      5 (83.3%), 5 attached to theirs\n"
        "  sections of another kind than bullet:\n"
        "    row    13  table      2 of 2  Lanterns > Candles\n"
        "  in no entry of the file:\n"
        "    news                1 paper,      1 id  row 5\n"
    )


def test_total_stands_behind_the_files() -> None:
    text = statistics_table.render([measured(), measured(file="other.md")])

    assert "\ntotal of 2 files: 10 entries: bullet 6, table 4\n" in text
    assert "news                1 paper,      1 id  list.md:5, other.md:5\n" in text


def test_names_cannot_steer_the_terminal() -> None:
    text = LIST.replace("Candles\n", "Can\x9b2Jdles\u202e\n")
    shown = statistics_table.render([measured(text, "li\x1b[31mst.md")])

    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert "Can\\x9b2Jdles" in shown


def test_list_without_entries_has_a_total() -> None:
    assert statistics_table.render([]).startswith("total of 0 files: 0 entries\n")


def test_json_says_the_same() -> None:
    found: dict[str, Any] = json.loads(statistics_json.render([measured()]))

    (file,) = found["files"]
    assert (file["file"], file["entries"], file["styles"]) == ("list.md", 5, {"bullet": 3, "table": 2})
    assert file["arxiv_ids"] == {"linked": 6, "in_entries": 5, "attached": 5}
    assert file["elsewhere"] == found["total"]["elsewhere"]
    assert file["elsewhere"][0]["links"] == [{"file": "list.md", "row": 5, "url": "https://arxiv.org/abs/2402.00009"}]
    assert [section["style"] for section in file["sections"]] == ["bullet", "table"]
