"""Taking codes, and whole comments, out of a text without a trace."""

from linter.diagnostics import Edit
from linter.lazy import re
from linter.rules.directives import SuppressedCode, Suppression
from linter.text.source import Source
from linter.text.span import Span

_BLANKS = " \t"
# What opens a block whatever stands above it, and what does not take in the line below: nothing has to part them.
_BLOCK_START = re.compile(r"[ \t]*(?:#{1,6}[ \t]|>|<|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~|\||\$\$)")
_CLOSED_LINE = re.compile(r"[ \t]*(?:#{1,6}[ \t]|<|```|~~~|\$\$)")


def without_code(source: Source, suppression: Suppression, code: SuppressedCode) -> Edit:
    """The edit that takes one code out of a comment; with its only code the comment goes."""
    position = suppression.codes.index(code)
    if len(suppression.codes) == 1:
        return without_comment(source, suppression.span)
    if position:
        return Edit(Span(suppression.codes[position - 1].span.end, code.span.end), "")
    return Edit(Span(code.span.start, suppression.codes[1].span.start), "")


def without_comment(source: Source, comment: Span) -> Edit:
    """The edit that takes out a comment: with its lines where it fills them, else with the blanks beside it."""
    first, last = source.row(comment.start), source.row(comment.end)
    line = Span(source.line(first).start, source.line(last).end)
    before, after = source.text[line.start : comment.start], source.text[comment.end : line.end]
    if not after.strip() and not before.strip(" \t>"):
        whole = Span(line.start, source.whole_line(last).end)
        return Edit(whole, source.newline if _parts_text(source, first, last) else "")
    if not after.strip():
        return Edit(Span(comment.start - (len(before) - len(before.rstrip(_BLANKS))), line.end), "")
    if before.strip():
        return Edit(Span(comment.start - (len(before) - len(before.rstrip(_BLANKS))), comment.end), "")
    return Edit(Span(comment.start, comment.end + len(after) - len(after.lstrip(_BLANKS))), "")


def _parts_text(source: Source, first: int, last: int) -> bool:
    """Whether the line below would become part of the paragraph, item or table above."""
    if first == 1 or last == len(source.line_starts):
        return False
    above, below = source[source.line(first - 1)], source[source.line(last + 1)]
    return bool(above.strip() and below.strip()) and not (_CLOSED_LINE.match(above) or _BLOCK_START.match(below))
