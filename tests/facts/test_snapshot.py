"""The snapshot is read fast, written in one form, and what is no snapshot is named by its line."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import remembered
from linter.errors import InputError
from linter.facts import snapshot as module
from linter.facts.lines import line_of, record_of
from linter.facts.snapshot import NAME, NOTHING_KNOWN, Snapshot, parsed, read_snapshot
from linter.papers.arxiv_record import ArxivRecord

ONE = ArxivRecord(
    "2309.12307", "Sparse Lanterns", ("Lamps",), ("Jane Doe",), date(2023, 9, 21), checked=date(2024, 1, 1)
)
OLD = ArxivRecord("hep-th/9901001", None, checked=date(2024, 1, 1), source="arxiv-api")
LOADED = """
import sys
from pathlib import Path
from linter.facts.snapshot import read_snapshot
assert read_snapshot(Path(sys.argv[1])).paper("2309.12307").title
print(sorted({"pydantic", "httpx", "sqlite3"} & set(sys.modules)))
"""


def written(*records: ArxivRecord) -> str:
    return NOTHING_KNOWN.updated(records).to_text()


def test_snapshot_is_read_as_it_was_written() -> None:
    snapshot = parsed(written(OLD, ONE).encode())

    assert [snapshot.paper(one.id) for one in (ONE, OLD)] == [ONE, OLD]
    assert (len(snapshot), snapshot.to_text()) == (2, written(ONE, OLD))


def test_lines_are_sorted_by_id() -> None:
    assert [json.loads(line)["id"] for line in written(OLD, ONE).splitlines()] == [ONE.id, OLD.id]


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(
    st.builds(
        ArxivRecord,
        id=st.just("2309.12307"),
        title=st.none() | texts,
        former_titles=st.lists(texts).map(tuple),
        authors=st.lists(texts).map(tuple),
        published=st.none() | st.dates(),
        updated=st.none() | st.dates(),
        categories=st.lists(texts).map(tuple),
        doi=st.none() | texts,
        journal_ref=st.none() | texts,
        comment=st.none() | texts,
        withdrawn=st.none() | st.booleans(),
        checked=st.none() | st.dates(),
        source=st.sampled_from(("arxiv-api", "arxiv-dump", "list")),
        confirmed_by=st.none() | st.integers(0, 10**6),
    )
)
def test_any_record_survives_its_line(record: ArxivRecord) -> None:
    line = line_of(record)

    assert record_of(json.loads(line)) == record
    assert parsed(f"{line}\n".encode()).paper(record.id) == record
    assert "\n" not in line


def test_unchanged_snapshot_is_read_without_pydantic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / NAME).write_text(written(ONE), encoding="utf-8")
    command = [sys.executable, "-c", LOADED, str(tmp_path)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)]

    assert runs == ["['pydantic']", "[]"]


def test_invalid_snapshot_is_not_remembered() -> None:
    for _ in range(2):
        with pytest.raises(InputError):
            parsed(b'{"id": "2309.12307", "lantern": 1}\n')


def test_no_file_is_an_empty_snapshot(tmp_path: Path) -> None:
    assert (len(read_snapshot(tmp_path)), read_snapshot(tmp_path).text) == (0, None)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "2309.12307v2"}', "id"),
        ('{"id": "lantern"}', "id"),
        ('{"title": "Lanterns"}', "id"),
        ('{"id": "2309.12307", "titel": "Lanterns"}', "titel"),
        ('{"id": "2309.12307", "title": 1}', "title"),
        ('{"id": "2309.12307", "title": ""}', "title"),
        ('{"id": "2309.12307", "authors": "Jane Doe"}', "authors"),
        ('{"id": "2309.12307", "published": "2023-02-30"}', "published"),
        ('{"id": "2309.12307", "withdrawn": "no"}', "withdrawn"),
        ('{"id": "2309.12307", "source": "hearsay"}', "source"),
        ("<<<<<<< HEAD", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"id": "2309.12307", "title": "\\ud800"}', "JSON"),
        ("null", "object"),
        (line_of(ONE), "line 1 already"),
    ],
)
def test_broken_line_is_named(line: str, complaint: str) -> None:
    with pytest.raises(InputError, match=rf"litlint\.lock\.jsonl: line 2: .*{complaint}"):
        parsed(f"{line_of(ONE)}\n{line}\n".encode())


def test_windows_line_ends_and_missing_keys_do_no_harm() -> None:
    snapshot = parsed(b'{"title": "Lanterns", "id": "2309.12307"}\r\n\r\n{"id":"2309.12308"}')

    assert [snapshot.paper(one) for one in ("2309.12307", "2309.12308")] == [
        ArxivRecord("2309.12307", "Lanterns"),
        ArxivRecord("2309.12308"),
    ]


def test_title_with_a_line_separator_stays_in_its_line() -> None:
    record = ArxivRecord("2309.12307", "Sparse\u2028Lanterns\x85")

    assert parsed(written(record).encode()).paper(record.id) == record


def test_link_out_of_the_list_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(written(ONE), encoding="utf-8")
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / NAME).symlink_to(tmp_path / "outside")

    with pytest.raises(InputError, match="link out of the list"):
        read_snapshot(tmp_path / "list")


def test_folder_of_that_name_is_no_snapshot(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    with pytest.raises(InputError, match="no regular file"):
        read_snapshot(tmp_path)


def test_update_leaves_other_lines_alone() -> None:
    snapshot = parsed(written(ONE, OLD).encode()).updated([ArxivRecord("2309.12307", "Dense Lanterns")])

    assert isinstance(snapshot, Snapshot)
    assert snapshot.paper(OLD.id) == OLD
    assert json.loads(snapshot.to_text().splitlines()[0])["title"] == "Dense Lanterns"


def test_number_of_sources_outlives_what_arxiv_answers() -> None:
    before = parsed(b'{"id": "2309.12307", "title": "Lanterns", "confirmed_by": 3}\n')

    after = before.updated([ArxivRecord("2309.12307", "Sparse Lanterns", source="arxiv-api")])

    assert after.paper("2309.12307") == ArxivRecord("2309.12307", "Sparse Lanterns", source="arxiv-api", confirmed_by=3)


@pytest.mark.parametrize("doi", ["10.1/X", "10.1/x", "10.2/y 10.1/x", "10.1/é"])
def test_paper_is_found_by_a_doi_in_any_case(doi: str) -> None:
    known = parsed(written(ArxivRecord("2309.12307", title="Lanterns"), ArxivRecord("2309.12308", doi=doi)).encode())
    found = known.paper_of_doi(doi.lower().split()[-1])

    assert found is not None
    assert (found.id, known.paper_of_doi("10.1/")) == ("2309.12308", None)


def test_doi_that_is_escaped_in_its_line_is_found() -> None:
    text = written(ArxivRecord("2309.12308", title="Lanterns", doi="10.1/x")).replace("10.1/x", "10.1\\/x")

    assert parsed(text.encode()).paper_of_doi("10.1/x") is not None


def test_line_of_two_ids_is_refused() -> None:
    with pytest.raises(InputError, match="line 1: id stands in it twice"):
        parsed(b'{"id": "2309.12307", "title": "Lanterns", "id": "2310.00001"}\n')


def test_snapshot_that_another_tool_found_valid_is_validated_again(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b'{"id": "2309.12307", "title": "Lanterns", "id": "2309.00001"}\n'
    with monkeypatch.context() as earlier:
        earlier.setattr(remembered, "tool", lambda: "an earlier one, which let this pass")
        earlier.setattr(module, "_validate", lambda _: None)
        parsed(content)

    with pytest.raises(InputError, match="line 1: id stands in it twice"):
        parsed(content)
