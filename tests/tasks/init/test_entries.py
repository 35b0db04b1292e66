"""How entries are written: their fields, marks, venues and order."""

import pytest
from support.surveys import answers, evidence

from linter.tasks.init.fields import fields
from linter.tasks.init.order import order
from linter.tasks.init.tags import tags
from linter.tasks.init.venues import venue_years, venues

FIELDS = ("entries", "fields")
URL = "https://arxiv.org/abs/2309.1"


def headings(count: int, *labels: str, start: int = 0, mark: str = "") -> str:
    urls = {"paper": URL, "github": "https://github.com/a/b", "blog": "https://jane.org/"}
    parts = []
    for n in range(start, start + count):
        lines = [f"{label} link: [here]({urls.get(label, urls['blog'])}{n:04})" for label in labels]
        parts.append(f"### Lantern Number {n}{mark}\n\n" + "\n\n".join(lines) + "\n\n")
    return "".join(parts)


def test_fields_are_declared_in_their_order_with_how_often_each_is_there() -> None:
    text = headings(6, "paper", "github", "blog") + headings(4, "paper", "blog", start=6)

    assert answers(fields, text) == {FIELDS: ["paper link", "github link", "blog link"]}
    assert evidence(fields, text) == {FIELDS: "all 10 entries with several fields have them in this order"}


def test_misspelt_label_is_not_declared() -> None:
    text = headings(10, "paper", "github") + headings(1, "papar", "github", start=10)

    assert answers(fields, text) == {FIELDS: ["paper link", "github link"]}


def test_venue_as_the_label_of_a_paper_is_no_field() -> None:
    text = "".join(
        f"- Lantern Number {n} [[NeurIPS 2021]]({URL}{n:04}) [[Code]](https://github.com/a/b{n})\n" for n in range(9)
    )

    assert answers(fields, f"# T\n\n## Papers\n\n{text}") == {}


def test_one_entry_in_another_order_does_not_count_and_many_do() -> None:
    usual = headings(10, "paper", "github")

    assert answers(fields, usual + headings(1, "github", "paper", start=10)) == {FIELDS: ["paper link", "github link"]}
    assert answers(fields, usual + headings(3, "github", "paper", start=10)) == {}


def test_nothing_is_declared_where_a_usual_label_has_no_place() -> None:
    text = (
        headings(10, "paper", "github")
        + headings(4, "blog", "paper", start=10)
        + headings(4, "paper", "blog", start=14)
    )

    assert answers(fields, text) == {}


def test_marks_that_come_often_are_declared_and_a_misspelt_one_is_not() -> None:
    text = headings(12, "paper", mark=" [`READ`]") + headings(9, "paper", mark=" [`UNREAD`]", start=12)

    assert answers(tags, text + headings(1, "paper", mark=" [`RAED`]", start=21)) == {
        ("entries", "tags"): ["READ", "UNREAD"]
    }
    assert answers(tags, headings(9, "paper")) == {}


def venue_list(*venues_of: str) -> str:
    return "".join(f"- [Lantern {n} of Many]({URL}{n:04}) Jane Doe. {venue}\n" for n, venue in enumerate(venues_of))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (["NeurIPS 2023"] * 9 + ["NIPS 2022"], "NeurIPS"),
        (["NeurIPS 2023"] * 9, None),
        (["NeurIPS 2023"] * 5 + ["NIPS 2022"] * 5, None),
        (["NeurIPS 2023"] * 9 + ["NIPS 2016"], None),
        (["NeurIPS 2023"] * 9 + ["NeurIPS 2015"] * 9 + ["NIPS 2016"], "NeurIPS"),
    ],
)
def test_former_name_of_a_venue_is_declared_where_it_is_a_slip(written: list[str], wanted: str | None) -> None:
    assert answers(venues, venue_list(*written)).get(("entries", "venues", "NIPS")) == wanted


def dated(*months: int) -> str:
    """Entries of so many months since 2015, their titles in no order."""
    ids = (f"{month // 12 + 15:02}{month % 12 + 1:02}.{n + 1:05}" for n, month in enumerate(months))
    return "".join(f"- [Lantern {n * 37 % 101:03} of Many](https://arxiv.org/abs/{one})\n" for n, one in enumerate(ids))


def test_order_is_declared_with_the_rule_that_asks_for_it() -> None:
    newest = {("extend-select",): ["FMT013"], ("entries", "order"): "newest-first"}

    assert answers(order, dated(*range(60, 30, -1))) == newest
    assert answers(order, dated(*range(60, 45, -1), 59, *range(45, 30, -1))) == newest
    assert answers(order, dated(*range(30, 60)))[("entries", "order")] == "oldest-first"


def test_no_order_is_declared_where_there_is_none_or_little_to_tell_it_by() -> None:
    assert answers(order, dated(*((n * 17) % 31 + 12 for n in range(30)))) == {}
    assert answers(order, dated(*range(60, 50, -1))) == {}


def test_entries_by_title() -> None:
    text = "".join(f"- [{chr(65 + n)} Lantern]({URL}{(n * 17) % 31:04})\n" for n in range(26))

    assert answers(order, text)[("entries", "order")] == "alphabetical"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (["ICLR 2024"] * 9 + ["ICML'23"], "ICML 2023"),
        (["ICLR'24"] * 10, "ICML'23"),
        (["ICLR (2024)"] * 10, "ICML (2023)"),
        (["ICLR 2024"] * 5 + ["ICML'23"] * 5, None),
        (["ICLR 2024"] * 4, None),
    ],
)
def test_way_in_which_venues_stand_with_their_years_is_declared(written: list[str], wanted: str | None) -> None:
    assert answers(venue_years, venue_list(*written)).get(("entries", "venue-year")) == wanted
