"""Several linked titles in one text, each with its year: `[Lighting Halls](…) (1974) and [Oil for Lamps](…) (1975)`."""

from collections.abc import Iterator
from itertools import pairwise

from linter.entries.links import ReadLink
from linter.entries.titles.words import has_title_words
from linter.entries.visible import Visible
from linter.lazy import re
from linter.text.span import Span

_YEAR = re.compile(r"\s?[(（](?:19|20)[0-9]{2}[)）]")
_JOINT = re.compile(r"(?:,\s(?:and\s)?|\s(?:and|&)\s)(?:[Tt]he\s)?")


def joined_titles(visible: Visible, links: tuple[ReadLink, ...], span: Span) -> list[tuple[Visible, Span]]:
    """The pieces of a text that begins with several linked titles, one for each of them; none where it does not.

    `span` is where all of it stands; what is told behind the last title is a part of its piece.
    """
    joints = list(_joints(visible, links))
    if not joints:
        return []
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(visible.text)]
    first = [span.start, *(visible.span(at - 1, at).end for at in starts[1:])]
    last = [*(visible.span(at - 1, at).end for at in ends[:-1]), span.end]
    return list(zip(map(visible.piece, starts, ends), map(Span, first, last), strict=True))


def _joints(visible: Visible, links: tuple[ReadLink, ...]) -> Iterator[tuple[int, int]]:
    """Where what joins a title and its year to the next begins and ends, from the first link on as long as it goes."""
    for link, behind in pairwise(links):
        year = _YEAR.match(visible.text, link.end)
        joint = _JOINT.fullmatch(visible.text, year.end(), behind.start) if year else None
        is_dated = _YEAR.match(visible.text, behind.end) is not None
        if joint is None or not (is_dated and _is_title(visible, link) and _is_title(visible, behind)):
            return
        yield joint.span()


def _is_title(visible: Visible, link: ReadLink) -> bool:
    return link.is_name and not link.is_internal and has_title_words(visible.text[link.start : link.end])
