"""Whatever a list says, every export can be read again in its own format, and its keys are unique."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st
from support.records import citation, link, record

from linter.bibtex.parse import parse
from linter.entries.model import LinkKind
from linter.entries.read import read_outline
from linter.entries.record import BibtexRecord, EntryRecord, LinkRecord, entry_record
from linter.exports import bibtex, csl_json, csv_table, json_array, jsonl, statistics_json, statistics_table
from linter.exports.statistics import measure
from linter.exports.works import works
from linter.markdown import document
from linter.text.excerpt import Excerpt
from linter.text.source import Source

_SCHEMA = Path(__file__).parents[1] / ".cache" / "csl-data.json"

hostile = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="ab {}\\$%&#_~^\"'@,=()[]\n\r\t\0\x1b\x9b\u202e\u2028é灯", max_size=30),
    st.sampled_from(
        ["{" * 40, "}" * 40, "\\", "@article{x,", "=1+1", "and", "et al.", "a and b", "$%$", "$\\", "x" * 9000]
    ),
)
field_names = st.sampled_from(["title", "author", "year", "eprint", "month", "note", "journal", "archiveprefix", "url"])
citations = st.builds(
    BibtexRecord,
    st.sampled_from(["article", "misc", "inproceedings", "book"]),
    hostile,
    st.dictionaries(field_names, hostile, max_size=4),
)
links = st.builds(
    LinkRecord, hostile, st.sampled_from(LinkKind), hostile | hostile.map("https://example.org/{}".format)
)
records = st.builds(
    record,
    hostile,
    category=st.lists(hostile, max_size=3).map(tuple),
    short_name=st.none() | hostile,
    tags=st.lists(hostile, max_size=2).map(tuple),
    arxiv=st.none() | st.sampled_from(["2401.00001", "2401.00002", "hep-th/9901001"]),
    doi=st.none() | hostile,
    year=st.none() | st.integers(1900, 2099),
    authors=st.lists(hostile, max_size=3).map(tuple),
    venue=st.none() | hostile,
    links=st.lists(links, max_size=2).map(tuple),
    bibtex=st.none() | citations,
)
lists = st.lists(records, max_size=6)


def validator() -> Any:
    assert _SCHEMA.exists(), "run tests/fetch_csl_schema.py (`make test` does)"
    return jsonschema.Draft3Validator(json.loads(_SCHEMA.read_text("utf-8")))


@given(lists)
@settings(max_examples=60, deadline=None)
def test_bibtex_is_read_back_by_us_and_by_bibtexparser(entries: list[EntryRecord]) -> None:
    text = bibtex.render(entries)
    ours, theirs = parse(Excerpt.of(text)), bibtexparser.parse_string(text, parse_stack=[])
    keys = [found.key for found in ours.citations]

    assert ours.problems == ()
    assert len(keys) == len(works(entries))
    assert len({key.lower() for key in keys}) == len(keys)
    assert theirs.failed_blocks == []
    assert [entry.key for entry in theirs.entries] == keys


@given(lists)
@settings(max_examples=60, deadline=None)
def test_csl_json_fits_the_official_schema(entries: list[EntryRecord]) -> None:
    items = json.loads(csl_json.render(entries))

    validator().validate(items)
    assert len({item["id"].lower() for item in items}) == len(items) == len(works(entries))


@given(lists)
@settings(max_examples=60, deadline=None)
def test_csv_has_a_row_an_entry_and_no_formula(entries: list[EntryRecord]) -> None:
    header, *rows = csv.reader(StringIO(csv_table.render(entries), newline=""), strict=True)

    assert {len(row) for row in rows} <= {len(header)}
    assert len(rows) == len(entries)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


@given(lists)
@settings(max_examples=40, deadline=None)
def test_no_export_steers_a_terminal(entries: list[EntryRecord]) -> None:
    for module in (bibtex, csl_json, csv_table, json_array, jsonl):
        text = module.render(entries).replace("\r\n", "\n")
        assert not {"\0", "\x1b", "\x9b", "\u202e", "\r"} & set(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='-*#[]()|` \n@{},=\\"$%<>aB1é', max_size=200))
def test_whatever_is_read_can_be_exported(text: str) -> None:
    source = Source("list.md", f"- [Lanterns](https://arxiv.org/abs/2401.00001) {text}\n")
    entries = [entry_record(entry, source) for entry in read_outline(document.parse(source)).entries]
    items = json.loads(csl_json.render(entries))

    validator().validate(items)
    assert parse(Excerpt.of(bibtex.render(entries))).problems == ()


def test_schema_finds_what_is_wrong() -> None:
    assert not validator().is_valid([{"id": "a", "type": "lantern"}])
    assert not validator().is_valid([{"id": "a", "type": "article", "lantern": "x"}])


def test_endless_entries_are_written() -> None:
    big = record("{" * 20_000, authors=("a, " * 50_000,), bibtex=citation(title="$" * 100_001 + "\\url{" * 50_000))
    same = [record(f"Lanterns {number}", arxiv="2401.00001", links=(link("https://e.org/a"),)) for number in range(500)]
    for module in (bibtex, csl_json, csv_table):
        assert module.render([big, *same])


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="-*#[]()|`> \n!<a1:é\x9b", max_size=200))
def test_whatever_is_read_has_statistics(text: str) -> None:
    source = Source("list.md", f"{text}\n- [Lanterns](https://arxiv.org/abs/2401.00001)\n{text}")
    parsed = document.parse(source)
    files = [measure("list.md", parsed, read_outline(parsed))]

    total = json.loads(statistics_json.render(files))["total"]["papers"]
    assert total["in_entries"] <= total["linked"]
    assert "\x9b" not in statistics_table.render(files)


def test_entry_of_many_links_takes_no_square_of_time() -> None:
    links = " ".join(f"[paper](https://arxiv.org/abs/2401.{number:05})" for number in range(1, 4000))
    parsed = document.parse(Source("list.md", f"- [Lanterns](https://arxiv.org/abs/2401.00001) {links}\n"))
    assert len(measure("list.md", parsed, read_outline(parsed)).links) == 4000
