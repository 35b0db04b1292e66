"""Which items are out of order: as few as may be, and without them the others are in order."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from linter.entries.entry_order import Key, keys_of, out_of_order
from linter.entries.model import Entry
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source


def entries(*years: int | None) -> list[Entry]:
    """Entries with these years, None for one that states none."""
    items = (f"- [Lanterns of Hall {number}](https://a.org/{number}.pdf)" for number in range(len(years)))
    text = "\n".join(f"{item}, {year}" if year else item for item, year in zip(items, years, strict=True))
    return list(read_outline(parse(Source("list.md", text))).entries)


def years(keys: list[Key]) -> list[object]:
    return [key[0] for key in keys]


def is_in_order(keys: list[int]) -> bool:
    return all(one <= other for one, other in pairwise(keys))


@given(st.lists(st.integers(0, 9), max_size=9))
def test_fewest_are_named_and_the_rest_is_in_order(keys: list[int]) -> None:
    strays = out_of_order(keys)
    kept = [key for index, key in enumerate(keys) if index not in strays]
    fewer = combinations(keys, min(len(keys), len(kept) + 1))

    assert is_in_order(kept)
    assert not strays or not any(is_in_order(list(some)) for some in fewer)


def test_entry_without_a_date_goes_with_the_one_before_it_else_with_the_one_behind() -> None:
    run = entries(None, 2021, None, None, 2023, None)

    assert years(keys_of(run, "oldest-first")) == [2021, 2021, 2021, 2021, 2023, 2023]


def test_month_that_is_not_known_is_that_of_the_nearest_with_one() -> None:
    items = ("01/2024", "2024", "2023", "2023", "05/2023", "2023", "2022")
    text = "".join(f"- {date}: [Lanterns of Hall {at}](https://a.org/{at}.pdf)\n" for at, date in enumerate(items))
    run = read_outline(parse(Source("list.md", text))).entries

    keys = keys_of(run, "newest-first", "date")

    assert keys == [(-2024, -1, 0)] * 2 + [(-2023, -5, 0)] * 4 + [(-2022, 0, 0)]


def test_dates_are_not_looked_for_behind_each_entry_anew() -> None:
    (entry,) = entries(None)

    assert set(years(keys_of([entry] * 200_000, "newest-first"))) == {0}
