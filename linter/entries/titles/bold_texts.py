"""Text in bold, and whether it is a title."""

from linter.entries.labels import is_label
from linter.entries.titles.bylines import are_mostly_people
from linter.entries.titles.words import TITLE_WORDS
from linter.entries.visible import Part, Visible
from linter.markdown.model import Emphasis
from linter.papers.venues import dated_venue, is_any_venue

_COLONS = frozenset(":：")
_FEWEST_WORDS = 2
_AROUND_VENUE = " \t\r\n.,:;()"


def is_strong(part: Part) -> bool:
    """Whether a part is in bold."""
    return isinstance(part.inline, Emphasis) and part.inline.style == "strong"


def may_be_bold(text: str) -> bool:
    """Whether a block's text may have bold in it: most prose has none, and need not be read to see that."""
    return "**" in text or "__" in text or "<" in text


def is_bold_title(visible: Visible, least: int = TITLE_WORDS) -> bool:
    """Whether a text is in bold from its first word to its last, has several (`least`), and leads nowhere.

    The venue or the authors may stand behind it: `**Lanterns at Sea**. ICML19.`
    """
    if visible.links or len(visible.text.split()) < least:
        return False
    bold = [part for part in visible.emphases if is_strong(part)]
    start, end = visible.trimmed(0, len(visible.text))
    if len(bold) != 1 or bold[0].start > start:
        return False
    behind = visible.text[bold[0].end : end].strip(_AROUND_VENUE)
    return not behind or _is_venue(behind) or (_may_have_authors(visible, bold[0]) and are_mostly_people(behind))


def is_bold_title_before_label(visible: Visible) -> bool:
    """Whether a text begins with several words in bold, and a link in brackets follows: `**Halls of Oak** [[Link]](…)`.

    So lists write what has no paper, among their papers.
    """
    bold = next(filter(is_strong, visible.emphases), None) if visible.links else None
    if bold is None or bold.start > visible.trimmed(0, len(visible.text))[0] or visible.links[0].start < bold.end:
        return False
    title = visible.text[bold.start : bold.end]
    is_title = len(title.split()) >= TITLE_WORDS and title[-1] not in _COLONS and not is_label(title)
    return is_title and visible.text[bold.end : visible.links[0].start + 1].strip() in ("[", "[[")


def _may_have_authors(visible: Visible, bold: Part) -> bool:
    """Whether people behind a text in bold may be its authors: it is no label, as `**Paper authors:**` is."""
    has_words = len(visible.text[bold.start : bold.end].split()) >= _FEWEST_WORDS
    return has_words and _COLONS.isdisjoint(visible.text[bold.end - 1 : bold.end + 1])


def _is_venue(text: str) -> bool:
    return dated_venue(text) is not None or is_any_venue(text)


def bold_title_end(visible: Visible) -> int:
    """Where the title ends in a text that is one in bold."""
    return next(part.end for part in visible.emphases if is_strong(part))


def is_bold_title_above(visible: Visible, *, is_list: bool) -> bool:
    """Whether a text in bold is a title as a heading would be: one of a word or two where a list stands below it."""
    return is_bold_title(visible) or (is_list and is_bold_title(visible, least=1) and not is_label(visible.text))
