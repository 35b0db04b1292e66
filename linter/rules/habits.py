"""What a list usually does, as far as rules about a single file ask for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.papers.arxiv import ArxivForm

if TYPE_CHECKING:
    from linter.rules.context import PageIndex

# Four in five make a habit, and fewer than five links show none.
_FEWEST = 5


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits of a whole list; `arxiv_form` is what its links to arXiv lead to, None where they lead to either."""

    arxiv_form: ArxivForm | None = None


def habits_of(pages: Iterable["PageIndex"]) -> Habits:
    """The habits that the pages of a list have together."""
    forms = [form for page in pages for form in page.arxiv_forms]
    usual = (form for form in (ArxivForm.ABS, ArxivForm.PDF) if forms.count(form) * 5 >= len(forms) * 4)
    return Habits(next(usual, None) if len(forms) >= _FEWEST else None)
