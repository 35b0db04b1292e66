import json

from linter.entries.read import read_outline
from linter.entries.record import EntryRecord, entry_record
from linter.exports import census_json, census_text
from linter.exports.census import Census, take_census
from linter.facts.snapshot import NOTHING_KNOWN, Snapshot, parsed
from linter.markdown.document import parse
from linter.text.source import Source

ITEM = "- [{0} Lanterns](https://arxiv.org/abs/{1}) Jane Doe. {2}.\n"
LIST = (
    "# Lanterns\n\n## Bright\n\n"
    + ITEM.format("Sparse", "2301.00001", "ICML 2023")
    + ITEM.format("Dense", "2401.00002", "ICML 2024")
    + "\n## Dim\n\n"
    + ITEM.format("Faint", "2402.00003", "2024")
    + "- [Old Lanterns](https://openreview.net/forum?id=Ab12) Jane Doe.\n"
)


def entries(text: str = LIST, file: str = "list.md") -> list[EntryRecord]:
    source = Source(file, text)
    return [entry_record(entry, source) for entry in read_outline(parse(source)).entries]


def snapshot(**confirmed: int) -> Snapshot:
    lines = [
        json.dumps({"id": f"{name[1:5]}.{name[5:]}", "title": "Lanterns", "source": "list", "confirmed_by": number})
        for name, number in confirmed.items()
    ]
    return parsed("".join(f"{line}\n" for line in lines).encode())


def census(known: Snapshot = NOTHING_KNOWN, text: str = LIST) -> Census:
    return take_census(entries(text), (), known)


def test_entries_are_counted_by_file_and_section() -> None:
    (file,) = census().files

    assert (file.file, file.entries) == ("list.md", 4)
    assert file.sections == ((("Lanterns", "Bright"), 2), (("Lanterns", "Dim"), 2))


def test_paper_that_is_listed_twice_is_two_entries_and_one_paper() -> None:
    found = census(text=LIST + ITEM.format("Sparse", "2301.00001", "2023"))

    assert (found.entries, found.papers) == (5, 4)


def test_years_are_newest_first_and_what_is_not_said_is_last() -> None:
    assert census().years == ((2024, 2), (2023, 1), (None, 1))


def test_volume_in_full_counts_for_its_conference() -> None:
    cited = "### Lanterns of {0}\n\n[paper](https://arxiv.org/abs/2401.0000{0})\n\n```bibtex\n@inproceedings{{k{0},\n"
    cited += "  title={{Lanterns of {0}}},\n  booktitle={{{1}}}\n}}\n```\n\n"
    in_full = "Proceedings of the International Conference on Machine Learning"

    found = census(text="# Lanterns\n\n## Bright\n\n" + cited.format(1, in_full) + cited.format(2, "ICML"))

    assert found.venues == (("ICML", 2),)


def test_entry_with_one_source_or_none_is_to_be_confirmed() -> None:
    found = census(snapshot(a230100001=2, a240100002=1)).to_confirm

    assert found is not None
    assert [(one.title, one.sources) for one in found] == [
        ("Dense Lanterns", 1),
        ("Faint Lanterns", None),
        ("Old Lanterns", None),
    ]


def test_paper_that_arxiv_itself_names_is_confirmed() -> None:
    line = {"id": "2402.00003", "title": "Faint Lanterns", "source": "arxiv-api", "checked": "2026-01-01"}

    found = census(parsed(json.dumps(line).encode())).to_confirm

    assert found is not None
    assert "Faint Lanterns" not in [one.title for one in found]


def test_paper_that_arxiv_does_not_know_is_to_be_confirmed() -> None:
    line = {"id": "2402.00003", "source": "arxiv-api", "checked": "2026-01-01"}

    found = census(parsed(json.dumps(line).encode())).to_confirm

    assert found is not None
    assert "Faint Lanterns" in [one.title for one in found]


def test_without_a_snapshot_nothing_is_known_of_sources() -> None:
    assert census().to_confirm is None
    assert "to confirm: not known" in census_text.render(census())


def test_text_names_sections_below_the_title_of_their_file() -> None:
    lines = census_text.render(census()).splitlines()

    assert lines[:5] == [
        "4 entries of 4 papers in 1 file",
        "",
        "by file and section",
        "      4  list.md",
        "      2    Bright",
    ]


def test_text_of_an_empty_list_says_so() -> None:
    text = census_text.render(take_census((), (), NOTHING_KNOWN))

    assert text.splitlines()[:3] == ["0 entries of 0 papers in 0 files", "", "findings by rule: none"]


def test_titles_cannot_steer_the_terminal() -> None:
    hostile = LIST.replace("Dense", "De\x9b2Jnse\u202e").replace("Dim", "D\x1b[2Jim")

    for render in (census_text.render, census_json.render):
        text = render(census(snapshot(a230100001=2), hostile))
        assert not {"\x9b", "\u202e", "\x1b"} & set(text)


def test_json_has_what_the_text_has() -> None:
    record = json.loads(census_json.render(census(snapshot(a230100001=2, a240100002=1, a240200003=3))))

    assert record["files"][0]["sections"][0] == {"path": ["Lanterns", "Bright"], "entries": 2}
    assert record["venues"] == [{"venue": "ICML", "entries": 2}, {"venue": None, "entries": 2}]
    assert record["to_confirm"][0] == {
        "file": "list.md",
        "line": 6,
        "title": "Dense Lanterns",
        "arxiv": "2401.00002",
        "sources": 1,
    }
