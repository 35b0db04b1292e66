"""References as GB/T 7714 has them, with the type of document in brackets behind the title."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = "[pdf](https://arxiv.org/abs/2309.12307)"
TITLE = "Lighting long halls"
PEOPLE = ("A Moss", "B C Oak")


@pytest.mark.parametrize("before", ["", "[1] ", "**LANT** ", "**LANT**: ", "**LANT ** "])
@pytest.mark.parametrize(
    ("behind", "venue", "year"),
    [
        ("[J]. Journal of Lamps, 2024, 37(2): 1-8.", "Journal of Lamps", 2024),
        ("[J/OL]. Journal of Lamps, Wicks and Halls, 2024.", "Journal of Lamps, Wicks and Halls", 2024),
        ("[J]. *Journal of Lamps*, 2024.", "Journal of Lamps", 2024),
        ("[J]. arXiv preprint  arXiv:2309.12307, 2024.", "arXiv", 2024),
        ("[J]. 2024.", None, 2024),
        (", 2023[J]. 2024, 1.", None, 2024),
        ("[C]//Proceedings of the Oak Club. 2024, 3(1): 1-8.", "Proceedings of the Oak Club", 2024),
        ("[C]//Proceedings of the Oak Club. Oilton: Wick Press, 2024: 1-8.", "Proceedings of the Oak Club", 2024),
        ("[C]. In: 2023 Oak Club (OC). IEEE, 2024: 1-8.", "2023 Oak Club (OC)", 2024),
        ("[C]// Proc. Oak Club, 2024.", "Proc. Oak Club", 2024),
        ("[D]. Oilton: University of Oil, 2024.", None, 2024),
        ("[M]. 2nd ed. Oilton: Wick Press, 2024.", None, 2024),
        ("[EB/OL]. (2024-05-01)[2025-06-01].", None, 2024),
    ],
)
def test_title_stands_between_authors_and_type(before: str, behind: str, venue: str | None, year: int) -> None:
    entry = entry_of(f"- {before}Moss A, Oak B C, et al. {TITLE}{behind} {PAPER}\n")

    assert (entry.title, entry.venue, entry.year, entry.authors) == (TITLE, venue, year, PEOPLE)
    assert entry.short_name == ("LANT" if "LANT" in before else None)


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("A. Moss, B. C. Oak. ", ("A. Moss", "B. C. Oak")),
        ("Moss, A., Oak, B. ", ()),
        ("Ada Moss, Ben van Oak. ", ("Ada Moss", "Ben van Oak")),
        ("Oak B, **Moss A**. ", ("B Oak", "A Moss")),
        ("**Moss A**, Oak B. ", ("A Moss", "B Oak")),
        ("Oak Club. ", ("Oak Club",)),
        ("张三, 李四, 等. ", ("张三", "李四")),
        ("", ()),
    ],
)
def test_responsible_are_people_and_groups(before: str, authors: tuple[str, ...]) -> None:
    entry = entry_of(f"- {before}{TITLE}[J]. Journal of Lamps, 2024. {PAPER}\n")

    assert (entry.title, entry.authors) == (TITLE, authors)


def test_chinese_reference_has_no_blanks() -> None:
    entry = entry_of(f"- 张三,李四.长廊的照明[J].灯具学报,2024,3(1):1-5. {PAPER}\n")

    assert (entry.title, entry.venue, entry.year) == ("长廊的照明", "灯具学报", 2024)


def test_whole_reference_may_be_a_link() -> None:
    reference = f"Moss A, Oak B. {TITLE}[J]. Journal of Lamps, 2024."

    assert titles_of(f"- [{reference}](https://arxiv.org/abs/2309.12307)\n") == [TITLE]


@pytest.mark.parametrize("title", ["Lighting [A] long halls", "Lighting halls [LANT]", "Moss et al. on [J] halls"])
def test_other_brackets_are_no_type(title: str) -> None:
    assert titles_of(f"- {title} {PAPER}\n") == [title]
