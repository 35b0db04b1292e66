"""Works as registries of DOIs describe them: CSL-JSON, with the deviations of the agencies that give it.

Crossref has types of its own (`journal-article`), lists where the schema wants texts, and the markup of publishers in
titles: https://github.com/CrossRef/rest-api-doc/issues/187 and 222.
"""

from datetime import date

from linter.facts.schema import CslItem, CslName
from linter.lazy import re
from linter.papers.doi import read_doi
from linter.papers.markup import without_markup
from linter.papers.names import Name, read_name
from linter.papers.titles.spelling import normalised_title
from linter.papers.venue_kinds import VenueKind, venue_kind
from linter.papers.work import Work, WorkKind

# Types of CSL, and Crossref's own.
_KINDS = {
    "article-journal": WorkKind.JOURNAL,
    "journal-article": WorkKind.JOURNAL,
    "paper-conference": WorkKind.CONFERENCE,
    "proceedings-article": WorkKind.CONFERENCE,
    "chapter": WorkKind.CHAPTER,
    "book-chapter": WorkKind.CHAPTER,
    "article": WorkKind.PREPRINT,
    "posted-content": WorkKind.PREPRINT,
    "preprint": WorkKind.PREPRINT,
}
# Series in which proceedings of many conferences come out.
_SERIES = re.compile(r"lecture notes in|advances in intelligent|communications in computer|ifip |ceur workshop", re.I)
_YEARS = range(1000, 3000)


def work_of(item: CslItem, asked: str) -> Work:
    """The work that an agency describes when asked for a DOI."""
    venues = [text for one in item.container_title if (text := without_markup(one))]
    venue = _venue(venues)
    kind = _KINDS.get(item.type, WorkKind.OTHER)
    # Springer's proceedings are books for Crossref.
    if kind is WorkKind.CHAPTER and venue_kind(venue) is VenueKind.CONFERENCE:
        kind = WorkKind.CONFERENCE
    return Work(
        doi=read_doi(item.doi) or asked,
        title=_title(item),
        kind=kind,
        authors=tuple(name for one in item.author if (name := _name(one)).family),
        venue=venue,
        publisher=without_markup(item.publisher),
        **_date(item),
        volume=without_markup(item.volume),
        issue=without_markup(item.issue),
        pages=without_markup(item.page),
    )


def _title(item: CslItem) -> str:
    """The title with its subtitle, which some agencies give apart and others twice."""
    title, subtitle = (next(filter(None, map(without_markup, texts)), "") for texts in (item.title, item.subtitle))
    if not subtitle or normalised_title(subtitle) in normalised_title(title):
        return title
    return f"{title} {subtitle}" if title.endswith((":", "?", "!")) else f"{title}: {subtitle}"


def _venue(venues: list[str]) -> str:
    """Of several names the one that tells most: that of a conference, else any but a series'."""
    own = [name for name in venues if not _SERIES.match(name)] or venues
    named = (name for name in own if venue_kind(name) is VenueKind.CONFERENCE)
    return next(named, own[-1] if own else "")


def _name(given: CslName) -> Name:
    whole = without_markup(given.literal) or without_markup(given.name)
    family, first = without_markup(given.family), without_markup(given.given)
    if not family:
        return read_name(whole or first)
    particles = (without_markup(given.dropping_particle), without_markup(given.non_dropping_particle))
    particle = " ".join(filter(None, particles))
    return Name(family, first, particle, without_markup(given.suffix), is_whole=not first)


def _date(item: CslItem) -> dict[str, int]:
    """Year, month and day, as far as they make a date."""
    parts = item.issued.parts[0] if item.issued and item.issued.parts else ()
    for known in range(min(len(parts), 3), 0, -1):
        try:
            date(*(*parts[:known], 1, 1)[:3])
        except (ValueError, OverflowError):
            continue
        return dict(zip(("year", "month", "day"), parts[:known], strict=False)) if parts[0] in _YEARS else {}
    return {}
