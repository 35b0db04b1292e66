"""The Markdown that shows a figure on GitHub: for dark pages and light ones, for screens and phones.

GitHub keeps `<picture>` and the `media` of its sources, and its pages pick the source of the reader's theme. A query
inside of an SVG would follow the reader's system, whatever theme GitHub shows. Should the wrong one be picked all the
same, the figures can be read: each brings its background.
"""

from collections.abc import Sequence
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from linter.exports.figures.tree import Group
from linter.reports.escape import on_one_line

_PHONE = "(max-width: 600px)"
_DARK = "(prefers-color-scheme: dark)"


def file_name(figure: str, form: str, theme: str) -> str:
    """What the file of a figure is called: `overview-dark.svg`, on phones `overview-narrow-dark.svg`."""
    return f"{figure}-{theme}.svg" if form == "wide" else f"{figure}-{form}-{theme}.svg"


def variants(figure: str) -> tuple[tuple[str, str], ...]:
    """The files of a figure, each behind its media: that for all others, then those of which the first counts."""
    forms = ((f"{_PHONE} and {_DARK}", "narrow", "dark"), (_PHONE, "narrow", "light"), (_DARK, "wide", "dark"))
    return (
        ("", file_name(figure, "wide", "light")),
        *((media, file_name(figure, form, theme)) for media, form, theme in forms),
    )


def markdown(figure: str, folder: str, alternative: str) -> str:
    """The lines that show a figure from a folder, by its path from the page that they stand in.

    `alternative` is for readers who cannot see it.
    """
    (_, default), *others = variants(figure)
    lines = [f'  <source media="{media}" srcset="{quote(f"{folder}/{file}")}">' for media, file in others]
    last = quote(f"{folder}/{default}")
    image = f'  <img src="{last}" alt={quoteattr(on_one_line(alternative))} width="880">'
    # Without a paragraph around it, GitHub leaves no room between a picture and the text below.
    return "\n".join(['<p align="center"><picture>', *lines, image, "</picture></p>"]) + "\n"


def alternative_of_overview(families: Sequence[Group]) -> str:
    """What the overview shows, without its numbers, which would go stale in the text of a page."""
    return f"Tree of the list with the number of papers in each section and well-known ones: {_named(families)}."


def alternative_of_timeline(families: Sequence[Group]) -> str:
    """What the figure by half-year shows."""
    return f"Bars of the number of papers in each half-year, all together and by family: {_named(families)}."


def _named(families: Sequence[Group]) -> str:
    *others, last = [family.title for family in families] or [""]
    return f"{', '.join(others)} and {last}" if others else last
