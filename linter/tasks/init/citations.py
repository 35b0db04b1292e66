"""How the list's citations are laid out."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from linter.bibtex.layout import delimiters, indent, last_comma, margins
from linter.bibtex.model import Citation
from linter.tasks.init.settings import Setting
from linter.tasks.init.settled_order import kept_by, settled_order
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import FEWEST, is_habit
from linter.text.excerpt import Excerpt

Placed = tuple[Excerpt, Citation]


def citations(survey: Survey) -> Iterator[Setting]:
    """`bibtex.indent`, `delimiters`, `trailing-comma` and `field-order`, as far as most citations agree."""
    placed = [
        (block.block.content, citation)
        for page in survey.pages
        for block in page.outline.citation_blocks
        for citation in block.bibliography.sound
    ]
    yield from _layout(placed)
    yield from _field_order([citation for _, citation in placed])


def _layout(placed: list[Placed]) -> Iterator[Setting]:
    lined = [(text, citation, found) for text, citation in placed if (found := margins(text, citation))]
    indents = [indent(found) for *_, found in lined]
    commas = [bool(len(place)) for text, one, _ in lined if (place := last_comma(text, one)) is not None]
    kinds = [delimiters(citation) for _, citation in placed]
    for width, share in _usual(indents, "citations"):
        yield Setting(("bibtex", "indent"), width, f"{share} are indented so")
    for kind, share in _usual(kinds, "citations"):
        yield Setting(("bibtex", "delimiters"), kind, f"{share} have their values in these")
    for comma, share in _usual(commas, "citations"):
        said = "a comma" if comma else "none"
        yield Setting(("bibtex", "trailing-comma"), comma, f"{share} have {said} behind the last field")


def _usual(habits: Iterable[Hashable], what: str) -> Iterator[tuple[str | int | bool, str]]:
    """The habit, if there is one, and its share in words."""
    counts = Counter(habits)
    for habit, count in counts.most_common(1):
        if isinstance(habit, str | int) and is_habit(count, counts.total()):
            yield habit, of(count, counts.total(), what)


def _field_order(found: list[Citation]) -> Iterator[Setting]:
    names = [[field.name for field in citation.fields] for citation in found]
    order = settled_order(names, max(FEWEST, len(names) // 10))
    if order:
        share = of(kept_by(names, order), len(names), "citations")
        yield Setting(("bibtex", "field-order"), order, f"{share} have their fields in this order")
