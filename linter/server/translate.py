"""Findings in the words of the Language Server Protocol, 3.17.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/ defines them.
"""

from collections.abc import Iterable

from lsprotocol import types

from linter.diagnostics import Diagnostic, Edit, Severity
from linter.lazy.dataclasses import dataclass
from linter.reports.escape import visible
from linter.reports.tool import NAME, rule_page
from linter.server.lists import Checked
from linter.text.columns import Columns, Unit
from linter.text.source import Source
from linter.text.span import Span

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True, slots=True)
class _Measured:
    source: Source
    columns: Columns


class Translator:
    """Says findings as a client wants them: columns in some unit, with or without related places."""

    def __init__(self, unit: Unit, *, relates: bool) -> None:
        self.unit = unit
        self._relates = relates
        self._measured: dict[str, _Measured] = {}

    def diagnostics(self, checked: Checked) -> list[types.Diagnostic]:
        """What was found in a text."""
        return [self.diagnostic(found, checked) for found in checked.findings]

    def diagnostic(self, found: Diagnostic, checked: Checked) -> types.Diagnostic:
        """One finding."""
        return types.Diagnostic(
            range=self.range(found.span, checked.sources[found.file], checked.text.uri),
            message=visible(found.message),
            severity=_SEVERITIES[found.severity],
            code=found.code,
            code_description=types.CodeDescription(rule_page(found.code)),
            source=NAME,
            related_information=list(self._related(found, checked)) if self._relates and found.related else None,
        )

    def edits(self, edits: Iterable[Edit], source: Source, uri: str) -> list[types.TextEdit]:
        """Edits of one text."""
        whole = (_beside_pairs(edit, source.text) for edit in edits)
        return [types.TextEdit(self.range(edit.span, source, uri), edit.content) for edit in whole]

    def range(self, span: Span, source: Source, uri: str) -> types.Range:
        """A span of a text as the protocol counts: rows and columns from 0."""
        measured = self._measured.get(uri)
        if measured is None or measured.source is not source:
            measured = self._measured[uri] = _Measured(source, Columns(source, self.unit))
        start, end = (measured.columns.location(offset) for offset in (span.start, span.end))
        return types.Range(types.Position(start.row - 1, start.column - 1), types.Position(end.row - 1, end.column - 1))

    def _related(self, found: Diagnostic, checked: Checked) -> Iterable[types.DiagnosticRelatedInformation]:
        for other in found.related:
            uri = checked.uris.get(other.file)
            if uri:
                place = self.range(other.span, checked.sources[other.file], uri)
                yield types.DiagnosticRelatedInformation(types.Location(uri, place), visible(other.message))


def _beside_pairs(edit: Edit, text: str) -> Edit:
    r"""The same edit without an end between `\r` and `\n`, where the protocol has no place."""
    start, end, content = edit.span.start, edit.span.end, edit.content
    if text[max(start - 1, 0) : start + 1] == "\r\n":
        start, content = start - 1, f"\r{content}"
    if text[max(end - 1, 0) : end + 1] == "\r\n":
        end, content = end + 1, f"{content}\n"
    return Edit(Span(start, end), content)
