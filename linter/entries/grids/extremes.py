"""Columns of minimum, average and maximum, and the rows where these are out of order."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import IntEnum

from linter.entries.grids.grid import Grid, GridRow
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.text.quantities import Quantity

_ROUNDING = 2  # some round, some cut off: twice what rounding alone allows


class Extreme(IntEnum):
    """What a column gives of a quantity, in the order of size; nothing orders averages and medians."""

    MINIMUM = 0
    AVERAGE = 1
    MAXIMUM = 2


_WORDS = {
    Extreme.MINIMUM: r"\b(?:min(?:imum|imal)?|shortest|smallest|lowest)\b\.?",
    Extreme.AVERAGE: r"\b(?:avg|average|averaged|mean|ave|median|med)\b\.?",
    Extreme.MAXIMUM: r"\b(?:max(?:imum|imal)?|longest|largest|highest)\b\.?",
}
_PATTERNS = {extreme: re.compile(pattern, re.IGNORECASE) for extreme, pattern in _WORDS.items()}
_NOISE = re.compile(r"[\W_]+|\b(?:of|the|in|per|lengths?|len|no|num|number)\b")
_JOINT = re.compile(r"_+|(?<=[a-z])(?=[A-Z])")  # where words are joined: `min_len`, `minLen`


@dataclass(frozen=True, slots=True)
class Disorder:
    """A cell that is on the wrong side of another one."""

    row: GridRow
    index: int
    message: str


def disorders(grid: Grid) -> Iterator[Disorder]:
    """The rows whose minimum, average and maximum are out of order, one finding each."""
    for columns in _groups(grid.labels):
        judged = [(row, pairs) for row in grid.rows if (pairs := _pairs(row, columns))]
        wrong = [(row, found) for row, pairs in judged if (found := [pair for pair in pairs if _is_wrong(row, pair)])]
        if _are_few(len(wrong), len(judged)):
            yield from (_disorder(grid, row, found) for row, found in wrong)
    for index, label in enumerate(grid.labels):
        parts = [_extremes(part) for part in label.split("/")]
        if len(parts) > 1 and all(len(part) == 1 for part in parts):
            yield from _disorders_of_lists(grid, index, [extreme for part in parts for extreme in part])


def _are_few(wrong: int, judged: int) -> bool:
    """Whether the rows out of order are exceptions: where many are, the columns do not speak of the same thing."""
    return wrong <= max(1, judged // 3) and (judged == 1 or wrong < judged)


def _disorders_of_lists(grid: Grid, index: int, extremes: Sequence[Extreme]) -> Iterator[Disorder]:
    """The cells of a column `min/avg/max` whose numbers are out of order."""
    lists = [(row, row.cells[index].numbers) for row in grid.rows]
    judged = [(row, numbers) for row, numbers in lists if len(numbers) == len(extremes)]
    wrong = [(row, pair) for row, numbers in judged if (pair := _falling(numbers, extremes))]
    if _are_few(len(wrong), len(judged)):
        for row, (low, high) in wrong:
            message = f"`{row.cells[index].text}`: {low.name.lower()} is above {high.name.lower()}"
            yield Disorder(row, index, message)


def _falling(numbers: Sequence[Quantity], extremes: Sequence[Extreme]) -> tuple[Extreme, Extreme] | None:
    """The first two of a list that are out of order."""
    known = [(extreme, number) for extreme, number in zip(extremes, numbers, strict=True) if not number.is_bound]
    pairs = ((low, high) for low in known for high in known if low[0] < high[0])
    return next(((low[0], high[0]) for low, high in pairs if _is_above(low[1], high[1])), None)


def _groups(labels: Sequence[str]) -> Iterator[dict[int, Extreme]]:
    """The columns that speak of one quantity, by what is left of their labels."""
    found: dict[str, dict[int, Extreme]] = defaultdict(dict)
    for index, label in enumerate(labels):
        words = _JOINT.sub(" ", label)
        extremes = _extremes(words)
        if len(extremes) == 1:
            rest = _NOISE.sub(" ", _PATTERNS[extremes[0]].sub(" ", words).casefold())
            found[" ".join(rest.split())][index] = extremes[0]
    yield from (columns for columns in found.values() if len(set(columns.values())) > 1)


def _extremes(label: str) -> list[Extreme]:
    """Those of which a label speaks."""
    return [extreme for extreme, pattern in _PATTERNS.items() if pattern.search(label)]


def _pairs(row: GridRow, columns: dict[int, Extreme]) -> list[tuple[int, int]]:
    """The columns to compare in a row, the one that should be lower first."""
    known = [index for index in columns if (number := row.cells[index].number) and not number.is_bound]
    return [(low, high) for low in known for high in known if columns[low] < columns[high]]


def _is_wrong(row: GridRow, pair: tuple[int, int]) -> bool:
    low, high = (row.cells[index].number for index in pair)
    return low is not None and high is not None and _is_above(low, high)


def _is_above(low: Quantity, high: Quantity) -> bool:
    """Whether a number is above another one, whatever rounding may have done to both."""
    if _kind(low) != _kind(high):
        return False
    # Numbers rounded alike keep their order; of others the coarser one may be off.
    is_alike = low.tolerance == high.tolerance
    allowed = 0.0 if is_alike else _ROUNDING * max(low.tolerance, high.tolerance)
    return low.value - high.value > allowed + 1e-9 * abs(low.value)


def _kind(number: Quantity) -> str:
    """What a number's unit measures, empty for mere multiples."""
    return "" if number.scale != 1 else number.unit.casefold()


def _disorder(grid: Grid, row: GridRow, pairs: Sequence[tuple[int, int]]) -> Disorder:
    """The finding for a row: at the cell that most others contradict, else at the one that should be lower."""
    lower = [low for low, _ in pairs]
    indexes = [*lower, *(high for _, high in pairs)]
    at = max(sorted(set(indexes)), key=lambda index: (indexes.count(index), lower.count(index)))
    low, high = next(pair for pair in pairs if at in pair)
    message = f"`{grid.labels[low]}` {row.cells[low].text} is above `{grid.labels[high]}` {row.cells[high].text}"
    return Disorder(row, at, message)
