"""Entries parted in two items by a star meant to mark the authors: `* Long Halls <br>` above `* Ada Moss* <br>`.

With a blank behind it a star begins an item instead.
"""

from linter.entries.styles.references import only_text
from linter.entries.titles.authors_above import line_above_venue
from linter.entries.titles.words import has_title_words
from linter.entries.visible import HARD_BREAK, Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import ListItem


def text_of_both(texts: VisibleTexts, item: ListItem, behind: ListItem) -> Visible | None:
    """The text of an item that ends in a break with that of the one behind it, which begins with authors and a venue.

    None where they do not, or the first has links, or fewer words than a title.
    """
    title = only_text(texts, item)
    end = len(title.text.rstrip(" \t\n")) if title else 0
    if title is None or title.links or not title.text.endswith(HARD_BREAK, 0, end) or not has_title_words(title.text):
        return None
    told = only_text(texts, behind) if texts.column(behind.marker) == texts.column(item.marker) else None
    return title.piece(0, end - 1).above(told) if told and told.links and line_above_venue(told) else None
