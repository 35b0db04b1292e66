"""Options of the BibTeX rules."""

from typing import Literal

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BibtexOptions:
    """How the list's citations are written, and how late a preprint may be dated.

    Where an option of the layout is unset, four in five of a file's citations decide, if it has five.
    """

    indent: int | None = None
    """Blanks before each field; unset: what four in five of a file's citations have."""

    delimiters: Literal["braces", "quotes"] | None = None
    """What values stand in; unset: what four in five of a file's citations use."""

    field_order: tuple[str, ...] = ()
    """Fields in this order, others anywhere; empty: the order of four in five of a file's citations."""

    trailing_comma: bool | None = None
    """Whether a comma stands behind the last field; unset: what four in five of a file's citations do."""

    years_after_arxiv: int = 3
    """How many years after its arXiv identifier a preprint may be dated."""

    known_fields: tuple[str, ...] = ()
    """Names of fields that are fine beside those of BibTeX, biblatex and the usual tools."""
