"""arXiv identifiers and addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An identifier that fits one of arXiv's two grammars.

    `base` is without version and, for the old scheme, without subject class (`2309.12307`, `hep-th/9901001`);
    `version` is None where none is given; `year` (four digits) and `month` are those of the first submission.
    """

    base: str
    version: int | None
    year: int
    month: int
