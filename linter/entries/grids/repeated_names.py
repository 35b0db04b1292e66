"""Rows of a table that carry the name of another row, and say nothing that would tell them apart."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from linter.entries.grids.cells import Cell, CellKind
from linter.entries.grids.grid import Grid, GridRow
from linter.lazy import re

_NO_NAMES = (CellKind.NONE, CellKind.MARK, CellKind.NUMBER, CellKind.NUMBERS, CellKind.RANGE, CellKind.DATE)
_NOISE = re.compile(r"[\s_*†‡-]+")
_WORD_KEYS = re.compile(
    r"metrics?|splits?|subsets?|lang(?:uages?)?|tasks?|settings?|config\w*|variants?|mode|stage|track|methods?|models?"
    r"|data ?sets?|benchmarks?|backbones?|encoders?|tokeni[sz]er|hardware|gpus?|devices?|notes?|remarks?|prompt\w*"
    r"|types?|categor(?:y|ies)|names?|titles?|papers?|strateg(?:y|ies)|domains?",
    re.IGNORECASE,
)
_KEYS = re.compile(
    r"versions?|releases?|v|params?|parameters?|#params?|context(?: length| window)?|window|shots?|precision"
    r"|quant\w*|bits?|years?|dates?|seeds?|levels?|batch(?: size)?",
    re.IGNORECASE,
)
# A table of more than a few rows that has each name but one once is no table of results by these.
_SHORT_KEYS = re.compile(r"(?:max )?(?:seq\w* )?len(?:gth)?|epochs?|steps?|k|ratio", re.IGNORECASE)
# Who made several things is named as often.
_PEOPLE = re.compile(r"authors?|speakers?|people|teachers?|lecturers?|instructors?", re.IGNORECASE)
_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_SHORT = 10  # rows; in longer tables one name in two rows stands out
_FEW = 6
_MOST_COPIES = 10  # of more rows of one name it is the group's; comparing each with each would take too long


def repeated_rows(grid: Grid) -> Iterator[tuple[GridRow, ...]]:
    """The groups of rows that are one and the same by their names.

    A table where names come again and again groups its rows by them: there only rows that are wholly equal count, as
    where the names are those of people.
    """
    named: dict[str, list[GridRow]] = defaultdict(list)
    for row in grid.rows:
        if row.cells[grid.named].kind not in _NO_NAMES:
            named[_normal(row.cells[grid.named].text)].append(row)
    groups = [rows for name, rows in named.items() if name and len(rows) > 1]
    is_of_people = _PEOPLE.fullmatch(grid.labels[grid.named]) is not None
    is_grouping = is_of_people or sum(len(rows) - 1 for rows in groups) > max(1, len(grid.rows) // _SHORT)
    for rows in groups:
        alike = _equal(rows) if is_grouping or len(rows) > _MOST_COPIES else _clusters(grid, rows)
        yield from (tuple(copies) for copies in alike if len(copies) > 1)


def _equal(rows: Iterable[GridRow]) -> Iterable[list[GridRow]]:
    """The rows by their whole texts."""
    found: dict[tuple[str, ...], list[GridRow]] = defaultdict(list)
    for row in rows:
        found[_texts(row)].append(row)
    return found.values()


def _clusters(grid: Grid, rows: Iterable[GridRow]) -> Iterable[list[GridRow]]:
    """The rows, each with the first of those that nothing tells it from."""
    found: list[list[GridRow]] = []
    for row in rows:
        cluster = next((others for others in found if _is_same(grid, others[0], row)), None)
        if cluster is None:
            found.append([row])
        else:
            cluster.append(row)
    return found


def _texts(row: GridRow) -> tuple[str, ...]:
    return tuple(cell.block.content.text for cell in row.cells)


def _is_same(grid: Grid, row: GridRow, other: GridRow) -> bool:
    """Whether two rows of one name are equal, or differ in nothing that tells rows apart."""
    if _texts(row) == _texts(other):
        return True
    if _links_elsewhere(row, other) and row.name.casefold() != other.name.casefold():
        return False
    cells = zip(grid.labels, row.cells, other.cells, strict=True)
    return not any(
        index != grid.named and _tells_apart(label, one, two, rows=len(grid.rows))
        for index, (label, one, two) in enumerate(cells)
    )


def _are_model_sizes(one: Cell, two: Cell) -> bool:
    """Whether both are numbers of parameters, `7B` and `13B`: one name, two models."""
    return all(cell.number is not None and cell.number.unit.casefold() == "b" for cell in (one, two))


def _links_elsewhere(row: GridRow, other: GridRow) -> bool:
    """Whether two rows lead to different places: then names that are spelt apart (`LLM Perf`, `LLMPerf`) are two."""
    pairs = zip(row.cells, other.cells, strict=True)
    return any(
        one.is_linked and two.is_linked and one.block.content.text != two.block.content.text for one, two in pairs
    )


def _tells_apart(label: str, one: Cell, two: Cell, *, rows: int) -> bool:
    """Whether two rows of one name differ here as rows of a results table do."""
    if _normal(one.text) == _normal(two.text):
        return False
    label = _UNIT.sub("", label)
    kinds = {one.kind, two.kind}
    is_worded = kinds <= {CellKind.WORDS, CellKind.FIGURES, CellKind.DATE, CellKind.NONE}
    if rows < _FEW and _SHORT_KEYS.fullmatch(label):
        return True
    if _KEYS.fullmatch(label) or _are_model_sizes(one, two) or (is_worded and _WORD_KEYS.fullmatch(label)):
        return True
    return rows < _SHORT and kinds <= {CellKind.WORDS, CellKind.FIGURES} and not (one.is_linked or two.is_linked)


def _normal(text: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())
