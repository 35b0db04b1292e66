"""The year in which an entry's text says that its paper came to arXiv."""

from functools import lru_cache

from linter.entries.model import Entry
from linter.lazy import re
from linter.text.source import Source
from linter.text.span import Span

_SERVERS = ("arxiv", "corr")
# `arXiv 2023`, `arXiv'23`, `*arXiv preprint arXiv:2309.12307*, 2023`, `(arXiv, Sep. 2023)`, `arXiv | 2023`.
_YEAR_BEHIND = (
    r"(?:[ ](?:pre-?print|e-?print))?(?:[ ]?arxiv)?"
    r"(?::[ ]?[a-z./-]*[0-9][0-9.v/]*)?(?:[ ]\[[\w.-]+\])?"
    r"(?:[ \t*_,.;()|\[\]-]{1,6}(?:[a-z]{3,9}\.?[ ,]{1,2})?(?P<year>(?:19|20)[0-9]{2})|[ ]?['’](?P<short>[0-9]{2}))"
    r"(?![0-9])(?!\.[0-9]{3})"
)


def preprint_year(source: Source, entry: Entry, names: tuple[str, ...] = ()) -> Span | None:
    """Where the year stands that an entry gives behind the name of arXiv; None where it names another venue.

    `names` are further ones that say as much.
    """
    servers, dated = _patterns(names)
    if entry.year is None or not (entry.venue is None or servers.search(entry.venue)):
        return None
    for found in dated.finditer(source.text, entry.span.start, entry.span.end):
        group = "year" if found["year"] else "short"
        if int(found[group]) == entry.year % (10_000 if found["year"] else 100):
            return Span(found.start(group), found.end(group))
    return None


@lru_cache(maxsize=4)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the names, and what finds them with a year."""
    name = rf"(?<!\w)(?:{'|'.join(map(re.escape, (*_SERVERS, *names)))})(?!\w)"
    return re.compile(name, re.IGNORECASE), re.compile(name + _YEAR_BEHIND, re.IGNORECASE)
