import pytest
from support.grids import grid_of

from linter.entries.grids.splits import is_split_name, lists_splits, wrong_counts, wrong_totals


def totals_of(header: str, *rows: str) -> list[str]:
    grid = grid_of(header, *rows)
    return [row.cells[index].text for row, index, _ in wrong_totals(grid)]


def counts_of(header: str, *rows: str) -> list[str]:
    grid = grid_of(header, *rows)
    return [row.cells[index].text for row, index, _ in wrong_counts(grid)]


@pytest.mark.parametrize("label", ["Split", "Splits", "Data splits", "subset"])
def test_column_names_splits(label: str) -> None:
    assert lists_splits(label)


@pytest.mark.parametrize(("text", "is_name"), [("train", True), ("dev-easy", True), ("text", False)])
def test_split_has_a_usual_name(text: str, is_name: bool) -> None:
    assert is_split_name(text) is is_name


@pytest.mark.parametrize(
    "header",
    [
        "Set | Train | Dev | Test | Total",
        "Set | # train | # val | # test | # total",
        "Set | Train size | Dev size | Test size | Total size",
        "Set | Number of train samples | Number of dev samples | Number of test samples | All",
    ],
)
def test_total_is_the_sum_of_the_splits(header: str) -> None:
    assert totals_of(header, "Wick | 10 | 2 | 3 | 15", "Flame | 100 | 20 | 30 | 155") == ["155"]


def test_rounded_total_is_right() -> None:
    assert totals_of("Set | Train | Test | Total", "A | 10 | 5 | 15", "B | 1.24k | 0.3k | 1.5k", "C | 8 | - | 12") == []


def test_where_no_total_is_a_sum_the_columns_mean_something_else() -> None:
    assert totals_of("Model | Train | Test | Overall", "A | 40 | 50 | 45", "B | 42 | 52 | 47") == []


def test_lone_row_is_judged_where_its_parts_exceed_the_whole() -> None:
    assert totals_of("Set | Train | Test | Total", "A | 40 | 50 | 80") == ["80"]
    assert totals_of("Set | Train | Test | Total", "A | 40 | 50 | 100") == []


def test_each_split_has_its_count() -> None:
    rows = ("A | train/dev | 3/4", "B | train, test | 5, 6", "C | train/dev/test | 7/8")

    assert counts_of("Set | Split | Count", *rows) == ["7/8"]


def test_header_names_the_splits_that_are_counted() -> None:
    assert counts_of("Set | Train/Test", "A | 3/4", "B | 5/6/7") == ["5/6/7"]


def test_one_count_may_be_that_of_all_splits() -> None:
    assert counts_of("Set | Split | Count", "A | train/dev | 3/4", "B | train/test | 5/6", "C | train/test | 7") == []


def test_total_is_wrong_by_more_than_rounding_explains() -> None:
    rows = ("A | 10 | 5 | 15", "B | 1.2k | 0.3k | 1.8k", "C | 1.2k | 0.3k | 1.9k")

    assert totals_of("Set | Train | Test | Total", *rows) == ["1.9k"]


def test_doubt_names_what_is_added_and_what_is_counted() -> None:
    sums = grid_of("Set | Train | Dev | Test | Total", "A | 10 | - | 3 | 13", "B | 20 | 4 | - | 22")
    counts = grid_of("Set | Split | Count", "A | train/dev | 3/4", "B | train, test | 5, 6", "C | train | 7/8")

    assert [message for _, _, message in wrong_totals(sums)] == ["`22` is not the sum of 20 + 4"]
    assert [message for _, _, message in wrong_counts(counts)] == ["`7/8` is 2 counts for 1 split"]
