"""What stands beside a title in a heading and is no part of it."""

import pytest
from support.outlines import entry_of, titles_of

PAPER = r"[\[PDF\]](https://arxiv.org/pdf/2309.12307)"


@pytest.mark.parametrize(
    ("before", "venue", "year"),
    [
        ("• ", None, 2023),
        (r"• [\[arXiv:2309.12307\]](https://arxiv.org/abs/2309.12307) ", None, 2023),
        ("[arXiv:2309.12307] ", None, 2023),
        (r"• \[2020 LAMPS\] ", "LAMPS", 2020),
        ("• [2020 Lamps & Oil] ", "Lamps & Oil", 2020),
        ("• [LAMPS19 Workshop] ", None, 2023),
        (r"[\[3D HALLS Workshop\]](https://lamps.example.org) ", None, 2023),
        (r"[\[arXiv:2309.12307\]](u) [ICML 2024] ", "ICML", 2024),
        ("[[PDF]](u) (2022) ", None, 2022),
    ],
)
def test_bullet_identifier_and_venue_before_a_title(before: str, venue: str | None, year: int) -> None:
    entry = entry_of(f"# Lamps\n\n## Halls\n\n#### {before}Lighting Long Halls. {PAPER}\n")

    assert (entry.title, entry.venue, entry.year) == ("Lighting Long Halls", venue, year)


@pytest.mark.parametrize(
    "behind",
    [
        f". {PAPER} *(Oral)*",
        f" (Oral) {PAPER}",
        f". {PAPER} [[Code]](v) [[Supp]](w) *(Spotlight)*",
        f". {PAPER} *(Oral)* *([Best of Three](https://halls.example.org))*",
        rf". {PAPER} \[Code\]",
        rf". {PAPER} \[Code\] *(Oral)*, [[Video]](w)",
    ],
)
def test_labels_and_remarks_behind_a_title(behind: str) -> None:
    assert titles_of(f"# Lamps\n\n## Halls\n\n#### Lighting Long Halls{behind}\n") == ["Lighting Long Halls"]


@pytest.mark.parametrize(
    ("behind", "name", "venue"),
    [("(LANT)", "LANT", None), ("(ICML 2024)", None, "ICML"), ("*(ICML 2024)*", None, "ICML")],
)
def test_name_and_venue_may_stand_behind_the_links(behind: str, name: str | None, venue: str | None) -> None:
    entry = entry_of(f"# Lamps\n\n## Halls\n\n#### Lighting Long Halls {PAPER} {behind}\n")

    assert (entry.title, entry.short_name, entry.venue) == ("Lighting Long Halls", name, venue)


@pytest.mark.parametrize(
    "title",
    [
        "(A)symmetric Long Halls",
        "(Data)bases of Halls",
        "Lighting Halls *(and once more)*",
        "Lighting [Halls",
        "On • Halls",
    ],
)
def test_brackets_that_may_be_the_title_s_stay_in_it(title: str) -> None:
    plain = title.replace("*", "")

    assert titles_of(f"# Lamps\n\n## Halls\n\n#### {title} {PAPER}\n") == [plain]
