"""Where a fence that nobody closed was meant to end.

A fence runs on to the next one that closes it (CommonMark 4.5), and so swallows the entries between; one that says
`bibtex` closes none. What a citation or a program cannot hold tells that this happened.
"""

import re
from typing import NamedTuple

_CITATION_INFOS = frozenset({"bib", "bibtex", "biblatex"})
# What shows Markdown may hold headings and fences of its own.
_SHOWN_INFOS = frozenset({"html", "markdown", "md", "mdx", "plaintext", "rst", "text", "txt", "xml"})
_CITATION = re.compile(r"\s*@[a-z]+\s*\{", re.IGNORECASE)
_BRACES = re.compile(r"[{}]")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
# In most languages one hash begins a remark.
_LOWER_HEADING = re.compile(r"^ {0,3}#{2,6}[ \t]+\S", re.MULTILINE)
_FOREIGN = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+\S|(?:`{3,}(?=[^`\n]*$)|~{3,})[ \t]*[\w{])", re.MULTILINE)
_OPENING = re.compile(r"^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})[ \t]*[\w{]", re.MULTILINE)
_TEXT = re.compile(r"\]\(|^ {0,3}<[a-z!/]", re.MULTILINE | re.IGNORECASE)
_BLANK_LINE = re.compile(r"^[ \t]*\n", re.MULTILINE)
# A mark that should have closed the fence: too short, of other characters, indented too far.
_SLIP = re.compile(r"[ \t]*(?:`+|~+|'{3}|\"{3})[ \t]*(?:\n|\Z)")


class Meant(NamedTuple):
    """Where the code was meant to end, at the start of a line, and where that is behind a mark that closes nothing."""

    code_end: int
    end: int


def meant_end(src: str, start: int, end: int, fence: str, info: str, *, is_closed: bool) -> Meant | None:
    """The meant end of a fence whose code is `src[start:end]`; None where it ends there, or nobody can tell."""
    name = info.strip().partition(" ")[0].lower().strip("{}.")
    if name in _CITATION_INFOS or _CITATION.match(src, start, end):
        place = _behind_citations(src, start, end, is_closed=is_closed)
    elif name in _SHOWN_INFOS:
        return None
    else:
        place = _behind_code(src, start, end, fence if is_closed else "", name)
    if place is None:
        return None
    slip = _SLIP.match(src, place, end)
    return Meant(place, slip.end() if slip else place)


def _behind_citations(src: str, start: int, end: int, *, is_closed: bool) -> int | None:
    """Behind the last citation, if something else follows it before the next heading or fence."""
    found = _FOREIGN.search(src, start, end)
    foreign = found.start() if found else None
    at, limit = start, found.start() if found else end
    while citation := _CITATION.match(src, at, limit):
        close = _balanced(src, citation.end() - 1, limit)
        if close is None:
            return foreign
        at = close
    line_end = src.find("\n", at, end)
    behind = line_end + 1 if at > start and line_end >= 0 else at
    rest = src[behind:limit].strip()
    if foreign is None and (not rest or (is_closed and not _TEXT.search(src, behind, end))):
        return None
    return behind if at > start else foreign


def _balanced(src: str, start: int, end: int) -> int | None:
    """Behind the brace that closes the one at `start`."""
    depth = 0
    for brace in _BRACES.finditer(src, start, end):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return None


def _behind_code(src: str, start: int, end: int, fence: str, name: str) -> int | None:
    """Before the first heading, else the first blank line, of code that holds the opening of another fence.

    Code that nothing closes (`fence` is empty) needs none in it: there a heading is enough.
    """
    inner = next((found for found in _OPENING.finditer(src, start, end) if found[1].startswith(fence)), None)
    # In a fence without an info string, a mark with one in the first line may be its text (CommonMark 147).
    if fence and (inner is None or (not name and inner.start() == start)):
        return None
    limit = inner.start() if inner else end
    heading = (_LOWER_HEADING if name else _HEADING).search(src, start, limit)
    if heading:
        return _above_blanks(src, start, heading.start())
    blank = _BLANK_LINE.search(src, start, limit) if inner else None
    return blank.start() if blank else _above_blanks(src, start, limit) if inner else None


def _above_blanks(src: str, start: int, end: int) -> int:
    """Behind the last line that is not blank, above a line that begins at `end`."""
    text = src[start:end].rstrip(" \t\n")
    return src.index("\n", start + len(text)) + 1 if text else start
