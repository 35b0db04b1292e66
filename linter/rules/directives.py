"""The comments by which a list switches rules off: what they say and what they cover."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

from linter.entries.model import Outline
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import HtmlBlock, ListBlock, Table
from linter.text.source import Source
from linter.text.span import Span


class Reach(StrEnum):
    """How far a suppression reaches."""

    PLACE = "ignore"
    RANGE = "off"
    FILE = "ignore-file"


@dataclass(frozen=True, slots=True)
class SuppressedCode:
    """One code of a suppression, as written, and where it stands; a prefix (`ARX`) or `ALL` will do as well."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """A `<!-- litlint: … -->` comment.

    `span` is the comment; `covered` is the text whose findings it silences (a finding is silenced where its span
    starts inside).
    """

    reach: Reach
    codes: tuple[SuppressedCode, ...]
    span: Span
    covered: Span


# Codes in a bracket that never closes say nothing: they must not silence every rule.
_DIRECTIVE = re.compile(
    r"<!--\s*litlint:\s*(?P<verb>ignore-file|ignore|off|on)\b(?!-)\s*(?:\[(?P<codes>[^\]]*)\]|(?!\s|\[))"
)
_CODE = re.compile(r"[^\s,]+")
# There are fewer rules. Codes that do nothing are taken out by halves: more of them than that would never settle.
_MOST_CODES = 200
# What may share a line with a comment that stands alone: the markers of quotes and list items.
_MARKERS = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s[\s>]*)*")


def read_suppressions(document: Document, outline: Outline) -> tuple[Suppression, ...]:
    """The suppressions of a file, in order.

    A comment on a line with other text covers that line. One alone on its line covers the entry whose heading
    follows, else the block that follows, inside raw HTML the next line. `off` covers what stands before the next
    `on`, else the rest of the file. Without codes a comment means every rule.
    """
    directives = [
        (comment.span, found)
        for comment in document.comments
        if comment.closed and (found := _DIRECTIVE.match(document.source[comment.span]))
    ]
    return tuple(_suppressions(document, outline, directives)) if directives else ()


def _suppressions(
    document: Document, outline: Outline, directives: Sequence[tuple[Span, re.Match[str]]]
) -> Iterator[Suppression]:
    comments = [comment for comment, _ in directives]
    ends = [comment.start for comment, found in directives if found["verb"] == "on"]
    file_end = len(document.source.text) + 1  # a finding may stand behind the last code point
    ends.append(file_end)
    followers = _followers(document, outline, comments)
    for comment, found in directives:
        match found["verb"]:
            case "on":
                continue
            case Reach.FILE:
                covered = Span(0, file_end)
            case Reach.RANGE:
                covered = Span(comment.start, ends[bisect_right(ends, comment.start)])
            case _:
                covered = followers[comment] if comment in followers else _rows(document.source, comment)
        codes = _codes(found, comment.start)
        if len(codes) <= _MOST_CODES:
            yield Suppression(Reach(found["verb"]), codes, comment, covered)


def _codes(found: re.Match[str], offset: int) -> tuple[SuppressedCode, ...]:
    if found["codes"] is None:
        return (SuppressedCode("ALL", Span(offset + found.start("verb"), offset + found.end("verb"))),)
    offset += found.start("codes")
    return tuple(
        SuppressedCode(code[0], Span(offset + code.start(), offset + code.end()))
        for code in _CODE.finditer(found["codes"])
    )


def _rows(source: Source, span: Span) -> Span:
    """The whole lines that a comment touches."""
    return Span(source.whole_line(source.row(span.start)).start, source.whole_line(source.row(span.end)).end)


def _followers(document: Document, outline: Outline, comments: Sequence[Span]) -> dict[Span, Span]:
    """What follows each comment that shares its lines with nothing but markers and comments of its kind."""
    source = document.source
    text = _without(source.text, comments)
    waiting = [comment for comment in reversed(comments) if _is_bare(text, _rows(source, comment))]
    # What is left waiting has nothing behind it, and so covers nothing.
    followers = {comment: Span(comment.end, comment.end) for comment in waiting}
    entries = {entry.span.start: entry.span for entry in outline.entries}
    for block in document.walk() if waiting else ():
        while waiting:
            comment = waiting[-1]
            row_end = _rows(source, comment).end
            if block.span.start >= comment.end and not _is_bare(text, block.span):
                is_group = isinstance(block, ListBlock | Table)
                followers[comment] = block.span if is_group else entries.get(block.span.start, block.span)
            elif isinstance(block, HtmlBlock) and block.span.start < comment.start and row_end < block.span.end:
                followers[comment] = source.whole_line(source.row(row_end))
            else:
                break
            waiting.pop()
    return followers


def _without(text: str, comments: Sequence[Span]) -> str:
    """The text with blanks in the place of the comments."""
    pieces, at = [], 0
    for comment in comments:
        pieces += [text[at : comment.start], " " * len(comment)]
        at = comment.end
    return "".join((*pieces, text[at:]))


def _is_bare(text: str, span: Span) -> bool:
    return _MARKERS.fullmatch(text, span.start, span.end) is not None
