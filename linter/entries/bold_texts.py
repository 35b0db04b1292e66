"""Text in bold, and whether it is a title."""

from linter.entries.visible import Part, Visible
from linter.markdown.model import Emphasis

_TITLE_WORDS = 3


def is_strong(part: Part) -> bool:
    """Whether a part is in bold."""
    return isinstance(part.inline, Emphasis) and part.inline.style == "strong"


def is_bold_title(visible: Visible) -> bool:
    """Whether a text is in bold from its first word to its last, has several, and leads nowhere."""
    if visible.links or len(visible.text.split()) < _TITLE_WORDS:
        return False
    bold = [part for part in visible.emphases if is_strong(part)]
    return len(bold) == 1 and visible.trimmed(bold[0].start, bold[0].end) == visible.trimmed(0, len(visible.text))
