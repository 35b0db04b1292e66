"""The pieces of a visible text, put together one after the other."""

from linter.entries.visible import LinkPart, Part, Visible
from linter.markdown.model import Emphasis, Link
from linter.text.characters import unseen_as_blanks
from linter.text.span import Span

# Tags that mark what is between them, as `*` and `**` do.
_MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "u": "emphasis",
    "ins": "emphasis",
    "cite": "emphasis",
}


class Pieces:
    """Collects visible text with its links and other parts, in the order of the text."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._origins: list[tuple[int, Span]] = []
        self._links: list[LinkPart] = []
        self._parts: list[Part] = []
        self._opened: list[tuple[str, int, Span]] = []
        self.length = 0

    def add(self, text: str, span: Span) -> None:
        """Add a text that stands at a place."""
        if text:
            self._texts.append(text)
            self._origins.append((self.length, span))
            self.length += len(text)

    def add_link(self, began: int, link: Link) -> None:
        """Add a link whose text began at an offset and ends here; a picture has none."""
        if link.is_image:
            self._parts.append(Part(began, began, link))
        else:
            self._links.append(LinkPart(began, self.length, link))

    def add_part(self, part: Part) -> None:
        """Add an inline that is no link."""
        self._parts.append(part)

    def add_visible(self, other: Visible) -> None:
        """Add all of another visible text."""
        shift = self.length
        self._texts.append(other.text)
        self._origins += [(shift + start, span) for start, span in other.origins]
        self._links += [LinkPart(shift + part.start, shift + part.end, part.link) for part in other.links]
        self._parts += [Part(shift + part.start, shift + part.end, part.inline) for part in other.parts]
        self.length += len(other.text)

    def mark(self, name: str, span: Span, *, closing: bool) -> None:
        """Open or close what a tag marks as `*` and `**` do; tags that mark nothing do nothing."""
        if name not in _MARKS:
            return
        if not closing:
            self._opened.append((name, self.length, span))
        elif self._opened and self._opened[-1][0] == name:
            _, began, opening = self._opened.pop()
            marked = Emphasis(Span(opening.start, span.end), _MARKS[name], ())
            self._parts.append(Part(began, self.length, marked))

    def visible(self) -> Visible:
        """The text that was collected."""
        links = sorted(self._links, key=lambda part: part.link.span)
        parts = sorted(self._parts, key=lambda part: (part.inline.span.start, -part.inline.span.end))
        text = unseen_as_blanks("".join(self._texts))
        return Visible(text, tuple(links), tuple(parts), tuple(self._origins))
