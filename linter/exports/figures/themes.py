"""The colours of figures, for light pages and for dark ones.

They are those of GitHub's own design, where readers meet the figures. Whatever is written in one of them can be read
on the theme's background: a contrast of 4.5 to 1 at least (WCAG 2.2, AA).
"""

from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a figure; `families` follow one another, and begin anew where there are more families."""

    name: str
    background: str
    border: str
    text: str
    muted: str
    track: str
    families: tuple[str, ...]

    def family(self, number: int) -> str:
        """The colour of a family by its number, from 0."""
        return self.families[number % len(self.families)]


LIGHT = Theme(
    name="light",
    background="#ffffff",
    border="#d1d9e0",
    text="#1f2328",
    muted="#59636e",
    track="#e6eaef",
    families=("#0969da", "#8250df", "#1a7f37", "#bc4c00", "#bf3989", "#1b7c83", "#9a6700", "#cf222e"),
)
DARK = Theme(
    name="dark",
    background="#0d1117",
    border="#3d444d",
    text="#f0f6fc",
    muted="#9198a1",
    track="#262c36",
    families=("#4493f8", "#ab7df8", "#3fb950", "#f0883e", "#f778ba", "#39c5cf", "#d29922", "#ff7b72"),
)
THEMES = (LIGHT, DARK)
