"""Text in bold, and whether it is a title."""

from linter.entries.labels import is_label
from linter.entries.visible import Part, Visible
from linter.markdown.model import Emphasis

_TITLE_WORDS = 3


def is_strong(part: Part) -> bool:
    """Whether a part is in bold."""
    return isinstance(part.inline, Emphasis) and part.inline.style == "strong"


def may_be_bold(text: str) -> bool:
    """Whether a block's text may have bold in it: most prose has none, and need not be read to see that."""
    return "**" in text or "__" in text or "<" in text


def is_bold_title(visible: Visible, least: int = _TITLE_WORDS) -> bool:
    """Whether a text is in bold from its first word to its last, has several (`least`), and leads nowhere."""
    if visible.links or len(visible.text.split()) < least:
        return False
    bold = [part for part in visible.emphases if is_strong(part)]
    return len(bold) == 1 and visible.trimmed(bold[0].start, bold[0].end) == visible.trimmed(0, len(visible.text))


def is_bold_title_above(visible: Visible, *, is_list: bool) -> bool:
    """Whether a text in bold is a title as a heading would be: one of a word or two where a list stands below it."""
    return is_bold_title(visible) or (is_list and is_bold_title(visible, least=1) and not is_label(visible.text))
