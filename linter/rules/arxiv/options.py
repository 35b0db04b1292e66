"""Options of the arXiv rules."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ArxivOptions:
    """`link_form`: link to abstract pages or to PDFs; `auto` is what four in five of the list's arXiv links do."""

    link_form: Literal["abs", "pdf", "auto"] = "auto"
