"""A text that is open in an editor."""

from collections.abc import Sequence
from dataclasses import replace

from lsprotocol import types

from linter.lazy.dataclasses import dataclass
from linter.text.columns import Unit, offset_of
from linter.text.source import Source
from linter.text.span import Location, Span


@dataclass(frozen=True, slots=True)
class OpenText:
    """What an editor shows of a file, saved or not; `version` is the editor's number for it, `language` its word."""

    uri: str
    language: str
    version: int
    text: str

    def changed(self, version: int, changes: Sequence[types.TextDocumentContentChangeEvent], unit: Unit) -> "OpenText":
        """The text after changes, each made in what the one before it left."""
        text = self.text
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                span = span_of(Source("", text), change.range, unit)
                text = text[: span.start] + change.text + text[span.end :]
            else:
                text = change.text
        return replace(self, version=version, text=text)


def span_of(source: Source, place: types.Range, unit: Unit) -> Span:
    """The span that a range of the protocol means, which counts from 0."""
    start, end = (
        offset_of(source, Location(position.line + 1, position.character + 1), unit)
        for position in (place.start, place.end)
    )
    return Span(start, max(start, end))
