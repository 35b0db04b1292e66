"""Options of the arXiv rules."""

from typing import Literal

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArxivOptions:
    """What links to arXiv are to look like."""

    link_form: Literal["abs", "pdf", "auto"] = "auto"
    """Link to abstracts or to PDFs; `auto` is what four in five of the list's links to arXiv do."""

    version: Literal["drop", "keep"] = "drop"
    """Whether links leave out the version of a paper, or may name one."""
