import pytest
from support.outlines import entry_of

from linter.entries.model import FieldName
from linter.entries.stated import NOTHING, Stated, read_piece
from linter.papers.dates import PaperDate


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("ICLR 2024", Stated(venue="ICLR", year=2024)),
        ("NeurIPS Lights Workshop 2024", Stated(venue="NeurIPS Lights Workshop", year=2024)),
        ("Lights and Halls (2023)", Stated(venue="Lights and Halls", year=2023)),
        ("TMLR", Stated(venue="TMLR")),
        ("arXiv", Stated(venue="arXiv")),
        ("(2023)", Stated(year=2023)),
        ("2023.10", Stated(year=2023, date=PaperDate(2023, 10))),
        ("04/2023:", Stated(year=2023, date=PaperDate(2023, 4))),
        ("14/2023", NOTHING),
        ("Jane Doe, Richard van der Roe and J. Q. Public", Stated(("Jane Doe", "Richard van der Roe", "J. Q. Public"))),
        ("Jane Doe*, Li Wu et al.", Stated(("Jane Doe", "Li Wu"))),
        ("Jane Doe", Stated(("Jane Doe",))),
        ("arXiv preprint", Stated(venue="arXiv")),
        ("(arXiv)", Stated(venue="arXiv")),
        ("Ada Moss, Ben Oak (2024) [[", Stated(("Ada Moss", "Ben Oak"), year=2024)),
        (
            "Lantern Communications, Hall Reports (2024)",
            Stated(venue="Lantern Communications, Hall Reports", year=2024),
        ),
        ("介绍了一种灯，是 LAMP 的原理。 2010", Stated(year=2010)),
        ("介绍了一种灯笼，灯笼 Lamp 的原理。", NOTHING),
        ("a remark on lights, halls and stairs", NOTHING),
        ("It lights halls well", NOTHING),
        ("", NOTHING),
        ("2309.12307", NOTHING),
        ("arXiv:2012.03540 [cs]", NOTHING),
        ("In 2016 Meeting on Halls (ICOH) (pp", Stated(venue="Meeting on Halls (ICOH)", year=2016)),
        ("ICML19", Stated(venue="ICML", year=2019)),
        ("GPT35", Stated(venue="GPT35")),
    ],
)
def test_piece_of_text(text: str, stated: Stated) -> None:
    assert read_piece(text) == stated


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("kaiodev", ("kaiodev",)),
        ("李明 (Ming Li)", ("李明 (Ming Li)",)),
        ("Jane_Doe, u/roe, Ann Wu", ("Jane_Doe", "u/roe", "Ann Wu")),
    ],
)
def test_marked_text_may_name_unusual_authors(text: str, authors: tuple[str, ...]) -> None:
    assert read_piece(text, is_marked=True).authors == authors


@pytest.mark.parametrize("text", ["Spotlight", "(Oral Presentation)", "Best Paper Award", "outstanding lamp paper"])
def test_what_a_venue_made_of_a_paper_is_no_author(text: str) -> None:
    assert read_piece(text, is_marked=True).authors == ()


@pytest.mark.parametrize(
    ("names", "count"),
    [("Jane Doe, Ann Roe, some lamps", 0), ("Jane Doe, Ann Roe, Li Wu, Bo Rope, some lamps", 5)],
)
def test_of_authors_that_are_not_marked_four_in_five_look_like_names(names: str, count: int) -> None:
    assert len(read_piece(names).authors) == count


@pytest.mark.parametrize(
    ("behind", "venue", "year"),
    [
        ("<br> ICML 2024 Tutorial [[Paper]](https://arxiv.org/abs/2309.12307)", "ICML", 2024),
        (", *NeurIPS* (2024). [pdf](https://arxiv.org/abs/2309.12307)", "NeurIPS", 2024),
        ("![venue](https://img.shields.io/badge/Venue-Light%20Letters-blue) [pdf](u)", "Light Letters", None),
        ("![x](https://img.shields.io/badge/License-MIT-blue) [pdf](https://arxiv.org/abs/2309.12307)", None, 2023),
        (" - Doe J et al, `P Lights 2011`. [pdf](https://arxiv.org/abs/2309.12307)", "P Lights", 2011),
        ("| Jane Doe | Light Letters 2024 | [pdf](https://arxiv.org/abs/2309.12307)", "Light Letters", 2024),
        (" [pdf](https://lights.org/halls.pdf) (2011) Light Letters.", "Light Letters", 2011),
        (" [pdf](https://lights.org/halls.pdf) (2011): A tale of lamps.", None, 2011),
    ],
)
def test_venue_and_year_behind_a_title(behind: str, venue: str | None, year: int | None) -> None:
    entry = entry_of(f"- **Lights of Halls** {behind}\n")

    assert (entry.venue, entry.year) == (venue, year)


def test_what_is_marked_before_a_colon_says_what_follows() -> None:
    entry = entry_of("- [Lights of Halls](https://arxiv.org/abs/2309.12307) **Motivation**: halls are dark\n")

    assert entry.authors == ()


def test_identifier_is_no_year() -> None:
    entry = entry_of("- [Lights of Halls](https://arxiv.org/abs/1911.12543), arXiv:1911.12543\n")

    assert entry.year == 2019


def test_names_with_links_and_initials() -> None:
    entry = entry_of(
        "- [Lights of Halls](https://arxiv.org/abs/2309.12307). J. Zoe Doe, Ann Roe. ICLR 2024. [[Code]](v)\n"
    )

    assert (entry.authors, entry.venue) == (("J. Zoe Doe", "Ann Roe"), "ICLR")


def test_authors_with_initials_stand_before_the_year() -> None:
    stated = read_piece("Ada Moss, B. Oak, 2023")

    assert (stated.authors, stated.year, stated.venue) == (("Ada Moss", "B. Oak"), 2023, None)


@pytest.mark.parametrize(
    ("text", "authors", "venue"),
    [
        ("(2023), A. Moss et al", ("A. Moss",), None),
        ("(2023), A. Moss and Ben Oak", ("A. Moss", "Ben Oak"), None),
        ("(2023), Lamp Letters", (), "Lamp Letters"),
    ],
)
def test_authors_stand_behind_the_year_in_brackets(text: str, authors: tuple[str, ...], venue: str | None) -> None:
    stated = read_piece(text)

    assert (stated.authors, stated.year, stated.venue) == (authors, 2023, venue)


@pytest.mark.parametrize("venue", ["(2024-ICML)", "(ICML 2024)", "(ICML 24),", "[2024–ICML]", ". (2024-ICML)"])
def test_authors_stand_behind_the_venue_in_brackets(venue: str) -> None:
    stated = read_piece(f"{venue} Ada Moss, Ben Oak.")

    assert (stated.authors, stated.year, stated.venue) == (("Ada Moss", "Ben Oak"), 2024, "ICML")
    assert stated.written[FieldName.AUTHORS].text == "Ada Moss, Ben Oak"


def test_one_whom_others_follow_is_an_author() -> None:
    stated = read_piece("Ada B. Moss et al.")

    assert stated.authors == ("Ada B. Moss",)
    assert stated.written[FieldName.AUTHORS].text == "Ada B. Moss et al"


def test_name_of_a_journal_is_no_list_of_authors() -> None:
    stated = read_piece("Lanterns and Autonomous Lamps, 2013")

    assert (stated.authors, stated.year, stated.venue) == ((), 2013, "Lanterns and Autonomous Lamps")


@pytest.mark.parametrize(
    ("before", "venue", "year"),
    [
        ("(AAAI)", "AAAI", None),
        ("[ACM MM]", "ACM MM", None),
        ("(arXiv)", "arXiv", None),
        ("(IEEE Trans. Lamps)", "IEEE Trans. Lamps", None),
        ("🔥 (IEEE Transactions on Long Lamps-2022)", "IEEE Transactions on Long Lamps", 2022),
        ("(2022 Nature Lamps)", "Nature Lamps", 2022),
        ("[2024] (Science)", "Science", 2024),
        ("[[Nature Lamps 2024](https://www.nature.com/articles/s1)]", "Nature Lamps", 2024),
        ("(2024)", None, 2024),
        ("[LANT]", None, None),
    ],
)
def test_venue_in_brackets_before_a_title(before: str, venue: str | None, year: int | None) -> None:
    entry = entry_of(f"- {before} **Lighting Long Halls** [[paper](https://lanterns.org/halls.pdf)]\n")

    assert (entry.title, entry.venue, entry.year) == ("Lighting Long Halls", venue, year)
