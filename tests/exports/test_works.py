from support.records import citation, link, record

from linter.entries.model import LinkKind
from linter.exports.works import address, kind_of_work, works


def titles(*entries: object) -> list[str]:
    return [work.title for work in works(entries)]  # type: ignore[arg-type]


def test_one_arxiv_paper_comes_once() -> None:
    assert titles(record(arxiv="2401.00001"), record("SPARSE LANTERNS!", arxiv="2401.00001")) == ["Sparse Lanterns"]


def test_renamed_paper_comes_once() -> None:
    again = record("Sparse Lanterns, Revisited and Extended", arxiv="2401.00001", authors=("Jane Doe", "Max Roe"))
    assert len(works([record(arxiv="2401.00001", authors=("Jane Doe", "Max Roe")), again])) == 1


def test_two_papers_under_one_id_stay_two() -> None:
    one = record("Sparse Lanterns for Long Nights", arxiv="2401.00001", authors=("Jane Doe",))
    two = record("Bright Candles in Deep Cellars", arxiv="2401.00001", authors=("Max Roe",))
    assert len(works([one, two])) == 2


def test_one_doi_or_address_is_one_paper() -> None:
    assert len(works([record(doi="10.1145/3"), record("Sparse Lanterns.", doi="10.1145/3")])) == 1
    forum, pdf = "https://openreview.net/forum?id=abc", "https://openreview.net/pdf?id=abc"
    assert len(works([record(links=(link(forum),)), record("Sparse lantern", links=(link(pdf),))])) == 1


def test_one_title_under_two_ids_stays_two() -> None:
    assert len(works([record(arxiv="2401.00001"), record(arxiv="2401.00002")])) == 2


def test_one_title_of_two_teams_stays_two() -> None:
    assert len(works([record(authors=("Jane Doe",)), record(authors=("Max Roe",))])) == 2


def test_one_title_without_more_is_one_paper() -> None:
    assert len(works([record(authors=("Jane Doe",)), record("sparse lanterns")])) == 1


def test_later_entries_say_what_the_first_leaves_open() -> None:
    again = record(arxiv="2401.00001", year=2024, authors=("Jane Doe",), bibtex=citation())
    (work,) = works([record(venue="ICML"), again])

    assert (work.arxiv, work.year, work.authors, work.venue) == ("2401.00001", 2024, ("Jane Doe",), "ICML")
    assert work.bibtex == again.bibtex


def test_address_of_a_site_makes_no_two_entries_one() -> None:
    home = (link("https://example.org/"),)
    assert len(works([record("Lanterns", links=home), record("Candles", links=home)])) == 2


def test_address_is_that_of_the_paper() -> None:
    code, paper = link("https://github.com/a/b", LinkKind.CODE), link("https://example.org/p.pdf")
    assert address(record(links=(code, paper), arxiv="2401.00001")) == "https://arxiv.org/abs/2401.00001"
    assert address(record(links=(code, paper))) == "https://example.org/p.pdf"
    assert address(record(links=(code,))) == "https://github.com/a/b"
    assert address(record(links=(link("javascript:alert(1)"), link("#top"), link("paper.pdf")))) is None


def test_kind_of_work_is_that_of_its_address() -> None:
    assert kind_of_work(record(links=(link("https://example.org", LinkKind.BLOG),))) is LinkKind.BLOG
    assert kind_of_work(record(arxiv="2401.00001")) is LinkKind.PAPER
    assert kind_of_work(record()) is None
