import csv
import re
from io import StringIO

import pytest
from support.records import citation, link, record

from linter.entries.model import LinkKind
from linter.entries.record import EntryRecord
from linter.exports.csv_table import render


def row(entry: EntryRecord) -> dict[str, str]:
    (only,) = csv.DictReader(StringIO(render([entry]), newline=""))
    return only


def test_header_names_the_columns_and_rows_end_as_the_rfc_says() -> None:
    assert render([]) == (
        "file,line,end_line,style,category,title,short_name,tags,arxiv,arxiv_version,doi,year,authors,venue,"
        "paper,code,project,blog,data,video,other,bibtex_type,bibtex_key\r\n"
    )


def test_lists_are_joined() -> None:
    code = (link("https://github.com/a/b", LinkKind.CODE), link("https://github.com/a/b", LinkKind.CODE))
    found = row(
        record(category=("Lanterns", "Bright"), authors=("Jane Doe", "Max Roe"), links=(link("https://e.org"), *code))
    )
    assert (found["category"], found["authors"]) == ("Lanterns > Bright", "Jane Doe; Max Roe")
    assert (found["paper"], found["code"], found["video"]) == ("https://e.org", "https://github.com/a/b", "")


def test_quotes_and_commas_stay() -> None:
    assert row(record('Lanterns, "bright"'))["title"] == 'Lanterns, "bright"'
    assert '"Lanterns, ""bright"""' in render([record('Lanterns, "bright"')])


def test_formula_is_text() -> None:
    for sign in "=+-@＝＋－＠":
        assert row(record(f'{sign}HYPERLINK("x")'))["title"] == f'\'{sign}HYPERLINK("x")'
    assert row(record("\t=1+1"))["title"] == "'=1+1"
    assert row(record("\u200b=1+1"))["title"] == "'=1+1"
    assert row(record(bibtex=citation("=cmd")))["bibtex_key"] == "'=cmd"


@pytest.mark.parametrize("text", ["-1", "'-1", "''=x", "'x", "''", "it's", "a-b", "’-1"])
def test_program_takes_one_apostrophe_off_again(text: str) -> None:
    written = row(record(text))["title"]

    assert (written[1:] if re.match("'+[=+@＝＋－＠-]", written) else written) == text


def test_cell_has_one_line_and_no_more_than_a_spreadsheet_holds() -> None:
    assert row(record("Sparse\r\nLan\0terns"))["title"] == "Sparse Lanterns"
    title = row(record("x" * 200_000))["title"]
    assert len(title) == 32_767
    assert title.endswith("x…")


def test_every_listing_is_a_row() -> None:
    assert render([record(arxiv="2401.00001"), record(arxiv="2401.00001")]).count("\r\n") == 3
