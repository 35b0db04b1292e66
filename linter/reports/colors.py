"""Colours of a terminal, for the formats that people read."""

from collections.abc import Callable

# A text and what it is; what comes back is shown.
Painter = Callable[[str, str], str]

# Select Graphic Rendition (ECMA-48, 8.3.117).
_STYLES = {"file": "1", "error": "1;31", "warning": "1;33", "info": "1;36", "margin": "2", "fix": "32"}


def plain(text: str, style: str) -> str:  # noqa: ARG001  a Painter that paints nothing
    """The text as it is."""
    return text


def colored(text: str, style: str) -> str:
    """The text in the colours of a style: `file`, `margin`, `fix` or a severity."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"
