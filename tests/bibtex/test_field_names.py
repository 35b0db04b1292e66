import pytest

from linter.bibtex.field_names import is_known_field, meant_field, renamed

KNOWN = """
    title journaltitle archiveprefix primaryclass eprinttype biburl bibsource timestamp adsurl bdsk-url-1 author+an
    urlendyear numpages issue_date articleno mendeley-groups date-added optnote abbr annote
"""


@pytest.mark.parametrize("name", KNOWN.split())
def test_known_names(name: str) -> None:
    assert is_known_field(name)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("auther", "author"),
        ("authors", "author"),
        ("jounral", "journal"),
        ("jornal", "journal"),
        ("titel", "title"),
        ("tilte", "title"),
        ("yaer", "year"),
        ("booktile", "booktitle"),
        ("bookttle", "booktitle"),
        ("archiveperfix", "archivePrefix"),
        ("archive_prefix", "archivePrefix"),
        ("primaryclas", "primaryClass"),
        ("organisation", "organization"),
        ("pubilsher", "publisher"),
        ("adress", "address"),
        ("page", "pages"),
        ("eprnt", "eprint"),
    ],
)
def test_misspelt_name_is_known_again(written: str, wanted: str) -> None:
    assert not is_known_field(written)
    assert meant_field(written) == wanted


@pytest.mark.parametrize("name", ["lanterns", "xx", "q", "colour", "mood", "a" * 200])
def test_other_names_are_not_guessed(name: str) -> None:
    assert not is_known_field(name)
    assert meant_field(name) is None


def test_new_name_takes_the_old_ones_capitals() -> None:
    assert [renamed(name, "author", ()) for name in ("auther", "Auther", "AUTHER")] == ["author", "Author", "AUTHOR"]


def test_name_that_is_taken_is_not_given() -> None:
    assert renamed("auther", "author", {"author"}) is None
    assert renamed("jounral", "journal", {"journaltitle"}) is None
    assert renamed("jounraltitle", "journaltitle", {"journal"}) is None
    assert renamed("yaer", "year", {"date"}) is None
    assert renamed("daet", "date", {"year"}) is None
