"""Where in an entry a field stands, as a declaration says it: link, bold text, label, column, badge, citation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.bibtex.model import Citation
from linter.entries.badges import badge_parts, shown
from linter.entries.kinds import FieldSource, Part
from linter.entries.links import ReadLink
from linter.entries.model import Written
from linter.entries.visible import HARD_BREAK, LINE, SOFT_BREAK, LinkPart, Visible
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Emphasis, Link
from linter.papers.latex import to_text

_QUOTED = re.compile(r"\"([^\"]{2,400})\"|“([^”]{2,400})”|「([^」]{2,400})」|《([^》]{2,400})》|«([^»]{2,400})»")
_ENDS = re.compile(rf"[{HARD_BREAK}{SOFT_BREAK}|•·;]")
_AROUND = " \t*_`[](){}<>"
_BEHIND_LABEL = re.compile(r"[\s*_`\])）]*[:：][^\S\r\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an entry with a text of its own: a paragraph, its heading, or a cell with its column from 1."""

    visible: Visible
    links: tuple[ReadLink, ...]
    column: int = 0
    header: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands in a field's place; `start` and `end` are offsets in its piece, None outside the entry's text."""

    written: Written
    piece: Piece | None = None
    start: int = 0
    end: int = 0

    @property
    def links(self) -> tuple[ReadLink, ...]:
        """The links in it."""
        links = self.piece.links if self.piece else ()
        return tuple(link for link in links if self.start <= link.start and link.end <= self.end)


def in_column(pieces: Sequence[Piece], column: str | int | None) -> Sequence[Piece]:
    """The pieces of a column, by its header or its number; all where none is asked for."""
    if column is None:
        return pieces
    if isinstance(column, int):
        return [piece for piece in pieces if piece.column == column]
    wanted = " ".join(column.split()).casefold()
    return [piece for piece in pieces if piece.column and piece.header.casefold() == wanted]


def take(source: FieldSource, pieces: Sequence[Piece], citation: Citation | None) -> Iterator[Taken]:
    """What stands where a declaration says that a field does, in the order of the text."""
    if source.bibtex:
        field = citation.get(source.bibtex.lower()) if citation else None
        text = to_text(field.value) if field else ""
        if field and text:
            yield Taken(Written(text, field.value_span))
        return
    for piece in in_column(pieces, source.column):
        if source.badge:
            yield from _badges(piece, source.badge)
        else:
            for start, end in (piece.visible.trimmed(*place) for place in _places(source, piece)):
                yield Taken(piece.visible.written(start, end), piece, start, end)


def _places(source: FieldSource, piece: Piece) -> Iterator[tuple[int, int]]:
    if source.part:
        yield from _parts(source.part, piece)
    elif source.between:
        yield from _between(piece.visible, *source.between)
    elif source.label:
        for label in source.labels:
            yield from _labelled(piece, label)
    else:
        yield 0, len(piece.visible.text)


def _parts(part: Part, piece: Piece) -> Iterator[tuple[int, int]]:
    visible = piece.visible
    match part:
        case Part.LINK:
            yield from ((link.start, link.end) for link in visible.links if link.start < link.end)
        case Part.BOLD | Part.EMPHASIS:
            style = "strong" if part is Part.BOLD else "emphasis"
            for one in visible.emphases:
                if isinstance(one.inline, Emphasis) and one.inline.style == style and one.start < one.end:
                    yield one.start, one.end
        case Part.QUOTED:
            for found in _QUOTED.finditer(visible.text):
                yield found.span(found.lastindex or 0)
        case Part.HEADING:
            if piece.is_heading:
                yield 0, len(visible.text)
        case Part.LINE:
            yield from _first_line(visible)


def _first_line(visible: Visible) -> Iterator[tuple[int, int]]:
    """The first line that says something, as far as it is no link; all of it where it begins with one."""
    for found in LINE.finditer(visible.text):
        if found[0].strip():
            start, end = found.span()
            unlinked = visible.unlinked[start:end].partition(HARD_BREAK)[0]
            # What opens before a link belongs to the link: `[[Paper]](…)`.
            own = unlinked.rstrip(" \t[(|,;·-–—") if len(unlinked) < end - start else unlinked
            yield (start, start + len(own)) if own.strip() else (start, end)
            return


def _between(visible: Visible, before: str, behind: str) -> Iterator[tuple[int, int]]:
    text = visible.text.replace(HARD_BREAK, SOFT_BREAK)
    at = text.find(before)
    while at >= 0:
        start = at + len(before)
        end = text.find(behind, start) if behind else len(text)
        if end < 0:
            return
        yield start, end
        at = text.find(before, start) if before else -1


def _labelled(piece: Piece, label: str) -> Iterator[tuple[int, int]]:
    """What stands behind a label and a colon: the first link, or else the text up to the line's end or a bar."""
    visible = piece.visible
    words = r"\s+".join(map(re.escape, label.split()))
    for found in re.finditer(rf"(?<![^\W_]){words}(?![^\W_])", visible.text, re.IGNORECASE):
        colon = _BEHIND_LABEL.match(visible.text, found.end())
        if colon is None:
            continue
        start = colon.end()
        end = _ENDS.search(visible.text, start)
        stop = end.start() if end else len(visible.text)
        index = bisect_left(visible.links, start, key=_link_start)
        link = visible.links[index] if index < len(visible.links) else None
        is_linked = link is not None and link.start <= stop and not visible.text[start : link.start].strip(_AROUND)
        yield (link.start, link.end) if link and is_linked else (start, stop)


def _link_start(link: LinkPart) -> int:
    return link.start


def _badges(piece: Piece, beginning: str) -> Iterator[Taken]:
    """The texts of badges that begin so: behind that in the badge's text, or its message where that is its label."""
    wanted = beginning.casefold()
    for image in piece.visible.images:
        text = _message(image, wanted)
        if text:
            yield Taken(Written(text, image.url_span))
        elif image.text.casefold().startswith(wanted):
            yield Taken(Written(image.text[len(beginning) :].strip(" \t:-–"), image.text_span))


def _message(image: Link, label: str) -> str:
    parts = badge_parts(image.url)
    return shown(parts[1]) if parts and shown(parts[0]).casefold().startswith(label) else ""
