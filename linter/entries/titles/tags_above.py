"""Titles in bold below a line of nothing but tags: `` `【2024-04】-【LANT】` `` above `**Lighting Long Halls**`."""

from linter.entries.titles.bold_texts import is_bold_title
from linter.entries.visible import HARD_BREAK, LINE_ENDS, Visible
from linter.lazy import re

_TAG = re.compile(r"【[^【】\r\n]{1,80}】|\[[^\[\]\r\n]{1,80}\]")
_BETWEEN = " \t·•|,;/–—-"
_LONGEST = 300  # code points
_OPENING = ("【", "[")


def line_below_tags(visible: Visible) -> tuple[None, int] | None:
    """Where the line in bold begins that stands below a first one of nothing but tags; no name is told from these."""
    end = min((at for mark in LINE_ENDS if (at := visible.text.find(mark, 0, _LONGEST)) >= 0), default=0)
    is_titled = end > 0 and any(part.start == end + 1 for part in visible.emphases)
    return (None, end + 1) if is_titled and are_tags(visible.piece(0, end)) else None


def are_tags(visible: Visible) -> bool:
    """Whether a text is nothing but tags, each in code or in brackets."""
    text = visible.text
    if visible.links or len(text) > _LONGEST or not (visible.codes or text.startswith(_OPENING)):
        return False
    for code in visible.codes:
        text = text[: code.start] + " " * (code.end - code.start) + text[code.end :]
    return not _TAG.sub("", text).strip(_BETWEEN)


def with_title_below(tags: Visible, below: Visible) -> Visible | None:
    """A line of tags and the title in bold below it as one text; None where they are none."""
    is_titled = HARD_BREAK not in tags.text and are_tags(tags) and is_bold_title(below)
    return tags.above(below) if is_titled else None
