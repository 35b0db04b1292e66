"""What list rules found, kept while texts change: an edit that changes nothing that they look at only moves it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from linter.diagnostics import Diagnostic, Edit, Fix
from linter.engine.edits import Moves, difference
from linter.lazy.dataclasses import dataclass
from linter.rules.page_index import PageIndex
from linter.text.source import Source
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class ListFindings:
    """The findings of all list rules, and what they were found in.

    They are `exact` where the rules would say the same of the list as it is now.
    """

    findings: tuple[Diagnostic, ...]
    pages: Mapping[str, PageIndex]
    sources: Mapping[str, Source]
    exact: bool = True

    def moved_to(self, pages: Mapping[str, PageIndex], sources: Mapping[str, Source]) -> "ListFindings | None":
        """The same in the list after changes of texts; None where it has other files."""
        if pages.keys() != self.pages.keys():
            return None
        changed = [name for name, page in pages.items() if page is not self.pages[name]]
        moves = {name: Moves(difference(self.sources[name].text, sources[name].text)) for name in changed}
        exact = self.exact and all(_moved(self.pages[name], moves[name]) == pages[name] for name in changed)
        findings = tuple(_moved_finding(found, moves) for found in self.findings) if changed else self.findings
        return ListFindings(findings, pages, sources, exact)


def _moved_finding(found: Diagnostic, moves: Mapping[str, Moves]) -> Diagnostic:
    own = moves.get(found.file)
    if own:
        found = replace(found, span=own.moved(found.span), fix=found.fix and _moved_fix(found.fix, own))
    if any(other.file in moves for other in found.related):
        related = (
            replace(other, span=moves[other.file].moved(other.span)) if other.file in moves else other
            for other in found.related
        )
        found = replace(found, related=tuple(related))
    return found


def _moved_fix(fix: Fix, moves: Moves) -> Fix:
    return replace(fix, edits=tuple(Edit(moves.moved(edit.span), edit.content) for edit in fix.edits))


def _moved(value: Any, moves: Moves) -> Any:
    """A value of plain dataclasses with every span in it moved."""
    if isinstance(value, Span):
        return moves.moved(value)
    if isinstance(value, tuple):
        return tuple(_moved(one, moves) for one in value) if value and not isinstance(value[0], str) else value
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*(_moved(getattr(value, name), moves) for name in _names(type(value))))
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
