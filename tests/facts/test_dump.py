"""arXiv's dump is read in one pass, in bounded memory, and what is no dump leaves nothing behind."""

import gzip
import json
import sqlite3
import tracemalloc
import zipfile
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from linter.errors import InputError
from linter.facts.dump import _OF_DOI, Dump, read_dump

ONE = "2309.12307"


def line(arxiv: str = ONE, **changes: object) -> bytes:
    record: dict[str, object] = {
        "id": arxiv,
        "authors": "J. Doe and R. Roe",
        "title": "Sparse\n  Lanterns",
        "comments": None,
        "journal-ref": None,
        "doi": None,
        "categories": "cs.CL cs.LG",
        "abstract": "  We light corridors.\n",
        "versions": [{"version": "v1", "created": "Thu, 21 Sep 2023 17:59:57 GMT"}],
        "update_date": "2024-03-11",
        "authors_parsed": [["Doe", "Jane", ""], ["Roe", "Richard", "Jr"]],
    }
    return json.dumps({**record, **changes}).encode() + b"\n"


def read(tmp_path: Path, content: bytes) -> Dump:
    file = tmp_path / "dump.json"
    file.write_bytes(content)
    return read_dump(file, tmp_path / "cache")


def zipped(content: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("arxiv-metadata-oai-snapshot.json", content)
    return packed.getvalue()


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zipped], ids=["plain", "gzip", "zip"])
def test_record_is_read_whole(tmp_path: Path, pack: type[bytes]) -> None:
    found = read(tmp_path, pack(line(doi="10.1/x", comments="This paper has been withdrawn"))).records([ONE])[ONE]

    assert (found.title, found.authors, found.categories) == (
        "Sparse Lanterns",
        ("Jane Doe", "Richard Roe Jr"),
        ("cs.CL", "cs.LG"),
    )
    assert (found.published, found.updated, found.checked) == (date(2023, 9, 21), date(2023, 9, 21), date(2024, 3, 11))
    assert (found.doi, found.withdrawn, found.source) == ("10.1/x", True, "arxiv-dump")


def test_old_identifiers_are_found_without_their_subject_class(tmp_path: Path) -> None:
    assert list(read(tmp_path, line("math.GT/0309136")).records(["math/0309136"])) == ["math/0309136"]


def test_authors_that_are_not_parsed_are_read_from_their_list(tmp_path: Path) -> None:
    assert read(tmp_path, line(authors_parsed=[])).records([ONE])[ONE].authors == ("J. Doe", "R. Roe")


def test_later_record_of_a_paper_counts(tmp_path: Path) -> None:
    assert read(tmp_path, line() + line(title="Ropes")).records([ONE])[ONE].title == "Ropes"


def test_newest_change_dates_the_dump(tmp_path: Path) -> None:
    dump = read(tmp_path, line(update_date="2024-03-11") + line(update_date="2025-01-02") + line())

    assert dump.newest == date(2025, 1, 2)


@pytest.mark.parametrize("doi", ["10.1/X", "10.1/x", "10.1/x 10.2/y", "10.1/x  10.2/y"])
def test_paper_is_found_by_its_doi_in_any_case(tmp_path: Path, doi: str) -> None:
    others = (line(f"2310.{number:05}", doi=f"10.1/x{number}") for number in range(1, 100))
    found = read(tmp_path, line(doi=doi) + b"".join(others)).record_of_doi("10.1/x")

    assert found is not None
    assert (found.id, found.doi) == (ONE, doi)


def test_paper_without_a_doi_is_not_found_by_one(tmp_path: Path) -> None:
    dump = read(tmp_path, line() + line("2309.12308", doi="10.1/xy"))

    assert (dump.record_of_doi("10.1/x"), dump.record_of_doi("")) == (None, None)


def test_doi_is_found_by_an_index_and_in_an_older_database_without(tmp_path: Path) -> None:
    dump = read(tmp_path, line(doi="10.1/x"))
    with closing(sqlite3.connect(dump.place)) as database:
        plan = str(database.execute(f"explain query plan {_OF_DOI}", {"doi": "10.1/x"}).fetchall())
        database.execute("drop index paper_dois")
        database.commit()

    assert "SEARCH papers USING INDEX paper_dois" in plan, plan
    assert dump.record_of_doi("10.1/x") is not None


def test_unknown_papers_are_left_out(tmp_path: Path) -> None:
    ids = [f"2309.{number:05}" for number in range(1, 2001)]

    assert list(read(tmp_path, b"".join(map(line, ids[:1500]))).records(ids)) == ids[:1500]


def test_identifier_of_no_grammar_is_passed_over(tmp_path: Path) -> None:
    assert list(read(tmp_path, line("lantern/1") + b"\n" + line()).records(["lantern/1", ONE])) == [ONE]


@pytest.mark.parametrize("created", ["", "yesterday", "Thu, 21 Foo 2023 17:59:57 GMT", "a b c d e"])
def test_date_that_cannot_be_read_is_not_known(tmp_path: Path, created: str) -> None:
    found = read(tmp_path, line(versions=[{"version": "v1", "created": created}])).records([ONE])[ONE]

    assert (found.published, found.updated) == (None, None)


def test_unchanged_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(tmp_path, line())
    monkeypatch.setattr("linter.facts.dump._import", lambda *_: pytest.fail("it is read again"))

    assert read_dump(tmp_path / "dump.json", tmp_path / "cache").records([ONE])


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    read(tmp_path, line())

    assert read(tmp_path, line(title="Ropes of Another Length")).records([ONE])[ONE].title == "Ropes of Another Length"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (line() + line()[:40], "line 2: "),
        (line() + b'"text"\n', "line 2: "),
        (line() + b'{"id": "2309.12308"}\n', "line 2: title"),
        (line(update_date="yesterday"), "line 1: update_date"),
        (line(versions="v1"), "line 1: versions"),
        (b"\xff\xfe", "line 1: "),
        (b"[" * 100_000, "line 1: "),
        (gzip.compress(line() * 100)[:-20], "cannot be unpacked"),
        (b"\x1f\x8b lantern", "cannot be unpacked"),
        (zipped(line())[:60], "cannot be unpacked"),
        (b"PK\x03\x04" + b"\0" * 100, "cannot be unpacked"),
        (b"", "no record"),
        (line("lantern"), "no record"),
    ],
    # named here: pytest would make names of the bytes, and those of a zip tell the time at which it was packed
    ids=[
        "cut line",
        "text",
        "lacking field",
        "bad date",
        "bad versions",
        "no text",
        "deep",
        "cut gzip",
        "bad gzip",
        "cut zip",
        "bad zip",
        "empty",
        "other id",
    ],
)
def test_what_is_no_dump_is_named_and_the_earlier_one_stays(tmp_path: Path, content: bytes, complaint: str) -> None:
    read(tmp_path, line())
    good = (tmp_path / "dump.json").stat()
    other = tmp_path / "other.json"
    other.write_bytes(content)

    with pytest.raises(InputError, match=complaint):
        read_dump(other, tmp_path / "cache")
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["arxiv-dump.sqlite3"]
    assert (tmp_path / "dump.json").stat() == good
    assert read_dump(tmp_path / "dump.json", tmp_path / "cache").records([ONE])


def test_damaged_database_is_made_anew(tmp_path: Path) -> None:
    read(tmp_path, line())
    (tmp_path / "cache" / "arxiv-dump.sqlite3").write_bytes(b"no database" * 1000)

    assert read_dump(tmp_path / "dump.json", tmp_path / "cache").records([ONE])


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    peaks = []
    for count in (500, 10_000):
        file = tmp_path / f"{count}.json"
        with file.open("wb") as out:
            out.writelines(line(f"2309.{number:05}") for number in range(1, count + 1))
        tracemalloc.start()
        read_dump(file, tmp_path / "cache")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert peaks[1] < peaks[0] + 1_000_000


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    file = tmp_path / "dump.json"
    file.write_bytes(line() * 50_000)
    told: list[tuple[int, int]] = []
    read_dump(file, tmp_path / "cache", lambda done, total: told.append((done, total)))

    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert (len(told), told[-1]) == (3, (file.stat().st_size,) * 2)
