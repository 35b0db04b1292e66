"""The examples of the CommonMark specification, which `tests/fetch_commonmark.py` fetches."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.parsers import markdown_it_rows, mistune_tree, our_rows, our_tree
from support.places import misplaced

from linter.markdown.document import parse
from linter.text.source import Source

_FILE = Path(__file__).parents[1] / ".cache" / "commonmark.json"
_EXAMPLES: list[dict[str, Any]] = json.loads(_FILE.read_text("utf-8")) if _FILE.exists() else []
_LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}

# markdown-it counts a row that holds only markers of the quotes around a list to the list; here a list ends with the
# last row that has something of its own.
_OTHER_ROWS = {260}

each_example = pytest.mark.parametrize(
    "example", [pytest.param(example, id=str(example["example"])) for example in _EXAMPLES]
)


def test_examples_are_there() -> None:
    assert len(_EXAMPLES) > 600, "run tests/fetch_commonmark.py (`make test` does)"


@each_example
def test_tree_is_that_of_mistune(example: dict[str, Any]) -> None:
    document = parse(Source("example.md", example["markdown"]))
    assert our_tree(document) == mistune_tree(example["markdown"])


@each_example
def test_blocks_stand_in_the_rows_that_markdown_it_finds(example: dict[str, Any]) -> None:
    document = parse(Source("example.md", example["markdown"]))
    is_same = our_rows(document) == markdown_it_rows(example["markdown"])
    assert is_same == (example["example"] not in _OTHER_ROWS)


@pytest.mark.parametrize("line_end", _LINE_ENDS.values(), ids=_LINE_ENDS.keys())
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
def test_everything_stands_where_it_is_said_to_stand(mark: str, line_end: str) -> None:
    for example in _EXAMPLES:
        text = mark + example["markdown"].replace("\n", line_end)
        assert list(misplaced(parse(Source("example.md", text)))) == []


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_change_nothing(line_end: str) -> None:
    for example in _EXAMPLES:
        plain = parse(Source("example.md", example["markdown"]))
        other = parse(Source("example.md", "\ufeff" + example["markdown"].replace("\n", line_end)))
        assert our_tree(other) == our_tree(plain)
        assert our_rows(other) == our_rows(plain)
