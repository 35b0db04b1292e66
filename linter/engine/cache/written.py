"""A reading as text, for the cache and from one process to another."""

import json
from typing import Any

from linter.diagnostics import Diagnostic
from linter.engine.cache.plain import Plain, plain
from linter.engine.precedence import LinkPlaces
from linter.engine.reading import Reading
from linter.rules.page_index import PageIndex
from linter.text.source import Source
from linter.text.span import Span

_LINKS = Plain(lambda links: links.numbers.tolist(), LinkPlaces.read)
_PARTS = (plain(PageIndex), plain(tuple[Diagnostic, ...] | None), _LINKS, plain(tuple[Span, ...]))


def written(reading: Reading) -> str:
    """The reading of a file that can be read, as a line of JSON, without its source and the papers that it names."""
    parts = (reading.index, reading.findings, reading.links, reading.lost)
    return json.dumps([way.written(part) for way, part in zip(_PARTS, parts, strict=True)], separators=(",", ":"))


def reread(source: Source, text: str | bytes) -> Reading | None:
    """The reading of a source from what `written` gave; None for any other text."""
    try:
        parts: list[Any] = [way.reread(part) for way, part in zip(_PARTS, json.loads(text), strict=True)]
    except (TypeError, ValueError, KeyError, IndexError, OverflowError):
        return None
    index, findings, links, lost = parts
    return Reading(source, index, findings, links, None, lost)
