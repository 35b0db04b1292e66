"""Links behind a title that are but what cites it: `Lighting Long Halls. [Moss, Oak (1974)](…)`."""

from linter.entries.titles.bylines import is_citation
from linter.entries.visible import Visible

_SENTENCE_ENDS = (". ", "? ", "! ")


def cites_title(visible: Visible) -> bool:
    """Whether a text ends in its only link, which says the authors and the year of what stands before it."""
    if len(visible.links) != 1:
        return False
    link = visible.links[0]
    is_behind = visible.text.endswith(_SENTENCE_ENDS, 0, link.start) and not visible.text[link.end :].strip(" .")
    return is_behind and is_citation(visible.text[link.start : link.end].strip())
