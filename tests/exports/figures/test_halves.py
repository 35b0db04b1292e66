from support.shelves import families_of, item

from linter.exports.figures.halves import Half, Halves, halves

DATED = (
    "# L\n\n## Bright\n\n"
    + item("Wick", "2306.00001")
    + item("Oil", "2307.00002")
    + "- **Tin: Lanterns of Tin.** Jane Doe. [paper](https://openreview.net/forum?id=Ab12)\n"
    + "\n## Dim\n\n"
    + item("Soot", "2407.00003")
)


def found(text: str = DATED, columns: int = 22) -> Halves:
    return halves(families_of({"README.md": text}), columns)


def test_june_and_july_are_in_two_halves_and_none_between_is_left_out() -> None:
    shown = found()

    assert [(half.year, half.number) for half in shown.halves] == [(2023, 1), (2023, 2), (2024, 1), (2024, 2)]
    assert {one.title: one.counts for one in shown.series} == {"Bright": (1, 1, 0, 0), "Dim": (0, 0, 0, 1)}
    assert shown.totals == (1, 1, 0, 1)


def test_paper_without_a_month_is_counted_apart() -> None:
    assert found().undated == 1


def test_papers_older_than_there_is_room_for_are_in_the_first_column() -> None:
    shown = found(columns=3)

    assert shown.halves[0] == Half(2023, 2, is_all_before=True)
    assert shown.totals == (2, 0, 1)


def test_first_column_without_older_papers_is_but_its_half() -> None:
    assert not found(columns=4).halves[0].is_all_before


def test_list_without_months_has_no_halves() -> None:
    text = "# L\n\n- **Tin: Lanterns of Tin.** Jane Doe. [paper](https://openreview.net/forum?id=Ab12)\n"

    assert found(text) == Halves((), (), 1)


def test_more_than_eight_families_are_the_largest_and_others() -> None:
    text = "".join(f"## Lamp {n}\n\n{item(f'Lamp{n}', f'2401.{n:05}')}\n" for n in range(1, 12))

    series = found(text).series

    assert len(series) == 8
    assert (series[-1].title, series[-1].counts) == ("Others", (4,))
