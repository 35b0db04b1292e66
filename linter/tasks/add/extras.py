"""The parts of an entry that another paper can do without: a link to code, with its label and what parts it."""

from collections.abc import Iterator, Sequence

from linter.entries.model import Entry, EntryLink, LinkKind, Style
from linter.lazy import re
from linter.markdown.model import Link
from linter.rules.context import Page
from linter.text.source import Source
from linter.text.span import Span

_PAIRS = {"[": "]", "(": ")", "**": "**", "__": "__", "*": "*", "_": "_", "`": "`"}
_PARTING = r"(?:<br ?/?>|\||,|;|·|•|/|&|–|—|\band\b|&nbsp;)"
_BEFORE = re.compile(rf"[ \t]*(?:{_PARTING}[ \t]*)?$")
_BEHIND = re.compile(rf"[ \t]*{_PARTING}?[ \t]*")
_LINK_END = re.compile(r"[)\]][)\]*_`]*$")
# How far before a link its label and what parts it from others are looked for.
_FAR = 60
_LABEL = re.compile(r"(?:^|(?<=[\s(|,;>]))[*_]{0,2}[^\W\d][\w ]{1,20}[*_]{0,2}:[*_]{0,2}[ \t]*$")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])?")


def extra_links(page: Page, entry: Entry, inside: Sequence[Link], taken: Sequence[Span]) -> Iterator[Span]:
    """Where each link of an entry stands that another paper can do without, with its label and what parts it.

    It is one to code, a project, a post, data, a video or another place of the paper, or a badge; and neither in nor
    around one of the spans `taken`. `inside` are all links of the entry.
    """
    labelled = {one.link: one for one in entry.links}
    end = entry.span.start
    for link in inside:
        is_own = any(_covers(link.span, span) or _covers(span, link.span) for span in taken)
        is_part = any(other is not link and _covers(other.span, link.span) for other in inside)
        unit = _unit(page.source, entry, link)
        if is_own or is_part or unit.start < end or any(unit.overlaps(span) for span in taken):
            continue
        if _is_extra(page.source, unit, link, labelled.get(link)):
            end = unit.end
            yield unit


def _is_extra(source: Source, unit: Span, link: Link, labelled: EntryLink | None) -> bool:
    if link.is_image or "![" in source[link.span]:
        return True
    if labelled is None:
        return False
    is_bracketed = source.text[unit.start : unit.end].lstrip().startswith(("[[", "(["))
    return labelled.is_labelled and (labelled.kind is not LinkKind.OTHER or is_bracketed)


def _unit(source: Source, entry: Entry, link: Link) -> Span:
    """A link with its brackets, its label and what parts it from its neighbours."""
    line = source.line(source.row(link.span.start))
    start, end = max(line.start, entry.span.start), min(line.end, entry.span.end)
    text = source.text
    span = _wrapped(text, link.span, start, end)
    near = max(start, span.start - _FAR)
    label = _LABEL.search(text[near : span.start])
    span = Span(near + label.start(), span.end) if label else span
    is_first = _MARKER.fullmatch(text[line.start : span.start].lstrip(" \t>").rstrip(" \t")) is not None
    if is_first and not text[span.end : line.end].strip() and start == line.start:
        return _line(source, span)
    if entry.style is Style.TABLE and _is_cell(text[start : span.start], text[span.end : end]):
        return span
    return _parted(text, span, start, end)


def _wrapped(text: str, span: Span, start: int, end: int) -> Span:
    """A span with the pairs of brackets and marks right around it."""
    while True:
        pair = next(
            (
                (opening, closing)
                for opening, closing in _PAIRS.items()
                if text.endswith(opening, start, span.start) and text.startswith(closing, span.end, end)
            ),
            None,
        )
        if pair is None:
            return span
        span = Span(span.start - len(pair[0]), span.end + len(pair[1]))


def _line(source: Source, span: Span) -> Span:
    """The line of a span with its end, and the blank line behind it where another one stands before it."""
    row, last = source.row(span.start), len(source.line_starts)
    end = source.line(row + 1).start if row < last else source.line(row).end
    if 1 < row < last and not source[source.line(row - 1)].strip() and not source[source.line(row + 1)].strip():
        end = source.line(row + 2).start if row + 1 < last else source.line(last).end
    return Span(source.line(row).start, end)


def _is_cell(before: str, behind: str) -> bool:
    return before.rstrip().endswith("|") and behind.lstrip().startswith("|")


def _parted(text: str, span: Span, start: int, end: int) -> Span:
    """A span with what parts it from the link before it, else from the one behind it."""
    near = max(start, span.start - _FAR)
    before, behind = _BEFORE.search(text, near, span.start), _BEHIND.match(text, span.end, end)
    first, last = before.start() if before else span.start, behind.end() if behind else span.end
    is_first = not _LINK_END.search(text, near, first) and text.startswith(("[", "(", "*", "!", "_"), last, end)
    return Span(span.start, last) if is_first else Span(first, span.end)


def _covers(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end
