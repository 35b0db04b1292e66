"""Where the list says how many papers it has."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from linter.lazy import re
from linter.markdown.document import Document
from linter.rules.context import Options, Page, PaperList
from linter.rules.index import index
from linter.rules.structure.options import StructureOptions
from linter.rules.structure.str009_stale_count import StaleCount
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import is_near
from linter.text.cover import Cover
from linter.text.span import Span

# `142 papers`, `**1,142+** listed entries`.
_COUNT = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,3}(?:,\d{3}){1,2}|\d{2,6})\+?"
    r"(?P<behind>[*_]{0,3} (?:\w{1,20} ){0,2}(?:papers|entries|publications|articles)\b)"
)
# The last words before it in its line, and marks.
_BEFORE = re.compile(r"(?:(?<![^\s*_])[^\W\d_][^\s\d{}*_]*[ *_]+){0,3}\Z")
_FARTHEST = 40
# A file with more pieces that may count papers speaks of papers, not of itself.
_MOST_ASKED = 8


def counts(survey: Survey) -> Iterator[Setting]:
    """`counts`: the pieces of text whose number is that of the papers, or was until lately."""
    for page in survey.pages:
        found = dict(islice(_stated(page), _MOST_ASKED + 1))
        is_clear = len(found) <= _MOST_ASKED
        stated = {one: number for one, number in found.items() if is_clear and _is_near(survey, page, one, number)}
        if stated:
            numbers = " and ".join(f"{number:,}" for number in stated.values())
            yield Setting(("counts", page.name), tuple(stated), f"says {numbers} now")


def _stated(page: Page) -> Iterator[tuple[str, int]]:
    """The pieces of a page's text that may count papers, each with its number."""
    text, inside = page.source.text, _inside(page.document, page)
    for found in _COUNT.finditer(text):
        if not inside.innermost(Span(*found.span("number"))):
            before = _BEFORE.search(text[max(0, found.start() - _FARTHEST) : found.start()].rpartition("\n")[2])
            said = before[0] if before else ""
            yield f"{said}{{count}}{found['behind']}", int(found["number"].replace(",", ""))


def _inside(document: Document, page: Page) -> Cover[bool]:
    """What numbers of papers do not stand in: code, HTML, and the entries themselves."""
    return Cover((span, True) for span in (*document.verbatim, *(entry.span for entry in page.entries)))


def _is_near(survey: Survey, page: Page, template: str, stated: int) -> bool:
    """Whether the rule counts as many papers at a piece of text, or not many more or less."""
    options = Options((StructureOptions(counts={page.name: (template,)}),))
    pages = {**survey.indexes, page.name: index(replace(page, options=options))}
    pages = {name: one if name == page.name else replace(one, counts=()) for name, one in pages.items()}
    found = [one for one in StaleCount().check(PaperList(pages, survey.papers, options)) if one.file == page.name]
    wanted = [int(edit.content) for one in found if one.fix for edit in one.fix.edits]
    return all(is_near(stated, number) for number in wanted)
