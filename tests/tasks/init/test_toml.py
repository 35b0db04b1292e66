"""Settings as TOML: whatever they hold, `tomllib` reads it back, and the layout is a person's."""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from linter.tasks.init.settings import Item, Record, Setting, plain
from linter.tasks.init.toml import render

# All of Unicode but what no file can hold, and often what TOML and terminals trip over.
HOSTILE = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("\"'\\#[]=\n\r\t\0\x1b\u202e\u2066\ufeff🚀")
)
SCALARS = HOSTILE | st.integers(-(2**63), 2**63 - 1) | st.booleans()
VALUES = (
    SCALARS
    | st.lists(HOSTILE).map(tuple)
    | st.lists(st.builds(Item, HOSTILE, HOSTILE))
    | st.lists(st.tuples(HOSTILE, HOSTILE).map(list))
    | st.dictionaries(HOSTILE, SCALARS | st.lists(HOSTILE))
)
RECORDS = st.builds(
    Record,
    st.dictionaries(HOSTILE, VALUES | st.builds(Record, st.dictionaries(HOSTILE, VALUES), HOSTILE)),
    HOSTILE,
)
TABLES = st.dictionaries(HOSTILE, st.dictionaries(HOSTILE, st.tuples(VALUES, HOSTILE), min_size=1))


def read(settings: list[Setting], *heading: str) -> dict[str, Any]:
    return tomllib.loads(render(settings, heading))


@given(st.dictionaries(HOSTILE, st.tuples(VALUES, HOSTILE)), TABLES, st.lists(RECORDS, min_size=1), HOSTILE)
def test_what_is_written_is_read_back(
    keys: dict[str, Any], tables: dict[str, Any], records: list[Record], heading: str
) -> None:
    own = {key: pair for key, pair in keys.items() if key not in tables}
    settings = [Setting((key,), value, evidence) for key, (value, evidence) in own.items()]
    for table, pairs in tables.items():
        settings += [Setting((table, key), value, evidence) for key, (value, evidence) in pairs.items()]
    settings.append(Setting(("the array",), tuple(records), heading))
    wanted = {key: plain(value) for key, (value, _) in own.items()}
    wanted |= {table: {key: plain(value) for key, (value, _) in pairs.items()} for table, pairs in tables.items()}
    wanted["the array"] = [plain(record) for record in records]

    assert read(settings, heading) == wanted


@given(HOSTILE, HOSTILE)
def test_nothing_is_written_that_cannot_be_seen(text: str, evidence: str) -> None:
    written = render([Setting(("key",), text, evidence), Setting(("table", text), 1)], [evidence])

    assert [char for char in written if char != "\n" and not char.isprintable()] == []


def test_evidence_stands_behind_a_short_value_and_above_a_long_one() -> None:
    evidence = "412 of 430 links are so"
    settings = [Setting(("arxiv", "link-form"), "abs", evidence), Setting(("arxiv", "other"), "x" * 90, evidence)]

    assert render(settings, ["Lanterns."]) == (
        f'# Lanterns.\n\n[arxiv]\nlink-form = "abs"  # {evidence}\n# {evidence}.\nother = "{"x" * 90}"\n'
    )


def test_long_arrays_are_broken_and_short_ones_are_not() -> None:
    short, long = Setting(("include",), ("a", "b")), Setting(("exclude",), ("a", "b", "c", "d", "e"))

    assert render([short, long], ["x"]).split("\n", 2)[2] == (
        'include = ["a", "b"]\nexclude = [\n  "a",\n  "b",\n  "c",\n  "d",\n  "e",\n]\n'
    )


def test_items_with_comments_have_a_line_each() -> None:
    setting = Setting(("ignore",), [Item("FMT001", "28 of 31 files"), Item("FMT006")], "as it is")

    assert render([setting], ["x"]).split("\n", 2)[2] == (
        '# As it is.\nignore = [\n  "FMT001",  # 28 of 31 files\n  "FMT006",\n]\n'
    )


def test_text_with_quotes_is_written_without_escapes_where_that_goes() -> None:
    written = render([Setting(("a",), 'C\\# "x"'), Setting(("b",), 'it\'s \\ "x"')], ["x"])

    assert written.split("\n", 2)[2] == 'a = \'C\\# "x"\'\nb = "it\'s \\\\ \\"x\\""\n'


def test_inner_tables_follow_the_keys_of_their_record() -> None:
    record = Record({"style": "bullet", "from": Record({"title": {"part": "link"}}), "category": "file"}, "why")

    assert render([Setting(("kinds",), (record,))], ["x"]).split("\n", 2)[2] == (
        '# Why.\n[[kinds]]\nstyle = "bullet"\ncategory = "file"\n\n[kinds.from]\ntitle = { part = "link" }\n'
    )
