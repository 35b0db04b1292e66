"""The year in which an entry's text says that its paper came to arXiv."""

import re

from linter.entries.model import Entry
from linter.text.source import Source
from linter.text.span import Span

_SERVER = re.compile(r"\b(?:arxiv|corr)\b", re.IGNORECASE)
# `arXiv 2023`, `arXiv'23`, `*arXiv preprint arXiv:2309.12307*, 2023`, `(arXiv, Sep. 2023)`, `arXiv | 2023`.
_DATED = re.compile(
    r"\b(?:arxiv|corr)\b(?:[ ](?:pre-?print|e-?print))?(?:[ ]?arxiv)?"
    r"(?::[ ]?[a-z./-]*[0-9][0-9.v/]*)?(?:[ ]\[[\w.-]+\])?"
    r"(?:[ \t*_,.;()|\[\]-]{1,6}(?:[a-z]{3,9}\.?[ ,]{1,2})?(?P<year>(?:19|20)[0-9]{2})|[ ]?['’](?P<short>[0-9]{2}))"
    r"(?![0-9])(?!\.[0-9]{3})",
    re.IGNORECASE,
)


def preprint_year(source: Source, entry: Entry) -> Span | None:
    """Where the year stands that an entry gives behind the name of arXiv; None where it names another venue."""
    if entry.year is None or not (entry.venue is None or _SERVER.search(entry.venue)):
        return None
    for found in _DATED.finditer(source.text, entry.span.start, entry.span.end):
        group = "year" if found["year"] else "short"
        if int(found[group]) == entry.year % (10_000 if found["year"] else 100):
            return Span(found.start(group), found.end(group))
    return None
