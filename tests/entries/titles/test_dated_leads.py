"""Linked titles behind the day they are listed under, a venue and a remark."""

import pytest
from support.outlines import titles_of

PAPER = "https://arxiv.org/abs/2309.12307"
TITLE = "Lighting of Long Halls"


@pytest.mark.parametrize("date", ["20230921", "2023-09-21"])
@pytest.mark.parametrize(
    "between",
    ["", "arXiv ", "LP-23 ", "**LAMP** ", "workshop ", "arXiv 一种照亮长廊的方法：", "用灯、油照亮 halls 的方法: "],
)
def test_title_stands_behind_its_day_venue_and_remark(date: str, between: str) -> None:
    assert titles_of(f"- {date} {between}[{TITLE}]({PAPER})\n  - English: Lamps for halls\n") == [TITLE]


@pytest.mark.parametrize("news", ["We released", "LAMP has taken"])
def test_news_behind_a_day_is_no_venue_before_a_title(news: str) -> None:
    assert titles_of(f"- 20230921 {news} [{TITLE}]({PAPER})\n") != [TITLE]


@pytest.mark.parametrize("number", ["20231321", "20230932", "202309211"])
def test_number_that_is_no_day_says_nothing_of_a_title_behind_it(number: str) -> None:
    assert titles_of(f"- {number} LAMP [{TITLE}]({PAPER})\n") != [TITLE]
