"""Drawing in SVG, without a plotting library.

Rectangles, lines and text need none, and what a library draws differs with its version and with the fonts of a machine:
whether a figure is stale could then only be guessed from marks in its file. Drawn here, the same list gives the same
bytes everywhere, and a figure is stale exactly when its file is not what would be drawn now. Text stays text, which a
diff shows and a reader can search. GitHub shows the files as images, in which neither scripts nor fonts nor links to
elsewhere work; so there are none.
"""

from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from linter.exports.figures.themes import Theme
from linter.lazy import re
from linter.reports.escape import on_one_line

Anchor = Literal["start", "middle", "end"]

# GitHub's own, so that a figure looks like the page around it.
_FONTS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif"
# What XML 1.0 cannot hold, escaped or not, beside what `on_one_line` takes away.
_NO_XML = re.compile("[\ufffe\uffff]")
_CORNER = 8


class Drawing:
    """A picture of a width, in the colours of a theme, that grows downwards as things are drawn; lengths are pixels."""

    def __init__(self, width: float, theme: Theme) -> None:
        self.width = width
        self.theme = theme
        self._elements: list[str] = []

    def box(self, x: float, y: float, width: float, height: float, color: str, *, corner: float = 0) -> None:
        """A filled rectangle."""
        rounded = f' rx="{_number(corner)}"' if corner else ""
        self._elements.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"{rounded}'
            f' fill="{color}"/>'
        )

    def line(self, path: str, color: str, *, thickness: float = 1, is_behind: bool = False) -> None:
        """A line along a path of SVG, behind everything else if wanted."""
        line = f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{_number(thickness)}"/>'
        self._elements.insert(0 if is_behind else len(self._elements), line)

    def text(
        self, x: float, y: float, text: str, size: float, color: str, *, anchor: Anchor = "start", bold: bool = False
    ) -> None:
        """A text on one line, whose foot is at `y`."""
        weight = ' font-weight="600"' if bold else ""
        side = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self._elements.append(
            f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(size)}"{weight}{side} fill="{color}">'
            f"{escaped(text)}</text>"
        )

    def to_svg(self, height: float, title: str, description: str) -> str:
        """The whole picture; title and description are for those who cannot see it."""
        width, tall = _number(self.width), _number(height)
        frame = (
            f'<rect x="0.5" y="0.5" width="{_number(self.width - 1)}" height="{_number(height - 1)}" rx="{_CORNER}"'
            f' fill="{self.theme.background}" stroke="{self.theme.border}"/>'
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{tall}" viewBox="0 0 {width} {tall}"'
            f' role="img" aria-labelledby="title description" font-family={quoteattr(_FONTS)}>'
        )
        lines = [
            head,
            f'<title id="title">{escaped(title)}</title>',
            f'<desc id="description">{escaped(description)}</desc>',
            frame,
            *self._elements,
            "</svg>",
        ]
        return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """A text of a stranger's as content of an element."""
    return escape(on_one_line(_NO_XML.sub("", text)))


def _number(value: float) -> str:
    """A length, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")
