"""Tables of made-up rows, read as grids."""

from linter.entries.grids.grid import Grid, read_grids
from support.markdown import document_of


def grid_of(header: str, *rows: str) -> Grid:
    """The grid of a header and rows, each the cells with a pipe between."""
    dashes = "|".join("---" for _ in header.split("|"))
    text = "\n".join(f"| {line} |" for line in (header, dashes, *rows))
    return next(read_grids(document_of(text + "\n")))


def grid_of_column(label: str, *values: str) -> Grid:
    """The grid of numbered rows with one value each, in the second column."""
    return grid_of(f"Dataset | {label}", *(f"Set {number} | {value}" for number, value in enumerate(values)))
